# status: draft - not yet signed by a clinician

### The library: bleeding and other signs in later pregnancy. Both askers read it, so signs are named without "you" or "she".
### { $number } is ready text, such as "103 or 112". The maternity unit is called at any hour.

## A placenta that lies low

topic-placenta_praevia = Low placenta (praevia)
topic-placenta_praevia-now =
    <b>Call { $number } now:</b>
    • low placenta: from 13 weeks a pad full in 3 hours or less, from 20 weeks any blood, even without pain
    • from 20 weeks, more than spots of blood, wherever the placenta is
    • very strong pain or fainting
    Any other blood, blood that has stopped, tightenings or leaking water: call the maternity unit now and go in.
topic-placenta_praevia-what =
    The placenta feeds the pregnancy. Here it lies low, or over the way out of the womb.
    If blood vessels lie there, doctors say “vasa praevia”. That is equally urgent.
    Most low placentas seen at about 20 weeks move out of the way later. A later scan shows whether it has moved.
topic-placenta_praevia-notice =
    Often bright red blood without pain, all of a sudden, or after sex or straining.
    It can stop and come back, sometimes much stronger.
    Many people with a low placenta never bleed. Blood is not the only sign: tightenings count too.
topic-placenta_praevia-clinic =
    Usually they listen to the heartbeat, check blood, and look at the placenta by scan.
    Say that the placenta may be low, before any examination inside.
    Fingers are usually not used until a scan shows where it is.
    Some people stay in hospital for a time.
topic-placenta_praevia-not =
    Painless does not mean safe. A bleed that stops does not mean that it is over.
    It can be a danger to life, and to the pregnancy too.
    A low placenta in mid-pregnancy does not mean that it stays low.
    Nothing that anyone did put it there.
topic-placenta_praevia-treatments =
    Usually the scan is repeated. No medicine is shown to move the placenta.
    If it covers the way out near the birth, a caesarean is usually planned.
    A healthy birth is possible. Nobody can know beforehand how it will go.
    Ask about sex and travel, how fast to reach the hospital, and the number for the night.
    .title = Care and birth

## When the placenta comes away

topic-abruption = Placental abruption
topic-abruption-now =
    <b>Call { $number } now</b>, even without blood:
    • from 20 weeks, a belly that stays hard, or more than spots of blood
    • very strong pain, or fainting
    • from 24 weeks, blood with leaking water or less movement
    • from 24 weeks, after a blow: blood, tightenings, less movement
    From 20 weeks, blood or less movement: call the maternity unit now and go in.
topic-abruption-what =
    The placenta comes away from the wall of the womb before the birth.
    Within minutes it can put life and the pregnancy in danger.
    It is seen more often with high blood pressure, twins, an injury, smoking, cocaine or an earlier abruption.
    Too much water, or waters that went early, count too. That does not explain one person's case.
topic-abruption-notice =
    Pain in one place or all over, in belly or back. A belly that is tense or hard like a board.
    Blood may show, or stay hidden behind the placenta.
    Tightenings without a pause. Less movement. Cold, pale skin.
topic-abruption-clinic =
    Usually they listen to the heartbeat for some time and check how well the blood clots.
    A scan does not always show it, so the signs decide.
    If it is serious, the birth usually has to be quick, often by caesarean.
    If it is small, they usually watch closely in hospital.
topic-abruption-not =
    Little blood does not mean little danger.
    A “detachment” on an early scan is not this. It is a bleed beside the pregnancy.
    It is nobody's fault, even after a fall or a blow.

## Labour before its time

topic-preterm_labour = Labour too early
topic-preterm_labour-now =
    <b>Call { $number } now</b> for:
    • the need to push, or the birth coming
    • from 20 weeks, more than spots of blood, or a belly that stays hard
    • very strong pain
    • from 24 weeks, blood with leaking water, less movement or fever
    Tightenings, pressure, leaking water, less movement, fever or any blood before 37 weeks: call the maternity unit now.
topic-preterm_labour-what =
    It is labour that begins before 37 weeks. It can go slowly or very fast.
    Tightenings are sometimes a false start. Nobody can tell that at home.
    Before 20 weeks too, tightenings need a check today.
topic-preterm_labour-notice =
    Tightenings that come and go, often more and more regular.
    Dull pain in the low back or belly, like a period. Pressure down below.
    Water that gushes or leaks. Watery, pink or jelly-like discharge.
    Less movement, or a feeling that something has changed.
topic-preterm_labour-clinic =
    Usually they listen to the heartbeat and look at the neck of the womb.
    They may test the fluid and the urine, and watch for some hours.
    If the birth may be near, they may offer medicine to prepare for it. Some people are moved to another hospital.
topic-preterm_labour-not =
    It does not mean that the birth comes now. Nobody knows beforehand whether it can be stopped.
    A call for a false start is not wasted. Call again if it comes back.
    Lying still is not shown to prevent an early birth.
    It is nobody's fault.

## The show

topic-show = The show (mucus plug)
topic-show-now =
    <b>Call { $number } now</b> for any of these:
    • blood that runs, or more than streaks in jelly
    • a belly that stays hard, very strong pain, or the need to push
    • any blood with a low placenta
    • from 24 weeks, blood with leaking water or less movement
    Leaking water, less movement, pink or bloody jelly: call the maternity unit now.
topic-show-what =
    A plug of jelly closes the neck of the womb.
    Near the birth it can come away, often with streaks of blood. That is called the show.
    From about 37 weeks it can mean that labour is near.
    Before 37 weeks it can be a first sign of labour that comes too early.
topic-show-notice =
    Thick jelly, clear, pink or brown, whole or in pieces. Some streaks of blood in it.
    Blood that flows, drips or keeps coming is more than a show.
    Keep the pad, or take a photo. Note the time.
topic-show-clinic =
    They usually ask about weeks, blood, water, pain and movement.
    Usually they ask to come in before 37 weeks, or if anything else is there.
    Then they listen to the heartbeat and check where the placenta lies.
    Ask what should make you call again.
topic-show-not =
    It does not mean that the birth comes today.
    Streaks do not show where the blood comes from. A call can make clear what to do.
    In the first weeks, blood is never a show: it needs a check.
    It is nobody's fault.
