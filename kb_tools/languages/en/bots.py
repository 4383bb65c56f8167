"""What English customers say to a bot."""

from __future__ import annotations

from kb_tools.languages.bots import Bots

PERSON = (
    r"(?:humans?|(?:real|actual|live|living)\s\w+|persons?|people|agents?|advis[eo]rs?|representatives?"
    r"|operators?|staff|employees?|colleagues?)"
)
BETWEEN = r"(?:\W+\w+){0,4}?\W+"
BOTS = Bots(
    wants_human=(
        rf"\b(?:talk|speak|chat|write|connect|transfer|put\sme|want|need|like|get"
        rf"|give\sme){BETWEEN}{PERSON}\b"
        rf"|\b(?:human|agent|operator|representative|person)\W+please\b|^\W*(?:a\s)?{PERSON}\W*$"
        r"|\b(?:talk|speak|chat)\s(?:to|with)\ssome(?:one|body)\b"
        r"|\b(?:no|not\sa|stupid|another)\s(?:chat-?\s?)?(?:bot|robot|machine|ai)\b"
        r"|\b(?:are\syou|is\sthis|am\si\stalking\sto)(?:\W+\w+){0,3}?\W+"
        r"(?:bot|chatbot|robot|machine|ai|human)\b"
        r"|\bis\s(?:there\s)?(?:a\s|any\s)?(?:human|real\sperson|any(?:one|body))\s(?:there|here)\b"
    )
)
