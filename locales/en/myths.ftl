# status: draft - not yet signed by a clinician

### What people say, and what is known. A title (a button, at most 30 letters), the idea, and the answer, read together.
### The idea is corrected, never the reader or her doctor. No dose, no promise, no blame.
### A medicine is named to explain it. Never write "take it" or "stop it": a prescribed one is changed by who gave it.
### Somebody who asks for her reads it too: signs are named without "you" or "she".

## Rest, medicines and methods

myth-M01 = Bed rest
myth-M01-said = Some people say that lying in bed saves a pregnancy.
myth-M01-known =
    Studies have not shown that bed rest helps. Lying down for long makes the body weaker, and a clot can form in a vein.
    Do what feels comfortable. If a doctor gave another plan, ask what it is for.

myth-M02 = Drugs to stop bleeding
myth-M02-said = Some people say that etamsylate (Dicynone) or tranexamic acid stops a pregnancy loss.
myth-M02-known =
    Studies have not shown that. These drugs act on clotting, not on the womb. A hospital may use one for heavy bleeding.
    Do not start one at home. Do not stop a prescribed one: ask first.
    A pad full in 1 hour or less: call { $number } now.

# "Tone" is the word people heard: the womb feels tight.
myth-M03 = Drotaverine and “tone”
myth-M03-said = Some people say that drotaverine (No-shpa) or papaverine relaxes the womb and keeps the pregnancy.
myth-M03-known =
    Studies have not shown that. “Tone” (the womb feels tight) in the first weeks is not an illness.
    Do not start it, and do not stop a prescribed one: ask first.
    Very strong pain, or from 20 weeks a belly that stays hard: call { $number } now.

myth-M04 = Progesterone for all who bleed
myth-M04-said = Some people say that everyone who bleeds needs progesterone (Duphaston, Utrogestan).
myth-M04-known =
    In studies it helped one group. They were bleeding, had lost a pregnancy before, and had a pregnancy seen in the womb.
    A low level is often a result, not the cause. Ask whether it is an option.
    Do not start or stop it: ask first.

myth-M05 = Vitamins
myth-M05-said = Some people say that vitamin E or other vitamins prevent a loss.
myth-M05-known =
    Studies have not shown that. Folic acid helps the spine form in the first weeks. It does not stop bleeding.
    Ask a doctor, midwife or pharmacist before you add a vitamin.

myth-M06 = Drugs to calm the womb
myth-M06-said = Some people say that fenoterol (Partusisten) or Ginipral helps with early bleeding.
myth-M06-known =
    They are not for early bleeding, and they can harm the heart and lungs.
    Later, a hospital may use such a drug for a short time.
    Do not start one, and do not stop a prescribed one: ask first.
    Chest pain or hard breathing: call { $number } now.

myth-M07 = Dexamethasone, steroids
myth-M07-said = Some people say that dexamethasone keeps a pregnancy.
myth-M07-known =
    It does not treat bleeding. A hospital may give it when birth comes very early, to get the lungs ready to breathe.
    Steroids treat other illnesses too. It can be dangerous to stop one suddenly. Ask the doctor who gave it.

myth-M08 = Gemodez and other drips
myth-M08-said = Some people say that a drip of Gemodez or Reopolyglukin helps after blood loss.
myth-M08-known =
    Gemodez is an old drug: Russia ended its approval in 2005.
    Heavy bleeding needs a hospital, with other fluids and sometimes blood. A drip at home does not replace that.
    A pad full in 1 hour or less, or blood that pours: call { $number } now.

myth-M09 = Magnesia, herbs, needles
myth-M09-said = Some people say that magnesia, herbs, acupuncture, ozone or electric currents keep a pregnancy.
myth-M09-known =
    Studies have not shown that. Ozone and long use of magnesia can harm. Few herbs are tested in pregnancy.
    A hospital may use magnesia for other reasons. Do not stop a prescribed treatment: ask first.
    Do not put off a check.

## What bleeding means

myth-M10 = Bleeding on period days
myth-M10-said = Some people say that the body remembers periods, so bleeding then is safe, even with pain.
myth-M10-known =
    Periods stop in pregnancy, and the date does not show the cause.
    Very strong pain, or a pad full in 1 hour or less: call { $number } now.

myth-M11 = Safe without pain?
myth-M11-said = Some people say that bleeding is safe as long as nothing hurts.
myth-M11-known =
    A pregnancy outside the womb or a low placenta can bleed without pain. A pregnancy can also stop without a sign.
    Heavy bleeding, with or without pain: call { $number } now.

myth-M12 = Tiny clots
myth-M12-said = Some people say that tiny clots mean nothing.
myth-M12-known =
    Clots mean more blood than spotting. They do not prove a loss: some pregnancies go on.
    A clot of 2 cm or more: be seen today, even at night.
    Call { $number } now:
    • from 24 weeks, blood with a clot that big
    • a clot of 4 cm or more, with more blood than spots
    • clots with very strong pain or fainting

myth-M13 = Before a missed period
myth-M13-said = Some people say that bleeding before a missed period needs no doctor.
myth-M13-known =
    A pregnancy outside the womb can bleed that early.
    If pregnancy is possible, do a test. An early test can be wrong.
    Very strong pain, shoulder-tip pain with bleeding or belly pain, or fainting: call { $number } now.

myth-M14 = Cervix “erosion”
myth-M14-said = Some people say that erosion leads to cancer and must be burned or frozen.
myth-M14-known =
    Its name is ectropion: soft cells show on the cervix, the neck of the womb. It is not a wound and not cancer.
    In pregnancy it is usually left alone. It can bleed after sex.

myth-M15 = Stress, sport, lifting, sex
myth-M15-said = Some people say that stress, sport, lifting or sex ends a pregnancy.
myth-M15-known =
    Studies do not show that, and nobody is to blame. Stress does not put a pregnancy in the wrong place.
    A blow or fall on the belly: call a doctor or midwife today.
    A blow with blood or pain, or from 24 weeks any blow: be seen today.
    A blow with blood from 24 weeks: call { $number } now.

myth-M16 = Could it have been kept?
myth-M16-said = Some people say that a pregnancy can be kept if help comes in time.
myth-M16-known =
    Most early losses cannot be prevented by any treatment. It is nobody's fault, and nobody came too late.
    Come soon to be safe and to learn more. For one group a medicine may help: ask about it.

myth-M17 = Numbers on the internet
myth-M17-said = Some people give a number for how often bleeding ends well.
myth-M17-known =
    Each study counted different people, so the numbers differ. None of them shows how one pregnancy will go.
    Heavy bleeding carries more risk than light bleeding.
    A pad full in 1 hour or less: call { $number } now.

myth-M18 = Away within a week?
myth-M18-said = Some people say that a pregnancy that has stopped always comes away within a week.
myth-M18-known =
    It can take weeks. A clinic usually offers three ways: waiting, a medicine or a small operation. There is usually time to choose.
    Fever or a bad smell: be seen today, even at night.
    Fever with a bad smell, very strong pain, or a pad full in 1 hour or less: call { $number } now.

myth-M19 = Brown blood
myth-M19-said = Some people say that brown blood is safe. Others say it means a bleed inside.
myth-M19-known =
    Brown blood is older. The colour does not show where it comes from.
    Very strong pain, or shoulder-tip pain with bleeding or belly pain: call { $number } now.

myth-M20 = Low placenta: what is at risk
myth-M20-said = Some people say that a low placenta does not put the pregnancy at risk.
myth-M20-known =
    It can be a danger for the woman and for the pregnancy. Bleeding can become heavy quickly, and birth can come early.
    Many low placentas found early move out of the way later. A scan shows it.
    With a low placenta, any blood from 20 weeks: call { $number } now. Any blood before that: be seen today, even at night.

myth-M21 = Pregnancy in the cervix
myth-M21-said = Some people say that a pregnancy in the neck of the womb means losing the womb.
myth-M21-known =
    Often the womb can be kept, above all when it is found early. There are medicines and other ways.
    It can start with little blood and then bleed hard.
    Any blood with it: emergency department today, even at night. With it, a pad full in 3 hours or less, pain stronger than a period, dizziness or fainting: call { $number } now.

myth-M22 = Taking out a polyp
myth-M22-said = Some people say that it is safe to take out a polyp early in pregnancy.
myth-M22-known =
    In studies, a later loss or an early birth happened more often after that. So a polyp is usually left alone.
    A doctor decides, for example if it bleeds a lot.

myth-M23 = Thrush and the partner
myth-M23-said = Some people say that the partner must always be treated for thrush.
myth-M23-known =
    Usually a partner is treated for thrush if there are signs, such as itching. After an infection passed on by sex, both are treated.
    Ask before any treatment: some medicines do not suit pregnancy.

myth-M24 = One low hCG
myth-M24-said = Some people say that one low hCG means the pregnancy is ending.
myth-M24-known =
    One value tells little. Two tests about 48 hours apart tell more, with a scan. No value shows where the pregnancy is.
    Pain, bleeding, dizziness or fainting counts more than a number.
    Very strong pain or fainting: call { $number } now.

myth-M25 = Heavy, but no pain
myth-M25-said = Some people say that it is enough to lie down when heavy bleeding does not hurt.
myth-M25-known =
    A pad full in 1 hour or less, or blood that pours: call { $number } now, without pain too.
    Lying down does not stop it. It helps against fainting while the ambulance comes. From about 20 weeks, lie on the left side.

myth-M26 = Scraping the womb
myth-M26-said = Some people say that the womb must be scraped after a loss.
myth-M26-known =
    A clinic usually offers three ways: waiting, a medicine or suction. Suction is usually gentler than scraping, an older way.
    Heavy bleeding or infection may need an operation at once.
    Fever: be seen today, even at night. A pad full in 1 hour or less: call { $number } now.

myth-M27 = Molar pregnancy and cancer
myth-M27-said = Some people say that a molar pregnancy is cancer.
myth-M27-known =
    It is not cancer, and it is nobody's fault. A few people need treatment with a medicine later.
    Blood tests find that early, so every date counts.
    New bleeding: tell the clinic that does the tests. A pad full in 1 hour or less: call { $number } now.

myth-M28 = Washing inside
myth-M28-said = Some people say that douching keeps the vagina clean and helps.
myth-M28-known =
    In pregnancy it can harm: studies link it to infection. Water on the outside is enough.
    A bad smell: be seen today, even at night. Itching, yellow or green discharge: call a doctor or midwife today.
    Fever with a bad smell, or very strong pain: call { $number } now.

# The name people know. No text may say that a bleed is one.
myth-M29 = Implantation bleeding
myth-M29-said = Some people say that this bleeding can last a week.
myth-M29-known =
    Nobody can tell by looking. Leaflets use the name for very light spotting for 1 to 2 days.
    More blood, more days, clots or pain do not fit.
    Heavy bleeding or very strong pain: call { $number } now.

myth-M30 = Whose fault is it?
myth-M30-said = Some people say that bad genes, a medicine or the other parent is to blame.
myth-M30-known =
    Nobody is to blame. Most early losses come from chance, when the first cells divide. It usually does not run in families.
    Do not stop a prescribed medicine out of worry: ask first.

# Two things that must never be mixed: what comes out, and what forms in a vein.
myth-M31 = Clots and clotting illness
myth-M31-said = Some people say that passing clots means an illness of the blood.
myth-M31-known =
    These are two things. A clot that comes out is blood that set inside. A clot in a vein is an illness.
    A clot of 2 cm or more, or one swollen leg: be seen today.
    Chest pain or hard breathing: call { $number } now.
    From 24 weeks, blood with a clot of 2 cm or more: call { $number } now.

myth-M32 = Does spotting mean a loss?
myth-M32-said = Some people say that spotting always means a loss, or is the worst danger.
myth-M32-known =
    Spotting alone proves nothing, good or bad. A scan and blood tests can show more.
    Heavy bleeding, very strong pain or fainting are the great dangers: then call { $number } now.

myth-M33 = Telling by the signs
myth-M33-said = Some people say that watching the signs shows that it is not a loss.
myth-M33-known =
    Watching cannot rule out a loss or a pregnancy outside the womb. A scan and blood tests can show more.
    Notes help the doctors. They do not replace a check.
    Heavy bleeding or very strong pain: call { $number } now.

myth-M34 = Outside the womb: surgery?
myth-M34-said = Some people say that an ectopic always needs an operation, or that bleeding shows it is ending.
myth-M34-known =
    There are usually three ways: careful waiting, a medicine or keyhole surgery.
    Bleeding does not show that it is ending: the tube may tear soon.
    With an ectopic pregnancy, call { $number } now for:
    • pain stronger than a period, on one side or at the tip of the shoulder
    • dizziness or fainting
    • a pad full in 3 hours or less

myth-M35 = A low placenta and bleeding
myth-M35-said = Some people say that a low placenta always bleeds.
myth-M35-known =
    Many people with it never bleed. Many low placentas found early move out of the way later, but a scan must show that.
    With a low placenta, any blood from 20 weeks, even without pain: call { $number } now. Any blood before that: be seen today, even at night.
