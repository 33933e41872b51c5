happening = Happening?
    .yes = Yes
    .no = No
