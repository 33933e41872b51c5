# Broken: a bare < stands among the words.
reason-E01 = Danger
reason-U01 = Peur
reason-S01 = Sang < cinq jours
reason-R01 = Calme
reason-S02 = Beaucoup de sang
