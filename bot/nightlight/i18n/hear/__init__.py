"""What a person types or presses into an event; words of danger first."""
