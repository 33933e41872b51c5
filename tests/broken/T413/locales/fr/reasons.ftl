# Broken: nobody asks as [friend], so these words are never said.
reason-E01 = Danger
reason-U01 =
    { $asker ->
        [friend] Elle a peur
       *[self] Peur
    }
reason-S01 = Sang
reason-R01 = Calme
reason-S02 = Beaucoup de sang
