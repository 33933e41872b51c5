"""Words: Fluent bundles, steps into replies, typed text into answers."""
