# Broken: flow has no answer "flood".
country = Pays ?
    .not_sure = Passer
flow = Sang ?
    .none = Aucun
    .light = Peu
    .heavy = Beaucoup
    .flood = Trop
unsafe = Peur ? { $number }
    .thoughts = Idées
mood = Humeur ?
    .none = Bonne
    .thoughts = Idées
