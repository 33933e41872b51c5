# status: draft - not yet signed by a clinician

### Tests, treatments, care while waiting, talking with a doctor. Read by her and by somebody who helps her.
### "usually" and "has not been shown" must stay: services differ, and nothing is promised.
### Medicines are named to explain them. Never a dose, never "take" or "stop".

## Tests

topic-tests = Tests and scans

topic-tests-now =
    <b>Call { $number } now</b> for any of these:
    • a pad full in 1 hour or less, or fainting
    • very strong or sudden pain
    • shoulder-tip pain with bleeding or belly pain
    • a clot of 4 cm or more, with more blood than spots
    Do not wait for a test.

topic-tests-what =
    Tests help to see where the pregnancy is and how it is doing.
    Blood tests also show if a lot of blood was lost, and the blood group.
    One test is often not enough. Two tests, some days apart, can say more.

topic-tests-notice =
    A little blood can come after a scan through the vagina, or after a look inside.
    The scan does not harm the pregnancy. But nobody can tell at home where blood comes from.
    Tell a doctor or midwife about any blood the same day.

topic-tests-clinic =
    They usually start with questions, pulse, blood pressure and a urine test.
    Then there is usually a scan. There are blood tests, and sometimes a look inside.
    In an emergency, help comes first. The cause can be found later.

topic-tests-not =
    Signs at home cannot show how the pregnancy is doing. That takes a scan and blood tests.
    Waiting for a second test does not mean that anyone was forgotten.
    Sometimes no cause is found. That can be hard to bear. It does not mean that something was missed.

topic-tests-scan =
    A scan shows where the pregnancy is and, later, a heartbeat.
    Early on it is often done through the vagina. It does not harm the pregnancy.
    A heartbeat often cannot be seen before 6 to 7 weeks. A second scan usually follows after 7 to 14 days.
    It is fine to bring someone, or to say no to it.
    .title = Ultrasound scan

topic-tests-hcg =
    hCG is the hormone of pregnancy. A blood test measures it.
    One value says little. The range is wide.
    If a scan cannot show the pregnancy yet, the test is usually done again after 48 hours.
    It cannot show where the pregnancy is. Pain, dizziness and bleeding count more than the number.
    .title = Hormone test (hCG)

topic-tests-blood_group =
    A blood test shows the blood group, and if it is Rh-positive or Rh-negative.
    After bleeding, some people with Rh-negative blood are offered an injection (anti-D). It works best within 72 hours, and may still help up to 10 days. Countries differ in when they give it.
    Rh-negative, or not known? Say so on the day of the bleeding.
    .title = Blood group and Rh

topic-tests-internal_look =
    A doctor or midwife looks at the neck of the womb. A small tool, a speculum, holds the vagina open.
    It can show where blood comes from. It can feel sore.
    Later in pregnancy they usually scan first, to see where the placenta is.
    { $asker ->
        [supporter] She can ask for someone to stay with her, and say “stop” at any time.
       *[self] You can ask for someone to stay with you, and say “stop” at any time.
    }
    .title = A look inside

## Treatments

topic-treatments = Treatments: what helps

topic-treatments-now =
    <b>Call { $number } now</b> for any of these:
    • a pad full in 1 hour or less, or fainting
    • very strong or sudden pain
    • shoulder-tip pain with bleeding or belly pain
    • a clot of 4 cm or more, with more blood than spots
    Do not try a medicine first.

# "cannot be stopped" must stay: nothing is promised, and nobody is blamed.
topic-treatments-what =
    Heavy bleeding, pain and infection can be treated. Some causes of bleeding can be treated too.
    Most early losses cannot be stopped by any medicine. That is nobody's fault.
    It is still right to be seen soon: for safety, and for answers.

topic-treatments-notice =
    Friends, websites and clinics may each name a different medicine.
    Ask a doctor, midwife or pharmacist before using any, even herbs and drops. Ask what it is for, and what it cannot do.
    Do not stop a prescribed medicine: phone first.
    While there is bleeding, put nothing in the vagina unless it was prescribed.

topic-treatments-clinic =
    They usually look for the cause. Then they choose what fits the person and the weeks.
    Heavy bleeding is treated in hospital. There is usually a drip, blood if it is needed, and sometimes an operation.
    Iron is usually given when a blood test shows too little.

topic-treatments-not =
    Getting no medicine does not mean that nobody cares. It usually means that none is known to help.
    It does not mean that anyone came too late or did too little.
    Asking for help is right at any time.

topic-treatments-helps =
    It depends on the cause. Doctors usually use:
    • a medicine for an infection
    • an injection (anti-D) for some people with Rh-negative blood
    • iron, if a blood test shows too little
    • a medicine or an operation for a pregnancy outside the womb
    • progesterone, for some people
    Ask a doctor or midwife which of these fits.
    .title = What can help

topic-treatments-progesterone =
    Progesterone is a hormone of pregnancy.
    In studies it helped people who were bleeding, had an earlier loss, and had a pregnancy seen in the womb.
    It was not shown to help others. A low level is usually not the cause. A scan says more.
    Ask a doctor whether it is an option.
    Never stop a prescribed one: ask first.
    .title = Progesterone

topic-treatments-relaxing =
    Medicines that relax the womb, like drotaverine (Nospa), have not been shown to save a pregnancy.
    Early on, “tone” (a tight womb) is not an illness. Nobody can tell at home.
    Pain that seems to need such a medicine needs a doctor.
    From 20 weeks, a belly that stays hard: call { $number } now.
    Never stop a prescribed one: ask first.
    .title = Medicines to relax the womb

topic-treatments-clotting =
    Etamsylate and tranexamic acid act on the blood, not on the womb. They have not been shown to save a pregnancy.
    A hospital may use one for very heavy bleeding. The hospital decides that.
    They are not for use at home. If bleeding is heavy, call { $number } now.
    Never stop a prescribed one: ask first.
    .title = Medicines to stop bleeding

topic-treatments-other =
    Not shown to prevent a loss: vitamins, also vitamin E, acupuncture, magnesium or current on the belly, ozone, a pressure chamber. Ozone can harm.
    Not for early bleeding: fenoterol (it can harm heart and lungs) and dexamethasone.
    Gemodez and Reopolyglukin are old drips, no longer advised.
    None of these should delay a visit.
    Never stop a prescribed one: ask first.
    .title = Vitamins, drips and more

## Care while waiting

topic-self_care = Care while waiting

topic-self_care-now =
    <b>Call { $number } now</b> for any of these:
    • a pad full in 1 hour or less, or fainting
    • very strong or sudden pain
    • shoulder-tip pain with bleeding or belly pain
    • a clot of 4 cm or more, with more blood than spots
    Less blood, or mild pain: press “Check now how urgent it is”.

# Never write that rest or lying down protects the pregnancy.
topic-self_care-what =
    Do what feels comfortable. Rest when tired, and get up when it feels right.
    Lying down all day has not been shown to save a pregnancy, and it can harm.
    If the hospital gave a plan of its own, follow it. Ask there what it is for.

topic-self_care-notice =
    Notes help the doctor: the time of each pad, how full it is, the size of clots, pain, fever, dizziness.
    Keep tissue or a big clot in a clean box.
    Go through the danger signs again every few hours: if one danger sign is there, call { $number } now. Notes must never delay a call.

topic-self_care-clinic =
    Clinics usually say: use pads, rest as you like, eat and drink as usual. If an operation may be needed, they say not to eat or drink.
    They usually say when to come back, and which number to call at night. If they do not, ask.

topic-self_care-not =
    Stress, a busy day, lifting, sport and sex are not known to cause a loss.
    Calm and good food are good to have. They do not decide how this goes.
    Knowing the signs helps to get care in time. It does not mean that anyone can control what happens.

topic-self_care-pads =
    Use pads, not tampons or cups. Then the blood can be seen, and the risk of infection is lower. Do not wash inside the vagina.
    A pad is full when it is wet from end to end. A thin liner fills sooner. Say which kind it is.
    A pad full in 1 hour or less: call { $number } now.
    .title = Pads

topic-self_care-pain =
    Clinics usually suggest paracetamol (acetaminophen) as the package says, unless a doctor has said no.
    Ibuprofen and aspirin are usually avoided, unless a doctor prescribed them. Phone before stopping a prescribed medicine.
    Pain stronger than a period: be seen today. Call { $number } now for very strong or sudden pain, or such pain when a scan has not found the pregnancy.
    .title = Pain

topic-self_care-eating =
    Danger sign? Do not eat or drink: an operation may be needed.
    Told to go today? The same, with:
    • blood like a period, tissue, low placenta, a blow
    • shoulder-tip or one-sided pain, or pain stronger than a period
    • pregnancy not found in the womb
    Otherwise eat and drink as usual.
    Vomiting or diarrhoea with bleeding or pain: be seen today.
    .title = Eating and drinking

topic-self_care-moving =
    Stairs, housework, walking and lifting are not known to cause a loss.
    Some clinics suggest a break from hard sport while there is blood. That is for comfort. Many suggest waiting with sex until the bleeding has stopped and a check was done.
    Lying down for days can bring clots in the leg veins, weak muscles and low mood.
    .title = Moving, rest and sex

topic-self_care-habits =
    In any pregnancy it is safest not to smoke and not to drink alcohol. Stopping can be hard. A doctor or midwife can help.
    Folic acid before pregnancy and in the first 12 weeks helps the spine to form. It does not stop bleeding.
    None of this stops bleeding that is there. Bleeding is not a punishment.
    .title = Smoking, alcohol, folic acid

## Talking with a doctor

topic-doctor_talk = Talking with a doctor

topic-doctor_talk-now =
    { $asker ->
        [supporter]
            <b>Call { $number } now for her</b> for any of these:
            • a pad full in 1 hour or less, or fainting
            • very strong or sudden pain
            • shoulder-tip pain with bleeding or belly pain
            • a clot of 4 cm or more, with more blood than spots
            Say: “She is bleeding.” Or: “She fainted.” Say if she is pregnant, or was.
       *[self]
            <b>Call { $number } now</b> for any of these:
            • a pad full in 1 hour or less, or fainting
            • very strong or sudden pain
            • shoulder-tip pain with bleeding or belly pain
            • a clot of 4 cm or more, with more blood than spots
            Say: “I am bleeding.” Or: “I fainted.” Say if you are pregnant, or were.
    }

topic-doctor_talk-what =
    Being worried is reason enough to call. You are not wasting anyone's time.
    Say what you see, what you feel and what you fear. Then ask.
    If something is not clear, ask again. Wanting another opinion is right. So is coming back.

topic-doctor_talk-notice =
    A doctor or midwife usually asks:
    • how many weeks, or when the pregnancy ended or the birth was
    • how fast a pad fills, the colour, the size of clots
    • where the pain is, its kind, how strong
    • fainting, dizziness, fever
    • medicines that thin the blood
    One sign alone cannot show the cause. Together they show how urgent it is.

topic-doctor_talk-clinic =
    They usually ask first, then examine and test. The same signs can have very different causes. Only an examination can tell them apart.
    Notes on the bleeding usually help.
    { $asker ->
        [supporter] She can ask for an interpreter, for a woman, or for time alone with them.
       *[self] You can ask for an interpreter, for a woman, or for time alone with them.
    }

topic-doctor_talk-not =
    { $asker ->
        [supporter]
            Being sent home does not mean that nobody believes her.
            It does not mean that she must wait at home if things change. Call again, as often as it takes.
            Nothing she says or asks makes this her fault.
       *[self]
            Being sent home does not mean that nobody believes you.
            It does not mean that you must wait at home if things change. Call again, as often as it takes.
            Nothing you say or ask makes this your fault.
    }

topic-doctor_talk-what_to_say =
    { $asker ->
        [supporter]
            Read this out:
            “She is … weeks pregnant, or may be. Or: pregnancy ended, or birth, … days ago. The bleeding began …
            A pad fills in … hours. The biggest clot: as big as …
            Pain: where, how strong.
            Fainting, fever: yes or no.
            She takes … Her blood group is …
            Where should she go, and when?”
       *[self]
            Read this out:
            “I am … weeks pregnant, or may be. Or: pregnancy ended, or birth, … days ago. The bleeding began …
            A pad fills in … hours. The biggest clot: as big as …
            Pain: where, how strong.
            Fainting, fever: yes or no.
            I take … My blood group is …
            Where should I go, and when?”
    }
    .title = What to say on the phone

topic-doctor_talk-questions =
    • What do you think is happening?
    • What did the scan show? What can it not show yet?
    • When is the next scan or test?
    • Which signs mean: come back at once?
    • Which number is there at night?
    • When can a pregnancy test be done again?
    • Can you write this down?
    .title = Questions to ask

topic-doctor_talk-bring =
    • notes: times, pads, clots, pain
    • papers and dates of scans and blood tests
    • a list of medicines, first of all those that thin the blood
    • blood group card, if there is one
    • ID, phone, charger, pads
    If something is missing, go anyway. In an emergency, bring nothing and call { $number } now.
    .title = What to bring

topic-doctor_talk-not_heard =
    { $asker ->
        [supporter]
            Say: “It is getting worse. Who can see her today?” Ask for another doctor or midwife, or phone another hospital.
            If you reach nobody within 1 hour, take her to the nearest hospital.
            If a danger sign comes, call { $number } now.
            She knows her body.
       *[self]
            Say: “It is getting worse. Who can see me today?” Ask for another doctor or midwife, or phone another hospital.
            If you reach nobody within 1 hour, go to the nearest hospital.
            If a danger sign comes, call { $number } now.
            You know your body.
    }
    .title = If nobody listens

# It must not tell anyone to lie, and ask nothing about how a pregnancy ended.
topic-doctor_talk-private =
    { $asker ->
        [supporter]
            For good care they need to know: her signs, the weeks, medicines that thin the blood, allergies and her blood group.
            Nobody needs to hear more to help her. She can ask who will see the notes.
            If she is afraid of questions and there is danger, still call { $number } now.
       *[self]
            For good care they need to know: your signs, the weeks, medicines that thin the blood, allergies and your blood group.
            Nobody needs to hear more to help you. You can ask who will see the notes.
            If you are afraid of questions and there is danger, still call { $number } now.
    }
    .title = What to tell, and no more
