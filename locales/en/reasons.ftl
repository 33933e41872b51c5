# status: draft - not yet signed by a clinician

### Why the advice is what it is. One message per rule of the urgency table.
### The attribute .change completes "What would make this more urgent:". It is a part of a sentence, small first letter, no full stop.
### Write "can mean" or "may": a reason is never a diagnosis.

## Emergency now

reason-E01 = Fainting can mean that blood is being lost inside, even when little blood shows.
    .change =
        { $asker ->
            [supporter] she faints or cannot stay awake
           *[self] you faint or cannot stay awake
        }

reason-E02 =
    { $asker ->
        [supporter] These are signs that her body may be short of blood.
       *[self] These are signs that your body may be short of blood.
    }
    .change =
        { $asker ->
            [supporter] she nearly faints, and she is pale, cold or sweaty or her heart races
           *[self] you nearly faint, and you are pale, cold or sweaty or your heart races
        }

reason-E03 = Filling a pad in 1 hour or less is too much blood to wait.
    .change =
        { $asker ->
            [supporter] she fills a pad in 1 hour or less, or blood pours
           *[self] you fill a pad in 1 hour or less, or blood pours
        }

reason-E04 =
    { $asker ->
        [supporter] A clot this big while she still bleeds can mean heavy blood loss.
       *[self] A clot this big while you still bleed can mean heavy blood loss.
    }
    .change =
        { $asker ->
            [supporter] she passes a clot as big as a walnut in its shell (4 cm) and bleeds more than spots
           *[self] you pass a clot as big as a walnut in its shell (4 cm) and bleed more than spots
        }

reason-E05 = Pain this strong needs a doctor at once, even with little blood.
    .change =
        { $asker ->
            [supporter] the pain is her worst ever, or she cannot stand straight or talk
           *[self] the pain is your worst ever, or you cannot stand straight or talk
        }

reason-E06 = Pain at the tip of the shoulder together with the other signs can mean bleeding inside the belly.
    .change =
        { $asker ->
            [supporter] pain comes at the tip of her shoulder, with bleeding, belly pain or dizziness
           *[self] pain comes at the tip of your shoulder, with bleeding, belly pain or dizziness
        }

reason-E07 = Dizziness with this pain or bleeding is a warning of blood loss.
    .change =
        { $asker ->
            [supporter] she feels dizzy, together with a pad full in 3 hours or less, pain stronger than a period, or one-sided pain
           *[self] you feel dizzy, together with a pad full in 3 hours or less, pain stronger than a period, or one-sided pain
        }

reason-E08 = These can be signs of a dangerous infection.
    .change =
        { $asker ->
            [supporter] she becomes confused or very ill, breathes very fast, has cold blotchy skin, or passes no pee
           *[self] you become confused or very ill, breathe very fast, have cold blotchy skin, or pass no pee
        }

reason-E09 = Fever or shivering with the other signs can mean an infection of the womb. It needs treatment now.
    .change =
        { $asker ->
            [supporter] she has fever or shivering with a bad smell, pain stronger than a period, or a pad full in 3 hours or less
           *[self] you have fever or shivering with a bad smell, pain stronger than a period, or a pad full in 3 hours or less
        }

reason-E10 = A fit, chest pain or trouble breathing is an emergency for anyone.
    .change =
        { $asker ->
            [supporter] she has a fit or chest pain, or finds it hard to breathe
           *[self] you have a fit or chest pain, or find it hard to breathe
        }

reason-E11 = The birth may be starting right now.
    .change =
        { $asker ->
            [supporter] she has to push, or the cord or the birth is coming out
           *[self] you have to push, or the cord or the birth is coming out
        }

reason-E12 =
    { $asker ->
        [supporter] From 24 weeks, or if the weeks are unknown, this bleeding can be a danger to her and the pregnancy.
       *[self] From 24 weeks, or if the weeks are unknown, this bleeding can be a danger to you and the pregnancy.
    }
    .change = from 24 weeks, more blood comes than spots

# The placenta feeds the pregnancy. Use the everyday word of your language.
reason-E13 = A hard, painful belly can mean the placenta is coming away, even with little blood.
    .change =
        { $asker ->
            [supporter] her belly stays hard, from 20 weeks, or with bleeding
           *[self] your belly stays hard, from 20 weeks, or with bleeding
        }

reason-E14 =
    { $asker ->
        [supporter] Less movement in her belly with bleeding or pain stronger than a period needs help at once.
       *[self] Less movement in your belly with bleeding or pain stronger than a period needs help at once.
    }
    .change =
        { $asker ->
            [supporter] she feels less movement in her belly, with bleeding or pain stronger than a period
           *[self] you feel less movement in your belly, with bleeding or pain stronger than a period
        }

reason-E15 = With a low placenta, bleeding can become heavy quickly.
    .change =
        { $asker ->
            [supporter] she has a low placenta and bleeds from 20 weeks, or fills a pad in 3 hours or less
           *[self] you have a low placenta and bleed from 20 weeks, or fill a pad in 3 hours or less
        }

reason-E16 = Water and blood together can mean danger for the pregnancy.
    .change =
        { $asker ->
            [supporter] water leaks and she bleeds from 24 weeks, or fills a pad in 3 hours or less
           *[self] water leaks and you bleed from 24 weeks, or fill a pad in 3 hours or less
        }

reason-E17 = Tightenings with bleeding can mean an early birth or a problem with the placenta.
    .change =
        { $asker ->
            [supporter] she has tightenings and fills a pad in 3 hours or less, or from 20 weeks bleeds more than spots
           *[self] you have tightenings and fill a pad in 3 hours or less, or from 20 weeks bleed more than spots
        }

reason-E18 = This can mean that a pregnancy outside the womb is bleeding inside.
    .change =
        { $asker ->
            [supporter] she feels dizzy, fills a pad in 3 hours or less, or has pain stronger than a period, one-sided pain or shoulder-tip pain
           *[self] you feel dizzy, fill a pad in 3 hours or less, or have pain stronger than a period, one-sided pain or shoulder-tip pain
        }

reason-E19 =
    { $asker ->
        [supporter] Her blood may clot less easily, so this bleeding needs help now.
       *[self] Your blood may clot less easily, so this bleeding needs help now.
    }
    .change =
        { $asker ->
            [supporter] she fills a pad in 3 hours or less
           *[self] you fill a pad in 3 hours or less
        }

reason-E20 = After a blow or an injury, this can mean harm to the womb or the placenta.
    .change =
        { $asker ->
            [supporter] after the blow or fall, she has pain stronger than a period, or a pad full in 3 hours or less; or, from 24 weeks, bleeding, leaking water, tightenings or less movement
           *[self] after the blow or fall, you have pain stronger than a period, or a pad full in 3 hours or less; or, from 24 weeks, bleeding, leaking water, tightenings or less movement
        }

reason-E21 = These signs together can mean very high blood pressure and trouble with the placenta.
    .change =
        { $asker ->
            [supporter] she has a very bad headache or blurred sight, with bleeding or pain stronger than a period
           *[self] you have a very bad headache or blurred sight, with bleeding or pain stronger than a period
        }

reason-E22 =
    { $asker ->
        [supporter] She is in danger. Help her reach a safe place and call now.
       *[self] You are in danger. Get to a safe place and call now.
    }

reason-E23 =
    { $asker ->
        [supporter] Her life matters. Please call now and stay with her.
       *[self] Your life matters. Please call now and stay with someone.
    }

reason-E24 = A danger sign may be there now. That needs help at once.

reason-E25 = A fever that lasts more than a day or comes back can mean an infection of the womb.
    .change = fever of 38 °C (100.4 °F) comes back, or lasts more than a day, with bleeding, or after a loss or a birth

reason-E26 = From 20 weeks, or if the weeks are unknown, more blood than spots needs help at once.
    .change = from 20 weeks, more blood comes than spots

reason-E27 = Coughing up blood can mean a clot in the lungs. It needs help now.
    .change =
        { $asker ->
            [supporter] she coughs up blood
           *[self] you cough up blood
        }

reason-E28 = Heavy bleeding in the last day with dizziness or pain stronger than a period can mean that a lot of blood is lost. This counts even if it is less now.
    .change =
        { $asker ->
            [supporter] she feels dizzy, or the pain becomes stronger than a period
           *[self] you feel dizzy, or the pain becomes stronger than a period
        }

reason-E29 = Too many tablets can do harm hours later, even to someone who feels well now. Treatment works best early.

## Urgent today

reason-U01 = Pain on one side should be checked today. If no scan has seen the pregnancy in the womb, it may be outside.
    .change = pain comes on one side

reason-U02 = Pain at the tip of the shoulder needs a check today.
    .change =
        { $asker ->
            [supporter] pain comes at the tip of her shoulder
           *[self] pain comes at the tip of your shoulder
        }

reason-U03 = This should be checked today. A pregnancy outside the womb can feel like a bowel or bladder problem.
    .change =
        { $asker ->
            [supporter] it hurts her to poo; or with bleeding or pain, it hurts to pee, or she gets vomiting or diarrhoea
           *[self] it hurts to poo; or with bleeding or pain, it hurts to pee, or you get vomiting or diarrhoea
        }

reason-U04 = Pain stronger than a period should be checked today.
    .change = the pain becomes stronger than a period, constant, or worse

reason-U05 = Pain with bleeding before a scan: doctors must make sure where the pregnancy is.
    .change = bleeding and pain come together

reason-U06 = Bleeding like a heavy period needs a check today.
    .change =
        { $asker ->
            [supporter] she fills a pad in 3 hours or less
           *[self] you fill a pad in 3 hours or less
        }

reason-U07 = From 13 weeks, or if the weeks are unknown, any bleeding should be checked the same day.
    .change = any bleeding starts

reason-U08 = Clots of this size mean more than light bleeding. They should be checked today.
    .change =
        { $asker ->
            [supporter] in pregnancy she passes a clot of 2 cm or more, or after a pregnancy a clot of 4 cm or more
           *[self] in pregnancy you pass a clot of 2 cm or more, or after a pregnancy a clot of 4 cm or more
        }

reason-U09 = A doctor should look at the tissue or bubbles today. Keep them in a clean box.
    .change =
        { $asker ->
            [supporter] in pregnancy she passes tissue, or at any time small bubbles like grapes
           *[self] in pregnancy you pass tissue, or at any time small bubbles like grapes
        }

reason-U10 = This can be an infection, which needs treatment today.
    .change =
        { $asker ->
            [supporter] she gets a fever, shivering or a bad smell
           *[self] you get a fever, shivering or a bad smell
        }

reason-U11 = Dizziness now must be checked today.
    .change =
        { $asker ->
            [supporter] she feels dizzy or light-headed
           *[self] you feel dizzy or light-headed
        }

reason-U12 =
    { $asker ->
        [supporter] Because of her health history, doctors must quickly check for a pregnancy outside the womb.
       *[self] Because of your health history, doctors must quickly check for a pregnancy outside the womb.
    }
    .change = pain starts, or bleeding before a scan

reason-U13 = The hospital team needs to know about any change. Call them now.
    .change = bleeding or pain starts

reason-U14 = Blood thinners or a bleeding disorder can make bleeding worse. Call before the next dose.
    .change = any bleeding starts

reason-U15 = A blow or an injury should be checked today.
    .change = after a blow or fall, bleeding or pain starts

reason-U16 =
    { $asker ->
        [supporter] Less or different movement in her belly should be checked today. Do not wait until tomorrow.
       *[self] Less or different movement in your belly should be checked today. Do not wait until tomorrow.
    }
    .change =
        { $asker ->
            [supporter] she feels less movement in her belly, or it feels different
           *[self] you feel less movement in your belly, or it feels different
        }

reason-U17 = The waters may have gone, or labour may be starting early.
    .change = water leaks or gushes, or tightenings start

reason-U18 = A belly that stays hard and sore needs a check today.
    .change =
        { $asker ->
            [supporter] her belly becomes hard and painful and stays that way
           *[self] your belly becomes hard and painful and stays that way
        }

reason-U19 =
    { $asker ->
        [supporter] You are not sure about a danger sign, so she should be checked today.
       *[self] You are not sure about a danger sign, so be checked today.
    }

reason-U20 = This can be high blood pressure linked to pregnancy or birth. It needs a check today.
    .change =
        { $asker ->
            [supporter] she gets a very bad headache, sees spots, or her sight blurs
           *[self] you get a very bad headache, see spots, or your sight blurs
        }

reason-U21 =
    { $asker ->
        [supporter] She deserves support today. Here is who to call.
       *[self] You deserve support today. Here is who to call.
    }
    .change =
        { $asker ->
            [supporter] she thinks of ending her life
           *[self] you think of ending your life
        }

reason-U22 =
    { $asker ->
        [supporter] The bleeding is getting worse, so she should be checked today.
       *[self] The bleeding is getting worse, so be checked today.
    }
    .change = there is more than spots of blood, and it gets worse

reason-U23 =
    { $asker ->
        [supporter] She knows her body. That feeling is reason enough to be checked today.
       *[self] You know your body. That feeling is reason enough to be checked today.
    }
    .change =
        { $asker ->
            [supporter] she feels something is very wrong
           *[self] you feel something is very wrong
        }

reason-U24 = Heavier bleeding after a birth should be checked today.
    .change =
        { $asker ->
            [supporter] she fills a pad in 3 hours or less
           *[self] you fill a pad in 3 hours or less
        }

reason-U25 = Bleeding should be getting less by now, so it needs a check today.
    .change = a pad is full in 3 hours or less, and it gets worse

reason-U26 =
    { $asker ->
        [supporter] With Rh-negative blood and pain, she may need an injection. It works best within 72 hours, and may still help up to 10 days.
       *[self] With Rh-negative blood and pain, you may need an injection. It works best within 72 hours, and may still help up to 10 days.
    }
    .change = bleeding and pain come together

reason-U27 = Bleeding in a pregnancy, or a possible one, needs a check today: I do not know how near a hospital is.

reason-U28 =
    { $asker ->
        [supporter] She deserves care and safety. Some treatments work best in the first 72 hours.
       *[self] You deserve care and safety. Some treatments work best in the first 72 hours.
    }
    .change =
        { $asker ->
            [supporter] someone hurts her
           *[self] someone hurts you
        }

reason-U29 = One leg that is swollen, painful or hot can mean a clot in a vein. It needs a check today.
    .change = one leg becomes swollen, painful or hot

reason-U30 = There was a lot of blood in the last day, or it is not clear how much. It should be checked today, even if it is less now or has stopped.

## Soon, within 24 hours

reason-S01 = Any bleeding in pregnancy is worth a call, even when it is light.
    .change = any bleeding starts

reason-S02 = In a possible pregnancy, a doctor or midwife should know of any pain, even mild. Watch for changes.
    .change = pain starts

reason-S03 =
    { $asker ->
        [supporter] Ask about her blood group: with Rh-negative blood, an injection may be advised. It works best within 72 hours, and may still help up to 10 days.
       *[self] Ask about your blood group: with Rh-negative blood, an injection may be advised. It works best within 72 hours, and may still help up to 10 days.
    }
    .change = any bleeding starts

reason-S04 =
    { $asker ->
        [supporter] She had a pregnancy loss before. Call soon: there may be a treatment to ask about.
       *[self] You had a pregnancy loss before. Call soon: there may be a treatment to ask about.
    }
    .change = any bleeding starts

reason-S05 =
    { $asker ->
        [supporter] She should do a pregnancy test today. The result changes what to do.
       *[self] Do a pregnancy test today. The result changes what to do.
    }

reason-S06 = When it lasts two weeks or more, it needs a new check.
    .change = the bleeding or pain lasts 14 days or more

reason-S07 =
    { $asker ->
        [supporter] Her midwife or doctor should know about the fall or blow.
       *[self] Tell your midwife or doctor about the fall or blow.
    }
    .change =
        { $asker ->
            [supporter] she gets a blow to the belly
           *[self] you get a blow to the belly
        }

reason-S08 =
    { $asker ->
        [supporter] Because of her health history, doctors advise an early scan.
       *[self] Because of your health history, doctors advise an early scan.
    }

reason-S09 =
    { $asker ->
        [supporter] A doctor or midwife should check how she is recovering.
       *[self] A doctor or midwife should check how you are recovering.
    }
    .change = a pad is full in 3 hours or less, the bleeding goes on after 14 days, or a test is positive after 3 weeks

reason-S10 =
    { $asker ->
        [supporter] Help her keep every date for blood tests until the doctors say it is over.
       *[self] Keep every date for blood tests until the doctors say it is over.
    }

reason-S11 = A scan can show more. Ask for one.
    .change = any bleeding starts

reason-S12 = This may be an infection of the bladder or the gut. Ask a doctor or midwife.
    .change =
        { $asker ->
            [supporter] it hurts her to pee, or she gets vomiting or diarrhoea
           *[self] it hurts to pee, or you get vomiting or diarrhoea
        }

reason-S13 =
    { $asker ->
        [supporter] Call her midwife about bleeding after birth.
       *[self] Call your midwife about bleeding after birth.
    }
    .change =
        { $asker ->
            [supporter] she bleeds more than spots
           *[self] you bleed more than spots
        }

reason-S14 = This is worth a visit, pregnant or not. If a pregnancy might be possible after all, do a test, even if one was negative before.
    .change =
        { $asker ->
            [supporter] she fills a pad in 3 hours or less, feels dizzy, gets a fever or a bad smell, or has strong or one-sided pain
           *[self] you fill a pad in 3 hours or less, feel dizzy, get a fever or a bad smell, or have strong or one-sided pain
        }

reason-S15 =
    { $asker ->
        [supporter] She does not have to carry this alone. Neither do you.
       *[self] You do not have to carry this alone.
    }
    .change =
        { $asker ->
            [supporter] she feels very low
           *[self] you feel very low
        }

reason-S16 = Pain should be getting less by now.
    .change = the pain goes on after 14 days

reason-S17 = Please ask a doctor or midwife to look at this.
    .change =
        { $asker ->
            [supporter] she gets a very bad headache, blurred sight, or pain when doing a poo
           *[self] you get a very bad headache, blurred sight, or pain when doing a poo
        }

reason-S18 =
    { $asker ->
        [supporter] Support is there for her, and she is not to blame.
       *[self] Support is there for you, and you are not to blame.
    }
    .change =
        { $asker ->
            [supporter] she becomes afraid of someone
           *[self] you become afraid of someone
        }

reason-S19 =
    { $asker ->
        [supporter] After a loss with Rh-negative blood, ask about an injection for her. It works best within 72 hours, and may still help up to 10 days.
       *[self] After a loss with Rh-negative blood, ask about an injection. It works best within 72 hours, and may still help up to 10 days.
    }

reason-S20 = The bleeding was like a period in the last day. Tell a doctor or midwife, even if it is less now or has stopped.

reason-S21 = A doctor or midwife should know about the tissue. Keep it in a clean box.
    .change = tissue comes out

## Keep watching

# Not a promise. "Right now" must stay.
reason-R01 =
    { $asker ->
        [supporter] From your answers, she does not have to be seen today. Tell her midwife or doctor about it all the same. Things can change, so here is what to watch for.
       *[self] From your answers, you do not have to be seen today. Tell your midwife or doctor about it all the same. Things can change, so here is what to watch for.
    }
