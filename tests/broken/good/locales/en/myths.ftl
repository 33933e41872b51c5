myth-M01 = Crying
myth-M01-said = Some say: crying harms.
myth-M01-known = Crying is no fault.
