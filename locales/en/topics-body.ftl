# status: draft - not yet signed by a clinician

### The library: the body. Parts: now, what, notice, clinic, not; then deeper pages with .title.
### Two different things in every language: clots that come out of the vagina, and a clot inside a vein.

## Injury, a fall or violence. Kind and private: no urging to leave anyone, to tell or to report. No why.

topic-injury = Injury, a fall or violence

topic-injury-now =
    <b>Call { $number } now:</b>
    • blow or fall with pain stronger than a period, or pad full in 3 hours or less
    • from 24 weeks, blow with blood, leaking water, tightenings, less movement
    • danger from a person now
    Be seen today:
    • blow with blood or pain; from 24 weeks any blow
    • assault, forced sex or injury down below
    Other blow: phone today.

topic-injury-what =
    A blow, a fall or an accident can hurt the womb or the placenta, which feeds the pregnancy.
    Injury of the vulva or vagina can bleed too.
    Signs can come hours later, so keep watching.

topic-injury-notice =
    Blood, or pain in the belly or back.
    A belly that stays hard, or tightenings. Leaking water.
    From the middle of pregnancy: less movement in the belly than before.
    Dizziness or fainting. These count with little or no blood.

topic-injury-clinic =
    They usually ask where the blow was and when, and check pulse, blood pressure and belly.
    Later in pregnancy they usually listen to the heartbeat in the womb for a while.
    They usually check the blood group. With Rh-negative blood an injection may be advised: it works best within 72 hours, and may still help up to 10 days.

# The words in quotation marks are the button itself.
topic-injury-safety =
    { $asker ->
        [supporter]
            If she is in danger, call { $police }. { hurt-first }
            She is not to blame, whatever happened.
            Ask her when nobody else can hear or read. Do not pressure her. She decides.
            The button “{ button-unsafe }” shows whom to call.
            Others may read this chat. Delete it if that is safer for her.
            At the hospital she can ask to speak alone.
       *[self]
            If you are in danger, call { $police }. { hurt-first }
            You are not to blame, whatever happened.
            You do not have to explain or decide anything here.
            The button “{ button-unsafe }” shows whom you can call.
            Others may read this chat. Delete it if that is safer for you.
            At the hospital you can ask to speak alone.
    }
    .title = If a person did this

topic-injury-forced_sex =
    After forced sex, be seen today, even at night. There is care for this.
    Some treatments work best in the first 72 hours. Care later still helps.
    It is fine to ask for a woman to do the examination, and for someone to stay.
    First ask what the hospital must tell others.
    Nobody has to say more than feels right.
    .title = After forced sex

topic-injury-not =
    Being hurt is never the fault of the person who was hurt.
    No blood does not mean no injury.
    Asking for a check is no waste of anyone's time.

## A clot in a vein or lung

topic-vein_clot = Clot in a leg vein or lung

topic-vein_clot-now =
    <b>Call { $number } now</b> for any one of these:
    • hard to breathe, chest pain, coughing blood or fainting
    One leg or arm swollen, painful, hot, or changed in colour: be seen today, even at night.
    One sign is enough. Do not wait for the morning, and do not drive.

topic-vein_clot-what =
    Blood has set hard inside a vein, often in a leg. A piece can travel to the lung.
    In pregnancy and in the weeks after it, this happens more easily. Lying still for long makes it more likely.
    A clot that comes out of the vagina is something else.

topic-vein_clot-notice =
    Leg: swelling, pain, heat, red or darker skin, usually on one side.
    Lung: hard to breathe, pain on breathing in, coughing blood, a racing heart.
    Signs may be weak at first. They still count.

topic-vein_clot-clinic =
    They usually scan the veins of the leg. For the lung there are pictures that can be taken in pregnancy.
    They usually treat it with a medicine that thins the blood and suits pregnancy, mostly as an injection.
    They usually watch for bleeding.

topic-vein_clot-not =
    Clots from the vagina do not mean a clot in a vein. They need their own check.
    A pregnancy that settles in the womb does not make clots.
    Food, weight or age do not cause clots from the vagina. Nobody is to blame.

## Blood thinners and clotting disorders

topic-clotting_disorder = Thinners, clotting disorders

topic-clotting_disorder-now =
    Any blood with a blood thinner or a bleeding disorder: phone the hospital now and be seen today, even at night.
    <b>Call { $number } now</b> for:
    • very strong pain or fainting
    • with a blood thinner, a full pad in 3 hours or less
    Speak to the hospital before the next dose. Do not stop a medicine: ask first.

topic-clotting_disorder-what =
    Blood can clot too easily (thrombophilia). One form is antiphospholipid syndrome.
    Blood can also clot too slowly, from a bleeding disorder or from blood thinners.
    Heparin, warfarin and aspirin are blood thinners.

topic-clotting_disorder-notice =
    Often there is nothing to notice.
    Too easily: an earlier clot in a vein, or repeated pregnancy losses.
    Too slowly: very heavy periods, nosebleeds, many bruises, long bleeding after a cut.

topic-clotting_disorder-clinic =
    They usually take blood and see how it clots.
    Tell them about every thinner, also aspirin, and when it was last taken.
    Specialists usually plan the care in pregnancy.
    They decide whether a medicine goes on or pauses.

topic-clotting_disorder-tests =
    After repeated losses, clinics usually test for antiphospholipid syndrome. Services differ in when they start.
    In this syndrome, clots in the placenta can play a part in repeated loss and slow growth.
    Most inherited forms have a weak link with loss. They are usually not tested.
    .title = Tests after repeated losses

topic-clotting_disorder-not =
    Clots from the vagina do not mean a clotting disorder. Neither does one bleed with clots.
    Such clots still need a check.
    Do not start aspirin or another thinner without asking.
