"""Everything that talks to YouTube, and nothing else does.

api        requests: tries, time limits          refusals   why YouTube gave no answer, without a secret
records    YouTube's answers -> values           fetch      which pages and batches to ask for
merge      what videos.yaml should say (pure)    state      what is remembered between two runs
sync       all of it together                    adding     what people copy from the browser
login      the owner's consent (OAuth)           tracks     the owner's caption tracks
captions   captions brought into the knowledge base
bounded    answers of bounded size and time
"""
