# status: draft - not yet signed by a clinician

### The result after the action: why, what to do while waiting, what usually happens, what to tell them.
### The action itself stands in safety.ftl.

why = Why this advice

change = What would make this more urgent

## While waiting

waiting = Until then

# The result itself says what to do at once; here stands what it does not say.
waiting-emergency_now =
    { $asker ->
        [supporter]
            She should use pads, not tampons.
            She should not stop a prescribed medicine on her own. Ask the ambulance crew or the hospital.
       *[self]
            Use pads, not tampons.
            Do not stop a prescribed medicine on your own. Ask the ambulance crew or the hospital.
    }

waiting-urgent_today =
    { $asker ->
        [supporter]
            She should use pads, not tampons.
            Note the time of each pad and how full it is.
            Keep any tissue or big clot in a clean box. Ask her before you take a photo.
            She can rest as she likes until you leave.
            She should not stop a prescribed medicine on her own. Phone first.
       *[self]
            Use pads, not tampons.
            Note the time of each pad and how full it is.
            Keep any tissue or big clot in a clean box. You can also take a photo.
            Rest as you like until you leave.
            Do not stop a prescribed medicine on your own. Phone first.
    }

# Never write that rest or staying in bed protects the pregnancy.
waiting-soon_24h =
    { $asker ->
        [supporter]
            She should use pads, not tampons.
            Note the time of each pad and how full it is.
            Keep any tissue or big clot in a clean box. Ask her before you take a photo.
            She can rest if she wants to, and do what feels comfortable.
            She can eat and drink.
            She should not stop a prescribed medicine on her own. Phone first.
       *[self]
            Use pads, not tampons.
            Note the time of each pad and how full it is.
            Keep any tissue or big clot in a clean box. You can also take a photo.
            Rest if you want to. Do what feels comfortable.
            You can eat and drink.
            Do not stop a prescribed medicine on your own. Phone first.
    }

waiting-routine_watch =
    { $asker ->
        [supporter]
            She can do what feels comfortable, and rest if she wants to.
            If she bleeds, she should use pads, not tampons.
            If she bleeds, note the time of each pad and how full it is.
            She should not stop a prescribed medicine on her own. Phone first.
       *[self]
            Do what feels comfortable. Rest if you want to.
            If you bleed, use pads, not tampons.
            If you bleed, note the time of each pad and how full it is.
            Do not stop a prescribed medicine on your own. Phone first.
    }

# Said where an operation may be near; not to anyone who can wait.
waiting-fasting =
    { $asker ->
        [supporter] Give her nothing to eat or drink until she has been seen, in case she needs an operation.
       *[self] Do not eat or drink until you have been seen, in case you need an operation.
    }

waiting-thinner =
    { $asker ->
        [supporter] If she takes a blood thinner, speak to the hospital before her next dose. She should not decide alone.
       *[self] If you take a blood thinner, speak to the hospital before the next dose. Do not decide alone.
    }

# Shown when a pregnancy is possible but not tested. A test must not delay going to hospital.
waiting-test =
    { $asker ->
        [supporter]
            She should do a pregnancy test today. Tell them the result.
            If you were told to call or go now, do that first.
            A negative test can be wrong when it is done early.
       *[self]
            Do a pregnancy test today, and tell them the result.
            If you were told to call or go now, do that first.
            A negative test can be wrong when it is done early.
    }

waiting-rh =
    { $asker ->
        [supporter] Rh-negative blood: ask today if she needs an injection. It works best within 72 hours, and may still help up to 10 days.
       *[self] Rh-negative blood: ask today if you need an injection. It works best within 72 hours, and may still help up to 10 days.
    }

waiting-group-unknown =
    { $asker ->
        [supporter] If she does not know her blood group, tell them that.
       *[self] If you do not know your blood group, tell them that.
    }

waiting-signs-unsure = You were not sure about a sign. Say so when you call.

## What usually happens at the hospital

hospital = At the hospital

# "Usually" must stay: services differ, and nothing is promised.
hospital-early =
    { $asker ->
        [supporter]
            They usually ask questions, take her pulse and blood pressure, and test urine and blood.
            There is usually a scan, often through the vagina. The scan does not harm the pregnancy.
            A heartbeat often cannot be seen before 6 to 7 weeks. She may need a second scan.
            If the scan cannot show the pregnancy yet, they usually do two hormone tests, 48 hours apart.
            They usually check her blood group.
            She can ask for someone to stay with her during an examination.
            She can ask: “What did the scan show?” “What should make me come back?”
       *[self]
            They usually ask questions, take your pulse and blood pressure, and test urine and blood.
            There is usually a scan, often through the vagina. The scan does not harm the pregnancy.
            A heartbeat often cannot be seen before 6 to 7 weeks. You may need a second scan.
            If the scan cannot show the pregnancy yet, they usually do two hormone tests, 48 hours apart.
            They usually check your blood group.
            You can ask for someone to stay with you during an examination.
            You can ask: “What did the scan show?” “What should make me come back?”
    }

hospital-late =
    { $asker ->
        [supporter]
            They usually take her pulse and blood pressure, and test blood and urine.
            They usually listen to the heartbeat in the womb for a while.
            There is usually a scan, to see where the placenta is.
            They usually do not examine inside with their fingers until they know that.
            They usually check her blood group.
            She can ask: “What do you think is happening?” “Which number do I call at night?”
       *[self]
            They usually take your pulse and blood pressure, and test blood and urine.
            They usually listen to the heartbeat in the womb for a while.
            There is usually a scan, to see where the placenta is.
            They usually do not examine inside with their fingers until they know that.
            They usually check your blood group.
            You can ask: “What do you think is happening?” “Which number do I call at night?”
    }

# Nothing here may ask or suggest how the pregnancy ended.
hospital-ended =
    { $asker ->
        [supporter]
            They usually take her pulse, temperature and blood pressure, and test blood.
            There may be a scan.
            If more care is needed, there are usually three ways: waiting, a medicine or a small operation.
            The choice is usually hers, unless there is infection, heavy bleeding or a bleeding risk.
            They usually ask for a pregnancy test after 3 weeks.
            She can ask: “What should make me come back?” “Which number do I call at night?”
       *[self]
            They usually take your pulse, temperature and blood pressure, and test blood.
            There may be a scan.
            If more care is needed, there are usually three ways: waiting, a medicine or a small operation.
            The choice is usually yours, unless there is infection, heavy bleeding or a bleeding risk.
            They usually ask for a pregnancy test after 3 weeks.
            You can ask: “What should make me come back?” “Which number do I call at night?”
    }

hospital-birth =
    { $asker ->
        [supporter]
                They usually ask about the birth, take her pulse, temperature and blood pressure, and test blood.
                They usually feel how the womb has become smaller, and look at the bleeding.
                There may be a scan or an examination inside. She can ask for someone to stay with her, and say who she wants near.
                She can ask: “What do you think is happening?” “What should make me come back?”
       *[self]
                They usually ask about the birth, take your pulse, temperature and blood pressure, and test blood.
                They usually feel how the womb has become smaller, and look at the bleeding.
                There may be a scan or an examination inside. You can ask for someone to stay with you, and say who you want near.
                You can ask: “What do you think is happening?” “What should make me come back?”
    }

hospital-other =
    { $asker ->
        [supporter]
            They usually ask questions, take her pulse and blood pressure, and test blood and urine.
            They usually do a pregnancy test too.
            There may be a scan or an examination inside. She can ask for someone to stay with her.
            She can ask: “What do you think is happening?” “What should make me come back?”
       *[self]
            They usually ask questions, take your pulse and blood pressure, and test blood and urine.
            They usually do a pregnancy test too.
            There may be a scan or an examination inside. You can ask for someone to stay with you.
            You can ask: “What do you think is happening?” “What should make me come back?”
    }

## What to say

# The last line protects people where the law may ask how a pregnancy ended. It must not tell anyone to lie.
tell =
    { $asker ->
        [supporter]
            Tell them:
            If she is pregnant: how many weeks. If it ended, or after a birth: when that was.
            How fast a pad fills, since when, and the size of any clots.
            Where the pain is and how strong.
            Any fainting, dizziness, fever or shoulder-tip pain.
            What a scan has shown.
            Medicines that thin the blood, allergies, and her blood group.
            You do not need to tell them more than this. Nobody needs to hear more to help her.
       *[self]
            Tell them:
            If you are pregnant: how many weeks. If it ended, or after a birth: when that was.
            How fast a pad fills, since when, and the size of any clots.
            Where the pain is and how strong.
            Any fainting, dizziness, fever or shoulder-tip pain.
            What a scan has shown.
            Medicines that thin the blood, allergies, and your blood group.
            You do not need to tell them more than this. Nobody needs to hear more to help you.
    }

# Shown to a supporter and to nobody else.
tell-supporter =
    Stay with her.
    Make the call for her.
    Note the times: pads, pain, fainting, calls.
    Bring her papers, medicines, phone, charger and pads.
    Ask her before you look at anything or tell anyone.
    In an emergency, call first. Drive her yourself if it is not an emergency, or no ambulance can come.
    This can be hard for you too. You may need support as well.
