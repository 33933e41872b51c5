# Broken: one sentence says it all.
reason-E01 = Danger
reason-U01 = Le sang part vite de ton corps et tu as mal et tu as froid et tu as peur et tu vas mal.
reason-S01 = Sang
reason-R01 = Calme
reason-S02 = Beaucoup de sang
