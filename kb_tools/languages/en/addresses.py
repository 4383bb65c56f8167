"""How addresses are written in Britain and the United States."""

from __future__ import annotations

from kb_tools.languages.addresses import Addresses

KINDS = (
    "street", "road", "avenue", "lane", "drive", "close", "crescent", "court", "gardens", "terrace", "square",
    "way", "place", "mews", "grove", "boulevard", "parkway", "highway", "circle", "trail", "row", "walk",
    "hill", "rise", "green", "view", "gate", "wharf", "yard",
)  # fmt: skip
SHORT = ("st", "rd", "ave", "ln", "dr", "ct", "pl", "sq", "blvd", "pkwy", "hwy", "cir", "ter")
STREET = rf"(?:{'|'.join((*KINDS, *SHORT))})\b\.?"
IN_CAPITALS = rf"(?:{'|'.join(word.capitalize() for word in (*KINDS, *SHORT))})\b\.?"
FLAT = r"(?:(?:flat|apt\.?|apartment|unit|suite|ste\.?)\s?#?\w{1,4},?\s)?"
FLAT_BEHIND = r"(?:,?\s(?:apt\.?|apartment|unit|suite|ste\.?|flat|#)\s?\w{1,5})?"
NUMBER = r"(?<![\w.,])\d{1,5}[a-z]?\s"
STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC"
    "|ND|OH|OK|OR"
    "|NSW|VIC|QLD|TAS|ACT|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC"
)
POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"
CITY = r"[A-Za-z.'\-]{2,20}(?:\s[A-Za-z.'\-]{2,20}){0,2}"

NAME = r"[A-Z][\w'\-]{0,20}"

ADDRESSES = Addresses(
    words=(*KINDS, *(f" {word}" for word in SHORT), "send", "address", "live", "moved", "ship", "home"),
    street=rf"{FLAT}{NUMBER}(?!(?:bis|ter|quater)\b)(?:[\w'\-]{{1,20}}\s){{1,3}}?{STREET}{FLAT_BEHIND}",
    surely=(
        rf"{FLAT}{NUMBER}(?!hour|day|week|month|year)(?-i:(?:{NAME}\s){{1,3}}?{IN_CAPITALS}){FLAT_BEHIND}"
        rf"|{FLAT}{NUMBER}(?-i:{NAME}(?:\s{NAME}){{0,2}})(?=,?\s(?:{CITY},?\s)?(?-i:{POSTCODE}|(?:{STATES}"
        rf")\s\d{{5}}))"
    ),
    town=rf"(?:(?:{CITY},?\s)?(?:{POSTCODE}|(?-i:{STATES})\s\d{{4,5}}(?:-\d{{4}})?(?!\d)))",
    postcode=r"post\s?code|zip(?:\scode)?",
    box=r"(?<!\w)p\.?\s?o\.?\s?box\s\d{1,6}(?!\d)",
    box_words="box",
    lives=(
        "live|lives|living|address|moved?|moving|based|send|sent|ship|shipped|deliver\\w*|home|post|mail"
        "|letters?"
    ),
    units=(
        r"(?:€|%|£|\$|euros?\b|pounds?\b|hours?\b|minutes?\b|days?\b|weeks?\b|months?\b|years?\b|times\b"
        r"|percent\b)"
    ),
)
