"""From what was asked to what gets written: phrasings to learn, gaps to fill, articles to begin.

wording, alike, phrasings   customers' messages -> phrasings worth keeping        weigh    how sure each is, from what it changes
trial                       a copy that has learnt them, asked before and after   refused  what an editor does not want
learn                       all of it, for the knowledge base in the current folder: `kb learn`
stream                      the store -> poor messages, the last hours        themes   messages that are alike -> groups
gathering, theme_names      groups -> who belongs, who is typical, a name     waves    what suddenly grows        asking   words to ask with
theming                     groups -> themes with the nearest article         gaps     what `kb gaps` tells
"""
