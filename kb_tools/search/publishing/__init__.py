"""From the machine that indexes to all that answer, by way of the store.

signing    the publisher's key: who has made a generation
parts      files -> parts of one size, each by its digest
manifest   what a generation is, as a text that can be signed
settings   mkdocs.yml as a server needs it
contents   what a server needs of a knowledge base
shown      what the published site lacks
publish    into the store, and back to an earlier one
listing    what there is to go back to
laying     out of the store, proved, into a folder
following  doing so whenever there is a newer one
"""
