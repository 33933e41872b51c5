"""The pure engine: answers in, step out. No clock, no disk, no chance, no words."""
