"""What customers asked and nobody had written (`kb gaps`), and waves of one question.

gaps         a knowledge base's gaps              values       what `kb gaps` tells, as values
stream       the usage store, read once
grouping     messages that ask for the same, in groups: who belongs to one, and who is typical
vectors      messages as words                    alike        how alike they are, by words and meaning
linkage      likenesses -> groups                 sorter       later messages -> groups
finding      groups -> themes with the nearest article
theme_names  a name for a theme                   asking       the words that name none
waves        what suddenly grows
"""
