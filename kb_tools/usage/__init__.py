"""What is remembered of messages: what was asked, what was offered, what was chosen, and no personal data.

record         what became of a message, written down after the answer
drafting       drafts of an inbox, and what is remembered of them
redaction      what may be kept of a message
special        what the law protects most: health, religion, union, orientation
names          people's names in it, by rules over its words
message_words  those words, as the rules look at them
sent           a triage file with its marks, read back
wording        what was kept -> a phrasing that reads well
containing     what of it names a person: found by words, as people write them
summary        the table in numbers
"""
