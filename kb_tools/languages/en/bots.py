"""What English customers say to a bot."""

from __future__ import annotations

from kb_tools.languages.bots import Bots

PERSON = (
    r"(?:persons?|people|agents?|advis[eo]rs?|rep(?:resentative)?s?|operators?|staff|employees?|colleagues?"
    r"|(?:customer\s)?(?:support|service|care))"
)
SOMEBODY = r"(?:some|any)(?:one|body)"
BETWEEN = r"(?:\W+\w+){0,4}?\W+"
BOTS = Bots(
    wants_human=(
        r"\bhumans?\b|\bare\syou\s(?:real|a\sperson)\b|\bwho(?:m)?\scan\si\s(?:talk|speak)\b"
        r"|\b(?:real|actual|live|living)\s(?:persons?|people|agents?|beings?|one)\b"
        r"|\b(?:chat-?)?bots?\b|\brobots?\b|\bautomat\w+\s(?:repl|answer|respon)\w+"
        rf"|\b(?:talk|speak|chat|write|connect|transfer|put\sme|deal|get\sme"
        rf"|give\sme){BETWEEN}(?<!in\s){PERSON}\b"
        rf"|\b(?:want|need|like|prefer)\s(?:a|an|some)\s{PERSON}\b"
        rf"|\b{PERSON}\W+please\b|^\W*(?:an?\s)?{PERSON}\W*$|\btransfer\sme\b"
        rf"|\b(?:talk|speak|chat)\s(?:to|with)\s{SOMEBODY}\b"
        rf"|\b{SOMEBODY}\s(?:real|there|here|around|reading)\b"
        r"|\b(?:have|can|could)\ssome(?:one|body)\b|\bsome(?:one|body)\s(?:please|can|should)\b"
        r"|\bcall\sme\b|\bcallback\b"
        r"|\b(?:no|not|don['’]?t|never|stupid|instead\sof|just\sa)(?:\W+\w+){0,4}?\W+ai\b"
        r"|\b(?:are\syou|is\sthis|am\si\stalking\sto)(?:\W+\w+){0,3}?\W+(?:machine|ai)\b"
    )
)
