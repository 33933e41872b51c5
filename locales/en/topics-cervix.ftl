# status: draft - not yet signed by a clinician

### The library: the cervix and nearby. Parts: now, what, notice, clinic, not; then deeper pages with .title.
### Each text at most 60 words, sentences at most 20. Blood is judged by amount, weeks and pain, never by its name or colour.

## Ectropion ("erosion")

topic-ectropion = Ectropion of the cervix

topic-ectropion-now =
    <b>Call { $number } now:</b> a full pad in 1 hour or less, fainting or very strong pain.
    Blood after sex counts as bleeding too.

# The old word stands once, because people were told it and look for it.
topic-ectropion-what =
    Soft cells from inside the cervix (the neck of the womb) show on its outer side.
    Pregnancy hormones often cause this.
    It is not a wound, not an ulcer and not an infection.
    Some still use the old name “erosion”.

topic-ectropion-notice =
    A little blood, often after sex or an examination, usually without pain.
    Some people notice more discharge.
    Looking at the blood does not tell where it comes from.
    The amount and the other signs decide how urgent it is.

topic-ectropion-clinic =
    They usually look at the cervix with a speculum, a tool that opens the vagina. There may be a swab.
    In pregnancy an ectropion usually needs no treatment. It often fades afterwards.
    They do not burn it, freeze it or use a laser in pregnancy.
    If it causes trouble later, ask about treatment then.

topic-ectropion-not =
    It is not cancer, and it is not linked to cancer.
    Nobody neglected anything: it often begins in pregnancy.
    A known ectropion does not explain new blood. New blood needs its own check.

## Polyp

topic-polyp = Polyp of the cervix

topic-polyp-now =
    <b>Call { $number } now:</b> a full pad in 1 hour or less, fainting or very strong pain.
    Blood after sex counts as bleeding too.

topic-polyp-what =
    A small, soft growth on the cervix, the neck of the womb.
    Some form during pregnancy. Doctors call these decidual polyps.
    Polyps are usually not cancer.
    With pregnancy hormones they bleed more easily.

topic-polyp-notice =
    A little blood, often after sex or an examination, usually without pain.
    Many polyps give no sign at all.
    More blood than spots, or pain, may have another cause.

topic-polyp-clinic =
    They usually look with a speculum, a tool that opens the vagina. They may take a swab.
    In pregnancy a polyp is usually left alone.
    A doctor may think about removing it if it bleeds a lot or looks unusual.

topic-polyp-removal =
    Taking a polyp out in pregnancy has been linked with more late losses and early births.
    It is not proved that the removal was the reason.
    So a polyp is usually left until after the pregnancy.
    A good question: “What happens if we wait, and what if we do not?”
    .title = Should it be removed?

topic-polyp-not =
    A polyp does not show how the pregnancy in the womb is doing.
    A known polyp does not explain new blood. New blood needs its own check.
    Nothing anyone did has caused it.

## Blood after touch

topic-contact_bleeding = Blood after sex or an exam

topic-contact_bleeding-now =
    <b>Call { $number } now:</b> a full pad in 1 hour or less, fainting or very strong pain.
    Blood after sex counts as bleeding too.

topic-contact_bleeding-what =
    In pregnancy the cervix, the neck of the womb, is softer and more tender.
    Touch can make it bleed a little: sex, an examination, or a scan through the vagina.
    A sore, swollen cervix (inflammation) or a polyp makes that easier.

topic-contact_bleeding-notice =
    Usually spots that soon stop. Tell a doctor or midwife even when they have stopped.
    Blood that is more than spots, comes with pain or comes back may have another cause.

topic-contact_bleeding-clinic =
    They usually ask how much blood there was and since when.
    They may look with a speculum, a tool that opens the vagina, and take swabs.
    There may be a scan. A scan through the vagina does not harm the pregnancy.
    Ask for a look at the cervix if the blood comes back.

topic-contact_bleeding-care =
    Use pads, not tampons.
    Put nothing in the vagina unless it was prescribed, and do not wash inside it.
    Washing inside is linked with infection and with pregnancy outside the womb.
    Many units suggest waiting with sex until the blood has stopped and someone has checked.
    .title = Until it is checked

topic-contact_bleeding-not =
    Walking, lifting and everyday movement do not cause it.
    Sex does not cause a pregnancy loss. Nobody did anything wrong.
    Being pregnant does not mean that the cervix needs no check.

## Infection of the cervix

topic-cervicitis = Infection of the cervix

topic-cervicitis-now =
    <b>Call { $number } now:</b>
    • fever or shivering with a bad smell or pain stronger than a period
    • a full pad in 1 hour or less
    Fever or a bad smell: be seen today, even at night.
    Yellow or green discharge: phone today.

topic-cervicitis-what =
    The cervix, the neck of the womb, is inflamed (sore and swollen).
    Germs passed on by sex, such as chlamydia, can be the cause. Other germs can too.
    In pregnancy an inflamed cervix bleeds more easily.

topic-cervicitis-notice =
    Blood after sex. Yellow, green or pus-like discharge.
    A bad smell, burning when peeing, pain low in the belly.
    Often there is no sign at all. So a test is needed.
    Fever means 38 °C (100.4 °F) or more.

topic-cervicitis-clinic =
    They usually look with a speculum, a tool that opens the vagina. They take swabs and test urine.
    If they find a germ, there are antibiotics that suit pregnancy.
    With an infection passed on by sex, partners are usually treated too.
    A later test usually shows whether it has gone.

topic-cervicitis-treatments =
    The choice depends on the germ, so tests come first.
    Amoxicillin and azithromycin, for example, can be used in pregnancy if they are prescribed for a proven infection.
    Do not use antibiotics that are left over or somebody else's.
    Tell them about allergies and other medicines.
    .title = Antibiotics in pregnancy

topic-cervicitis-not =
    It is no proof that anyone was unfaithful. Some germs stay silent for a long time.
    It is nobody's fault, and asking for a test is right.
    It does not mean that the pregnancy is lost.

## Cervical cancer and screening

topic-cervical_cancer = Cervical cancer, smear test

topic-cervical_cancer-now =
    <b>Call { $number } now:</b> a full pad in 1 hour or less, fainting or very strong pain.
    Blood after sex counts as bleeding too.

topic-cervical_cancer-what =
    Cancer of the cervix, the neck of the womb, can bleed.
    In pregnancy, blood usually has another cause.
    Early changes, before cancer, usually give no sign. Screening (the smear test) looks for them.

topic-cervical_cancer-notice =
    Blood after sex, or blood that keeps coming back with no known reason.
    Without an examination nobody can tell the cause.

topic-cervical_cancer-clinic =
    Ask for a look at the cervix with a speculum, a tool that opens the vagina.
    It matters if blood comes back, comes after sex, or the last screening was long ago.
    If something looks unusual, they usually look closer with a magnifier. That can be done in pregnancy.

topic-cervical_cancer-screening =
    Services differ. The UK usually waits until 12 weeks after birth. Australia and New Zealand may test in pregnancy.
    It is best to be up to date with cervical and breast screening before a pregnancy.
    A screening test is never the answer to bleeding. Bleeding needs an examination.
    .title = Screening in pregnancy

topic-cervical_cancer-not =
    Blood after sex is no proof of cancer.
    Being pregnant does not mean that the cervix needs no check.
    A missed screening is nobody's fault. Tell them when the last one was, if that is known.

## Varicose veins

topic-varicose_veins = Varicose veins down below

topic-varicose_veins-now =
    A vein bleeds: press firmly with a clean pad, keep pressing, and be seen today, even at night.
    <b>Call { $number } now:</b> it does not stop, a full pad in 1 hour or less, or fainting.

topic-varicose_veins-what =
    Veins of the vulva or vagina that have swollen.
    They are common in later pregnancy, because more blood flows there.
    Most of them never bleed, but some do.

topic-varicose_veins-notice =
    Soft, bluish cords or lumps. A heavy, dragging feeling, often worse after standing.
    A vein that turns hard, hot and very painful: be seen today.
    One leg swollen, hot or painful can be a clot in a vein: be seen today, even at night. With chest pain or hard breathing, call { $number } now.

topic-varicose_veins-clinic =
    They usually look where the blood comes from and check for other causes.
    They may show how to take pressure off the veins.
    The veins usually shrink after the pregnancy. Treatment, if needed, usually comes later.

topic-varicose_veins-not =
    Swollen veins do not explain blood from the vagina. That blood needs its own check.
    Nothing anyone did has caused them.

## Fibroids

topic-fibroids = Fibroids of the womb

topic-fibroids-now =
    <b>Call { $number } now:</b> a full pad in 1 hour or less, fainting or very strong pain; from 20 weeks, a belly that stays hard.
    In pregnancy, pain stronger than a period: be seen today, even at night.

topic-fibroids-what =
    Growths of muscle in the wall of the womb. They are not cancer.
    What they do in a pregnancy differs from person to person.
    Some grow then, and hurt.

topic-fibroids-notice =
    Pain is the most common sign, often in one spot.
    Light bleeding can happen. Some people feel pressure on the bladder or bowel.
    Many notice nothing.

topic-fibroids-clinic =
    A scan usually shows where the fibroids are and how big.
    They usually look for other causes of blood or pain too.
    In pregnancy fibroids are usually left alone.
    Ask which pain relief suits pregnancy.

topic-fibroids-not =
    Having fibroids does not mean that the pregnancy will end. Whether they add to the risk is uncertain.
    Known fibroids do not explain new blood or new pain. Both need a check.
    Nothing anyone did has caused them.
