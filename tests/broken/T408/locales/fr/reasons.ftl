# Broken: says what the words file of French forbids.
reason-E01 = Danger
reason-U01 = Peur
reason-S01 = Sang, ne vous inquiétez pas
reason-R01 = Calme
reason-S02 = Beaucoup de sang
