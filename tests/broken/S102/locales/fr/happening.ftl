# Broken: a sign and a time in one breath, and no mark.
happening = Beaucoup de sang ? Appelez maintenant.
    .yes = Oui
    .no = Non
