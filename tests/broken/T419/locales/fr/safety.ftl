# Broken: closing-doubt no longer tells to call.
closing-doubt = Maintenant.
last-resort = Appelez le 112.
danger = Danger ?
    .no = Non
    .yes = Oui
    .not_sure = Peut-être
