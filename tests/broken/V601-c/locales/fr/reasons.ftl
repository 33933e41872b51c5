# Broken: the reason of the vignette V01 quotes a term that is not there.
reason-E01 = Danger
reason-U01 = Peur
reason-S01 = { -sang }
reason-R01 = Calme
reason-S02 = Beaucoup de sang
