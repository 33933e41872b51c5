# Broken: <b> is opened and never closed.
reason-E01 = <b>Danger
reason-U01 = Peur
reason-S01 = Sang
reason-R01 = Calme
reason-S02 = Beaucoup de sang
