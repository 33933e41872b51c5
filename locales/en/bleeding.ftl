# status: draft - not yet signed by a clinician

### The questions. One message per question, one attribute per answer.
### People may type an answer: the first words of each answer (up to a comma or bracket) must differ within one question.
### Colour and a small amount of blood are never a comfort. Do not add such words.

# Any part of an answer is enough to choose it.
danger_signs =
    { $asker ->
        [supporter]
            <b>Does she have any of these signs now?</b>
            You can choose more than one. Blood, clots and pain come next.
            <fold>• Nearly fainting counts when the skin is pale, cold or sweaty, or the heart races.
            • Fit, chest pain, breathless: coughing up blood counts too.
            • Very ill also means: breathing very fast, cold blotchy skin or no pee.
            • Birth also means: having to push, or the cord is coming out.</fold>
       *[self]
            <b>Do you have any of these signs now?</b>
            You can choose more than one. Blood, clots and pain come next.
            <fold>• Nearly fainting counts when the skin is pale, cold or sweaty, or the heart races.
            • Fit, chest pain, breathless: coughing up blood counts too.
            • Very ill also means: breathing very fast, cold blotchy skin or no pee.
            • Birth also means: having to push, or the cord is coming out.</fold>
    }
    .collapse = Fainted, or cannot stay awake
    .shock_feel = Nearly fainting, pale or cold
    .fit_chest_breath = Fit, chest pain, breathless
    .birth_now = Pushing, or birth is coming
    .sepsis = Very ill or confused

# Never ask how or why a pregnancy ended. "Has ended" covers every way.
# "Place unknown": doctors could not yet see where the pregnancy is.
status =
    { $asker ->
        [supporter]
            Which fits her?
            • The test was negative: choose it if the period came on time, or the test was 3 weeks or more after sex.
            <fold>• Cannot be pregnant: if in doubt, choose “Could be pregnant”.
            • Pregnant: a test or a doctor says so.
            • Could be pregnant: the period is late and there was no test yet, or the test was very early.
            • Ended or birth: in the last 6 weeks.
            • Ectopic: outside the womb, treated or watched. Place unknown: doctors could not yet see where it is.</fold>
       *[self]
            Which fits you?
            • The test was negative: choose it if the period came on time, or the test was 3 weeks or more after sex.
            <fold>• Cannot be pregnant: if in doubt, choose “Could be pregnant”.
            • Pregnant: a test or a doctor says so.
            • Could be pregnant: the period is late and there was no test yet, or the test was very early.
            • Ended or birth: in the last 6 weeks.
            • Ectopic: outside the womb, treated or watched. Place unknown: doctors could not yet see where it is.</fold>
    }
    .pregnant = Pregnant
    .maybe = Could be pregnant
    .ended = Pregnancy ended or is ending
    .ectopic_treated = Ectopic, or place unknown
    .birth = Gave birth
    .negative = Test was negative
    .no_pregnancy = Cannot be pregnant

weeks =
    { $asker ->
        [supporter]
            How many weeks pregnant is she, or could she be?
            <fold>Count from the first day of her last period.
            You can also type that day, or the due date, like 2026-09-30.
            12 weeks and 6 days still count as 12 weeks.
            “Not sure, but early” means: no bump, and the last period was less than 3 months ago.</fold>
       *[self]
            How many weeks pregnant are you, or could you be?
            <fold>Count from the first day of your last period.
            You can also type that day, or the due date, like 2026-09-30.
            12 weeks and 6 days still count as 12 weeks.
            “Not sure, but early” means: no bump, and the last period was less than 3 months ago.</fold>
    }
    .under_6 = Less than 6 weeks
    .w6_12 = 6 to 12 weeks
    .w13_19 = 13 to 19 weeks
    .w20_23 = 20 to 23 weeks
    .w24_plus = 24 weeks or more
    .unsure_early = Not sure, but early
    .unsure = No idea, or it could be late

since_ended = When did the pregnancy end?
    .up_to_14_days = Now, or up to 14 days ago
    .days_15_21 = 15 to 21 days ago
    .from_22_days = 22 days ago or more

test_still_positive = Is a pregnancy test still positive, 3 weeks or more after the pregnancy ended?
    .test_still_positive = Yes, still positive
    .none = No, or no test done

# How fast a pad fills is what counts. Keep the hours exact.
flow =
    { $asker ->
        [supporter]
            How much does she bleed now?
            Pink, brown and red blood all count, even on the paper when she wipes.
            <fold>“Full” means a usual day pad, wet from end to end. With cloth: she has to change it.
            If a thin liner is enough, choose “A pad lasts over 3 hours”. If it is like the heaviest day of a period, choose “1 to 3 hours”.</fold>
       *[self]
            How much do you bleed now?
            Pink, brown and red blood all count, even on the paper when you wipe.
            <fold>“Full” means a usual day pad, wet from end to end. With cloth: you have to change it.
            If a thin liner is enough, choose “A pad lasts over 3 hours”. If it is like the heaviest day of a period, choose “1 to 3 hours”.</fold>
    }
    .none = No blood at any time
    .stopped = It has stopped
    .spots = Spots or a stain
    .light = A pad lasts over 3 hours
    .moderate = A pad is full in 1 to 3 hours
    .heavy = A pad is full in 1 hour or less
    .flood = Blood pours, or soaks clothes

worst =
    How heavy was the bleeding at its worst, in the last 24 hours?
    Please answer even if it is less now, or has stopped.
    .light = Spots, or a pad over 3 hours
    .moderate = A pad full in 1 to 3 hours
    .heavy = A pad full in 1 hour or less
    .flood = Blood poured, or soaked clothes

# Use fruit or objects that people know in your language. Keep the centimetres.
clots =
    Are there clots or tissue? You can choose more than one. If sizes differ, choose the biggest.
    <fold>• Tiny bits: smaller than a small coin, under 2 cm.
    • Coin or grape size: 2 cm or more, but smaller than a walnut.
    • Walnut size: a walnut in its shell, or a ping-pong ball, 4 cm.
    • Tissue: grey or pink, or like a small sac.
    • Bubbles: small ones in a bunch, like grapes.</fold>
    .none = No clots or tissue
    .small = Tiny bits or strings
    .medium = Coin or grape size (2 cm)
    .large = Walnut size or bigger (4 cm)
    .tissue = Tissue, or like a small sac
    .grapes = Small bubbles in a bunch

# Any part of the two strongest answers is enough to choose them.
pain =
    { $asker ->
        [supporter]
            How strong is the pain in her belly, between the hips or in the back?
            • Mild: like a usual period, it comes and goes, in the middle.
            • Stronger: choose it also if the pain is there all the time, or getting worse.
            • Very strong: she cannot stand straight or talk through it.
       *[self]
            How strong is the pain in your belly, between the hips or in the back?
            • Mild: like a usual period, it comes and goes, in the middle.
            • Stronger: choose it also if the pain is there all the time, or getting worse.
            • Very strong: you cannot stand straight or talk through it.
    }
    .none = No pain
    .mild = Mild, like a usual period
    .moderate =
        { $asker ->
            [supporter] Stronger than her periods
           *[self] Stronger than my periods
        }
    .severe = Very strong, or worst ever

# Shoulder: the very tip, where a bag strap slips off. Fluid: from the vagina.
signs =
    { $asker ->
        [supporter]
            Does she have any of these too?
            <fold>Choose all that fit. They count even when there is little or no blood.
            • Tip of the shoulder: where a bag strap slips off.
            • Pain when doing a poo: pressure there counts too.
            • One leg: swollen, painful or hot.</fold>
       *[self]
            Do you have any of these too?
            <fold>Choose all that fit. They count even when there is little or no blood.
            • Tip of the shoulder: where a bag strap slips off.
            • Pain when doing a poo: pressure there counts too.
            • One leg: swollen, painful or hot.</fold>
    }
    .one_sided = Pain on one side
    .shoulder = Pain at the shoulder tip
    .rectal = Pain when doing a poo
    .urine_pain = Pain when peeing
    .gut = Diarrhoea or vomiting
    .dizzy = Dizzy or light-headed
    .fever = Fever, 38 °C (100.4 °F) or up
    .fever_long = Fever twice, or over a day
    .chills = Shivering or chills
    .smelly = Bad-smelling blood or fluid
    .leg = One leg swollen or painful
    .coughs_blood = Coughing up blood

signs_after_birth =
    { $asker ->
        [supporter]
            Does she have any of these too?
            <fold>Choose all that fit. They count even when there is little or no blood.
            • Tip of the shoulder: where a bag strap slips off.
            • Pain when doing a poo: pressure there counts too.
            • One leg: swollen, painful or hot.</fold>
       *[self]
            Do you have any of these too?
            <fold>Choose all that fit. They count even when there is little or no blood.
            • Tip of the shoulder: where a bag strap slips off.
            • Pain when doing a poo: pressure there counts too.
            • One leg: swollen, painful or hot.</fold>
    }
    .one_sided = { signs.one_sided }
    .shoulder = { signs.shoulder }
    .rectal = { signs.rectal }
    .urine_pain = { signs.urine_pain }
    .gut = { signs.gut }
    .dizzy = { signs.dizzy }
    .fever = { signs.fever }
    .fever_long = { signs.fever_long }
    .chills = { signs.chills }
    .smelly = { signs.smelly }
    .leg = { signs.leg }
    .coughs_blood = { signs.coughs_blood }
    .headache_vision = { later.headache_vision }

# Movement: keep the neutral wording, it names no one.
later =
    { $asker ->
        [supporter]
            Does she have any of these? You can choose more than one.
            <fold>• Tightenings: pressure down below counts too.
            • Movement counts if she has felt it before.
            • Low placenta: choose it also for blood vessels over the cervix (the neck of the womb), if a doctor said so.
            • Headache: a very bad one. Eyes: seeing spots, or blurred sight.</fold>
       *[self]
            Do you have any of these? You can choose more than one.
            <fold>• Tightenings: pressure down below counts too.
            • Movement counts if you have felt it before.
            • Low placenta: choose it also for blood vessels over the cervix (the neck of the womb), if a doctor said so.
            • Headache: a very bad one. Eyes: seeing spots, or blurred sight.</fold>
    }
    .fluid = Water gushes or leaks
    .contractions = Tightenings or contractions
    .hard_belly = Belly stays hard and painful
    .moves_less = Movement is less or different
    .praevia = Low placenta
    .headache_vision = Bad headache, or blurred sight

scan =
    What did a scan show?
    <fold>If it was too early to see a heartbeat, choose “In the womb, no heartbeat seen”.
    Not found: the scan could not show where the pregnancy is.
    Ectopic means outside the womb.</fold>
    .heartbeat = Heartbeat seen, in the womb
    .in_womb = In the womb, no heartbeat seen
    .none = No scan yet
    .not_found = Pregnancy not found on the scan
    .ectopic_treated = Ectopic, treated or watched

# Violence: short and calm. Earlier loss: use the gentle everyday word for loss, never a medical word that also means ending it by choice.
history =
    { $asker ->
        [supporter]
            Does anything on this list fit her? You can choose more than one.
            <fold>Each one can change where or how fast she needs care.
            • Ectopic: a pregnancy outside the womb. Tubes: surgery, sterilisation or an infection there.
            • Blood thinners: heparin, warfarin, prescribed aspirin. Choose it also for a bleeding or clotting disorder.
            • Rh-negative: A-, B-, AB- or O-.
            • A blow, a fall or an accident.
            • Someone hurt her: this also means forced sex.</fold>
       *[self]
            Does anything on this list fit you? You can choose more than one.
            <fold>Each one can change where or how fast you need care.
            • Ectopic: a pregnancy outside the womb. Tubes: surgery, sterilisation or an infection there.
            • Blood thinners: heparin, warfarin, prescribed aspirin. Choose it also for a bleeding or clotting disorder.
            • Rh-negative: A-, B-, AB- or O-.
            • A blow, a fall or an accident.
            • Someone hurt me: this also means forced sex.</fold>
    }
    .ectopic_history = Ectopic or tube trouble before
    .coil = Coil (IUD) in place
    .ivf = IVF or fertility treatment
    .blood_thinner = Blood thinner or clot disorder
    .rh_negative = Rh-negative blood
    .trauma = Blow to the belly, or a fall
    .assault =
        { $asker ->
            [supporter] Someone hurt her
           *[self] Someone hurt me
        }
    .earlier_miscarriage = Earlier pregnancy loss
    .none = None of these

history_after =
    { $asker ->
        [supporter]
            Does any of this fit her? You can choose more than one.
            <fold>• Blood thinners: heparin, warfarin, prescribed aspirin. Choose it also for a bleeding or clotting disorder.
            • Rh-negative: A-, B-, AB- or O-.
            • Someone hurt her: this also means forced sex.</fold>
       *[self]
            Does any of this fit you? You can choose more than one.
            <fold>• Blood thinners: heparin, warfarin, prescribed aspirin. Choose it also for a bleeding or clotting disorder.
            • Rh-negative: A-, B-, AB- or O-.
            • Someone hurt me: this also means forced sex.</fold>
    }
    .blood_thinner = Blood thinner or clot disorder
    .rh_negative = Rh-negative blood
    .assault =
        { $asker ->
            [supporter] Someone hurt her
           *[self] Someone hurt me
        }

harm =
    { $asker ->
        [supporter]
            One more question, asked of everyone. Has someone hurt her?
            This also means forced sex. Answer if it is safe to answer here.
       *[self]
            One more question, asked of everyone. Has someone hurt you?
            This also means forced sex. Answer if it is safe to answer here.
    }
    .assault =
        { $asker ->
            [supporter] Yes, someone hurt her
           *[self] Yes, someone hurt me
        }
    .none = No

trend = How is the bleeding or pain changing?
    .better = Getting less
    .same = About the same
    .worse = Getting worse

duration = How long has it been going on?
    .under_14_days = Less than 14 days
    .from_14_days = 14 days or more

after_sex_exam_or_scan =
    Did the bleeding start after sex, an internal examination or a scan?
    This helps the doctor or midwife. It does not change the advice, and it is not about blame.
    .no = No
    .yes = Yes
