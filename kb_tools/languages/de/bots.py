"""What German customers say to a bot."""

from __future__ import annotations

from kb_tools.languages.bots import Bots

STAFF = (
    r"(?:mitarbeit(?:er(?:in)?n?|enden?)|\w{0,15}(?:berater|betreuer)(?:in)?s?|sachbearbeiter(?:in)?"
    r"|ansprech(?:partner|person)(?:in)?|service-?mitarbeit\w+)"
)
"""Whoever names them wants one, or complains of one: both are for a person."""
PERSON = r"(?:person|kolleg(?:en?|in)|leuten?|team|support)"
SOMEBODY = r"(?:jemand(?:en|em)?|wem|wer|wen)"
BETWEEN = r"(?:\W+\w+){0,4}?\W+"
TALK = (
    r"(?:sprechen|reden|redet|chatten|schreiben|telefonieren|verbinden|weiterleiten|geben|haben|anrufen"
    r"|melden|zurückrufen)"
)
BOTS = Bots(
    wants_human=(
        rf"\b{STAFF}\b|\bpersönliche[rnm]?\s(?:beratung|kontakt|gespräch)|\b(?:bist\sdu|sind\ssie)\secht\b"
        r"|\bmensch(?:en|lich\w*)?\b|\b(?:chat-?)?(?:ro)?bots?\b|\broboter\b|\bautomat\w+\santwort\w*"
        rf"|\b(?:echte[rnms]?|richtige[rnm]?|lebendige[rnm]?|reale[rnm]?)\s{PERSON}\b"
        rf"|\b(?:sprech\w*|red(?:en?|et)|chatten|schreiben|telefonieren|verbinde\w*|brauche?|möchte|moechte"
        rf"|will|hätte|bitte|g[ei]b\w*|hol\w*|erreich\w+|ist\s(?:da|hier|dort)|kann){BETWEEN}{PERSON}\b"
        rf"|\b{PERSON}{BETWEEN}{TALK}\b|\b(?:{PERSON}|kundenservice|kundendienst)\W+bitte\b|^\W*{PERSON}\W*$"
        rf"|\b{SOMEBODY}{BETWEEN}{TALK}\b|\b{SOMEBODY}\s{TALK}\b|\bjemand\s(?:da|hier|erreichbar|online)\b"
        r"|\b(?:da|hier|dort)\s(?:jemand|wer)\b|\bjemand(?:en|em)?\s(?:echte[nms]|richtige[nms])"
        r"|\bruf(?:t|en)?(?:\s(?:sie|ihr|mal|bitte)){0,2}\smich\b|\brückruf\b|\bdurchstell\w+"
        r"|\bweiterverbind\w+|\bzurück(?:zu|ge)?ruf\w*"
        r"|\b(?:kein\w*|nicht|statt|lieber|nur|weder)(?:\W+\w+){0,4}?\W+(?:maschine|ki)\b"
    )
)
