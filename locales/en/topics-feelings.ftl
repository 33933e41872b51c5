# status: draft - not yet signed by a clinician

### Feelings, somebody who helps, remembering, pregnancy after a loss. Name the feeling, do not mend it.
### Never take grief, a partner, joy or a wanted pregnancy for granted.
### { $word } is the word she chose: baby, loss or pregnancy. Keep all three.

## Feelings

topic-feelings = Feelings

# The words in quotation marks must be the same as button-unsafe.
topic-feelings-now =
    { $asker ->
        [supporter]
            If she thinks of ending her life, call a crisis line now, day or night. With a plan to end her life, call { $number } now. Or press “She is not safe / wants to die”. Stay with her.
            Heavy bleeding, very strong pain or fainting: call { $number } now.
       *[self]
            If you think of ending your life, call a crisis line now, day or night. With a plan to end your life, call { $number } now. Or press “I am not safe / I want to die”.
            Heavy bleeding, very strong pain or fainting: call { $number } now.
    }

topic-feelings-what =
    Fear, shock, anger, sadness, guilt, relief, or nothing at all: all of these can come. They can change within an hour.
    Each way of feeling is allowed, and each way of getting through it.
    There is no need to measure it against other people.

topic-feelings-notice =
    Feelings can show in the body: bad sleep, no hunger, shaking, being very tired, tears at small things.
    Some people are in panic. Some are very calm. Both make sense.
    How urgent it is depends on the signs, not on being calm or afraid.

topic-feelings-clinic =
    A doctor, midwife or counsellor usually asks how the days and nights are, and listens.
    They usually know what help there is nearby.
    It is fine to say: “The body is one thing. I also need to talk.” It is fine to ask for someone else.

topic-feelings-not =
    { $word ->
        [baby]
            Strong feelings do not mean weakness. Fear is a fair answer to blood.
            Feeling little does not mean that the baby meant little.
            Feelings did not cause the bleeding, and they do not show how it will go on.
        [loss]
            Strong feelings do not mean weakness. Fear and grief are fair answers to a loss.
            Feeling little does not mean that the loss was small.
            Feelings did not cause the bleeding or the loss. There are no wrong feelings.
       *[pregnancy]
            Strong feelings do not mean weakness. Fear is a fair answer to blood.
            Feeling little, or feeling relief, does not make anyone a bad person.
            Feelings did not cause the bleeding, and they do not show how it will go on.
    }

topic-feelings-fear =
    { $word ->
        [baby] Blood is frightening. Many people meet it, and many think of the baby first.
        [loss] Blood is frightening, and so is not knowing about a loss.
       *[pregnancy] Blood is frightening. Many people meet it, and many think of the pregnancy first.
    }
    { $asker ->
        [supporter] She matters too, and so do you.
       *[self] You matter too.
    }
    We cannot know yet how it will go. A scan can show more. Waiting is hard.
    One step for now: ask when the next test is, and which number there is at night.
    .title = Fear and waiting

# One minute, step by step, at most 60 words.
topic-feelings-breathe =
    If it is hard to breathe, or you faint, call { $number } now.
    1. Feel both feet on the floor.
    2. Breathe in and count to 4.
    3. Breathe out and count to 6.
    4. Name 3 things you see.
    5. Name 2 sounds.
    6. Touch 1 thing near you.
    Stop when you like.
    .title = One minute to steady

topic-feelings-after_loss =
    { $word ->
        [baby] Missing the baby can hurt for a long time. So can the plans that are gone.
        [loss] A loss can hurt for a long time. So can the plans that are gone.
       *[pregnancy] When a pregnancy has ended, it can hurt for a long time. It can also hurt little.
    }
    Feelings can come in waves. A partner, if there is one, may feel in another way. There is no order and no end date.
    Most early losses could not have been prevented. Food, rest and one kind person help with today.
    .title = After a loss

topic-feelings-mixed =
    People can feel many things, also relief. Some did not want to be pregnant. Some were not sure. Some feel two things at once.
    All of it is allowed. Nobody has to grieve, and nobody has to explain.
    The care for bleeding is the same.
    .title = Mixed feelings or relief

topic-feelings-help =
    Speak to a doctor, midwife or counsellor about:
    • low mood on most days for 2 weeks or more
    • panic, or pictures that come back
    • nights without sleep
    Do not wait that long if it is too much now. Asking is a strength.
    Thoughts of ending life: call a crisis line now. A plan to end life: call { $number } now.
    .title = When to get help

topic-feelings-young =
    { $asker ->
        [supporter]
            The signs and the care are the same under 18. She can call { $number } herself.
            A grown-up she trusts can help her get there. She may choose who.
            She can ask what stays private before she tells anything.
            If someone pressures or frightens her, it is not her fault. A helpline for young people can listen.
       *[self]
            The signs and the care are the same under 18. You can call { $number } yourself.
            A grown-up you trust can help you get there. You may choose who.
            You can ask what stays private before you tell anything.
            If someone pressures or frightens you, it is not your fault. A helpline for young people can listen.
    }
    .title = If you are under 18

## Somebody who helps. These texts speak to the helper.

topic-supporter = Helping someone

topic-supporter-now =
    <b>Call { $number } now if she has:</b>
    • a pad full in 1 hour or less, or fainting
    • very strong or sudden pain
    • shoulder-tip pain with bleeding or belly pain
    • a plan to end her life
    Thoughts of ending her life: call a crisis line now, day or night.
    Stay with her. She must not drive.

topic-supporter-what =
    Being there helps. You do not have to find the right words, or to mend it.
    Listen without judging. Believe what she tells you.
    Do the next small thing: a call, a blanket, a lift, a note of the times. Ask her before you tell anyone.

topic-supporter-notice =
    Look out for pads that fill faster, dizziness, worse pain, fever. If one comes, press “Check now how urgent it is”.
    Nights without sleep, or “I do not want to go on”? Ask her plainly; asking plants no idea. If she thinks of ending her life, call a crisis line now. A plan to end her life: call { $number } now.

topic-supporter-clinic =
    Staff usually ask her, not you. They usually want a part of the talk alone with her.
    She decides who is in the room. Ask her.
    Bring her papers, medicines, phone, charger and pads. Write down what was said, and the number for the night.

topic-supporter-not =
    Her tears, her anger or her silence do not mean that you did it wrong.
    It is not her fault, and not yours.
    If she feels little, or relief, that does not mean that something is wrong with her.

topic-supporter-say =
    • “I am here.”
    • “I am so sorry you are going through this.”
    • “Do you want to talk, or shall I sit with you?”
    • “What would help now?”
    • “It is not your fault.”
    Use the words she uses. Sitting beside her in silence is good too. Ask again in some weeks.
    .title = What you can say

# Named so that nobody says them. The list may be as long as your language needs.
topic-supporter-not_say =
    Better not:
    • “At least it was early.”
    • “You can try again.”
    • “It was meant to be.”
    • “Be strong.” “Do not panic.”
    • “Why did you …?”
    They are meant kindly. They can hurt, because they make it small or look away from it.
    If one slipped out, say: “I am sorry. I am here.”
    .title = Better not to say

topic-supporter-yourself =
    You may feel fear, shock, grief or relief too. Many helpers do. But people mostly ask how she is.
    Eat, sleep, and tell one person how you are. Someone else can sit with her for an hour.
    If you think of ending your own life, call a crisis line now. With a plan to end your life, call { $number } now.
    .title = Help for you

## Remembering

topic-remembering = Remembering

topic-remembering-now =
    Nothing has to be decided today.
    <b>Call { $number } now</b> for:
    • a pad full in 1 hour or less, or fainting
    • very strong or sudden pain
    • fever with a bad smell or pain stronger than a period, or fever that lasts more than a day or comes back
    Fever, a bad smell, or pain stronger than a period: be seen today.

topic-remembering-what =
    After a loss some people want to remember in a way of their own. Some do it alone, some with others. Some want to leave it behind.
    All of these are right.
    { $word ->
        [baby] You can call it your baby, give a name, or not.
        [loss] You can call it your loss, or find no word for it.
       *[pregnancy] Any word is right: pregnancy, baby, loss, or none.
    }

topic-remembering-notice =
    A date, a song, a street or other people's news can bring it all back. That can come long after, and without a warning.
    It often helps to tell one person which days are hard.

topic-remembering-clinic =
    A hospital can usually say what is possible: a scan picture, a paper or certificate, a small ceremony, someone to talk to.
    It can also say what usually happens after a loss, and what you may choose.
    Services and rules differ by country. Ask before you decide.

topic-remembering-not =
    { $word ->
        [baby] Not marking it does not mean that your baby did not count.
        [loss] Not marking it does not mean that your loss did not count.
       *[pregnancy] Not marking it does not mean that nothing happened.
    }
    Wanting to remember does not mean that someone is stuck.
    There is no date by which it must be done.

topic-remembering-ideas =
    Some, all, or none:
    • write a letter or a diary
    • light a candle
    • keep a box with a scan picture or a small thing
    • plant something
    • choose a name
    • a walk each year, or a quiet minute
    • a ceremony, with a faith or without
    .title = Ideas

## Pregnancy after a loss

topic-after_loss = Pregnancy after a loss

topic-after_loss-now =
    Pregnant again, or maybe? <b>Call { $number } now</b> for any of these:
    • a pad full in 1 hour or less, or fainting
    • very strong or sudden pain
    • shoulder-tip pain with bleeding or belly pain
    • a clot of 4 cm or more, with more blood than spots

# No promise either way. Nobody is sent towards another pregnancy.
topic-after_loss-what =
    Read this when it fits, or never. Nobody has to think of another pregnancy.
    Many people who had a loss later carry a pregnancy to birth. Nobody can know beforehand how it will go.
    There is no fixed time to wait. Some people never want to, and that is right too.

topic-after_loss-notice =
    Hope and fear can sit side by side. The week of the loss, a scan or a trip to the toilet can be hard moments.
    Some tell everybody at once, some nobody. Some feel little until late. All of this happens.

topic-after_loss-clinic =
    A doctor or midwife can usually offer an early scan. After an earlier pregnancy outside the womb it is usually advised.
    After several losses they usually offer tests. From how many losses differs by country.
    It is right to ask for more visits, or for someone to talk to.

topic-after_loss-not =
    A loss does not show how another pregnancy will go.
    It does not mean that anyone did too little.
    Being pregnant again does not put an end to grief.

topic-after_loss-when =
    After an early loss that healed well, the body needs no fixed wait. Some clinics suggest waiting for one period, to count the weeks.
    Ask first after an ectopic or molar pregnancy, an infection, an operation or a strong medicine. Then there is usually a time to wait.
    The mind may need longer. It decides too.
    .title = When to try again

topic-after_loss-before =
    A talk with a doctor before the next pregnancy can help, above all with an illness or daily medicines.
    Folic acid before pregnancy, no smoking and no alcohol are good for any pregnancy.
    They cannot rule out another loss. Most losses would have come anyway.
    .title = Before a next pregnancy

topic-after_loss-again =
    Worry that comes back does not harm the pregnancy.
    It can help to ask for one name and one number to call, and to plan from scan to scan.
    Signs such as sickness can come and go. They do not show how it is.
    Any bleeding needs a check, as in any pregnancy.
    .title = Pregnant again and afraid
