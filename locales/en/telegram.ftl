# status: draft - not yet signed by a clinician

### What is said in Telegram alone: the profile of the bot, its commands, and answers to what is no text.

button-done = Done
# Stands before a number: "Copy 112".
button-copy = Copy
button-private = Write to me alone

# Said in a group. No word of health, pregnancy or blood may stand here.
notice-private = In an emergency call 112 or 911. I answer in a private chat: press the button below.

# Said to another bot, once a day, also in a group. No word of health, pregnancy or blood may stand here.
notice-bot =
    I am a bot too, and I answer people. If someone you write for needs help: in an emergency call 112 or 911.
    Anyone can write to me alone: press the button below.

notice-edited =
    If anything worries you, call { $number } now.
    I answer new messages, not changes in older ones. Press a button, or send a new message with the number or the words of an answer.

notice-media =
    If anything worries you, call { $number } now.
    I cannot see pictures, hear voice messages, or read forwarded messages. This chat is automatic: no doctor sees it either.
    Press a button, type its number, or type the words of an answer.

# Somebody sent where she is. Nobody must believe that help is on its way because of that.
notice-location =
    If you need help now, call { $number }. Tell them where to come.
    I cannot read a map, and I cannot send anyone. /country changes the country.
    Press a button, type its number, or type the words of an answer.

# Heads the next answer when nobody knows whether the last one arrived.
notice-unheard =
    If anything worries you, call { $number } now.
    My last message may not have reached you.

# To somebody who typed an answer before she could read the question.
notice-early =
    If anything worries you, call { $number } now.
    You sent this before my last message reached you, so I did not take it as an answer. Please read on, then answer.

# To somebody who sends very many messages at once.
notice-flood =
    If anything worries you, call { $number } now.
    Many messages arrived at once. I cannot answer each, so I answer the last one. You can also press a button.

help =
    <b>If anything worries you, call { $number }. Do not wait for this chat.</b>
    I ask a few questions and say how urgent it may be. Press a button, type its number, or type the words.
    /urgent shows the emergency number. /restart starts again. /back goes one question back.
    /language and /country can be changed at any time. /stop deletes what you said.

privacy =
    Your answers are kept for 24 hours, locked with a code (encrypted). /stop or /forget deletes them at once.
    No name is kept, and nothing you say is in a log.
    Telegram keeps this chat too, and others may read it on your phone. Delete it there as well.
    This is not a secret chat: Telegram itself can read it.

# At most 512 characters. Shown in the empty chat, before anything is pressed.
profile-description =
    Heavy bleeding, fainting or strong pain: call your emergency number now. 112 or 911 works on most mobile phones. Do not wait for this chat.
    I ask a few questions and say how urgent it may be. I am an automatic check, not a doctor. A draft: no clinician has signed it yet. Press Start.
# At most 120 characters. Shown to others too: no word of health.
profile-short = A calm check-in, at any hour. Automatic. In an emergency call 112 or 911.

command-start = Start
command-help = How this works
command-urgent = Emergency number
command-language = Language
command-country = Country
command-back = One question back
command-restart = Start again
command-stop = Stop and delete
command-forget = Delete everything
command-privacy = What is kept
command-about = About
