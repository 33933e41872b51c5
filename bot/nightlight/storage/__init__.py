"""Where sessions are kept, sealed, for a day at most."""
