# status: draft - not yet signed by a clinician

### Safety messages. This file must be complete before a language can be chosen.
### Translators: "now", "not" and every figure must survive. Action first, reason second.
### { $number } is ready text, such as "103 or 112" or "112 or 911, or your local emergency number".

# The whole closing, used when everything else fails. No variable, no markup.
# Read by both askers, so the body signs are named without "you" or "she".
last-resort =
    If anything worries you, call 112 or 911, or your local emergency number, now.
    If this chat already told you to call or to go, do that now.

    Something went wrong here, and the chat had to stop.
    I am not a doctor, and this is not a diagnosis.

    Call at once for any of these:
    • a pad full in 1 hour or less, or blood that pours
    • fainting, or nearly fainting with pale, cold or sweaty skin or a racing heart
    • very strong or sudden pain
    • fit, chest pain, hard to breathe, coughing up blood, confused or very ill
    • a plan to end your life, or someone who is about to hurt you
    In or after a pregnancy, also call at once for:
    • pain at the tip of the shoulder, with bleeding, belly pain or dizziness
    • dizziness, with a pad full in 3 hours or less, pain stronger than a period, or pain on one side
    • a clot of 4 cm (a walnut) or bigger, with more blood than spots
    • fever of 38 °C (100.4 °F) or more, or shivering, with pain stronger than a period, bad smell, or a pad full in 3 hours or less
    • fever over a day, or that comes back, with bleeding, or after a loss or a birth
    • having to push, or the cord or the birth is coming out
    • from 20 weeks: more blood than spots, or a belly that stays hard and painful
    • from 13 weeks: leaking water or tightenings, with a pad full in 3 hours or less
    • from 13 weeks: a belly that stays hard, with any blood
    • from 13 weeks: very bad headache or blurred sight, with any blood or pain stronger than a period
    • from 24 weeks: any blood with leaking water, dizziness, fever, shivering, a clot of 2 cm or bigger, or pain stronger than a period
    • from 24 weeks: less movement in the belly, with any blood or pain stronger than a period
    • a pregnancy not found in the womb: pain stronger than a period, pain on one side or at the tip of the shoulder, dizziness, or a pad full in 3 hours or less
    • with a low placenta: a pad full in 3 hours or less, or from 20 weeks any blood
    • with a blood thinner: a pad full in 3 hours or less
    • in pregnancy, after someone hurt you: pain stronger than a period, a pad full in 3 hours or less, or from 24 weeks any blood, leaking water, tightenings or less movement
    In or after a pregnancy, be seen today, even at night, for:
    • pain stronger than a period, on one side or at the tip of the shoulder, or dizziness
    • fever, shivering, or a bad smell
    • one leg that is swollen, painful or hot
    • thoughts of ending your life, or someone who hurt you
    • a feeling that something is very wrong
    In a pregnancy, be seen today also for:
    • bleeding like a period, tissue, or a clot of 2 cm or bigger
    • from 13 weeks: any blood, tightenings, less movement, or leaking water

    If in doubt, call anyway. You are not wasting anyone's time.
    If you reach nobody within 1 hour, treat it as an emergency. Go to the nearest hospital.
    Things can change. To start again, send /start.
    This is not your fault, and asking was right.

# First words of the first screen, 45 words or fewer. "now" and "not" must stay.
hello =
    { $asker ->
        [supporter]
            <b>Blood pours, she faints, very strong pain: call { $number } now. Do not wait.</b>
            Automatic, not a doctor. The app can store this chat; you can delete it.
       *[self]
            <b>Blood pours, you faint, very strong pain: call { $number } now. Do not wait.</b>
            Automatic, not a doctor. The app can store this chat; you can delete it.
    }

# Seven danger lines, each starting with "• ". Keep all seven, in this order.
# Sizes: use everyday objects of 4 cm that people know in your language.
danger =
    { $asker ->
        [supporter]
            <b>Is any of this happening to her now?</b>
            • She fainted, or nearly faints, with pale, cold or sweaty skin or a racing heart.
            • Blood pours, or she fills a full-size pad in 1 hour or less.
            • A clot of 4 cm or bigger (a walnut), and more blood than spots.
            • Sudden or very strong pain in her belly, hips or back.
            • Pain at the shoulder tip, with bleeding, belly pain or dizziness.
            • Fit, chest pain, breathless, coughing up blood, confused, or fever and very ill.
            • She has to push, or cord or birth is coming.
       *[self]
            <b>Is any of this happening to you now?</b>
            • I fainted, or nearly faint, with pale, cold or sweaty skin or a racing heart.
            • Blood pours, or I fill a full-size pad in 1 hour or less.
            • A clot of 4 cm or bigger (a walnut), and more blood than spots.
            • Sudden or very strong pain in my belly, hips or back.
            • Pain at the shoulder tip, with bleeding, belly pain or dizziness.
            • Fit, chest pain, breathless, coughing up blood, confused, or fever and very ill.
            • I have to push, or cord or birth is coming.
    }
    .no = No, none of these
    .not_sure = Not sure
    .yes = Yes, one or more

# Stands above each question but the first, and ends each closing. The call and the number come first.
question-top = If it gets worse, call { $number }.

question-told = Your answers so far ({ $count })

number-one = <code>{ $first }</code>
number-two = <code>{ $first }</code> or <code>{ $second }</code>
number-unknown = <code>{ $first }</code> or <code>{ $second }</code>, or your local emergency number

# { $police } is ready text like { $number }: the police's own number, or, where they have none, the same as { $number }.
# $apart is yes where the police have a number of their own.
police-one = <code>{ $first }</code> (police)
police-two = <code>{ $first }</code> or <code>{ $second }</code> (police)

# Quoted by the texts on danger from another person, behind { $police }. Hurt in the body: the ambulance first.
hurt-first =
    { $apart ->
        [yes]
            { $asker ->
                [supporter] If she is hurt, first call { $number } (ambulance).
               *[self] If you are hurt, first call { $number } (ambulance).
            }
       *[no]
            { $asker ->
                [supporter] If she is hurt, say that first.
               *[self] If you are hurt, say that first.
            }
    }

# Quoted behind { $number }, where somebody is hurt.
police-then =
    { $apart ->
        [yes] Then call { $police }.
       *[no] Ask for the police too.
    }

# Quoted behind { $number }, where it is not known yet what the danger is.
from-another =
    { $apart ->
        [yes] If the danger is another person: { $police }.
       *[no] Call the same number if the danger is another person.
    }

notice-urgent =
    { $asker ->
        [supporter]
            <b>Call { $number } now for her. Stay with her.</b>
            Say where she is and what is happening.
            If no ambulance can come, get her to the nearest hospital now.
            She must not drive herself.
            The question is below if you can go on.
       *[self]
            <b>Call { $number } now.</b>
            Say where you are and what is happening.
            If no ambulance can come, ask someone to take you to the nearest hospital now.
            Do not drive yourself, and do not stay alone.
            The question is below if you can go on.
    }

# Name no method. Never write "think of your family". Do not argue with the feeling.
notice-crisis =
    { $asker ->
        [supporter]
            <b>Call { $number } now for her. Say: “She may hurt herself.”</b>
            Stay with her. Do not leave her alone.
            Move away anything she could use to hurt herself.
            Her life matters. She deserves help now, and so do you.
            You can go on here when you are ready.
       *[self]
            <b>Call { $number } now. Say: “I may hurt myself.”</b>
            Be with someone now. If you are alone, ask someone to come.
            Move away from anything you could use to hurt yourself.
            Your life matters. You deserve help now.
            You can go on here when you are ready.
    }

# Do not urge the person to leave anyone. Do not ask why.
notice-safety =
    { $asker ->
        [supporter]
            <b>If she is in danger now, call { $police }. { hurt-first }</b>
            Help her reach a safe place if she wants that and it is safe.
            She is not to blame.
            Other people may be able to read this chat and this phone.
            Delete the chat if that is safer for her.
       *[self]
            <b>If you are in danger now, call { $police }. { hurt-first }</b>
            Go to a safe place if you can, near other people.
            You are not to blame.
            Other people may be able to read this chat and this phone.
            Delete the chat if that is safer for you.
    }

notice-wrong =
    { $asker ->
        [supporter]
            <b>If you think it is an emergency, call { $number } now for her.</b>
            She knows her body. I have noted that something feels very wrong.
            In or after a pregnancy, she should be seen today.
            The questions go on below.
       *[self]
            <b>If you think it is an emergency, call { $number } now.</b>
            You know your body. I have noted that something feels very wrong.
            In or after a pregnancy, be seen today.
            The questions go on below.
    }

# The words in quotation marks must be the same as button-stop.
unsafe =
    { $asker ->
        [supporter]
            <b>Is she in danger now? Call { $number }. { from-another }</b>
            If she has already taken or done something, call now too, even if she feels well.
            Is it safe to read this now? If not, press “Stop and delete”.
            What fits?
       *[self]
            <b>In danger now? Call { $number }. { from-another }</b>
            If you have already taken or done something, call now too, even if you feel well.
            Is it safe to read this now? If not, press “Stop and delete”.
            What fits?
    }
    .thoughts =
        { $asker ->
            [supporter] She thinks of ending her life
           *[self] I think of ending my life
        }
    .plan =
        { $asker ->
            [supporter] She has a plan, or did something
           *[self] I have a plan, or did something
        }
    .tablets = Too many tablets, by mistake
    .afraid =
        { $asker ->
            [supporter] She is afraid of someone
           *[self] I am afraid of someone
        }
    .danger_now =
        { $asker ->
            [supporter] Someone puts her in danger now
           *[self] Someone puts me in danger now
        }

# Comes before everything else in the result. The crisis lines of the country follow, if there are any.
overlay-crisis =
    { $asker ->
        [supporter] <b>If she has a plan, call { $number } now for her. If not, call a crisis line now, day or night. Stay with her. Her life matters.</b>
       *[self] <b>If you have a plan, call { $number } now. If not, call a crisis line now, day or night. Be with someone. Your life matters.</b>
    }

overlay-safety =
    { $asker ->
        [supporter] <b>If someone puts her in danger, call { $police }. { hurt-first }</b> She is not to blame, and she deserves support.
       *[self] <b>If someone puts you in danger, call { $police }. { hurt-first }</b> You are not to blame, and you deserve support.
    }

# For anyone who was hit or hurt by another person: the ambulance first, then the police.
overlay-hurt =
    { $asker ->
        [supporter] <b>If she is badly injured, call { $number } for an ambulance. { police-then }</b>
       *[self] <b>If you are badly injured, call { $number } for an ambulance. { police-then }</b>
    }

## The result

# First line: verb and number, nothing before it. "not" in the lines on driving and eating must stay.
result-emergency_now =
    { $asker ->
        [supporter]
            <b>Call { $number } now for her. Stay with her.</b>
            Say: “She is bleeding.” Or: “She has strong pain.” Or: “She fainted.”
            Say if she is pregnant and how many weeks, or when it ended, or when she gave birth.
            If no ambulance can come, get her straight to the nearest hospital that does operations.
            She must not drive. Do not leave her alone.
            Help her lie down if she can. From about 20 weeks, on her left side.
            Give her nothing to eat or drink. She may need an operation.
            Unlock the door. Keep her phone, papers, medicines and notes with her.
            Help her put on a pad. Keep used pads, and any grey or pink pieces (tissue).
       *[self]
            <b>Call { $number } now.</b>
            Say: “I am bleeding.” Or: “I have strong pain.” Or: “I fainted.”
            Say if you are pregnant and how many weeks, or when it ended, or when you gave birth.
            If no ambulance can come, ask someone to take you straight to the nearest hospital that does operations.
            Do not drive yourself. Do not stay alone.
            Lie down if you can. From about 20 weeks, lie on your left side.
            Do not eat or drink. You may need an operation.
            Unlock the door. Keep your phone, papers, medicines and notes with you.
            Put on a pad. Keep used pads, and any grey or pink pieces (tissue).
    }

result-urgent_today =
    { $asker ->
        [supporter]
            <b>Call a doctor now for her. She needs to be seen within about 4 hours, even at night. If a danger sign comes, call { $number }.</b>
            Do not wait until the morning. Phone the gynaecology or maternity unit, or the night doctor. Or take her to the emergency department.
            If nobody answers within 1 hour, take her there.
            Go with her, or make sure someone does. Take her medicines list, blood group card, pads, phone charger and ID.
       *[self]
            <b>Call a doctor now. Be seen within about 4 hours, even at night. If a danger sign comes, call { $number }.</b>
            Do not wait until the morning. Phone the gynaecology or maternity unit, or the night doctor. Or go to the emergency department.
            If nobody answers within 1 hour, go there.
            Take someone with you. Take your medicines list, blood group card, pads, phone charger and ID.
    }

# Said in place of the two results above when the reason is a danger to life from oneself or from another person
# and no answer about the body reached this level. The crisis or safety lines stand before it.
result-emergency_now-mind =
    { $asker ->
        [supporter]
            <b>Call { $number } now for her. Stay with her.</b>
            Say where she is. Say: “She is in danger.”
            Do not leave her alone. Ask someone you trust to come.
            If she also bleeds or has pain, say that too.
            If nobody answers, take her to the nearest hospital, day or night.
       *[self]
            <b>Call { $number } now.</b>
            Say where you are. Say: “I am in danger.”
            Do not stay alone. Ask someone you trust to come.
            If you also bleed or have pain, say that too.
            If nobody answers, go to the nearest hospital, day or night.
    }

# Said in place of it when another person is the only danger: the police first.
result-emergency_now-threat =
    { $asker ->
        [supporter]
            <b>Call { $police } now for her. { hurt-first }</b>
            Say where she is. Say: “Someone puts her in danger.”
            If she can, she can go where other people are. She knows best what is safe.
            If she also bleeds or has pain, say that too.
            If nobody answers, help her reach the nearest hospital, day or night.
       *[self]
            <b>Call { $police } now. { hurt-first }</b>
            Say where you are. Say: “Someone puts me in danger.”
            If you can, be where other people are. You know best what is safe.
            If you also bleed or have pain, say that too.
            If nobody answers, go to the nearest hospital, day or night.
    }

result-urgent_today-mind =
    { $asker ->
        [supporter]
            <b>Help her speak to someone now, even at night. If she is in danger, call { $number }.</b>
            Call a help line named here, a doctor, or the emergency department.
            Stay with her, or ask someone she trusts to come.
            If she also bleeds or has pain, she should be seen today.
       *[self]
            <b>Speak to someone now, even at night. If you are in danger, call { $number }.</b>
            Call a help line named here, a doctor, or the emergency department.
            Ask someone you trust to be with you.
            If you also bleed or have pain, be seen today.
    }

# "first thing in the morning" may stand at this level. It must never appear in the two more urgent levels.
result-soon_24h =
    { $asker ->
        [supporter]
            <b>Help her speak to a doctor or midwife within 24 hours. If a danger sign comes, call { $number }.</b>
            Phone today. If it is night, phone first thing in the morning.
            Ask when she can be seen.
            If it takes more than 48 hours, or nobody answers, take her to the emergency department the same day.
       *[self]
            <b>Speak to a doctor or midwife within 24 hours. If a danger sign comes, call { $number }.</b>
            Phone today. If it is night, phone first thing in the morning.
            Ask when you can be seen.
            If it takes more than 48 hours, or nobody answers, go to the emergency department the same day.
    }

result-soon_24h-mind =
    { $asker ->
        [supporter]
            <b>Help her speak to someone today. If she is in danger, call { $number }.</b>
            A help line named here, a doctor or a midwife can listen. Phone today, even at night.
            Ask someone she trusts to be with her.
            If she also bleeds or has pain, tell them that too.
       *[self]
            <b>Speak to someone today. If you are in danger, call { $number }.</b>
            A help line named here, a doctor or a midwife can listen. Phone today, even at night.
            Ask someone you trust to be with you.
            If you also bleed or have pain, tell them that too.
    }

result-soon_24h-threat =
    { $asker ->
        [supporter]
            <b>Help her speak to someone today. If she is in danger, call { $police }. { hurt-first }</b>
            A help line named here, a doctor or a midwife can listen. Phone today, even at night.
            Ask someone she trusts to be with her.
            If she also bleeds or has pain, tell them that too.
       *[self]
            <b>Speak to someone today. If you are in danger, call { $police }. { hurt-first }</b>
            A help line named here, a doctor or a midwife can listen. Phone today, even at night.
            Ask someone you trust to be with you.
            If you also bleed or have pain, tell them that too.
    }

result-routine_watch =
    { $asker ->
        [supporter]
            <b>Keep watching for 14 days. If a danger sign comes, call { $number } for her.</b>
            She should tell her midwife or doctor at her next visit.
            If blood starts again or gets heavier, or pain comes, start this check again.
            If she or you stay worried, phone a doctor or midwife.
       *[self]
            <b>Keep watching for 14 days. If a danger sign comes, call { $number }.</b>
            Tell your midwife or doctor at your next visit.
            If blood starts again or gets heavier, or pain comes, start this check again.
            If you stay worried, phone a doctor or midwife.
    }

result-unfinished =
    { $asker ->
        [supporter]
            <b>If anything worries you or her, call { $number } now.</b>
            The check is not finished, so I cannot say how urgent this is.
            If you were told to call or to go, please do that now.
            You can start again at any time.
       *[self]
            <b>If anything worries you, call { $number } now.</b>
            The check is not finished, so I cannot say how urgent this is.
            If you were told to call or to go, please do that now.
            You can start again at any time.
    }

result-over =
    { $asker ->
        [supporter]
            <b>If anything worries you or her, call { $number } now.</b>
            What you were told here before still counts.
            If that was to call or to go, please do it now.
            You can start again at any time.
       *[self]
            <b>If anything worries you, call { $number } now.</b>
            What you were told here before still counts.
            If that was to call or to go, please do it now.
            You can start again at any time.
    }

# Poison: more tablets than a usual day. No dose. "not" in the lines on waiting, sickness and driving must stay.
result-tablets =
    { $asker ->
        [supporter]
            Say: “She took too many tablets.” Say which, how many and when, and if she is or may be pregnant.
            Do not wait until she feels ill. It can do harm hours later.
            Do not make her be sick. Give her no more of them, and nothing to eat or drink until someone has told you what to do.
            Unlock the door. She must not drive.
            Keep the packet and bring it along. A poison line can help too, if you know one. Do not wait for it.
            If she wanted to hurt herself, say that too. There is help for it.
       *[self]
            Say: “I took too many tablets.” Say which, how many and when, and if you are or may be pregnant.
            Do not wait until you feel ill. It can do harm hours later.
            Do not make yourself sick. Take no more of them, and eat and drink nothing until someone has told you what to do.
            Unlock the door. Do not drive.
            Keep the packet and take it with you. A poison line can help too, if you know one. Do not wait for it.
            If you wanted to hurt yourself, say that too. There is help for it.
    }

# To somebody with a plan. Name no method.
result-done =
    { $asker ->
        [supporter] If she has already taken or done something: call even if she feels well. Say what, how much and when. Do not make her be sick.
       *[self] If you have already taken or done something: call even if you feel well. Say what, how much and when. Do not make yourself sick.
    }

result-far =
    { $asker ->
        [supporter] Leave with her now if it takes more than an hour to get to a hospital. Do not wait.
       *[self] Leave now if it takes more than an hour to get to a hospital. Do not wait.
    }

result-again =
    { $asker ->
        [supporter] Earlier answers meant she should be seen. If she has not been seen yet, please still take her.
       *[self] Earlier answers meant you should be seen. If you have not been seen yet, please still go.
    }

result-often =
    { $asker ->
        [supporter] You have checked several times in a few hours. Please speak to a person now for her: phone a doctor or midwife, or call { $number }.
       *[self] You have checked several times in a few hours. Please speak to a person now: phone a doctor or midwife, or call { $number }.
    }

# The two numbers stand here as text because no country is known. Do not change them.
place-unknown =
    I do not know the country. 112 and 911 work on most mobile phones. If they do not work, call your local emergency number.
    Say “ambulance”, what is happening, and where. Say if it is in a pregnancy, after a loss or after a birth.

place-low =
    { $asker ->
        [supporter]
            I am not sure an ambulance can come in { $country }.
            If she needs to go now, do not wait for an ambulance that may not come.
            Get her to the nearest hospital that has a maternity ward or does operations, by any vehicle.
            She must not go alone, and must not drive.
            Ring the hospital if you know its number.
            Take papers, money, phone and pads.
       *[self]
            I am not sure an ambulance can come in { $country }.
            If you need to go now, do not wait for an ambulance that may not come.
            Go to the nearest hospital that has a maternity ward or does operations, by any vehicle.
            Do not go alone, and do not drive yourself.
            Ring the hospital if you know its number.
            Take papers, money, phone and pads, and someone to go with you.
    }

place-none =
    { $asker ->
        [supporter]
            I know of no public ambulance number in { $country }. Try { $number } as well.
            If she needs to go now, do not wait for an ambulance that may not come.
            Get her to the nearest hospital that has a maternity ward or does operations, by any vehicle.
            She must not go alone, and must not drive.
            Ring the hospital if you know its number.
            Take papers, money, phone and pads.
       *[self]
            I know of no public ambulance number in { $country }. Try { $number } as well.
            If you need to go now, do not wait for an ambulance that may not come.
            Go to the nearest hospital that has a maternity ward or does operations, by any vehicle.
            Do not go alone, and do not drive yourself.
            Ring the hospital if you know its number.
            Take papers, money, phone and pads, and someone to go with you.
    }

## The closing, the last message on every way out

closing-emergency_now =
    { $asker ->
        [supporter] <b>Call { $number } now for her. Stay with her.</b>
       *[self] <b>Call { $number } now. Do not wait.</b>
    }

closing-urgent_today =
    { $asker ->
        [supporter] <b>Call a doctor now for her. She should be seen within about 4 hours. If a danger sign comes, call { $number }.</b>
       *[self] <b>Call a doctor now and be seen within about 4 hours. If a danger sign comes, call { $number }.</b>
    }

closing-soon_24h =
    { $asker ->
        [supporter] <b>Help her speak to a doctor or midwife within 24 hours. If a danger sign comes, call { $number }.</b>
       *[self] <b>Speak to a doctor or midwife within 24 hours. If a danger sign comes, call { $number }.</b>
    }

closing-routine_watch =
    { $asker ->
        [supporter] <b>Keep watching. If a danger sign comes, call { $number } for her.</b>
       *[self] <b>Keep watching. If a danger sign comes, call { $number }.</b>
    }

closing-emergency_now-mind =
    { $asker ->
        [supporter] <b>Call { $number } now for her. Stay with her.</b>
       *[self] <b>Call { $number } now. Be with someone.</b>
    }

closing-emergency_now-threat =
    { $asker ->
        [supporter] <b>Call { $police } now for her. { hurt-first }</b>
       *[self] <b>Call { $police } now. { hurt-first }</b>
    }

closing-urgent_today-mind =
    { $asker ->
        [supporter] <b>Help her speak to someone now, even at night. If she is in danger, call { $number }.</b>
       *[self] <b>Speak to someone now, even at night. If you are in danger, call { $number }.</b>
    }

closing-soon_24h-mind =
    { $asker ->
        [supporter] <b>Help her speak to someone today. If she is in danger, call { $number }.</b>
       *[self] <b>Speak to someone today. If you are in danger, call { $number }.</b>
    }

closing-soon_24h-threat =
    { $asker ->
        [supporter] <b>Help her speak to someone today. If she is in danger, call { $police }. { hurt-first }</b>
       *[self] <b>Speak to someone today. If you are in danger, call { $police }. { hurt-first }</b>
    }

# Said when something is typed after the result: nothing is asked any more.
notice-after =
    I read that, but I cannot answer it here. If anything changes, call { $number }, or press a button.

closing-limits =
    { $asker ->
        [supporter] I am not a doctor, and this is not a diagnosis. I cannot see or examine her.
       *[self] I am not a doctor, and this is not a diagnosis. I cannot see or examine you.
    }

# Two lists: what to call for at once, and what to be seen for today. Each line is one row of notes.yaml, at the
# urgency that the table gives: `nightlight prove` compares them. A line names its condition and nobody's sex or guilt.
closing-signs =
    { $asker ->
        [supporter] <b>Call { $number } at once for her, for any of these:</b>
       *[self] <b>Call { $number } at once for any of these:</b>
    }

closing-signs-pad = a pad full in 1 hour or less, or blood that pours

closing-signs-faint = fainting, or nearly fainting with pale, cold or sweaty skin or a racing heart

closing-signs-pain = very strong or sudden pain

closing-signs-shoulder = pain at the tip of the shoulder, with bleeding, belly pain or dizziness

closing-signs-dizzy = dizziness, with a pad full in 3 hours or less, pain stronger than a period, or pain on one side

closing-signs-clot = a clot of 4 cm (a walnut) or bigger, with more blood than spots

closing-signs-fever = fever of 38 °C (100.4 °F) or more, or shivering, with pain stronger than a period, bad smell, or a pad full in 3 hours or less

closing-signs-fever_long = fever over a day, or that comes back, with bleeding, or after a loss or a birth

closing-signs-fit = fit, chest pain, hard to breathe, coughing up blood, confused or very ill

closing-signs-birth = having to push, or the cord or the birth is coming out

closing-signs-late = from 20 weeks: more blood than spots, or a belly that stays hard and painful

closing-signs-water = from 13 weeks: leaking water or tightenings, with a pad full in 3 hours or less

closing-signs-belly = from 13 weeks: a belly that stays hard, with any blood

closing-signs-headache = from 13 weeks: very bad headache or blurred sight, with any blood or pain stronger than a period

closing-signs-movement = from 24 weeks: any blood with leaking water, dizziness, fever, shivering, a clot of 2 cm or bigger, or pain stronger than a period

closing-signs-moves = from 24 weeks: less movement in the belly, with any blood or pain stronger than a period

closing-signs-located = a pregnancy not found in the womb: pain stronger than a period, pain on one side or at the tip of the shoulder, dizziness, or a pad full in 3 hours or less

closing-signs-praevia = with a low placenta: a pad full in 3 hours or less, or from 20 weeks any blood

closing-signs-thinner = with a blood thinner: a pad full in 3 hours or less

closing-signs-hurt =
    { $asker ->
        [supporter] in pregnancy, after someone hurt her: pain stronger than a period, a pad full in 3 hours or less, or from 24 weeks any blood, leaking water, tightenings or less movement
       *[self] in pregnancy, after someone hurt you: pain stronger than a period, a pad full in 3 hours or less, or from 24 weeks any blood, leaking water, tightenings or less movement
    }

closing-signs-mind =
    { $asker ->
        [supporter] a plan to end her life, or someone who is about to hurt her
       *[self] a plan to end your life, or someone who is about to hurt you
    }

closing-today =
    { $asker ->
        [supporter] <b>She should be seen today, even at night, for any of these:</b>
       *[self] <b>Be seen today, even at night, for any of these:</b>
    }

closing-today-pain = pain stronger than a period, pain on one side, or dizziness

closing-today-shoulder = pain at the tip of the shoulder, or one leg that is swollen, painful or hot

closing-today-fever = fever of 38 °C (100.4 °F) or more, shivering, or blood or fluid that smells bad

closing-today-blood = bleeding like a period: a pad full in 3 hours or less

closing-today-heavier = bleeding like a period, if it gets heavier

closing-today-tissue = tissue (grey or pink pieces), or small bubbles like grapes

closing-today-clot = a clot of 2 cm (a coin) or bigger

closing-today-weeks = from 13 weeks: any blood, tightenings, less movement in the belly, or leaking water

closing-today-headache = a very bad headache, or blurred sight

closing-today-mind =
    { $asker ->
        [supporter] thoughts of ending her life (call a crisis line now), or someone who hurt her
       *[self] thoughts of ending your life (call a crisis line now), or someone who hurt you
    }

closing-today-wrong =
    { $asker ->
        [supporter] she feels, or you feel, that something is very wrong
       *[self] a feeling that something is very wrong
    }

closing-doubt = Not every sign is listed. If in doubt, call anyway: you waste nobody's time.

closing-hour =
    { $asker ->
        [supporter] Nobody answers within 1 hour? Treat it as an emergency. Take her to the nearest hospital.
       *[self] Nobody answers within 1 hour? Treat it as an emergency. Go to the nearest hospital.
    }

closing-who = Who else can help

closing-who-none = Ask the emergency number ({ $number }) or the nearest hospital which doctor or midwife is on duty.

# The words in quotation marks must be the same as button-got_worse and button-start.
closing-again = If things change: “It got worse” or “Start again”. You can delete everything.

closing-kind =
    { $asker ->
        [supporter] This is not her fault or yours, and asking was right.
       *[self] This is not your fault, and asking was right.
    }

# { $languages } are the languages spoken at the emergency number.
closing-languages = At the emergency number they speak: { $languages }
closing-checked = Numbers last checked: { $date }

# After a word of danger that was typed. The number is said just before.
happening =
    <b>You wrote about something that can be a danger sign. Is it happening now?</b>
    If you cannot tell, press “Not sure”.
    .yes = Yes, now
    .no = No, not now
    .not_sure = Not sure

# Said with that question again, when the answer was not understood.
happening-unclear =
    <b>Call { $number } now if it is happening. Do not wait for this chat.</b>
    I did not understand your answer. Please press a button, or write “yes” or “no”.
    If I still do not understand, I take it as yes. I cannot call for you.

# Before the result, when nobody answered that question so that it could be understood.
happening-again =
    <b>If it may be happening, call { $number } now.</b>
    Not sure is fine. If you stay unsure, I take it as yes.

happening-counted =
    <b>Call { $number } now.</b>
    I could not tell if it is happening now, so I take it as yes.
