"""A step into a reply: everything that is said and can be pressed."""
