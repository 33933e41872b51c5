closing-doubt = Appelez maintenant.
last-resort = Appelez le 112.
danger = Danger ?
    .no = Non
    .yes = Oui
    .not_sure = Peut-être
