# Broken: "$contry" should be "$country".
place-low = En voiture, en { $country } ou { $contry }.
place-none = Essayez le { $number } en { $country }.
place-unknown = Appelez le 112.
