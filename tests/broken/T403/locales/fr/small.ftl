# Broken: flow lost the words of its answer "heavy".
country = Pays ?
    .not_sure = Passer
flow = Sang ?
    .none = Aucun
    .light = Peu
unsafe = Peur ? { $number }
    .thoughts = Idées
mood = Humeur ?
    .none = Bonne
    .thoughts = Idées
