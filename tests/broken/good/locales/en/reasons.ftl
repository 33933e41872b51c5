reason-E01 = Danger
reason-U01 = Unsafe
reason-S01 = Blood
reason-R01 = Quiet
reason-S02 = Much blood
