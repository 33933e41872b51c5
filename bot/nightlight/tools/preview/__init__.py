"""`nightlight preview`: every screen and rule, as data for the page."""
