"""How addresses are written in Germany, Austria and Switzerland."""

from __future__ import annotations

from kb_tools.languages.addresses import HOUSE, Addresses

CAPITAL = r"(?-i:[A-ZÄÖÜ])[\wäöüß\-]{1,30}"
ENDINGS = (
    r"straße|strasse|str\.|str|weg|platz|allee|gasse|ring|damm|ufer|chaussee|stieg|steig|pfad|hof|graben|berg"
    r"|wall"
    r"|mühle|wiesen?|heide|hang|blick|brunnen|acker|anger|leiten?|halde|matte|steg"
    r"|grund|dorf|feld|winkel|garten|gärten|kamp|markt|brücke|höhe|siedlung|zeile|promenade|kai"
)
NAMED = rf"(?<![\w.\-])(?:{CAPITAL}\s){{0,2}}[\wäöüß.\-]{{0,30}}(?:{ENDINGS})\s?{HOUSE}"
"""Hauptstr.5, Alte Gasse 7, Lindenweg 7b."""
SURE_ENDINGS = r"straße|strasse|str\.|str|gasse|allee|weg|ufer|chaussee"
PLACED = (
    r"(?<!\w)(?:am|an\sde[rnm]|im|in\sde[rn]|auf\sde[rmn]|unter\sde[rn]|hinter\sde[rmn]|zu[mr]"
    r"|bei\sde[rn]|beim"
    r"|vor\sde[rmn]|über\sde[rm])"
)
"""Streets without a word for a street begin so: Am Alten Markt, Unter den Linden."""
ADJECTIVE = r"(?:[a-zäöüß]{2,12}e[nrs]?\s)?"
COUNTED = (
    r"(?:€|%|euro?s?\b|uhr\b|mal\b|tagen?\b|wochen?\b|monate?n?\b|jahre?n?\b|stunden?\b|minuten?\b"
    r"|prozent\b|x\b|km\b"
    r"|gb\b|mb\b|cent\b|stück\b|fach\b)"
)
NO_PLACE = (
    r"(?!(?:ende|anfang|mitte|konto|jahr|monat|tag|wochenende|schnitt|moment|januar|februar|märz|april"
    r"|mai|juni|juli"
    r"|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
    r"|automaten?|schalter|telefon|handy|stand|gleis|bahnhof|alter|preis|tarif|internet|app)\b)"
)
AFTER = (
    rf"(?<!\w)(?-i:Platz|Straße|Strasse|Str\.|Allee|Weg|Ufer|Ring)\s(?:der|des|am|zum|zur|an\sder)"
    rf"\s{CAPITAL}(?:\s{CAPITAL})?\s{HOUSE}"
)
"""Platz der Republik 1."""
UNNAMED = (
    rf"{PLACED}\s{ADJECTIVE}{NO_PLACE}{CAPITAL}(?:\s{CAPITAL})?\s{HOUSE}"
    rf"(?!\s?(?:{COUNTED})|\s(?-i:[A-ZÄÖÜ]))"
)
SMALL = rf"{PLACED}\s{ADJECTIVE}{NO_PLACE}[a-zäöüß]{{3,25}}\s{HOUSE}"
POSTCODE = r"(?:(?:D|A|AT|CH|DE|FL)[\s\-]{1,2})?(?<!\d)\d{4,5}"
TOWN = (
    rf"(?!{COUNTED}|und\b|oder\b|nicht\b|ist\b)[\wäöüß.\-]{{2,30}}"
    r"(?:\s(?:am|an\sder|im|bei|(?-i:[A-ZÄÖÜ]))[\wäöüß.\-]{0,30}){0,2}"
)

ADDRESSES = Addresses(
    words=(
        "str", "weg", "dorf", "platz", "grund", "feld", "winkel", "garten", "gärten", "kamp",
        "markt", "brücke", "höhe", "siedlung", "zeile", "promenade", "kai", "allee", "gasse",
        "ring", "damm", "ufer", "chaussee", "stieg", "steig", "pfad", "hof", "graben", "berg",
        "wall", "mühle", "wiese", "heide", "hang", "blick", "brunnen", "acker", "anger", "leite", "halde",
        "matte", "steg", "am ", "an ", "im ", "in ", "auf ", "unter ", "hinter ", "zum ", "zur ", "bei",
        "vor ", "über ",
    ),
    street=(
        rf"(?:{NAMED}|{UNNAMED}|{AFTER}|(?<!\w)(?<!\w\s){CAPITAL}\s{HOUSE}(?=,\s{POSTCODE}\s(?!{COUNTED})"
        rf"(?-i:[A-ZÄÖÜ]))|(?<!\w){CAPITAL}(?:\s{CAPITAL})?\s{HOUSE}(?=,\s(?:[AD]-)?\d{{5}}\s(?!{COUNTED})"
        rf"(?-i:[A-ZÄÖÜ]))"
        rf"|{SMALL}(?=,?\s(?:in\s)?{POSTCODE}\s))"
    ),
    surely=(
        rf"(?<![\w.\-])(?-i:[A-ZÄÖÜ][a-zäöüß]{{2,12}}e[nrs]?\s)?"
        rf"(?-i:[A-ZÄÖÜ])[\wäöüß\-]{{2,30}}(?:{SURE_ENDINGS})\s?{HOUSE}"
        rf"(?!\s?(?:{COUNTED})|\s(?-i:[A-ZÄÖÜ]))"
        rf"|(?<![\w.\-])(?:{CAPITAL})[\s\-](?-i:Straße|Strasse|Str\.|Allee|Gasse)\s?{HOUSE}"
        rf"(?!\s?(?:{COUNTED})|\s(?-i:[A-ZÄÖÜ]))"
    ),
    town=rf"(?:{POSTCODE}\s{TOWN}|{CAPITAL}\s\d{{4,5}}(?!\d))",
    postcode="plz|postleitzahl",
    box=r"(?<!\w)(?:postfach|pf\.?)\s(?:\d\s?){2,7}\d(?!\d)",
    box_words="postfach|pf",
    lives=(
        r"wohn\w*|adresse|anschrift|wohnhaft|umgezogen|umzug|ziehe\w*|umziehe\w*|zugestellt|zustell\w*"
        r"|post|lebe\w*|"
        r"schick\w*|straße|strasse|send\w*|liefer\w*|geliefert|brief\w*|paket\w*|gezogen|karte\san"
        r"|bitte\san|zuhause|daheim"
    ),
    units=COUNTED,
)  # fmt: skip
