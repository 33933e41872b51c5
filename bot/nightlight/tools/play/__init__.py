"""The engine played: a person whose facts are known, every situation, the line of questions."""
