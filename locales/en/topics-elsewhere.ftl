# status: draft - not yet signed by a clinician

### A pregnancy in another place than the womb, one that cannot be seen yet, and a molar pregnancy.
### Parts of a card: now, what, notice, clinic, not; then deeper pages. One part is one bubble: 60 words at most.
### Little blood, no pain or "too early" is never a comfort here. Do not add such words.

## Ectopic

topic-ectopic = Outside the womb (ectopic)

topic-ectopic-now =
    <b>Call { $number } now, even with little blood:</b>
    • fainting or dizziness
    • strong, sudden, constant, growing or one-sided pain
    • pain at the tip of the shoulder
    • a pad full in 3 hours or less
    Any other blood or pain: emergency department today, even at night. Do not wait for an appointment.

topic-ectopic-what =
    The pregnancy grows outside the hollow of the womb, mostly in a tube.
    The tube cannot stretch far. If it tears, much of the bleeding is inside the belly.
    So feeling faint, pale skin and shoulder pain say more than the blood on a pad.

topic-ectopic-notice =
    Signs usually start at 4 to 12 weeks, but also earlier or later.
    • blood that is little, brown or watery, or stops and starts
    • low belly pain, often on one side
    • pain at the tip of the shoulder
    • pain or pressure when pooing or peeing, or diarrhoea
    Some people have no blood, no pain, or no sign at all.

topic-ectopic-clinic =
    With pain or blood, doctors usually look for this first: a scan through the vagina and blood tests, often again after 48 hours.
    They usually ask about an earlier ectopic, tube or belly surgery, pelvic infection or a coil. And about fertility treatment, smoking and age.
    Many people have none of these.

topic-ectopic-not =
    { $asker ->
        [supporter] It is not her fault or yours. Stress or “low hormones” are not known to cause it.
       *[self] It is not your fault. Stress or “low hormones” are not known to cause it.
    }
    Bleeding does not mean that it is ending by itself. The tube may be about to tear.
    Little blood, no pain, or an early or late week does not rule it out.
    Going early usually means gentler treatment.

topic-ectopic-treatments =
    Which way fits depends on the size, the hormone level, the pain and the scan. Usually:
    • waiting, with blood tests
    • a medicine (methotrexate) from the hospital
    • keyhole surgery, or open surgery if much blood is inside
    The pregnancy cannot be moved into the womb or go on growing. That can be a deep loss.
    .title = How it is treated

topic-ectopic-watch =
    The tube can still tear, even when the hormone falls.
    <b>Call { $number } now:</b> fainting, dizziness, a pad full in 3 hours or less, or strong, constant, growing, one-sided or shoulder-tip pain.
    Any other blood or pain: call the hospital now, even at night.
    Keep every blood-test date until told it is over.
    .title = While it is watched

topic-ectopic-numbers =
    In studies, about 1 in 80 to 90 pregnancies grew outside the womb.
    Among people who came with pain or bleeding it was found more often. So doctors look for it first.
    Numbers are about groups. They cannot say what happens to one person.
    Blood or pain always needs a check.
    .title = Numbers from studies

## Rare places

topic-rare_ectopic = Ectopic in other places

topic-rare_ectopic-now =
    <b>Call { $number } now</b> for any of these:
    • a pad full in 3 hours or less
    • fainting or dizziness
    • strong, sudden, constant, growing or one-sided pain
    • pain at the tip of the shoulder
    Any other blood or pain: emergency department today, even at night.
    Bleeding can become heavy within minutes.

topic-rare_ectopic-what =
    The pregnancy has settled in the neck of the womb or in an old caesarean scar.
    Or it is in the corner of the womb, in an ovary or elsewhere in the belly.
    This is found much less often than a pregnancy in a tube. It can be harder to see.

topic-rare_ectopic-notice =
    It can start quietly, with no pain and a little pink or brown blood. Then it can suddenly bleed a lot.
    So the colour and the amount are no comfort.
    After fertility treatment, one pregnancy can be in the womb and another outside. Pain then counts too.

topic-rare_ectopic-clinic =
    Usually an experienced team does a careful scan and blood tests.
    The treatment depends on the place and the week. It may be a medicine, a way to close the blood vessel, or an operation.
    Found early, the womb can often be kept.

topic-rare_ectopic-not =
    { $asker ->
        [supporter] It is not her fault or yours. An old scar is nobody’s mistake.
       *[self] It is not your fault. An old scar is nobody’s mistake.
    }
    It does not mean that the womb is always lost.
    A quiet start does not make waiting safe.

## Not seen yet

topic-unknown_location = Not yet seen on the scan

topic-unknown_location-now =
    <b>Call { $number } now for any of these:</b>
    • fainting or dizziness
    • strong, constant, growing or one-sided pain
    • pain at the tip of the shoulder
    • a pad full in 3 hours or less
    Any other blood or pain: call the hospital now, even at night.

topic-unknown_location-what =
    The test is positive, but the scan does not show yet where the pregnancy is.
    It may be too early to see. It may be outside the womb. Or it may have ended.
    Until this is clear, doctors treat it as perhaps outside the womb.

topic-unknown_location-notice =
    Perhaps nothing. Perhaps a little blood or mild cramps.
    Every change matters, even a small one: new blood, new pain, dizziness, pain when pooing or peeing.
    How the body feels says more than a number from the laboratory.

topic-unknown_location-clinic =
    Usually two blood tests for the pregnancy hormone (hCG), 48 hours apart, and another scan.
    One value alone says little. The change says more. But it cannot show where the pregnancy is.
    Keep every date, even when all feels well. Ask which number to call at night.

topic-unknown_location-not =
    It does not mean that the doctors overlooked something, or that all is lost.
    A rising or falling number does not rule out a pregnancy outside the womb.
    Waiting without knowing is hard. Calling again is not a bother.

## Molar pregnancy

topic-molar = Molar pregnancy

topic-molar-now =
    <b>Call { $number } now</b> for any of these:
    • a pad full in 1 hour or less, or fainting
    • very strong or sudden pain
    • a clot of 4 cm (walnut) or more, with more blood than spots
    Small bubbles like grapes, dizziness or fever: be seen today, even at night.
    Very bad vomiting: a doctor today, even at night.

topic-molar-what =
    At the very start, chance went wrong. The cells that should form the placenta grow too much and swell into small bubbles.
    In a complete one, the plan for the cells comes from the sperm alone, and no embryo forms.
    In a partial one, there is one copy of the plan too many. It can almost never go on.

topic-molar-notice =
    • any bleeding, with or without pain, often 2 to 4 months after the last period
    • small bubbles like grapes: keep them in a clean box
    • sometimes very bad vomiting, a big belly, high blood pressure or a racing heart
    It often starts light and comes again, like other early bleeding.
    Many notice nothing. A scan or the laboratory finds it.

topic-molar-clinic =
    The womb is usually emptied soon by gentle suction, often guided by a scan. With heavy bleeding this is done at once.
    The tissue usually goes to a laboratory.
    Then blood or urine is tested for the pregnancy hormone, usually for months.

topic-molar-not =
    { $asker ->
        [supporter] It is not her fault, and not yours. Nothing she did or ate caused it.
       *[self] It is not your fault, and not a partner’s. Nothing you did or ate caused it.
    }
    It is not cancer.
    It is still a loss, and grief has its place.

topic-molar-followup =
    The tests show if some cells go on growing. Some people then need a medicine. In a few people a cancer follows (choriocarcinoma). It can usually be cured.
    Tests often go on for about 6 months, sometimes less. Doctors usually ask to wait with a new pregnancy until then.
    New bleeding: tell the clinic that does the tests.
    .title = The months after
