# Broken: place-none lost the number to call.
place-low = En voiture, en { $country }.
place-none = Essayez une voiture en { $country }.
place-unknown = Appelez le 112.
