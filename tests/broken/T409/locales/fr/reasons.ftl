# Broken: reason-S01 is written twice.
reason-E01 = Danger
reason-U01 = Peur
reason-S01 = Sang
reason-S01 = Du sang
reason-R01 = Calme
reason-S02 = Beaucoup de sang
