"""The only door for dialog files: YAML in, one frozen Content out, every complaint with its place."""
