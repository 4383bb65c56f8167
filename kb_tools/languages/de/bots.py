"""What German customers say to a bot."""

from __future__ import annotations

from kb_tools.languages.bots import Bots

PERSON = (
    r"(?:mensch(?:en)?|person|mitarbeit(?:er(?:in)?n?|enden?)|\w{0,15}berater(?:in)?s?|sachbearbeiter(?:in)?"
    r"|ansprech(?:partner|person)(?:in)?|kolleg(?:en?|in)|service-?mitarbeit\w+)"
)
BETWEEN = r"(?:\W+\w+){0,4}?\W+"
BOTS = Bots(
    wants_human=(
        rf"\b(?:echte[rnms]?|richtige[rnm]?|lebendige[rnm]?|reale[rnm]?|menschliche[rnm]?)\s{PERSON}\b"
        rf"|\b(?:sprech\w*|red(?:en?|et)|chatten|schreiben|telefonieren|verbinde\w*|brauche?|möchte|moechte"
        rf"|will|hätte|bitte|gebt|erreich\w+|gibt(?:'s|\ses)?|ist\s(?:da|hier|dort)|kann){BETWEEN}{PERSON}\b"
        rf"|\b{PERSON}{BETWEEN}(?:sprechen|reden|chatten|schreiben|verbinden|weiterleiten|geben|haben)\b"
        rf"|\b{PERSON}\W+bitte\b|^\W*{PERSON}\W*$"
        r"|\bmit\s(?:jemande?m|wem)(?:\W+\w+){0,3}?\W+(?:sprechen|reden|schreiben|chatten|telefonieren)\b"
        r"|\bjemand(?:en|em)?\s(?:echte[nms]|richtige[nms]|aus\sfleisch)"
        r"|\bkein(?:en?|em)?\s(?:\w+\s)?(?:chat-?\s?)?(?:bot|roboter|automat|maschine|ki)\b"
        r"|\b(?:bist\sdu|sind\ssie|ist\sdas|seid\sihr|rede\sich\smit)(?:\W+\w+){0,3}?\W+"
        r"(?:bot|chatbot|roboter|maschine|ki|mensch)\b"
    )
)
