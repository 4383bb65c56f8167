"""What French customers say to a bot."""

from __future__ import annotations

from kb_tools.languages.bots import Bots

PERSON = (
    r"(?:personne|conseill(?:er|ère)s?|agents?|collègues?|employée?s?|interlocut(?:eur|rice)"
    r"|opérat(?:eur|rice)|responsable)"
)
SOMEBODY = r"quelqu['’]un"
BETWEEN = r"(?:\W+\w+){0,4}?\W+"
BOTS = Bots(
    wants_human=(
        r"\bhumaine?s?\b|\b(?:chat)?bots?\b|\brobots?\b|\bréponses?\sautomatiques?"
        rf"|\b(?:vraie?|véritable)\s{PERSON}\b"
        rf"|\b(?:parler|discuter|échanger|joindre|contacter|veux|voudrais|aimerais|souhaite|besoin|passez"
        rf"|transférez|avoir){BETWEEN}{PERSON}\b"
        rf"|\b{PERSON},?\s(?:svp|s['’]il\s(?:vous|te)\spla[iî]t)|^\W*(?:une?\s)?{PERSON}\W*$"
        rf"|\b(?:parler|discuter|passer|joindre)(?:\W+\w+)?\W+{SOMEBODY}|\by\sa-t-il\s{SOMEBODY}"
        rf"|\b{SOMEBODY}\s(?:là|ici|de\s(?:vrai|réel)|disponible|peut|pourrait)\b"
        r"|\b(?:appelez|rappelez)-moi\b|\b(?:me\sr?appeler|rappelée?)\b"
        r"|\b(?:pas|plus|marre)(?:\W+\w+){0,4}?\W+(?:d['’])?(?:machine|ia)\b"
    )
)
