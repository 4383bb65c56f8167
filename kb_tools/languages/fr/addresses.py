"""How addresses are written in France, Belgium and French-speaking Switzerland."""

from __future__ import annotations

from kb_tools.languages.addresses import Addresses

SURE = r"rue|avenue|av\.|boulevard|bd|all[ée]e|impasse|chemin|quai|faubourg"
KINDS = rf"{SURE}|place|cours|square|route|passage|r[ée]sidence|lotissement|villa|sentier"
OF = r"(?:d[eu]s?\s(?:la\s|l['’])?|d['’]|l['’]|la\s|les?\s)?"
STOP = r"(?!\d|(?:et|à|est|a|depuis|mais|je|mon|ma|pour|que|qui|en|dans|au|aux|ne|merci|svp)\b)"
NAME = rf"\s{OF}[\w'’\-]{{1,25}}(?:\s{STOP}[\w'’\-]{{1,25}}){{0,3}}"
NAME_IN_CAPITALS = rf"\s{OF}[\w'’\-]{{3,25}}(?:\s{OF}(?-i:[A-ZÀ-Ý])[\w'’\-]{{0,25}}){{0,3}}"
NUMBER = r"(?<![\w.,])\d{1,4}\s?(?:bis|ter|quater|[a-d])?\b,?\s"
POSTCODE = r"(?:(?:F|CH|B)-)?(?<!\d)\d{4,5}"
COUNTED = r"(?:€|%|euros?\b|heures?\b|h\b|minutes?\b|jours?\b|semaines?\b|mois\b|ans?\b|fois\b|pour\b)"
TOWN = (
    rf"(?!{COUNTED})[\w'’\-]{{2,30}}(?:\s(?:sur|sous|en|lès|la|le|les|(?-i:[A-ZÀ-Ý]))[\w'’\-]{{0,30}}){{0,2}}"
    r"(?:\scedex)?(?:\s\d{1,2}\b)?"
)

ADDRESSES = Addresses(
    words=(
        "rue", "avenue", "av.", "boulevard", "bd", "place", "allée", "allee", "impasse", "chemin", "quai",
        "cours", "square", "route", "passage", "faubourg", "résidence", "residence", "lotissement", "villa",
        "sentier",
    ),
    street=rf"(?:{NUMBER}(?:{KINDS}){NAME}|(?<!\w)(?:{KINDS}){NAME}\s\d{{1,3}}(?!\d))",
    surely=rf"{NUMBER}(?:{SURE}){NAME_IN_CAPITALS}",
    town=rf"{POSTCODE}\s{TOWN}",
    postcode=r"code\spostal",
    box=r"(?<!\w)(?:(?-i:BP|B\.P\.|CS)|case\spostale|bo[iî]te\spostale)\s(?!20\d\d\b)\d{2,6}(?!\d)",
    box_words="bp|b.p.|cs|case|boite|boîte",
    lives=(
        r"habit\w*|adresse|domicili\w*|r[ée]side\w*|d[ée]m[ée]nag\w*|emm[ée]nag\w*|envoy\w*|livr\w*"
        r"|courrier|chez"
        r"|[ée]criv\w*"
    ),
    units=COUNTED,
)  # fmt: skip
