"""From words to answers.

words        text -> words                         lexicon      what a language says, on disk
likeness     which words a word meant              terms        a message as terms
bm25         what a term earns, and where          sums         adding up arrays in a fixed order
kept_within  what was needed last, in so many bytes
rank         terms -> scores (pure)                chance       how likely a hit is the answer
postings     what ranking needs to know of an index
reader       what an engine gives of a generation
leading      what is looked at of very many
reading      a message as the ranking reads it     spelling     as the sources would spell it
find         a message -> hits
choose       hits -> those worth suggesting        by_id        an article or video by its id, as a hit
message      what a customer asks                  language     in which language
sentences    text -> sentences
meaning      texts -> vectors, near each other where texts mean the same
comparing    how near a message comes to single texts
query        `kb search`                           linking      `kb link`: videos for articles
evaluate     `kb eval`: how good it is

documents    articles and videos -> what the index holds
engine       passages on disk; the only file that knows Whoosh
postgresql   an index in tables, for one that is larger than a server
compiling    passages -> a lexicon                 index        an open index
arrays       arrays of numbers on disk             ragged       rows of different lengths
stand_in     what Whoosh imports and never calls
generations  which index counts                    changes      what changed since the last build
checksums    whether its files are as written      tally        what is in an index
refresh      builds the next generation
publishing   generations travel by the store, signed
"""
