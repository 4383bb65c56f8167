"""How people ask one thing after another in French."""

from __future__ import annotations

from kb_tools.languages.questions import Questions

QUESTIONS = Questions(
    asks="""
        combien comment lequel laquelle lesquels où pourquoi quand quel quelle quelles quels qui quoi est-ce
    """,
    begins=r"(?:a|avez|ai|est|faut|peut|peux|puis|pouvez|pourriez|y a)[- ]+(?:ce|il|je|on|t|tu|vous)",
    measures="cher loin longtemps souvent temps",
    joins=r"et aussi|et puis|et|ainsi que|de plus|aussi",
    goes_on="alors donc et mais non ou oui",
    refers="alors cela ceci celle celui ceux en là y ça",
    pronouns="elle elles lui",
    points="ce cet cette ces",
    turns_away=r"autre (?:chose|question|sujet)|au fait|par ailleurs",
)
