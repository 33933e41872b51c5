# Broken: reason-R01 is missing in English, which every language falls back to. In French it is there.
reason-E01 = Danger
reason-U01 = Unsafe
reason-S01 = Blood
reason-S02 = Much blood
