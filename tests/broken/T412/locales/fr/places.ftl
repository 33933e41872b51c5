# Broken: place-unknown says another number than English.
place-low = En voiture, en { $country }.
place-none = Essayez le { $number } en { $country }.
place-unknown = Appelez le 113.
