# status: draft - not yet signed by a clinician

### What people ask about a loss. Parts of a card: now, what, notice, clinic, not; then deeper pages.
### One part is one bubble: 60 words at most. "usually" must stay: services differ, and nothing is promised.
### The person may still be pregnant, or may not want to be. Never blame, never say how a pregnancy ended.

## Pregnancy loss

topic-pregnancy_loss = Pregnancy loss

topic-pregnancy_loss-now =
    <b>Call { $number } now:</b>
    • pad full in 1 hour or less, fainting, very strong pain
    • shoulder-tip pain with bleeding or belly pain
    • clot from 4 cm, with more blood than spots
    • fever with bad smell or pain stronger than a period
    • after a loss, fever that comes back or lasts over a day
    Fever or dizziness: be seen today.

topic-pregnancy_loss-what =
    The pregnancy has stopped growing, or it is leaving the womb.
    Doctors say “miscarriage” when this is early. How early differs between countries.
    A scan and an examination show what is happening. A chat cannot.

topic-pregnancy_loss-notice =
    • bleeding, from spots to heavy, that can stop and start again
    • cramps, sometimes very strong
    • clots or tissue
    • sometimes no sign at all
    Spotting alone does not prove a loss. Many people bleed and the pregnancy goes on.
    Blood or pain that suddenly eases does not prove that all is over.

topic-pregnancy_loss-clinic =
    Usually a scan and blood tests show more.
    After a loss there are usually three ways: waiting, a medicine or a small operation.
    Without an emergency there is usually time to choose. All three leave similar chances for a later pregnancy.
    Ask about the blood group: an injection may be advised, best within 72 hours, perhaps up to 10 days.

topic-pregnancy_loss-not =
    { $asker ->
        [supporter] It is not her fault or yours, and nobody came too late.
       *[self] It is not your fault, and you did not come too late.
    }
    Most early losses cannot be stopped by any treatment. Going soon matters for safety and for answers.
    Some pregnancies go on after bleeding, mostly with no treatment.
    Bleeding in a new pregnancy after an earlier loss? Ask soon: there may be a treatment to discuss.

topic-pregnancy_loss-choices =
    <b>Waiting:</b> the womb empties by itself, in days or weeks.
    <b>Medicine:</b> it helps the womb empty, with cramps and blood.
    <b>Small operation:</b> usually gentle suction. The WHO advises against scraping.
    Heavy bleeding or infection usually needs an operation at once.
    The heaviest part usually lasts a few hours. A pad full in 1 hour or less: call { $number } now.
    .title = Three ways

topic-pregnancy_loss-numbers =
    In studies, about 1 in 5 known pregnancies ended in a loss.
    In studies, about 1 in 4 pregnant people bled in the first 12 weeks. Many of those pregnancies went on. Heavy bleeding was linked with more losses.
    Numbers are about groups. They cannot say what happens to one person.
    Any bleeding still needs a check.
    .title = Numbers from studies

## A loss found on a scan

topic-missed_loss = A loss found on a scan

topic-missed_loss-now =
    <b>Call { $number } now:</b>
    • pad full in 1 hour or less, fainting, very strong pain
    • shoulder-tip pain with bleeding or belly pain
    • clot from 4 cm, with more blood than spots
    • fever with bad smell or pain stronger than a period
    • after a loss, fever that comes back or lasts over a day
    Fever, bad smell, dizziness: be seen today.

topic-missed_loss-what =
    The pregnancy has stopped growing, but it is still in the womb. Doctors say “missed miscarriage”.
    Often there is no blood and no pain.
    A scan is needed to see it. A chat or a feeling in the body cannot show it.

topic-missed_loss-notice =
    • often nothing at all
    • sometimes brown or red spots
    • sickness or sore breasts that fade, or that go on
    None of these proves a loss or rules it out.
    Bleeding may begin after days or weeks. Sometimes it does not begin by itself.

topic-missed_loss-clinic =
    A second person usually looks too, or the scan is done again after 7 to 14 days.
    Then there are usually three ways: waiting, a medicine or a small operation.
    Without a danger sign there is usually time to choose.
    Ask which number to call, day and night.

topic-missed_loss-not =
    { $asker ->
        [supporter] It is not her fault or yours, and nobody missed a sign.
       *[self] It is not your fault, and you did not miss a sign.
    }
    A loss that could not be felt is no less real.
    Most people get no infection while they wait. Fever or a bad smell still needs a doctor today, even at night.

topic-missed_loss-second_scan =
    Very early, a scan often cannot show enough. The weeks may be counted wrongly too.
    So doctors usually look again after 7 to 14 days before they say that a pregnancy has ended.
    Asking for a second scan or a second opinion is all right. Waiting is hard.
    New blood or pain meanwhile needs a check.
    .title = Why a second scan

## Infection

topic-infection_after_loss = Infection after a loss

topic-infection_after_loss-now =
    <b>Call { $number } now for:</b>
    • fever or shivering with a bad smell or pain stronger than a period
    • fever that comes back or lasts over a day
    • pad full in 1 hour or less, very strong pain
    • very ill, confused, or cold, blotchy skin
    Fever of 38 °C (100.4 °F), shivering, bad smell, pain stronger than a period: be seen today.

topic-infection_after_loss-what =
    Germs have got into the womb, during or after a loss.
    This can happen after waiting, a medicine or an operation.
    Most people do not get it. But it can become dangerous within hours. So it is treated at once.
    Doctors call the worst form sepsis.

topic-infection_after_loss-notice =
    • fever, shivering, or feeling hot and cold
    • a bad smell, or yellow or green fluid
    • pain that grows instead of easing
    • bleeding that gets heavier again
    One of these is enough. Feeling very ill counts too, even with no fever.

topic-infection_after_loss-clinic =
    They usually check pulse, temperature and blood, and often do a scan.
    Antibiotics usually start at once, often through a drip. Which one depends on the germ. Old ones from home may be wrong and cost time.
    Tissue that is still in the womb is usually taken out gently.

topic-infection_after_loss-not =
    { $asker ->
        [supporter] It is not her fault or yours. It does not mean that anyone was unclean.
       *[self] It is not your fault. It does not mean that you were unclean.
    }
    Nobody needs to know how the pregnancy ended. To get help, it is enough to say when.
    Calling is right, even if it turns out to be something else.

## Recovery

topic-recovery = Recovery after a loss

topic-recovery-now =
    <b>Call { $number } now:</b>
    • pad full in 1 hour or less, fainting, very strong pain
    • clot from 4 cm, with more blood than spots
    • fever that comes back or lasts over a day
    • fever or shivering with bad smell
    • dizziness, fever or shivering with pain stronger than a period
    Dizziness, fever, shivering, bad smell, such pain: be seen today.

topic-recovery-what =
    The womb becomes small again. Bleeding and cramps usually get less day by day.
    The bleeding usually ends within about 14 days. The next period usually comes some weeks later.
    Feelings may need more time than the body.

topic-recovery-notice =
    • blood that gets less and may stop and start
    • cramps that ease
    • tiredness, tears, or few feelings
    • sometimes milk, more often after a later loss
    • pregnancy signs that fade slowly
    A pregnancy test can show positive for up to 3 weeks.
    With a blood thinner, a pad full in 3 hours or less: call { $number } now.

topic-recovery-clinic =
    They usually ask for a pregnancy test after 3 weeks. Positive test after 3 weeks: call a doctor within 24 hours.
    Some tissue may still be in the womb. Then there are usually three ways: waiting, medicine or a small operation.
    Ask about the blood group: an injection may be advised, best within 72 hours, perhaps up to 10 days.

topic-recovery-not =
    Getting better does not mean forgetting. Feeling little, or relief, is not wrong.
    Use pads, not tampons, while there is blood. Rest if that feels good; it is not a must.
    { $asker ->
        [supporter] If she thinks of ending her life, call a crisis line now, day or night, and stay with her. With a plan to end her life, call { $number } now.
       *[self] If you think of ending your life, call a crisis line now, day or night. With a plan to end your life, call { $number } now.
    }

topic-recovery-call =
    <b>Call { $number } now:</b> a pad full in 1 hour or less, fainting, very strong pain, fever with a bad smell or pain stronger than a period.
    <b>Today or tonight:</b> fever, a bad smell, pain stronger than a period, any blood with a blood thinner.
    <b>Within 24 hours:</b> blood or pain after 14 days, positive test after 3 weeks.
    .title = When to call

## Why it happens

topic-causes_of_loss = Causes of a loss

topic-causes_of_loss-now =
    Blood, pain or fever comes first.
    <b>Call { $number } now</b> for a pad full in 1 hour or less, fainting, or very strong pain.
    Fever, dizziness or one-sided pain, in pregnancy or after a loss: be seen today, even at night. Dizziness with one-sided pain, or after a loss fever that comes back or lasts over a day: call { $number } now.

topic-causes_of_loss-what =
    Most often it is chance. At the very start, the first cells can get the wrong number of chromosomes.
    Chromosomes are the plan of a cell. If the plan is wrong, the pregnancy cannot grow on.
    This is usually not inherited, and nobody could have stopped it.

topic-causes_of_loss-notice =
    The cause cannot be seen from outside. Often it is never found.
    Sometimes an illness plays a part, such as untreated diabetes, thyroid illness or a clotting illness.
    The shape of the womb can matter, more so in later or repeated losses.
    Some serious infections can matter. Thrush does not.

topic-causes_of_loss-clinic =
    After one early loss there are usually no tests: most often no reason is found.
    Tests are usually offered after 3 losses, in some places after 2.
    Talk with the doctor about illnesses, medicines, tobacco, alcohol, drugs, and chemicals or radiation at work. These can matter, but do not explain one loss. Most everyday things are not known to matter.

topic-causes_of_loss-not =
    { $asker ->
        [supporter] It is not her fault, and not yours.
       *[self] It is not your fault, and not a partner’s.
    }
    Stress, work, lifting, sport and sex are not known to cause a loss.
    Medicines explain few losses. Do not stop a prescribed one: ask first.
    A low hormone level is more often a sign of a loss than its cause.

topic-causes_of_loss-repeated =
    After 3 losses (in some places 2), clinics usually look for reasons:
    • blood tests for the thyroid and one clotting illness (antiphospholipid syndrome)
    • a scan of the womb’s shape
    • sometimes a chromosome test
    Some of these can be treated. Wide immune, infection or sperm tests are usually not advised.
    Often no reason is found, and still it is nobody’s fault.
    .title = After several losses
