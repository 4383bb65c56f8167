"""French words for what the law protects most."""

from __future__ import annotations

from kb_tools.languages.special import Special

SPECIAL = Special(
    persons=r"je|j|j['’]\w+|mon|ma|mes|me|moi|nous|notre|nos",
    health=(
        r"aveugle|malvoyante?|non-?voyante?|sourde?|malentendante?|handicap\w*|paralys\w*"
        r"|fauteuil\sroulant|malade|maladie"
        r"|cancer|tumeur|chimio\w*|leuc[ée]mie|d[ée]pression|d[ée]pressi(?:f|ve)|burn-?out|psychiatr\w*"
        r"|bipolaire"
        r"|th[ée]rapie|d[ée]mence|alzheimer|parkinson|scl[ée]rose\sen\splaques|[ée]pilep\w*|diab[èée]t\w*"
        r"|vih|sida|avc"
        r"|infarctus|enceinte|grossesse|fausse\scouche|h[ôo]pital|hospitalis\w*|op[ée]r[ée]e?"
        r"|op[ée]ration|dialyse|asthme"
        r"|migraines?|allergi\w*|autis\w*|tdah|dyslexi\w*|addict\w*|alcoolique|covid|amput\w*"
    ),
    religion=(
        r"musulmane?s?|islam\w{0,4}|jui(?:f|ve)s?|chr[ée]tien\w{0,3}|catholique|protestante?|orthodoxe"
        r"|bouddhiste|hindoue?"
        r"|sikh|t[ée]moins?\sde\sj[ée]hovah|ath[ée]e|converti\w{0,2}|ramadan|shabbat|sabbat|cach?er|halal"
        r"|charia|imam|rabbin"
        r"|ma\s(?:religion|foi)"
    ),
    union=r"syndicat\w*|syndiqu\w*|syndicaliste|cgt|cfdt|en\sgr[èe]ve|membre\s(?:du|d['’]un)\sparti",
    orientation=(
        r"gaye?|lesbienne|homosexuel\w{0,3}|bisexuel\w{0,3}|queer|lgbtq?\w*|trans(?:genre|sexuel\w{0,3})?"
        r"|non-?binaire"
        r"|m[êe]me\ssexe|coming-?out"
    ),
)
