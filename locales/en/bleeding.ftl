# status: draft - not yet signed by a clinician

### The questions. One message per question, one attribute per answer.
### People may type an answer: the first words of each answer (up to a comma or bracket) must differ within one question.
### Colour and a small amount of blood are never a comfort. Do not add such words.

# Any part of an answer is enough to choose it.
danger_signs =
    { $asker ->
        [supporter]
            Let us look at the danger signs one by one.
            <b>Is any of this happening to her now?</b> You can choose more than one.
       *[self]
            Let us look at the danger signs one by one.
            <b>Is any of this happening to you now?</b> You can choose more than one.
    }
    .collapse =
        { $asker ->
            [supporter] She fainted, or she cannot stay awake
           *[self] I fainted, or I cannot stay awake
        }
    .shock_feel =
        { $asker ->
            [supporter] She nearly faints, and she is pale, cold or sweaty or her heart races
           *[self] I nearly faint, and I am pale, cold or sweaty or my heart races
        }
    .fit_chest_breath = Fit, seizure, chest pain or hard to breathe
    .birth_now =
        { $asker ->
            [supporter] She has to push, or the cord or the birth is coming out
           *[self] I have to push, or the cord or the birth is coming out
        }
    .sepsis = Very ill, confused, breathing very fast, cold blotchy skin or no pee

# Never ask how or why a pregnancy ended. "Has ended" covers every way.
# "Place unknown": doctors could not yet see where the pregnancy is.
status =
    { $asker ->
        [supporter] Which fits her?
       *[self] Which fits you?
    }
    .pregnant = Pregnant (a test or a doctor says so)
    .maybe = Could be pregnant (period late, no test yet, or tested very early)
    .ended = The pregnancy has ended or is ending (in the last 6 weeks)
    .ectopic_treated = Ectopic pregnancy (outside the womb) or place unknown: treated or watched
    .birth = Gave birth (in the last 6 weeks)
    .negative = Test was negative (period on time, or tested 3 weeks or more after sex)
    .no_pregnancy = Cannot be pregnant

weeks =
    { $asker ->
        [supporter]
            How many weeks pregnant is she, or could she be?
            Count from the first day of her last period.
            You can also type that day, or the due date, like 2026-09-30.
       *[self]
            How many weeks pregnant are you, or could you be?
            Count from the first day of your last period.
            You can also type that day, or the due date, like 2026-09-30.
    }
    .under_6 = Less than 6 weeks
    .w6_12 = 6 to 12 weeks (up to 12 weeks and 6 days)
    .w13_23 = 13 to 23 weeks
    .w24_plus = 24 weeks or more
    .unsure_early = Early, not sure (period less than 2 months late, no bump)
    .unsure = No idea

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
            “Full” means a usual day pad, wet from end to end. With cloth: she has to change it.
            Pink, brown and red blood all count.
       *[self]
            How much do you bleed now?
            “Full” means a usual day pad, wet from end to end. With cloth: you have to change it.
            Pink, brown and red blood all count.
    }
    .none = No blood, now or before
    .stopped = It has stopped (there was blood before)
    .spots = Spots or a stain (pink, brown or red, or on the paper when wiping)
    .light = A pad lasts more than 3 hours (or a liner is enough)
    .moderate = A pad is full in 1 to 3 hours, or like the heaviest day of a period
    .heavy = A pad is full in 1 hour or less
    .flood = Blood pours, or soaks clothes

# Use fruit or objects that people know in your language. Keep the centimetres.
clots = Are there clots or tissue? You can choose more than one. If sizes differ, choose the biggest.
    .none = No clots or tissue
    .small = Tiny bits or strings (smaller than a small coin, under 2 cm)
    .medium = Coin or grape size (2 cm or more, but smaller than a walnut)
    .large = Walnut size or bigger (in its shell, or a ping-pong ball: 4 cm)
    .tissue = Tissue, grey or pink, or like a small sac
    .grapes = Small bubbles in a bunch (like grapes)

# Any part of the two strongest answers is enough to choose them.
pain =
    { $asker ->
        [supporter] How strong is the pain in her belly, between the hips or in the back?
       *[self] How strong is the pain in your belly, between the hips or in the back?
    }
    .none = No pain
    .mild = Mild, like a usual period, comes and goes, in the middle
    .moderate =
        { $asker ->
            [supporter] Stronger than her periods, or constant, or getting worse
           *[self] Stronger than my periods, or constant, or getting worse
        }
    .severe = Very strong (cannot stand straight, cannot talk, or worst ever)

# Shoulder: the very tip, where a bag strap slips off. Fluid: from the vagina.
signs =
    { $asker ->
        [supporter]
            Does she have any of these too? You can choose more than one.
            They count even when there is little or no blood.
       *[self]
            Do you have any of these too? You can choose more than one.
            They count even when there is little or no blood.
    }
    .one_sided = Pain on one side
    .shoulder = Pain at the tip of the shoulder
    .rectal = Pain or pressure when doing a poo
    .urine_pain = Pain when peeing
    .gut = Diarrhoea or vomiting
    .dizzy = Dizzy or light-headed
    .fever = Fever of 38 °C (100.4 °F) or more
    .fever_long = Fever measured twice, or longer than a day
    .chills = Shivering or chills
    .smelly = Bad-smelling blood or fluid

signs_after_birth =
    { $asker ->
        [supporter]
            Does she have any of these too? You can choose more than one.
            They count even when there is little or no blood.
       *[self]
            Do you have any of these too? You can choose more than one.
            They count even when there is little or no blood.
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
    .headache_vision = { later.headache_vision }

# Movement: keep the neutral wording, it names no one.
later =
    { $asker ->
        [supporter]
            Does she have any of these? You can choose more than one.
            Movement counts if she has felt it before.
       *[self]
            Do you have any of these? You can choose more than one.
            Movement counts if you have felt it before.
    }
    .fluid = Water gushes or leaks
    .contractions = Tightenings, contractions, or pressure down below
    .hard_belly = Belly hard and painful all the time
    .moves_less =
        { $asker ->
            [supporter] She feels less movement in her belly, or it feels different
           *[self] I feel less movement in my belly, or it feels different
        }
    .praevia = Low placenta, or blood vessels over the cervix (a doctor said so)
    .headache_vision = Very bad headache, seeing spots, or blurred sight

scan = What did a scan show?
    .heartbeat = Heartbeat seen, in the womb
    .in_womb = In the womb, heartbeat not seen or too early
    .none = No scan yet
    .not_found = Pregnancy not found on the scan
    .ectopic_treated = Ectopic (outside the womb), treated or watched

# Violence: short and calm. Earlier loss: use the gentle everyday word for loss, never a medical word that also means ending it by choice.
history =
    { $asker ->
        [supporter]
            Does anything on this list fit her? You can choose more than one.
            Each one can change where or how fast she needs care.
       *[self]
            Does anything on this list fit you? You can choose more than one.
            Each one can change where or how fast you need care.
    }
    .ectopic_history = Ectopic before (pregnancy outside the womb), tube surgery, sterilisation or pelvic infection
    .coil = Coil (IUD) in place
    .ivf = IVF or fertility treatment
    .blood_thinner = Blood thinners, or a bleeding or clotting disorder (heparin, warfarin, prescribed aspirin)
    .rh_negative = Rh-negative blood (A-, B-, AB- or O-)
    .trauma = Blow to the belly, fall or accident
    .assault =
        { $asker ->
            [supporter] Someone hurt her (also forced sex)
           *[self] Someone hurt me (also forced sex)
        }
    .earlier_miscarriage = Earlier pregnancy loss
    .none = None of these

history_after =
    { $asker ->
        [supporter] Does any of this fit her? You can choose more than one.
       *[self] Does any of this fit you? You can choose more than one.
    }
    .blood_thinner = Blood thinners, or a bleeding or clotting disorder (heparin, warfarin, prescribed aspirin)
    .assault =
        { $asker ->
            [supporter] Someone hurt her (also forced sex)
           *[self] Someone hurt me (also forced sex)
        }

harm =
    { $asker ->
        [supporter]
            One more question, asked of everyone. Has someone hurt her?
            Answer if it is safe to answer here.
       *[self]
            One more question, asked of everyone. Has someone hurt you?
            Answer if it is safe to answer here.
    }
    .assault =
        { $asker ->
            [supporter] Yes, someone hurt her (also forced sex)
           *[self] Yes, someone hurt me (also forced sex)
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
