"""What texts say about how soon to act, held against the table of urgency."""
