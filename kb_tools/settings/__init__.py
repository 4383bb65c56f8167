"""What a knowledge base can set, read from mkdocs.yml into values and problems."""
