# Broken: a sign and a time in one breath, and no mark.
happening = Beaucoup de sang ? Tout de suite ?
    .yes = Oui
    .no = Non
