# Broken: one bubble of a card says too much.
topic-feelings = Humeurs
topic-feelings-now = Mot { $number } tout de suite.
topic-feelings-what =
    Beaucoup ont peur. Les larmes viennent. Le corps est las. La nuit est longue. Le bruit fait mal.
    Le jour est gris. Rien ne va. Tout est lourd. On pleure. On crie. On dort peu. On mange peu.
    On parle peu. On sort peu. On rit peu. On se tait. On attend. On doute. On cherche. On a froid. On a mal. On a soif. On est seule.
topic-feelings-notice = Des larmes.
topic-feelings-clinic = On écoute.
topic-feelings-not = La faute de personne.
topic-feelings-numbers = Selon des études, 1 sur 4.
    .title = Chiffres
