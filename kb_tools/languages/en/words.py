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
        aint is not, ain't is not, cheers thanks, cos because, coz because, cuz because, dae do, didnae did
        not, dinnae do not, doesnae does not, dunno do not know, gimme give me, gonna going to, gotta have
        to, hiya, hows how is, innit, isnae is not, kinda, lemme let me, mate, nae no, nah no, nope no,
        nowt nothing, oi, outta out of, owt anything, pls please, plz please, reckon think, soz sorry,
        summat something, ta, tho though, thx thanks, tryna trying to, tysm thanks, u you, ur your,
        wanna want to, wasnae was not, whats what is, wheres where is, whys why is, wi with, wont will not,
        y'all you all, ya you, yall you all, yeah yes, yep yes, yer your, yous you
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
