place-low = Take a car in { $country }.
place-none = Try { $number } in { $country }.
place-unknown = Call 112.
