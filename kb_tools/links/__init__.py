"""The addresses we hand out: what they are, and whether they answer."""
