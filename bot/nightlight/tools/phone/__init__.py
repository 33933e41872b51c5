"""Screens as a small phone shows them: how high each message is."""
