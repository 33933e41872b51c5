# status: draft - not yet signed by a clinician

### Buttons, side screens, notices and the lines of local help.
### Buttons: one to four words.

language-name = English

not_sure = Not sure

none = None of these

## Buttons

# $first is one number, for a button.
button-urgent = Emergency: { $first }

button-got_worse = It got worse

button-wrong = Something is very wrong

# Keep it plain and calm: it must be found at a glance.
button-unsafe =
    { $asker ->
        [supporter] She is not safe
       *[self] I am not safe
    }

button-stop = Stop and delete

# The same in every language.
button-language = 🌐 A Я 文

button-country = Country

button-back = Back

button-start = Start again

button-continue = Go on where I was

button-self = For myself

button-supporter = For her

button-feelings =
    { $asker ->
        [supporter] How is she holding up?
       *[self] How are you holding up?
    }

# Opens the buttons that are wanted less often; below a result also those that explain it.
button-menu = ☰ Menu
    .result = ☰ Why and more

button-about = About

button-return = Back to the question

## Side screens

# The place where the person is at this moment, not where she comes from.
country =
    { $asker ->
        [supporter]
            Where is she now?
            Tap the country or type its name. The emergency number depends on it.
       *[self]
            Where are you now?
            Tap the country or type its name. The emergency number depends on it.
    }
    .not_sure = Skip

country-which = I am not sure which country that is. Did you mean one of these?
    .not_sure = None of these

# What typed words seem to mean. $told is the label of an answer, or several, a line each.
understood =
    I understood:
    { $told }
    Is that right?
    .yes = Yes, that is right
    .no = No, show all answers

# The same in every language.
language =
    Choose a language.
    Выберите язык.
    请选择语言。

# A plain, direct question. Asking does not plant the idea.
mood =
    { $asker ->
        [supporter] How is she holding up?
       *[self] How are you holding up?
    }
    .none =
        { $asker ->
            [supporter] She is all right
           *[self] All right
        }
    .low =
        { $asker ->
            [supporter] She is very low
           *[self] Very low
        }
    .thoughts =
        { $asker ->
            [supporter] She thinks of not living
           *[self] I think of not living
        }
    .plan =
        { $asker ->
            [supporter] She has a plan, or did something
           *[self] I have a plan, or did something
        }

## Notices

notice-lost =
    I did not understand that. Please press a button, type its number, or type the words of an answer.
    If anything worries you, call { $number } now.

# Said instead of notice-after where she was told to call now.
notice-after-now =
    { $asker ->
        [supporter] I read that, but I cannot answer it here. If you cannot call, ask someone near you to call { $number } now, or take her to the nearest hospital.
       *[self] I read that, but I cannot answer it here. If you cannot call, ask someone near you to call { $number } now, or to take you to the nearest hospital.
    }

notice-sign =
    If it is strong or getting worse, call { $number } now.
    I read what you wrote, but I could not tell which answer it is. Please press a button, or type the words of an answer.

# What was told before the signs of danger were asked about.
notice-first =
    I read that. The most urgent comes first: please answer this question.
    If anything worries you, call { $number } now.

# In all languages that can be chosen: it answers what was written in another one.
notice-foreign =
    <b>If you need help, call { $number } now.</b>
    I did not understand that. Please press a button or write the words of an answer.
    For another language write its name: English, русский or 中文.
    Чтобы перейти на русский, напишите «русский».
    要用中文，请输入“中文”。

# To somebody who sent nothing but little pictures, often one that cries.
notice-emoji =
    If anything worries you, call { $number } now.
    I cannot read pictures, but you are welcome here. Take a breath. When you can, press a button or write a word.

notice-old = That does not belong to the question we are at now, so I did not take it as an answer. Here is the question.

# The word in quotation marks must be the same as button-country.
notice-country = Your country: { $country }. Call { $number }. If this is the wrong country, press “Country”.

# The word in quotation marks must be the same as country.not_sure.
notice-country-lost =
    I do not know this country name. Type it again, or press “Skip”.
    If anything worries you, call { $number } now.

# Name your own language here.
notice-locale = The language is now English.

notice-back-start = This is the first question. You cannot go further back.

# Comes up after "I ask for someone else".
notice-supporter = The questions are now about the person you are helping.

notice-self = The questions are now about you.

notice-resumed = You are going on where you were.

# Above a list in which signs are ticked that were told in a check before. $told is those signs, one a line.
# The words in quotation marks must be the same as button-done and none.
notice-lasting =
    I heard this before, so it is ticked already:
    { $told }
    If it is still so, press or type “Done”. Change what no longer fits, and add what is new. If nothing fits, choose “None of these”.

notice-deleted = Everything stored here was deleted. The app keeps its own chat history. Delete that in the app too.

# Instead of notice-deleted, where the disk is full or cannot be written.
notice-not-deleted =
    If anything worries you, call { $number } now.
    I could not delete this yet. Something is wrong on my side, not on your phone. What you said is no longer used, and I keep trying to delete it. Please also delete this chat in the app.

# $count is a whole number. Use the plural forms of your language.
notice-weeks =
    { $count ->
        [one] That is about { $count } week.
       *[other] That is about { $count } weeks.
    }

# Two answers fit a number that was typed. The word in quotation marks must be the same as button-back.
notice-ticked =
    I ticked that. Tick or write more if there is more. Then press or type “Done”.

notice-graver =
    That can mean two of the answers. To be safe, I take the more serious one.
    If it is wrong, press “Back” and choose again.

# Said with the question again, after a number that cannot be used.
notice-quantity-range =
    That number does not fit here. Please look at it again, or choose an answer.
    If anything worries you, call { $number } now.

notice-quantity-wide =
    That can mean several of the answers. Please write it more exactly, or choose an answer.
    If anything worries you, call { $number } now.

notice-quantity-unit =
    What does the number count? Please write that too, such as “20 minutes”, “2 hours” or “3 cm”.
    If anything worries you, call { $number } now.

# The words in quotation marks must stand in words.yaml, under quantities: period and due.
notice-quantity-date =
    Is that the first day of the last period, or the due date? Please write “period” or “due” before it.
    If anything worries you, call { $number } now.

notice-quantity-day =
    Which is the day there, and which is the month? Please write the year first, like 2026-09-30.
    If anything worries you, call { $number } now.

notice-quantity-time =
    Is that in the morning or in the evening? Please write that too, such as “7 am” or “7 pm”.
    If anything worries you, call { $number } now.

# Discreet: no word of pregnancy, blood or illness. It may show on a locked screen.
notice-silence =
    You have been away for a while.
    You can go on where you were, or start again.

notice-changed =
    The questions were changed after you last wrote, so part of what you said is lost.
    If anything worries you, call { $number } now.
    You can go on from what is still known, or start again.

about =
    If anything worries you, call { $number }. Do not wait for this chat.
    Nightlight asks questions and says how urgent it may be. It explains why, in plain words.
    I am an automatic check. I am not a doctor, and this is not a diagnosis.
    The text is a draft. No clinician has signed it yet.
    Your answers are kept for 24 hours, locked with a code (encrypted). They are deleted sooner if you ask.
    The app can also store this chat. You can delete it there.

## Lines of local help

line-number = { $name }: { $number }
line-hours-day-night = { $name }: { $number } (day and night)
line-hours = { $name }: { $number } ({ $hours })
line-days-mon_fri = { $name }: { $number } (Monday to Friday, { $hours })
line-days-mon_sat = { $name }: { $number } (Monday to Saturday, { $hours })
line-text = { $name }: text { $word } to { $number }
# For anyone who cannot speak. relay: an operator reads aloud what was typed, and types what is said.
line-by-text = { $name }, if speaking is not possible: text { $number }
line-by-text_registered = { $name }, if speaking is not possible: text { $number }, from a phone that was registered for it before
line-by-text_some_areas = { $name }, if speaking is not possible: text { $number }. It works in some areas. If no answer comes, call or ask someone to call
line-by-relay = { $name }, if speaking or hearing is not possible: { $number }. You type, and an operator speaks
line-by-textphone = { $name }, with a text phone (TTY): { $number }
line-option = { $name }: { $number }, option { $option }
line-web = { $name }: { $web }
line-kind-medical = Medical help by phone
line-kind-crisis = Someone to talk to, crisis line
line-kind-loss = After a loss
