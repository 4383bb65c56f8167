"""`kb learn`: customers' own words, from the messages that agents answered into the `questions` of what
answered them.

phrasings, alike   messages -> phrasings worth keeping          weigh     how sure each is, from what it
changes trial              a copy that has learnt them, asked before and after   refused   what an editor does
not want here               all of it, for a knowledge base
"""
