# Broken: the supporter is told another number than in English.
place-low = En voiture, en { $country }.
place-none = Essayez le { $number } en { $country }.
place-unknown =
    { $asker ->
        [supporter] Appelez le 911 pour elle.
       *[self] Appelez le 112.
    }
