# Broken: braces without an end.
deep = Appelez {{{{{{{{{{{{{{{{{{{{
