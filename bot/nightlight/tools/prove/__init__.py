"""`nightlight prove`: every property of dialogs/safety.yaml, over every path.

Why each is a proof: docs/reference/prove.md.
"""
