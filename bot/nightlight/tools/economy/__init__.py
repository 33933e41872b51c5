"""`nightlight economy`: how many questions until the advice, and which of them decide."""
