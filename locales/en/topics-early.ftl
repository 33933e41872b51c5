# status: draft - not yet signed by a clinician

### The library: bleeding in the first weeks. Both askers read it, so signs are named without "you" or "she".
### { $number } is ready text, such as "103 or 112".
### The names people meet in leaflets stand in quotation marks; they are explained, never said of the reader.

## A little blood in the first weeks

topic-early_spotting = Early spotting
topic-early_spotting-now =
    <b>Call { $number } now</b> for any of these:
    • a pad full in 1 hour or less, or fainting
    • very strong or sudden pain
    • shoulder-tip pain with bleeding or belly pain
    • a clot of 4 cm or more, with more blood than spots
topic-early_spotting-what =
    Spotting is a little blood: a stain, or a trace on the paper.
    It is common early on. Many causes are possible, and often none is found.
    Some leaflets say “implantation bleeding”, about 6 to 12 days after conception.
    That is a name, not a proven cause.
topic-early_spotting-notice =
    Pink, red or brown marks, from a few hours to 1 or 2 days.
    Most people notice nothing at that time.
    Any blood with a blood thinner: be seen today, even at night.
    Before a scan, blood after an earlier pregnancy outside the womb, with a coil or after fertility treatment: be seen today.
topic-early_spotting-clinic =
    They usually ask about weeks, pain and the amount of blood.
    Usually there is a pregnancy test, a scan and often a blood test.
    Very early, a scan may show little. It is then usually repeated.
    Not tested yet? Do a test today. The test can show a pregnancy. The blood cannot.
topic-early_spotting-not =
    Spotting does not prove a loss.
    Light, short or painless does not prove that it is safe.
    A pregnancy outside the womb can begin like this.
    Nobody can rule that out at home. A scan and blood tests can show more.
    Worry is reason enough to call.
    It is nobody's fault.
topic-early_spotting-colour =
    Brown blood is older, red blood is fresher.
    The colour does not show where it comes from.
    Brown or watery blood with pain, before a scan, can mean a pregnancy outside the womb: be seen today.
    If blood runs, or fills a pad in 1 hour or less, call { $number } now.
    Tell the clinic the colour.
    .title = What the colour tells
topic-early_spotting-causes =
    Blood can come from many places:
    • a bleed beside the pregnancy
    • the neck of the womb, polyps, fibroids or veins
    • an infection or an injury
    The dangerous ones are looked for first: a pregnancy outside the womb, placenta trouble, infection, heavy blood loss.
    Often no cause is found. Nobody can tell at home, so each bleed needs a check.
    .title = Where blood can come from
topic-early_spotting-numbers =
    In studies, about 1 in 4 people had some bleeding in the first 12 weeks.
    In studies, spotting or light bleeding for 1 or 2 days was not linked with more losses. Heavy bleeding was, most of all with pain.
    No figure tells how one pregnancy will go. Each bleed needs a check.
    .title = What studies show

## Blood on the days of a period

topic-expected_period = Bleeding when a period is due
topic-expected_period-now =
    <b>Call { $number } now</b> for any of these:
    • a pad full in 1 hour or less, or fainting
    • very strong or sudden pain
    • shoulder-tip pain with bleeding or belly pain
    • a clot of 4 cm or more, with more blood than spots
    Not tested yet? Do a test today.
topic-expected_period-what =
    In pregnancy, periods stop. So this blood is not a period, even when it comes on time.
    Light bleeding on those days is common. Often the cause stays unknown.
    Some leaflets call it hormonal. A low hormone level is often a result, not the cause.
topic-expected_period-notice =
    Often there is a little brown, pink or red blood, less and shorter than a period.
    As much as a period: be seen today. As much blood with dizziness, fever or a blood thinner, or when a scan has not found the pregnancy: call { $number } now.
    A late, light or strange period can hide a pregnancy: do a test today.
topic-expected_period-clinic =
    They usually ask when the last period began and how much blood there is.
    Usually there is a test, sometimes a blood test, later a scan.
    Before 6 weeks a scan often shows little. Some services ask for a new test after 7 to 10 days.
    With pain or more blood, do not wait for that.
topic-expected_period-not =
    On time and painless does not mean safe.
    A pregnancy outside the womb, or an early loss, can bleed before a missed period.
    Heavy blood is never “the body remembering its period”.
    Brown spotting does not mean that the pregnancy has ended.
    It is nobody's fault.

## Clots

topic-clots = Passing clots
topic-clots-now =
    <b>Call { $number } now</b> for any of these:
    • a clot of 4 cm or more, with more blood than spots
    • clots with heavy bleeding, very strong pain or fainting
    • from 24 weeks, blood with a clot of 2 cm or more
    In pregnancy, a clot of 2 cm or more, tissue, or small bubbles like grapes: be seen today.
topic-clots-what =
    A clot is blood that pooled and set before it came out.
    Clots mean more blood than spotting.
    They can come with a pregnancy loss, a pregnancy that stopped growing, or a pregnancy outside the womb.
    They can also come from a bleed beside a pregnancy that goes on.
topic-clots-notice =
    Clots look like dark jelly. Compare them: a small coin (2 cm), a grape, a walnut (4 cm).
    Tissue looks grey or pink. Keep it and big clots in a clean box, and show them.
    Clots can be part of a loss that a clinic has confirmed. The emergency signs stay the same.
topic-clots-clinic =
    They usually ask how many clots, how big, and how fast a pad fills.
    Usually they check pulse, blood pressure and blood, and do a scan.
    Bring what came out, or a photo.
    Name medicines that thin the blood. Do not stop them alone, ask first.
topic-clots-not =
    A clot does not prove a loss. An examination and a scan can tell more.
    A tiny clot does not prove that it is safe.
    Clots from the vagina are not a clot in a vein. They do not mean a clotting disorder.
    They are not a sign that the pregnancy is settling in.
    It is nobody's fault.

## Heavy bleeding

topic-heavy_bleeding = Heavy bleeding
topic-heavy_bleeding-now =
    <b>Call { $number } now</b> for any of these:
    • a pad full in 1 hour or less
    • blood that pours or runs down the legs
    • from 20 weeks, more than spots of blood
    Do not wait for a second hour. Pain or no pain, it is urgent.
    Until help comes, lie down. From about 20 weeks, lie on the left side.
topic-heavy_bleeding-what =
    Heavy means: a full-size pad is wet from end to end in 1 hour or less.
    The body can run short of blood quickly. That is why nobody should wait.
    It can come with a loss, a pregnancy outside the womb, a molar pregnancy or a low placenta.
topic-heavy_bleeding-notice =
    <b>Call { $number } now:</b>
    • fainting, or nearly fainting and pale, cold, sweaty or with a racing heart
    • hard to breathe, chest pain or very strong pain
    In pregnancy, a pad full in 3 hours or less: be seen today.
    This much blood with dizziness, fever or a blood thinner, or when a scan has not found the pregnancy: call { $number } now.
topic-heavy_bleeding-clinic =
    They usually check pulse, blood pressure and blood at once. Often fluid is given into a vein.
    A scan usually follows. Some people need donated blood or an operation, so do not eat or drink before.
    Name medicines that thin the blood. Do not stop them alone, ask first.
topic-heavy_bleeding-not =
    Painless does not mean safe.
    Heavy bleeding is never a late period. It is never the pregnancy “settling in”.
    Lying down does not treat it. It is for the time until help comes.
    The blood does not tell how the pregnancy is. A scan can show more.
    It is nobody's fault.
topic-heavy_bleeding-count =
    Use a pad, not a tampon or cup. Then the loss can be seen, and the risk of infection is lower.
    Full means wet from end to end. A liner fills faster, a maternity pad slower.
    Note when each pad goes on and off.
    If blood pours, do not count: call { $number } now.
    .title = How to count pads

## Bleeding while the pregnancy may go on

topic-threatened_loss = Threatened loss
topic-threatened_loss-now =
    <b>Call { $number } now</b> for any of these:
    • a pad full in 1 hour or less, or fainting
    • very strong or sudden pain
    • shoulder-tip pain with bleeding or belly pain
    • a clot of 4 cm or more, with more blood than spots
topic-threatened_loss-what =
    Doctors say “threatened miscarriage” when there is bleeding and a scan shows a pregnancy with a heartbeat in the womb.
    It is the name for what a scan shows. It does not say how things will go.
    Many of these pregnancies go on. Some do not.
    Before a scan, a pregnancy outside the womb can look the same.
topic-threatened_loss-notice =
    Often there is a little dark blood, sometimes on the days of a period. Mild cramps may come.
    It can stop and come back. When it stops, it still needs a check.
    Pain stronger than a period: be seen today. Very strong pain: call { $number } now.
topic-threatened_loss-clinic =
    Usually there is a scan, and often another one later.
    Usually they check blood, blood group and blood pressure.
    After an earlier loss, ask whether hormone treatment is an option.
    Ask what should make you come back, and which number to call at night.
topic-threatened_loss-not =
    It does not mean that the pregnancy has ended. It does not mean that a check can wait.
    Everyday stress, work, walking or lifting did not cause it.
    Most early losses cannot be prevented, however soon help comes. So nobody is to blame.
topic-threatened_loss-treatments =
    No medicine is shown to help everyone who bleeds. Relaxing the womb is not shown to help.
    After an earlier loss, progesterone can help some people whose scan shows the pregnancy in the womb. Ask about it.
    Bed rest is not shown to help, and it can harm. Rest when it feels good.
    Never stop a prescribed medicine: ask first.
    .title = What helps, and what does not
topic-threatened_loss-numbers =
    In studies, about 3 in 4 gave birth after 34 weeks. They had bled, and a scan had shown the pregnancy.
    In older studies from clinics, about half of the pregnancies with bleeding ended.
    The groups were not alike. No figure tells how one pregnancy will go, and each bleed needs a check.
    .title = What studies show

## A bleed beside the pregnancy

topic-haematoma = Bleed beside the pregnancy
topic-haematoma-now =
    <b>Call { $number } now</b> for any of these:
    • a pad full in 1 hour or less, or fainting
    • very strong or sudden pain
    • shoulder-tip pain with bleeding or belly pain
    • a clot of 4 cm or more, with more blood than spots
    This counts with a known haematoma too.
topic-haematoma-what =
    A haematoma is blood that has collected beside the pregnancy, in the womb. A scan shows it.
    It is common. Many go away. Whether this one does, a later scan shows.
    On paper it may be called “subchorionic” or “detachment”.
    It is not placental abruption, which is an emergency of later pregnancy.
topic-haematoma-notice =
    There may be red, pink or brown blood, clots, mild cramps, or no blood at all.
    Bleeding can stop and start again for weeks.
    Nobody can tell at home whether new blood comes from it. So each change needs a check.
topic-haematoma-clinic =
    Usually it is watched, and the scan is repeated.
    A large one raises the risk of a loss somewhat. Ask how big it is, and when the next scan is.
    Usually no treatment is given, because none is shown to make it go.
    Name medicines that thin the blood.
topic-haematoma-not =
    It does not mean that the pregnancy has ended.
    It does not make new bleeding safe.
    Lying still is not shown to make it go.
    Walking or lifting did not cause it. It is nobody's fault.

## When one twin stops growing

topic-vanishing_twin = Vanishing twin
topic-vanishing_twin-now =
    <b>Call { $number } now</b> for any of these:
    • a pad full in 1 hour or less, or fainting
    • very strong or sudden pain
    • shoulder-tip pain with bleeding or belly pain
    • a clot of 4 cm or more, with more blood than spots
topic-vanishing_twin-what =
    A first scan shows twins, a later scan shows one.
    One twin stopped growing early. The cause is usually a chance error in the chromosomes, the plan inside a cell.
    The body usually takes the tissue up again.
    It is seen more often after fertility treatment.
topic-vanishing_twin-notice =
    Often the scan brings the news, without any sign before.
    Sometimes there is spotting, or bleeding that comes and goes.
    After fertility treatment, one pregnancy can sit outside the womb, so pain needs a check today, even after a scan.
topic-vanishing_twin-clinic =
    Usually the scan is repeated, to see how the other twin grows.
    When this happens early, the other twin usually goes on growing.
    Ask whether later tests or visits change.
    Asking for a moment alone, or for other words, is all right.
topic-vanishing_twin-not =
    The body did not reject anyone. It is nobody's fault.
    It does not mean that the other twin will be lost. But it is not certain either way: a scan can show more.
    Grief, relief and fear can come together. All of them are allowed.
