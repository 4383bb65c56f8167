"""`kb gaps`: what customers asked and nobody answered well, as themes; what suddenly grows comes first.

stream        the store -> poor messages, and the last hours       themes    messages that are alike -> groups
gathering     groups -> who belongs, who is typical                theme_names, asking   a name, and the words
that are none theming       groups -> themes with the nearest article            waves     what suddenly grows
values        themes and what they were made from here          all of it, for a knowledge base
"""
