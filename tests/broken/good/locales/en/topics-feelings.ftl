topic-feelings = Feelings
topic-feelings-now = Call { $number } now.
topic-feelings-what = Many are afraid.
topic-feelings-notice = Tears.
topic-feelings-clinic = They listen.
topic-feelings-not = Nobody is to blame.
topic-feelings-numbers = In studies 1 in 4.
    .title = Numbers
