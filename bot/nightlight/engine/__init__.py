"""The pure engine: answers in, step out. No clock, no disk, no chance, no words.

Longer than its budget of 1,000 lines: a turn goes on from where the last one stood and weighs a question by
hand-written loops, since deciding is much of what a turn costs (docs/reference/telegram-figures.md).
"""
