# status: draft - not yet signed by a clinician

### The word she chooses, safety from another person, despair, under 18, and the quick hiding.
### The number comes first. Blame nobody, urge nobody to leave anyone, ask for no story.

word = Which word feels right for you?
    .pregnancy = Pregnancy
    .baby = Baby
    .loss = Loss
    .not_sure = Skip

# It must not show what follows: somebody else may look at the screen. So numbers only, and not why: the police first.
safe_to_read =
    Is it safe to read this now?
    { $apart ->
        [yes] Emergency numbers: { $police }, { $number } (ambulance).
       *[no] Emergency number: { $number }.
    }
    .yes = Yes
    .no = No: close and delete

# The lines of the country follow after this.
danger_help =
    { $asker ->
        [supporter]
            <b>If she is in danger now, call { $police }. { hurt-first }</b>
            She is not to blame. She decides what happens next. She does not have to say more.
            Others may read a phone, or Telegram on another device. Use a safer device if there is one.
            Agree with her on a code word. It can mean: “Call for help for me.”
       *[self]
            <b>If you are in danger now, call { $police }. { hurt-first }</b>
            You are not to blame. You decide what happens next. You do not have to say more.
            Others may read this phone, or Telegram on another device. Use a safer device if you can.
            Agree on a code word with somebody you trust. It can mean: “Call for help for me.”
    }
    .lines_called = I called
    .cannot_call = I cannot call
    .with_me =
        { $asker ->
            [supporter] Someone is with her
           *[self] Someone is with me
        }

danger_help-called =
    { $asker ->
        [supporter]
            It was right to call. If there is danger again, call { $police } again.
            If she was hit or hurt, she should be seen by a doctor today, even without bleeding. Very strong pain or heavy bleeding: call { $number } now.
            You can delete this chat.
       *[self]
            It was right to call. If there is danger again, call { $police } again.
            If you were hit or hurt, be seen by a doctor today, even without bleeding. Very strong pain or heavy bleeding: call { $number } now.
            You can delete this chat.
    }

danger_help-cannot =
    { $asker ->
        [supporter]
            Ask somebody you trust to call { $police } for her. { hurt-first }
            Staff in a hospital or a pharmacy can call too.
            If she can, she can go where other people are. She knows best what is safe.
            Some lines have a chat or a text number. Press “{ button-back }” to see the lines.
       *[self]
            Ask somebody you trust to call { $police } for you. The code word is enough. { hurt-first }
            Staff in a hospital or a pharmacy can call too.
            If you can, be where other people are. You know best what is safe.
            Some lines have a chat or a text number. Press “{ button-back }” to see the lines.
    }

danger_help-with_me =
    { $asker ->
        [supporter]
            If she trusts this person, they can stay together and keep a phone ready for { $police }. { hurt-first }
            If she is afraid of this person, do not write to her about it. Close this chat now.
            It is not her fault, and not yours.
       *[self]
            If you trust this person, stay together and keep a phone ready for { $police }. They can call for you. { hurt-first }
            If you are afraid of this person, close this chat now. You can come back later.
            It is not your fault.
    }

# The number first. Name no method. Never write "think of your family". Do not argue with the feeling.
# The lines of the country follow after this.
crisis_help =
    { $asker ->
        [supporter]
            <b>Call { $number } now for her. Stay on the line.</b>
            Stay with her. Do not leave her alone.
            Move away anything she could use to hurt herself.
            You can ask her plainly if she thinks of ending her life.
            Her life matters.
       *[self]
            <b>Call { $number } now. Stay on the line.</b>
            Be with someone. If you are alone, ask someone to come.
            Move away from anything you could use to hurt yourself.
            You do not have to explain it well. “I want to die” is enough.
            Your life matters.
    }
    .lines_called = I called
    .cannot_call = I cannot call
    .with_me =
        { $asker ->
            [supporter] Someone is with her
           *[self] Someone is with me
        }

crisis_help-called =
    { $asker ->
        [supporter]
            That was a hard call to make. Stay with her until help is there.
            Do what they told you. If it gets worse, call { $number } again.
            You may need someone too. Ask a person you trust to come.
       *[self]
            That was a hard call to make. Stay on the line as long as you need.
            Do the next thing you agreed. Be with someone until it gets easier.
            If it gets worse, call { $number } again. You may call as often as you need.
    }

crisis_help-cannot =
    { $asker ->
        [supporter]
            Ask someone near you to call { $number } now, and stay with her.
            Or take her to the nearest emergency department. She must not drive.
            You can show this: “She thinks of ending her life. Please help us.”
       *[self]
            Ask someone to call { $number } now for you. A message is enough: “Please come. I am not safe.”
            Or go to a neighbour, or to the nearest emergency department. Do not drive yourself.
            You can show this: “I think of ending my life. Please stay with me.”
    }

crisis_help-with_me =
    { $asker ->
        [supporter]
            Ask this person to stay with her, and to call { $number } with you now.
            Take turns, so that she is not alone at any moment.
            Together, move away anything that could hurt her.
       *[self]
            Tell this person: “I think of ending my life. Please stay with me.”
            Ask them to call { $number } with you now, and to move away anything that could hurt you.
            Stay together until help is there.
    }

under_18 =
    { $asker ->
        [supporter] Is she under 18? You do not have to answer.
       *[self] Are you under 18? You do not have to answer.
    }
    .yes = Yes
    .no = No

# State no age of consent and no duty to tell anyone: they differ by country.
under_18-yes =
    { $asker ->
        [supporter]
            The care is the same at every age. She can call { $number } herself.
            A grown-up she trusts can help her get there: a relative, a teacher, a nurse. She may choose who.
            If someone pressures or frightens her, it is not her fault. A helpline for young people can listen.
       *[self]
            The care is the same at every age. You can call { $number } yourself.
            A grown-up you trust can help you get there: a relative, a teacher, a nurse. You may choose who.
            If someone pressures or frightens you, it is not your fault. A helpline for young people can listen.
    }

# Quick hiding. Neutral: no word of health or danger, and the number all the same.
hidden = Nothing is open here. Emergency number: { $number }.
