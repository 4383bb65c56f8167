"""English words for what the law protects most."""

from __future__ import annotations

from kb_tools.languages.special import Special

SPECIAL = Special(
    persons=r"i|i['’]m|im|i['’]ve|my|me|we|our|us|mine",
    health=(
        r"blind|blindness|deaf|hard\sof\shearing|visually\simpaired|i['’]?\s?a?m\sdisabled|disability"
        r"|paraly[sz]ed"
        r"|wheelchair|ill"
        r"|illness|sick|disease|cancer|tumou?r|chemo\w*|leuk[ae]+mia|depress(?:ed|ion)|burn-?out|anxiety"
        r"|psychiatr\w*"
        r"|bipolar|therap(?:y|ist)|dementia|alzheimer['’]?s?|parkinson['’]?s?|multiple\ssclerosis"
        r"|epilep\w*|diabet\w*|hiv"
        r"|aids|stroke|heart\sattack|pregnan\w*|miscarriage|hospital\w*|surgery|operation|dialysis|asthma"
        r"|migraines?"
        r"|allerg\w*|autis\w*|adhd|dyslexi\w*|addict\w*|alcoholic|covid|tested\spositive|amputat\w*"
    ),
    religion=(
        r"muslim|islam\w{0,2}|jew|jewish|christian|catholic|protestant|orthodox|buddhist|hindu|sikh"
        r"|jehovah['’]s\switness"
        r"|atheist|mormon|converted|ramadan|sabbath|shabbat|kosher|halal|sharia|imam|rabbi"
        r"|my\s(?:religion|faith|church)"
    ),
    union=(
        r"(?:trade|labou?r|credit)?\s?union\s(?:member\w*|rep\w*|card|dues)|trade\sunion\w*|on\sstrike"
        r"|party\smember\w*"
    ),
    orientation=(
        r"gay|lesbian\w{0,1}|homosexual|bisexual|queer|lgbtq?\w*|trans(?:gender|sexual)?|trans\s(?:man"
        r"|woman)|non-?binary"
        r"|same-?sex|i\scame\sout"
    ),
)
