"""`engine: postgresql`: an index in tables, for one that is larger than a server.

tables    the tables, and how they are asked
contents  what stands in their rows            arrays  what a reader has in memory
proofs    by which a published one is known to be what was written
reader    a generation, open for reading
postings  what words earn, fetched when it is needed
vectors   the same of what is near in meaning
writer    a finished generation of files -> the tables; only what changed
rows      what comes and what goes with it
shares    or all of it, by several processes

Every row says from which generation on it counts, and from which on it no longer does; so what stays the same
is there once, and whoever reads one generation reads no row of another, however many times it asks. The rows
of a new one come with it in one transaction. Adding up is done by whoever asks, as with files, so that both
give the same bits.
"""
