"""What customers asked and nobody had written (`kb gaps`), and waves of one question.

gaps         a knowledge base's gaps              values       what `kb gaps` tells, as values
stream       the usage store, read once           themes       messages that ask for the same, in groups
grouping     who belongs to a group, and who is typical
finding      groups -> themes with the nearest article
theme_names  a name for a theme                   asking       the words that name none
waves        what suddenly grows
"""
