# Broken: Telegram takes <b>, and does not take <strong>.
reason-E01 = <strong>Danger</strong>
reason-U01 = Peur
reason-S01 = Sang
reason-R01 = Calme
reason-S02 = Beaucoup de sang
