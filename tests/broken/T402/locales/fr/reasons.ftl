# Broken: reason-E02 belongs to a rule that is gone.
reason-E01 = Danger
reason-E02 = Urgence
reason-U01 = Peur
reason-S01 = Sang
reason-R01 = Calme
reason-S02 = Beaucoup de sang
