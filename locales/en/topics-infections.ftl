# status: draft - not yet signed by a clinician

### The library: infections and discharge. Parts: now, what, notice, clinic, not; then deeper pages with .title.
### A bad smell in pregnancy or after it is always "be seen today". Colour is never a comfort where there may be blood.

## Bacterial vaginosis

topic-vaginosis = Bacterial vaginosis

topic-vaginosis-now =
    <b>Call { $number } now:</b>
    • fever or shivering with a bad smell or pain stronger than a period
    • a full pad in 1 hour or less
    Fever or a bad smell, in pregnancy or after it: be seen today, even at night.

topic-vaginosis-what =
    The germs that live in the vagina are out of balance.
    It is common in pregnancy and without it.
    It does not come from dirt.

topic-vaginosis-notice =
    Thin, grey or white discharge with a fishy smell, often stronger after sex.
    There is usually no itching.
    Many people notice nothing.
    Fever means 38 °C (100.4 °F) or more.

topic-vaginosis-clinic =
    They usually take a swab and look for other infections too.
    If there are signs, they usually treat it with an antibiotic that suits pregnancy.
    Tell them if the signs come back.

topic-vaginosis-not =
    It is linked with later loss and early birth. A link does not tell what will happen to one person.
    It does not damage the womb lining where the pregnancy settles.
    It is nobody's fault. Washing inside the vagina does not help; please leave it out.

## Thrush

topic-thrush = Thrush (yeast)

topic-thrush-now =
    <b>Call { $number } now:</b>
    • fever or shivering with a bad smell or pain stronger than a period
    • a full pad in 1 hour or less
    Fever or a bad smell: be seen today, even at night.
    Burning when peeing with blood or pain: be seen today, even at night.
    Burning when peeing, and nothing else: phone today.

topic-thrush-what =
    A yeast that lives in the vagina has grown too much.
    It is very common in pregnancy.
    It is not known to harm the pregnancy.

topic-thrush-notice =
    White discharge, thick like cottage cheese.
    Itching, soreness and burning.
    Usually no bad or sour smell. A bad smell points to something else: be seen today.
    Fever means 38 °C (100.4 °F) or more.

topic-thrush-clinic =
    With itching and white discharge alone, ask a midwife, doctor or pharmacist in the next days.
    They usually ask about the signs and may take a swab.
    Some creams and soft capsules for the vagina suit pregnancy. Some thrush medicines do not.
    Ask before using any, even one that is left over.

topic-thrush-not =
    A partner needs treatment if there is itching or soreness. Without signs it is not needed.
    Thrush does not come from dirt, and nobody is to blame.
    Ordinary thrush is not known to cause a pregnancy loss.

## Discharge and its colours

topic-discharge = Discharge and its colours

topic-discharge-now =
    <b>Call { $number } now:</b>
    • fever or shivering with a bad smell or pain stronger than a period
    • a full pad in 1 hour or less
    • from 24 weeks, water with blood
    Fever or a bad smell: be seen today, even at night.
    From 13 weeks, leaking water: call the maternity unit now and go in.

topic-discharge-what =
    In pregnancy there is usually more discharge than before.
    Usually it is thin, clear or milky, does not itch and has no bad smell.
    A change is worth a call.

topic-discharge-notice =
    Look at more than the colour: is it thick or watery, does it itch, burn or smell?
    How much is it, and since when? Is there pain or fever?
    Danger can come with little blood or with none.
    Fever means 38 °C (100.4 °F) or more.

topic-discharge-colours =
    • White, thick, itching: may be thrush. Ask a midwife or pharmacist
    • Grey, fishy smell: be seen today
    • Yellow or green: may be an infection. Phone today
    • From 13 weeks clear, leaking water: may be the waters. Call the maternity unit now and go in
    • Brown, pink or red: blood. See the next page
    Colour does not show the cause.
    .title = The colours

topic-discharge-blood =
    All three are blood. Brown is older blood.
    The colour does not show the cause. Brown can come from a pregnancy outside the womb too.
    Amount, weeks and pain decide.
    Brown or watery blood with pain, before a scan: be seen today, even at night.
    Very strong pain or fainting: call { $number } now.
    .title = Brown, pink or red

topic-discharge-clinic =
    They usually ask about colour, smell, itching and pain.
    They may look with a speculum, a tool that opens the vagina, take swabs and test urine.
    If it may be the waters, they usually check that first.

topic-discharge-not =
    No colour proves a cause, and no colour rules one out.
    Blood that has stopped still needs a check.
    Discharge is not dirt. Do not wash inside the vagina.

## Urine infection

topic-urine_infection = Bladder and urine infection

topic-urine_infection-now =
    <b>Call { $number } now:</b>
    • fever or shivering with pain stronger than a period
    • very ill or confused
    Fever: be seen today, even at night.
    Burning when peeing with blood or pain: be seen today, even at night.
    Burning alone: phone today, and have urine tested.

topic-urine_infection-what =
    Germs in the bladder, sometimes in the kidneys.
    Pregnancy makes it easier for them to grow.
    Blood in urine can look like blood from the vagina.

topic-urine_infection-notice =
    Burning when peeing, going often, urine that is cloudy or bloody.
    With the kidneys: fever of 38 °C (100.4 °F) or more, shivering, vomiting, pain in the side or back.
    Some people notice nothing.

topic-urine_infection-clinic =
    They usually test urine and may take swabs.
    Several antibiotics suit pregnancy. The choice depends on the germ.
    Do not use antibiotics that are left over.
    They may test urine again afterwards.

topic-urine_infection-not =
    Burning is not always the bladder. A pregnancy outside the womb can feel like this too.
    Blood in the toilet counts as bleeding until someone has checked.
    It is nobody's fault.
