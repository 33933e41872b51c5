"""The engine played for maintainers: checks and reports."""
