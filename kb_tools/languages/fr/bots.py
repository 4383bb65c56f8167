"""What French customers say to a bot."""

from __future__ import annotations

from kb_tools.languages.bots import Bots

PERSON = (
    r"(?:humaine?s?|personne|conseill(?:er|ère)s?|agents?|collègues?|employée?s?|interlocut(?:eur|rice)"
    r"|opérat(?:eur|rice))"
)
BETWEEN = r"(?:\W+\w+){0,4}?\W+"
BOTS = Bots(
    wants_human=(
        r"\b(?:vraie?|véritable)\s(?:personne|humain|conseill(?:er|ère)|agent|interlocuteur)\b"
        rf"|\b(?:parler|discuter|échanger|joindre|contacter|veux|voudrais|aimerais|souhaite|besoin|passez"
        rf"|transférez|avoir){BETWEEN}{PERSON}\b"
        rf"|\b{PERSON},?\s(?:svp|s['’]il\s(?:vous|te)\spla[iî]t)|^\W*(?:une?\s)?{PERSON}\W*$"
        r"|\b(?:parler|discuter)\s(?:à|avec)\squelqu['’]un\b"
        r"|\b(?:pas|pas\sà|marre)\s(?:d['’]|de\s|à\s)?(?:une?\s)?(?:chat)?(?:bot|robot|machine|ia)\b"
        r"|\b(?:êtes[-\s]vous|es[-\s]tu|est-ce|c['’]est|vous\sêtes|tu\ses)(?:\W+\w+){0,3}?\W+"
        r"(?:bot|chatbot|robot|machine|ia|humaine?)\b"
    )
)
