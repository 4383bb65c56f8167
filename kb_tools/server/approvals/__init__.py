"""The second pair of eyes: drafts that wait until somebody else than their author has read them.

drafts     the table of the store, in a thread of its own      shown      a draft, as data for its readers
deciding   asking, the lists, deciding, copying                news       what changes, as server-sent events
"""
