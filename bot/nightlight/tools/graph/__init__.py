"""`nightlight graph`: the dialog as a picture and a page."""
