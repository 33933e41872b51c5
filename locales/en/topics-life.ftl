# status: draft - not yet signed by a clinician

### The library: everyday life. Parts of a card: now, what, notice, clinic, not.
### Nothing that somebody did is a cause. No command, and no word on what a law or an employer must do.

## Work

topic-sick_leave = Work and sick leave

topic-sick_leave-now =
    Blood, pain, fever, or something that frightens you? Press “{ button-check }”. A few questions show how soon to act.
    If there is no time for that, call { $number } now.

topic-sick_leave-what =
    Time off can be for the body, for waiting, or for grief.
    Some people go back soon, and some need long. Both are right.
    A doctor can usually write a note. Partners may need time too.

topic-sick_leave-notice =
    Some people tire fast, cry easily or cannot think. Some find that work helps.
    Bleeding at work? Sit down, tell someone you trust, and press “{ button-check }”.
    Nobody has to finish the shift first.

topic-sick_leave-clinic =
    Ask for the note before you go home. Ask what it says, and who will read it.
    The rules differ from country to country. A union, an adviser or someone at work you trust may know them.
    Also ask which work to avoid, such as chemicals or radiation.

topic-sick_leave-not =
    Everyday work, standing and lifting are not known to cause a loss.
    Time off is not weakness. Going back does not mean that it did not matter.
    You do not have to tell everyone at work.

## Sex

topic-sex = Sex

topic-sex-now =
    Blood, pain, fever, or something that frightens you? Press “{ button-check }”. A few questions show how soon to act.
    If there is no time for that, call { $number } now.

topic-sex-what =
    Sex is not known to cause a loss.
    In pregnancy the neck of the womb is softer, and touch can make it bleed a little.
    While there is blood, many units suggest waiting until it has stopped and someone has checked.

topic-sex-notice =
    A few spots afterwards. Tell a doctor or midwife about them too.
    If there is blood each time, ask for a look at the cervix.
    Pain, or wanting it less or more than before: this can change from week to week.

topic-sex-clinic =
    Ask before sex with a low placenta, with leaking water, with early labour in the past, or with an infection.
    After a loss or a birth: ask when. Many say, when the bleeding has stopped and it feels right.
    No question about this is strange to a midwife.

topic-sex-not =
    Blood after sex is nobody's fault.
    Not wanting to is reason enough. Nobody owes it to anyone.
    { $asker ->
        [supporter] Was it against her will? “{ topic-injury }” below says where help is.
       *[self] Was it against your will? “{ topic-injury }” below says where help is.
    }

## Travel

topic-travel = Travel and flying

topic-travel-now =
    Blood, pain, fever, or something that frightens you? Press “{ button-check }”. A few questions show how soon to act.
    If there is no time for that, call { $number } now.
    In another country? Choose it in this chat, so that the number fits.

topic-travel-what =
    Travel and flying are not known to cause a loss.
    What matters is how far help would be.
    With new blood or pain, ask a doctor before a long trip. A trip can wait.

topic-travel-notice =
    When you sit for long, clots in the leg veins come more easily. Get up, move your feet, drink water.
    In a car the belt goes under the belly and between the breasts. Take breaks.
    Sickness and tiredness may be stronger on the way.

topic-travel-clinic =
    Ask before you fly. From 28 weeks many airlines want a letter. Most take nobody after 37 weeks, with twins after 32.
    Bring: papers of the pregnancy, blood group, medicines, insurance, pads.
    Look up the nearest hospital before you go.

topic-travel-not =
    A trip that is over did not cause the blood.
    Staying at home is not over-careful, and going is not careless.
    Being far from home does not mean being alone: ask for help there too.

## Coffee and food

topic-food = Coffee and food

topic-food-now =
    Blood, pain, fever, or something that frightens you? Press “{ button-check }”. A few questions show how soon to act.
    If there is no time for that, call { $number } now.

topic-food-what =
    No food started the bleeding, and no food stops it.
    Some food is better left out in any pregnancy, because of germs.
    A lot of coffee is linked with more losses and low weight at birth. That does not show what happened to one person.

topic-food-notice =
    Coffee: many services say at most 2 cups of instant or 1 cup of filter coffee a day. Tea, cola and energy drinks count too.
    Better left out: raw meat, raw fish and shellfish, raw milk, soft mould cheese, soft eggs, liver, pâté.
    Wash fruit and salad.

topic-food-clinic =
    Ate something from this list? Say what and when, and ask whether a test is needed.
    If you can keep nothing down, ask for help: that can be treated.
    They may ask about alcohol and smoking. They ask in order to help.

topic-food-not =
    One coffee or one meal does not explain a loss. Food does not make clots.
    Eating little because of fear or sickness is nobody's fault.
    No tea or herb keeps a pregnancy. Ask before using one.
