# Broken: what is known is the other side.
myth-M01 = Pleurer
myth-M01-said = On dit : pleurer nuit.
myth-M01-known = Pleurer nuit.
