"""`kb learn`: customers' own words, from the messages that agents answered into the `questions` of what
answered them.

    proposals      all of it, for a knowledge base
    phrasings      messages -> phrasings worth keeping
    similarity     how alike two phrasings are
    trial          a copy that has learnt them, asked before and after
    weighing       how sure each is, from what it changes
    refused        what an editor does not want
    repeats        messages of an inbox that say the same as one before
    kinds          corrected messages -> examples for kinds.yaml
    featured       what was sent most -> what home shows as asked most
"""
