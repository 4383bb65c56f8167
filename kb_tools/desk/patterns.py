"""The number forms that the guard's table is made of: parts of regular expressions. The words around them are
the languages'.
"""

from __future__ import annotations

from kb_tools.languages import joined
from kb_tools.languages.guard import Guard

SAID: Guard = joined("guard")
"""What any language says: customers mix them."""
GAP = r"[\s.\-\u2010-\u2015/\u200b\u2060]"
"""What people put between the digits of a number."""
SAYS = rf"(?:\s*(?:[:=]|\b(?:{SAID.says})\b)\s*[:=]?\s*(?:(?:{SAID.article})\s)?[\"'„“»«]?)"
"""What stands between a label and its value."""
NUMBER = rf"(?P<data>[A-Z]{{0,3}}[\-]?\d(?:{GAP}?\d){{3,15}})(?!\d|[.,]\d)"
REFERENCE = (
    rf"(?P<data>(?=[A-Z0-9\-/]*\d[A-Z0-9\-/]*\d[A-Z0-9\-/]*\d)[A-Z0-9](?:[\-/]?[A-Z0-9]){{3,30}}|"
    rf"\d(?:{GAP}?\d){{3,20}})(?![\w]|[.,]\d)"
)
"""Letters and digits, at least three of them digits."""
SHORT_CODE = r"(?P<data>\d(?:[\s\-.]?\d){3,7})(?!\d|[.,]\d)"
YEAR = r"(?!(?:19|20)\d\d\b)"
NO_WORD = r"(?<![^\W_])"
CODE_IN_WORDS = rf"(?P<data>(?:{SAID.digits})(?:[\s,\-]+(?:{SAID.digits})){{3,7}})\b"
NUMBER_IN_WORDS = rf"(?P<data>(?:{SAID.zero})(?:[\s,\-]+(?:{SAID.digits})){{6,}})\b"


def labelled(labels: str, value: str) -> str:
    """`label value`, `label: value`, `label of my account is value`; the value stands in the same
    sentence.
    """
    return rf"{NO_WORD}(?:{labels})(?:{SAYS}|[^\w.!?\n]*|\b[^\d.!?\n]{{0,40}}?{SAYS}){value}"


def told(labels: str, value: str) -> str:
    """A label and its value with at most a few words between them, none of them a number."""
    return rf"{NO_WORD}(?:{labels})\b[^\d!?\n]{{0,25}}?\b{value}"


NAME = r"[\w\-]+"
AT = "|".join(SAID.at)
DOT = rf"(?:\.|\s?[(\[](?:{SAID.dot})[)\]]\s?)"
EMAIL = rf"(?<![\w.+\-])[\w.+\-]{{1,64}}(?:@|\s?[(\[](?:{AT})[)\]]\s?){NAME}(?:{DOT}{NAME})+"
EMAIL_IN_WORDS = (
    rf"(?<![\w.+\-])[\w.+\-]{{1,64}}\s(?:{AT})\s{NAME}(?:\s?(?:{SAID.dot}|\.)\s?{NAME})?"
    rf"\s?(?:{SAID.dot}|\.)\s?(?:de|at|ch|eu|com|net|org|info|uk|fr|be|lu)\b"
)
DATE = r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])([.\-/])\s?(?:0?[1-9]|1[0-2])\1\s?(?:(?:19|20)?\d\d)?(?!\d)"
AMERICAN_DATE = r"(?<!\d)(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/(?:19|20)\d\d(?!\d)"
ISO_DATE = r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)"
MONTH = rf"(?:{SAID.months})\.?"
CLOCK = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
TIME = rf"(?<!\d){CLOCK}(?:\s?(?:{SAID.hours})\b|(?=\s?(?:bis|to|-|–)\s?{CLOCK}(?!\d)))"
CURRENCY = rf"(?:€|£|\$|%|(?:eur|euros?|chf|usd|gbp|{'|'.join(SAID.percent)})\b)"
AMOUNT = rf"(?<![\w.,])[+\-]?(?:\d{{1,3}}(?:[. ]\d{{3}})+|\d+)(?:[.,]\d{{1,2}})?\s?{CURRENCY}"
PRICED = r"(?<!\w)(?:€|£|\$|eur|usd|gbp|chf)\s?\d{1,3}(?:[.,\s]?\d{3})*(?:[.,]\d{1,2})?(?!\d)"
DIAL_GAP = r"[\s.\-\u2010-\u2015/()\u200b\u2060]{0,3}"
BIRTH_DATE = (
    rf"(?P<data>\d{{1,2}}\s?[.\-/]\s?\d{{1,2}}\s?[.\-/]\s?(?:\d{{4}}|\d\d)|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}(?:\.|st|nd|rd|th|er)?\s?(?:of\s)?{MONTH},?\s?(?:\d{{4}}|'?\d\d)|"
    rf"{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}})(?!\d)"
)
IBAN_LABEL = r"(?:konto-?)?iban(?:-?nummer|-?nr\.?)?"
BRANCH_POSTCODE = r"(?:D-?)?\d{5}"
NO_ERROR = "".join(rf"(?<!{word} )" for word in SAID.error)
