# Broken: a copy of the English file, only the last answer is French.
closing-doubt = Call now.
last-resort = Call 112.
danger = Danger?
    .no = No
    .yes = Yes
    .not_sure = Peut-être
