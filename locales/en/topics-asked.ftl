# status: draft - not yet signed by a clinician

### The library: what people often ask. Parts of a card: now, what, notice, clinic, not; then deeper pages.
### A page says what is its own. For blood and pain it leads to the check, which asks for all of it.
### Nothing here tells a period, a loss and anything else apart: tests do.

## Period, implantation, loss

topic-period_or_loss = Period, implantation or loss?

topic-period_or_loss-now =
    Blood, pain, fever, or something that frightens you? Press “{ button-check }”. A few questions show how soon to act.
    If there is no time for that, call { $number } now.

topic-period_or_loss-what =
    Blood on the days of a period can have very different causes. From outside they look alike.
    A test, a scan and blood tests can tell them apart. This page cannot.
    It lists what people notice. Nobody has to match a list.

topic-period_or_loss-notice =
    • <b>Period:</b> about on time, and much as usual
    • <b>“Implantation”</b> in leaflets: some pink, red or brown spots, 1 or 2 days; mostly nothing at all
    • <b>Loss:</b> from spots to heavy blood, often with cramps or clots; sometimes no sign
    • <b>Pregnancy outside the womb:</b> little blood, much or none, with pain or without

topic-period_or_loss-clinic =
    They usually ask when the last period began and do a pregnancy test.
    If it is positive, a scan and blood tests usually follow, often twice.
    Not tested yet? Do a test today. Very early it can still be negative: ask when to test again.

topic-period_or_loss-not =
    Little, brown or painless blood does not prove that it is safe.
    Much blood does not prove a loss.
    Nobody can tell at home. A friend, a photo or a website cannot tell either.
    It is nobody's fault.

## Colour

topic-blood_colour = Colour of blood

topic-blood_colour-now =
    Blood, pain, fever, or something that frightens you? Press “{ button-check }”. A few questions show how soon to act.
    If there is no time for that, call { $number } now.

topic-blood_colour-what =
    The colour shows how long blood was on its way. Fresh blood is red. Older blood is brown or black.
    The colour does not show where it comes from or how dangerous it is.
    How much blood there is, and what else is felt, says more.

topic-blood_colour-notice =
    • <b>Red:</b> fresh, a trace or a lot
    • <b>Brown, black:</b> older; a pregnancy outside the womb can bleed like this too
    • <b>Pink, watery:</b> mixed with discharge or other fluid
    • <b>Grey or pink pieces:</b> may be tissue; keep them in a clean box

topic-blood_colour-clinic =
    They usually ask about the colour, and write it down. They decide by the amount, the pain, the weeks and the tests.
    A photo of the pad can help. Store it in your own phone. This chat takes no pictures.

topic-blood_colour-not =
    Brown does not mean that the danger is over.
    Red does not mean that the pregnancy has ended.
    Nobody has to wait for another colour before asking for help.
    No colour is anyone's fault.

## Twins

topic-twins = Twins or more

topic-twins-now =
    Blood, pain, fever, or something that frightens you? Press “{ button-check }”. A few questions show how soon to act.
    If there is no time for that, call { $number } now.

topic-twins-what =
    Two or more grow in one pregnancy. It happens more often after fertility treatment.
    Each may have a placenta of its own, or they share one. An early scan can show that.
    With a shared placenta, more checks are needed.

topic-twins-notice =
    These come more often than with one:
    • a loss, also of one of them
    • labour that begins too early
    • high blood pressure, too little iron
    • a placenta that comes away
    So visits and scans are closer together. New blood needs a check even after a good scan.

topic-twins-clinic =
    They usually measure blood pressure, test urine and blood, and scan often.
    Good questions: one placenta or two? How often do we meet? Whom can I ask at night? Where would the birth be?

topic-twins-not =
    More risk does not mean that something must go wrong.
    If one has stopped growing, that does not mean that the other will.
    Joy, fear, and not wanting this: all of it may be there. Nobody is to blame.

## High blood pressure

topic-blood_pressure = High blood pressure

# E10; U20 (from week 13, week unknown, or after a birth); E21 (with blood or pain stronger than a period).
topic-blood_pressure-now =
    <b>Call { $number } now:</b> a fit, chest pain, hard to breathe, or confused.
    From 13 weeks, week unknown or after a birth, a very bad headache, seeing spots or blurred sight: be seen today, even at night.
    From 13 weeks, a very bad headache with any blood, or with pain stronger than a period: call { $number } now.
    Anything else: press “{ button-check }”.

topic-blood_pressure-what =
    Blood presses too hard on the walls of its vessels. Some people had this before.
    In others it begins in the second half of pregnancy, or after the birth.
    With protein in the urine, doctors call it pre-eclampsia. It can become serious quickly.

topic-blood_pressure-notice =
    Often there is nothing to notice. It is found by measuring.
    Sometimes: very bad headache, spots before the eyes, pain under the ribs, vomiting, or feeling very ill.
    Sudden swelling of the face, hands or feet can be part of it. Tell the maternity unit about these signs, also after the birth.

topic-blood_pressure-clinic =
    They usually measure more than once and test urine and blood.
    Medicine can lower the pressure. Some people stay in hospital, and sometimes the birth is started earlier.
    To lower the risk, some people are offered a small amount of aspirin. A doctor decides that.

topic-blood_pressure-not =
    Feeling well does not mean that the pressure is low. So it is measured at each visit.
    A machine at home does not replace a visit.
    Why it begins is not fully known. Nobody is to blame.

## Anaemia

topic-anaemia = Anaemia after bleeding

topic-anaemia-now =
    <b>Call { $number } now:</b> fainting, chest pain, or hard to breathe.
    Weak and still bleeding, or dizzy? Press “{ button-check }”.

topic-anaemia-what =
    Blood carries oxygen. For that the body needs iron.
    After a lot of bleeding, a loss or a birth there can be too little of both. That is anaemia.
    It can be treated, and getting strong again takes time.

topic-anaemia-notice =
    Tired and weak. Stairs are hard. Pale, also inside the lip. Headache, low mood, thinking slowly.
    The same signs can mean that blood is being lost now, also inside.
    So the check comes first, and a blood test next.

topic-anaemia-clinic =
    A blood test shows it. Ask for one after a lot of bleeding, if you still feel weak.
    They usually give iron by mouth, sometimes by drip, and rarely blood.
    Meat, beans, lentils and dark green leaves have iron. Often that is not enough alone.

topic-anaemia-not =
    Being tired does not mean being lazy or weak.
    Iron does not stop bleeding.
    Iron from a shop is not right for everyone. Ask first, and ask when the blood is tested again.

## Medicines by name

topic-medicines = Medicines by name

topic-medicines-now =
    <b>Took more than is meant for a day? Call { $number } now</b>, or a poison advice line. Do not wait to feel ill.
    { $asker ->
        [supporter] If it was to hurt herself, stay with her and press “{ button-unsafe }”.
       *[self] If it was to hurt yourself, press “{ button-unsafe }”.
    }
    Blood or pain: press “{ button-check }”.

topic-medicines-what =
    Some medicines suit pregnancy, and some do not. It depends on the week and the illness.
    Ask a doctor, midwife or pharmacist before you start one. This goes for shop medicines and herbs too.
    Do not stop a prescribed one alone: phone first.

topic-medicines-notice =
    Took something before you knew? Write down the name, how much and when, and ask.
    Pills from a friend or from the internet may not be what the box says.
    Painkillers can hide pain. Tell the clinic what you took.

topic-medicines-clinic =
    They usually ask for everything: tablets, injections, drops, herbs, and what thins the blood.
    Bring the boxes.
    Good questions: What is it for? What happens without it? What must I watch for? Who can change it?

topic-medicines-not =
    A medicine that was taken before anyone knew is nobody's fault.
    A name on the internet does not show whether it suits you.
    No medicine replaces being seen when there is blood or pain.

# Nothing about how it is taken, and no question about why.
topic-medicines-misoprostol =
    Misoprostol makes the womb tighten, so cramps and blood follow. Clinics use it after a loss, among other things.
    Clinics usually make sure first that the pregnancy is in the womb.
    Took it, and there is blood or pain? Press “{ button-check }”. Help is the same whatever the reason. Nobody needs to know the reason.
    .title = Cytotec, misoprostol

topic-medicines-antibiotics =
    They work against germs. Some suit pregnancy, some do not. It depends on the germ.
    An infection that is not treated can do harm. So do not stop them: ask first.
    Old ones from home may be the wrong ones.
    Hard to breathe after taking one: call { $number } now.
    .title = Antibiotics

topic-medicines-thinners =
    Aspirin and heparin make blood clot more slowly. Doctors give them to some people in pregnancy, for good reasons.
    Do not start or stop one: ask first.
    If there is any blood: phone the hospital before the next one, and press “{ button-check }”.
    .title = Aspirin, heparin

topic-medicines-too_many =
    More than the box or the doctor says for a day: <b>call { $number } now</b>, or a poison advice line. Harm can begin before you feel it.
    Say what, how much and when. Keep the box. Do not make yourself vomit.
    Taken the way a clinic said? This page does not mean that.
    { $asker ->
        [supporter] To hurt herself? Press “{ button-unsafe }”.
       *[self] To hurt yourself? Press “{ button-unsafe }”.
    }
    .title = Took too many

## Wanting to end a pregnancy. Kind, and where to ask; nothing about how, and nothing about laws.

topic-unwanted = Wanting to end a pregnancy

topic-unwanted-now =
    Blood, pain, fever, or something that frightens you? Press “{ button-check }”. A few questions show how soon to act.
    If there is no time for that, call { $number } now.
    { $asker ->
        [supporter] Is somebody pressuring her, one way or the other? Use “{ button-unsafe }”.
       *[self] Is somebody pressuring you, one way or the other? Use “{ button-unsafe }”.
    }

topic-unwanted-what =
    { $asker ->
        [supporter]
            She may not want to be pregnant, or may not know. She can say so here, and you can listen.
            Many people have stood where she stands. Nobody here judges, and nobody decides for her.
       *[self]
            Not wanting to be pregnant, or not knowing: you can say it here.
            Many people have stood where you stand. Nobody here judges, and nobody decides for you.
    }
    This chat knows nothing about ways to do it, or about laws. So it gives no advice on them. Others can.

topic-unwanted-notice =
    Relief, fear, sadness, anger, calm, or all of them within an hour. No feeling is the wrong one.
    Some people talk with someone they trust. Some want to keep it to themselves.
    Others may read this chat. You can delete it.

# Below it stand the advice lines of the place.
topic-unwanted-clinic =
    { $asker ->
        [supporter] She can ask a doctor, a midwife, a women's clinic or a family planning clinic. She can say: “I am pregnant and do not want to be. Who can help me?”
       *[self] Ask a doctor, a midwife, a women's clinic or a family planning clinic. You can say: “I am pregnant and do not want to be. Who can help me?”
    }
    They usually do a test and a scan, and explain what is possible there.
    Asking soon leaves more time to think.

topic-unwanted-not =
    { $asker ->
        [supporter]
            Asking does not mean that she has decided. She can change her mind.
            Blood and pain are treated the same, whatever she decides or has done.
            She does not have to give a reason to get help.
       *[self]
            Asking does not mean that you have decided. You can change your mind.
            Blood and pain are treated the same, whatever you decide or have done.
            You do not have to give a reason to get help.
    }
