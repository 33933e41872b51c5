# Broken: unsafe tells to call, in English without the number.
country = Country?
    .not_sure = Skip
flow = Blood?
    .none = None
    .light = Light
    .heavy = Heavy
unsafe = Unsafe?
    .thoughts = Thoughts
mood = Mood?
    .none = Good
    .thoughts = Thoughts
