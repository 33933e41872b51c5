"""`nightlight economy`: how many questions until the advice, by urgency."""


def report() -> str:
    """A placeholder that is replaced before the first commit of this command."""
    raise RuntimeError
