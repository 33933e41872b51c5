"""`nightlight check`: what is wrong with the files, each complaint with its place and code."""
