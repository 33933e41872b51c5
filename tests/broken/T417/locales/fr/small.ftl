# Broken: an answer is longer than a button.
country = Pays ?
    .not_sure = Passer
flow = Sang ?
    .none = Aucun
    .light = Peu
    .heavy = Beaucoup de sang, une serviette pleine en une heure ou moins longtemps
unsafe = Peur ? { $number }
    .thoughts = Idées
mood = Humeur ?
    .none = Bonne
    .thoughts = Idées
