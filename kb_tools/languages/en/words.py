"""English words that say little by themselves, and words that only announce."""

from __future__ import annotations

from kb_tools.languages.words import Words

WORDS = Words(
    names=("english", "englisch", "anglais"),
    little="""
        a about all am an and any are as at be because been but by can could did do does doing for from
        had has have he her here him his how i if in into is it its just me my no not of on or our out she
        should so some such than that the their them then there these they this those to too under up very
        was we were what when where which while who why will with would you your
    """,
    asking="""
        able anything dear details explain find folks get gets give gives guys hello help hey hi info
        information know let like more need needs please possible question questions say show some
        something tell thank thanks us use want wants work working works
    """,
    dialect="""
        aint ain't cheers cos coz cuz dae didnae dinnae doesnae dunno gimme gonna gotta hiya hows innit
        isnae kinda lemme mate nae nah nope nowt oi outta owt pls plz reckon soz summat ta tho thx tryna
        tysm u ur wanna wanna wasnae whats wheres whys wi wont y'all ya yall yeah yep yer yous
    """,
    yes_or_no=("yes", "no"),
    announces=(
        r"(?:(?:in |on )?this (?:article|page|guide|section|post)\b"
        r"|here(?:'s how to find| you (?:can )?(?:learn|read))\b"
        r"|(?:learn|find out|read|see|discover) (?:how|what|where|when|why|more|everything)\b"
        r"|we (?:explain|describe|show you) (?:how|what|where|when|why|which)\b"
        r"|(?:everything|all) (?:about|you)\b)"
    ),
    abbreviations="approx art incl mr mrs ms no",
    leads_on="with from your into that the",
    here=("here",),
)
