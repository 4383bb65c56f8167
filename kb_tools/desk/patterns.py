"""The number forms that the guard's table is made of: parts of regular expressions. The words around them are
the languages'.
"""

from __future__ import annotations

import re
from functools import cache

from kb_tools.languages import joined
from kb_tools.languages.guard import Guard
from kb_tools.settings.freemail import PROVIDERS

SAID: Guard = joined("guard")
"""What any language says: customers mix them."""
GAP = r"[\s.\-\u2010-\u2015/]"
"""What people put between the digits of a number."""
SAYS = (
    rf"(?:\s{{0,3}}(?:[:=](?!//)|\b(?:{SAID.says}|(?:{SAID.number})(?!\w)))\s{{0,3}}[:=]?\s{{0,3}}"
    rf"(?:(?:{SAID.article})\s)?"
    r"[\"'„“»«]?)"
)
"""What stands between a label and its value."""
NUMBER = rf"(?P<data>[A-Z]{{0,3}}[\-]?\d(?:{GAP}{{0,2}}\d){{3,15}})(?!\d|[.,]\d)"
GROUP = r"(?=[A-Z]{0,14}\d)[A-Z0-9]{1,34}"
JOIN = r"[\s.\-/]{1,2}"
REFERENCE = (
    rf"(?P<data>(?:(?-i:[A-Z]{{2,6}}){JOIN}|[A-Z]{JOIN})?{GROUP}"
    rf"(?:{JOIN}(?:{GROUP}|(?-i:[A-Z]{{1,4}})(?=$|[^\w'’]|{JOIN}{GROUP}))){{0,10}}(?:[\s\-][A-Z])?)"
    rf"(?![\w]|[.,]\d)"
)
"""Letters and digits in groups that have a digit each, or are capitals; one letter may begin and end it."""
BOOKED = r"(?-i:(?P<data>(?=[A-Z]{0,7}\d)(?=\d{0,7}[A-Z])[A-Z\d]{5,8})(?!\w))"
"""Six letters and digits by which airlines and railways know a journey."""
SHORT_CODE = r"(?P<data>\d(?:[\s\-.]?\d){3,7})(?!\d|[.,]\d)"
END = r"(?!\d|[.,]\d)"
"""Behind a number, which no digit follows, nor a fraction."""
YEAR = r"(?!(?:19|20)\d\d\b)"
NO_WORD = r"(?<![^\W_])"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, made when it is first looked for: most messages need few of them."""
    return re.compile(pattern, re.IGNORECASE)


def labelled(labels: str, value: str) -> str:
    """`label value`, `label: value`, `label of my account is value`; the value stands in the same
    sentence.
    """
    return rf"{NO_WORD}(?:{labels})(?:{SAYS}|[^\w.!?\n]{{0,8}}|\b[^\d.!?\n]{{0,40}}?{SAYS}){value}"


NAME = r"[\w\-]{1,63}"
EMAIL = rf"(?<![\w.+\-])[\w.+\-]{{1,64}}@{NAME}(?:\.{NAME}){{1,6}}"
EMAIL_AT_PROVIDER = rf"(?<![\w.+\-])[\w.+\-]{{1,64}}@(?:{'|'.join(sorted(PROVIDERS))})\b(?![.\-]\w)"
UUID = r"(?<!\w)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!\w)"
"""What programs call pages and mistakes."""
OCTET = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
PRIVATE_NETWORK = (
    r"(?!(\d)(?:\.\1){3}|8\.8\.4\.4|0\.|255\.|10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)"
)
"""Addresses that are no one's own."""
IP_ADDRESS = rf"(?<![\w.]){PRIVATE_NETWORK}(?:{OCTET}\.){{3}}{OCTET}(?![\w.]\w|\w)"
HEX = "[0-9a-f]{1,4}"
IPV6_ADDRESS = rf"(?<![\w:])(?:(?:{HEX}:){{7}}{HEX}|(?:{HEX}:){{1,6}}(?::{HEX}){{1,6}})(?![\w:])"
MAC_ADDRESS = r"(?<![\w:\-])[0-9a-f]{2}(?:[:\-][0-9a-f]{2}){5}(?![\w:\-])"
PLATE = (
    r"(?P<data>[A-ZÄÖÜ]{3,5}\d{2,4}|[A-ZÄÖÜ]{1,3}[\s\-]{1,2}[A-Z]{1,2}[\s\-]{0,2}\d{1,4}[EH]?"  # Germany
    r"|[A-Z]{1,2}[\s\-]\d{1,5}[\s\-]?[A-Z]{1,3}"  # Austria
    r"|[A-Z]{2}[\s\-·]\d{1,3}[ '’]?\d{3}|[A-Z]{2}[\s\-]\d{3}"  # Switzerland
    r"|[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}"  # Britain
    r"|[A-Z]{2}[\s\-]?\d{3}[\s\-]?[A-Z]{2}"  # France
    r"|\d[A-Z]{3}\d{3}|[A-Z]{3}[\s\-]?(?!19|20)\d{4})(?!\w|-\w)"  # United States
)
"""What may stand on a number plate, where one is spoken of."""
SURE_PLATE = (
    r"(?<![\w\-])(?-i:(?!USB|ICE|[A-Z]{1,3}-[A-Z]{1,2}\s(?:19|20)\d\d)[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}\s?\d{3,4}[EH]?"
    r"|[A-Z]{2}\d{2}\s[A-Z]{3}|[A-Z]{2}-\d{3}-[A-Z]{2})(?![\w\-])"
)
"""The forms that nothing else has."""
DATE = r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])([.\-/])\s?(?:0?[1-9]|1[0-2])\1\s?(?:(?:19|20)?\d\d)?(?!\d|\1\d\d)"
AMERICAN_DATE = r"(?<!\d)(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/(?:19|20)\d\d(?!\d)"
ISO_DATE = r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)"
MONTH = rf"(?:{SAID.months})\.?"
CLOCK = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
TIME = rf"(?<!\d){CLOCK}(?:\s?(?:{SAID.hours})\b|(?=\s?(?:bis|to|-|–)\s?{CLOCK}(?!\d)))"
CURRENCY = rf"(?:€|£|\$|%|(?:eur|euros?|chf|usd|gbp|{'|'.join(SAID.percent)})\b)"
AMOUNT = rf"(?<![\w.,])[+\-]?(?:\d{{1,3}}(?:[. ]\d{{3}}){{1,4}}|\d{{1,15}})(?:[.,]\d{{1,2}})?\s?{CURRENCY}"
PRICED = r"(?<!\w)(?:€|£|\$|eur|usd|gbp|chf)\s?\d{1,3}(?:[.,\s]?\d{3}){0,4}(?:[.,]\d{1,2})?(?!\d)"
DIAL_GAP = r"[\s.\-\u2010-\u2015/()]{0,4}"
BIRTH_DATE = (
    rf"(?P<data>(?!00)(?:\d{{1,2}}\s?[.\-/]\s?\d{{1,2}}\.?\s?[.\-/\s]\s?(?:\d{{4}}|\d\d)|\d{{4}}"
    rf"[\-/.]\d\d[\-/.]\d\d"
    rf"|\d{{1,2}}(?:\.|st|nd|rd|th|er)?[\s\-]?(?:of\s)?{MONTH},?[\s\-]?(?:\d{{4}}|'?\d\d)|\d{{8}}|"
    rf"{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|(?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d))(?!\d)"
)
BIRTHDAY = rf"\d{{1,2}}\s?(?:[./]\s?\d{{1,2}}\.?|\.?\s{MONTH})"
"""A birthday without its year."""
IBAN_LABEL = r"(?:konto-?)?iban(?:-?nummer|-?nr\.?)?"
BRANCH_POSTCODE = r"(?:D-?)?\d{5}"
NO_ERROR = "".join(rf"(?<!{word}{gap})" for word in SAID.error for gap in " -")
