closing-doubt = Call now.
last-resort = Call 112.
danger = Danger?
    .no = No
    .yes = Yes
    .not_sure = Not sure
