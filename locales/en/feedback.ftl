### Was it clear? The answers are counted without the person.

button-feedback = Was this clear?

was_clear = Was it clear what to do?
    .all = Yes, all of it
    .partly = Some of it
    .little = No, or very little

what_missing = What was missing, or too much?
    .missing_where = Where to go, or whom to call
    .missing_when = How soon to go
    .missing_why = Why
    .missing_next = What happens next
    .too_long = It was too long
    .hard_words = The words were hard

ending-feedback = Thank you. It is counted without your name, so that we can say it better.
