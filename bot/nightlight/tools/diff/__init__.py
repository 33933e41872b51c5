"""`nightlight diff`: who is told or asked something else by a change, and how many."""
