"""From words to answers.

words       text -> words                      lexicon     what a language says, on disk        tables
arrays on disk likeness    which words a word meant           terms       a message as terms rank        terms
-> scores (pure)             find        a message -> hits                    query    `kb search` message
what a customer asks               language    in which language units       what goes into the index
index       the only file that knows Whoosh generations which index counts                 refresh     what
changed since                   evaluate how good it is
"""
