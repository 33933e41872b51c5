topic-feelings = Humeurs
topic-feelings-now = Mot { $number } tout de suite.
topic-feelings-what = Beaucoup ont peur.
topic-feelings-notice = Des larmes.
topic-feelings-clinic = On écoute.
topic-feelings-not = La faute de personne.
topic-feelings-numbers = Selon des études, 1 sur 4.
    .title = Chiffres
