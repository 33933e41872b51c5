# Broken: closing-doubt no longer says “now”.
closing-doubt = Appelez.
last-resort = Appelez le 112.
danger = Danger ?
    .no = Non
    .yes = Oui
    .not_sure = Peut-être
