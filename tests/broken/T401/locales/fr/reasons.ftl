# Broken: reason-R01 is missing.
reason-E01 = Danger
reason-U01 = Peur
reason-S01 = Sang
reason-S02 = Beaucoup de sang
