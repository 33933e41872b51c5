# status: draft - not yet signed by a clinician

### The library: its menu, the headings of its pages, and the buttons that lead there and back.
### Topics are in topics-<section>.ftl, myths in myths.ftl. Buttons: 30 letters at most.

button-library = Read about it
button-reading = Back to what I read
button-check = Check now how urgent it is
button-hide = Hide this
button-crisis_help =
    { $asker ->
        [supporter] Help when she wants to die
       *[self] Help when I want to die
    }
# Neutral: somebody else may see it.
button-safe_to_read = More for me
button-sources = Where this is from
button-for_helper = For you who help
button-word = Which word I like to read
button-young = I am under 18
button-why = Why
button-change = What changes it
button-next = What next
button-ask = What to ask

library =
    <b>What would you like to read about?</b>
    Press a line, or type a word, such as a word from your doctor.
    If anything worries you, call { $number } now.

library-asked = Often asked
library-early = Blood in the first weeks
library-loss = Losing a pregnancy
library-elsewhere = Outside the womb, unclear
library-cervix = Womb and cervix
library-infections = Discharge and infections
library-late = From 20 weeks
library-body = Injury, veins, clotting
library-clinic = Tests, treatment, at home
library-life = Work, sex, travel, food
library-feelings = Feelings and support

library-which =
    I am not sure what you mean. Is it one of these?
    If not, write “no”, or answer the question we were at.
    If anything worries you, call { $number } now.

# Above each page, when the result said to call or to go. It must not ask whether she did.
notice-told =
    <b>You were told to call or to go. Do that first, now.</b> If a danger sign comes or nobody answers, call { $number }.

part-now = When to act now
part-what = What it is
part-notice = What you may notice
part-clinic = What a clinic usually does
part-not = What it does not mean
part-said = People say
part-known = What is known

# What to ask at the hospital or on the phone. No advice hides in it.
ask =
    { $asker ->
        [supporter]
            <b>What to ask</b>
            • What do you think is happening?
            • What did the scan show, and what did it not show?
            • When is her next test or scan?
            • Which number do we call at night?
            • What should make us come back at once?
       *[self]
            <b>What to ask</b>
            • What do you think is happening?
            • What did the scan show, and what did it not show?
            • When is my next test or scan?
            • Which number do I call at night?
            • What should make me come back at once?
    }

# Below each card. $list are names of organisations; $reviewed is a name and a date.
sources =
    This text follows { $list }, in our own words.
    No clinician has checked it yet. It is a draft.
sources-reviewed =
    This text follows { $list }, in our own words.
    Checked: { $reviewed }.

## What stands on many pages: who must go when

# Pages about a pregnancy end their first part with these two. "Such a clot" is the one of 2 cm; "stronger" is stronger than a period.
page-signs =
    <b>In pregnancy, be seen today, even at night:</b> dizziness, fever, one-sided pain, pain stronger than a period, tissue, clots from 2 cm.
    <b>Call { $number } now:</b>
    • dizziness or fever with pain stronger than a period
    • from 24 weeks, blood with dizziness, fever, such pain or clot
    • pregnancy not found on a scan: dizziness, such or one-sided pain
    • dizziness with one-sided pain

page-blood =
    <b>Any bleeding in pregnancy: call a doctor or midwife today.</b>
    With blood, be seen today, even at night:
    • from 13 weeks, or weeks unknown
    • with pain, before a scan
    • if a scan has not found the pregnancy
    • if a hospital is far
    <b>Call { $number } now:</b> a pad full in 1 hour or less, or from 20 weeks more than spots.

# On top of pages that were looked for with a word of danger.
notice-if-now =
    { $asker ->
        [supporter] If this is happening to her now: call { $number } now.
       *[self] If this is happening to you now: call { $number } now.
    }
