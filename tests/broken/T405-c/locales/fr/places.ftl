# Broken: the supporter does not hear the number to call.
place-low = En voiture, en { $country }.
place-none =
    { $asker ->
        [supporter] Essayez une voiture en { $country }.
       *[self] Essayez le { $number } en { $country }.
    }
place-unknown = Appelez le 112.
