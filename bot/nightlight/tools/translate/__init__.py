"""`nightlight translate`: what translators need, and what their tools read and write."""
