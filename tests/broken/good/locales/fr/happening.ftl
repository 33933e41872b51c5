happening = Vraiment ?
    .yes = Oui
    .no = Non
