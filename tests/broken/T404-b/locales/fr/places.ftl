# Broken: a message is quoted that French does not have.
place-low = En voiture, en { $country }.
place-none = Essayez le { $number } en { $country }.
place-unknown = { call-us } 112.
