"""The words of every language: Fluent messages, what a language must define, made-up languages."""
