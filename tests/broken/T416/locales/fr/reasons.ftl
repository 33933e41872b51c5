# Broken: nobody's name stands here.
# status: signed
reason-E01 = Danger
reason-U01 = Peur
reason-S01 = Sang
reason-R01 = Calme
reason-S02 = Beaucoup de sang
