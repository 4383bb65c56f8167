"""What was asked, what was offered, what was chosen: the only thing this program remembers of its work, and
no personal data in it.

    store          the file `.kb/usage.sqlite3`; with schema and tokens the only module that knows SQLite
    tokens         whom `kb serve` lets in, in the same file: names of people and integrations
    schema         its tables, made and brought up to date
    soundness      whether it is as it was written
    record         what became of a message, written down after the answer
    drafting       drafts of an inbox, and what is remembered of them
    redaction      what may be kept of a message
    special        what the law protects most: health, religion, union, orientation
    names          people's names in it, by rules over its words
    message_words  those words, as the rules look at them
    sent           a triage file with its marks, read back
    wording        what was kept -> a phrasing that reads well
    summary        the store in numbers
"""
