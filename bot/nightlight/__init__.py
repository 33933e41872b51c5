"""Nightlight: sorts urgency of bleeding in a possible pregnancy, and always closes safely."""
