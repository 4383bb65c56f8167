"""Everything that talks to YouTube, and nothing else does.

api        requests: tries, time limits, errors that carry no secret        records    YouTube's answers ->
values fetch      which pages and batches to ask for, and where to go on           merge      what videos.yaml
should say (pure) state      what is remembered between two runs                              sync       all
of it together told       a sync in words and as JSON                                      addresses  what
people copy from the browser login      the owner's consent (OAuth)
tracks     the owner's caption tracks captions   captions brought into the knowledge base
"""
