# Broken: one bubble of the triage says too much.
reason-E01 = Danger
reason-U01 =
    Beaucoup ont peur. Les larmes viennent. Le corps est las. La nuit est longue. Le bruit fait mal.
    Le jour est gris. Rien ne va. Tout est lourd. On pleure. On crie. On dort peu. On mange peu.
    On parle peu. On sort peu. On rit peu. On se tait. On attend. On doute. On cherche. On a froid. On a mal. On a soif. On est seule.
reason-S01 = Sang
reason-R01 = Calme
reason-S02 = Beaucoup de sang
