"""The words and number forms that the guard's table is made of: parts of regular expressions, German and
English.
"""

from __future__ import annotations

GAP = r"[\s.\-\u2010-\u2015/\u200b\u2060]"
"""What people put between the digits of a number."""
SAYS = r"(?:\s*(?:[:=]|\b(?:ist|lautete?|war|is|was|reads)\b)\s*[:=]?\s*(?:(?:die|der|das|the)\s)?[\"'„“»«]?)"
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
DIGIT_WORD = (
    r"(?:null|eins?|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zero|oh|one|two|three|four|five|"
    r"six|seven|eight|nine)"
)
CODE_IN_WORDS = rf"(?P<data>{DIGIT_WORD}(?:[\s,\-]+{DIGIT_WORD}){{3,7}})\b"


def labelled(labels: str, value: str) -> str:
    """`label value`, `label: value`, `label of my account is value`; the value stands in the same
    sentence.
    """
    return rf"{NO_WORD}(?:{labels})(?:{SAYS}|[^\w.!?\n]*|\b[^\d.!?\n]{{0,40}}?{SAYS}){value}"


def told(labels: str, value: str) -> str:
    """A label and its value with at most a few words between them, none of them a number."""
    return rf"{NO_WORD}(?:{labels})\b[^\d!?\n]{{0,25}}?\b{value}"


NAME = r"[\w\-]+"
DOT = r"(?:\.|\s?[(\[](?:dot|punkt)[)\]]\s?)"
EMAIL = rf"(?<![\w.+\-])[\w.+\-]{{1,64}}(?:@|\s?[(\[](?:at|ät)[)\]]\s?){NAME}(?:{DOT}{NAME})+"
EMAIL_IN_WORDS = (
    rf"(?<![\w.+\-])[\w.+\-]{{1,64}}\s(?:at|ät|klammeraffe)\s{NAME}(?:\s?(?:punkt|dot|"
    rf"\.)\s?{NAME})?\s?(?:punkt|dot"
    rf"|\.)\s?(?:de|at|ch|eu|com|net|org|info|uk)\b"
)
DATE = r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])([.\-/])\s?(?:0?[1-9]|1[0-2])\1\s?(?:(?:19|20)?\d\d)?(?!\d)"
AMERICAN_DATE = r"(?<!\d)(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/(?:19|20)\d\d(?!\d)"
ISO_DATE = r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)"
MONTH = (
    r"(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|märz|maerz|mar(?:ch)?|apr(?:il)?|mai|may|jun[ei]?|"
    r"jul[iy]?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    r"|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\.?"
)
CLOCK = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
TIME = rf"(?<!\d){CLOCK}(?:\s?(?:uhr|h|am|pm)\b|(?=\s?(?:bis|to|-|–)\s?{CLOCK}(?!\d)))"
CURRENCY = r"(?:€|£|\$|%|(?:eur|euro|chf|usd|gbp|prozent|percent)\b)"
AMOUNT = rf"(?<![\w.,])[+\-]?(?:\d{{1,3}}(?:[. ]\d{{3}})+|\d+)(?:[.,]\d{{1,2}})?\s?{CURRENCY}"
PRICED = r"(?<!\w)(?:€|£|\$|eur|usd|gbp|chf)\s?\d{1,3}(?:[.,\s]?\d{3})*(?:[.,]\d{1,2})?(?!\d)"
DIAL_GAP = r"[\s.\-\u2010-\u2015/()\u200b\u2060]{0,3}"
BIRTH_DATE = (
    rf"(?P<data>\d{{1,2}}\s?[.\-/]\s?\d{{1,2}}\s?[.\-/]\s?(?:\d{{4}}|\d\d)|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}(?:\.|st|nd|rd|th)?\s?(?:of\s)?{MONTH},?\s?(?:\d{{4}}|'?\d\d)|"
    rf"{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}})(?!\d)"
)

NUMBER_WORD = r"(?:nummern?|nr|number|no|num|id|kennung|code)\.?"
IBAN_LABEL = r"(?:konto-?)?iban(?:-?nummer|-?nr\.?)?"
ACCOUNT = rf"(?:konto|kto|account|acct|depot)\W{{0,2}}{NUMBER_WORD}|kto\.|bankverbindung"
CUSTOMER = (
    rf"(?:kunden?|kd|kundin|zugangs|vertrags|teilnehmer|mitglieds|partner|customer|client|contract|user"
    rf"|member(?:ship)?)\W{{0,2}}{NUMBER_WORD}|legitimations-?id|anmeldename"
)
ORDER = (
    r"(?:bestell|auftrags|order|vorgangs|ticket|fall|case|bearbeitungs|rechnungs|invoice|schaden|"
    r"reference|referenz|buchungs|booking|mandats"
    rf"|transaktions|transaction|sendungs|tracking|claim)\W{{0,2}}(?:{NUMBER_WORD}|referenz|"
    r"reference)|mandats?(?:referenz)?|aktenzeichen|\baz\.?:|\bref\.?:|\breference:"
)
IDENTITY = (
    r"(?:steuer-?(?:id|identifikations)|steuer|idnr|tax|personalausweis|ausweis|reisepass|pass|"
    r"passport|id-?card"
    rf"|sozialversicherungs|national insurance)\W{{0,2}}{NUMBER_WORD}|steuer-?id|idnr\.?"
)
CARD_LABEL = rf"(?:karten|kreditkarten|kk|card|debit card|credit card)\W{{0,2}}{NUMBER_WORD}"
SECURITY_CODE = r"cvv2?|cvc2?|(?:karten)?prüf(?:ziffer|nummer)|pruefziffer|security code|sicherheitscode"
TAN = (
    rf"(?:push|chip|sms|photo|foto|mobile|i|m)?-?tan(?:\W?{NUMBER_WORD})?|einmalpasswort|one-?time "
    r"(?:code|passcode|password)|otp"
)
PIN = rf"(?:karten|online|banking|card)?-?pin(?:\W?{NUMBER_WORD})?|geheimzahl|telefon-?banking-?code"
KEYWORD = r"(?:\w{0,20}passwor[dt]|\w{0,10}kennwort|passcode|passphrase|zugangscode|pw)"
PHONE_LABEL = (
    r"(?:tel(?:efon)?|handy|mobil(?:e|telefon|funk)?|phone|cell|fon|rückruf|rueckruf|"
    rf"whatsapp)(?:\W{{0,2}}{NUMBER_WORD})?\.?"
    r"|(?:ruft|rufen sie|ruf) (?:mich|uns) (?:bitte |mal |gern |doch )*(?:an|zurück)|erreich(?:t|en|"
    r"bar)|(?:call|ring|reach|text|phone) me"
)
HOUSE = r"\d{1,4}\s?[a-h]?(?:\s?[\-/]\s?\d{1,3}[a-h]?)?(?![\w]|[.,:]\d)"
GERMAN_STREET = (
    r"(?:(?-i:[A-ZÄÖÜ])[\wäöüß.\-]*\s){0,2}[\wäöüß.\-]*(?:straße|strasse|str\.?|weg|platz|allee|"
    r"gasse|ring|damm|ufer"
    r"|chaussee|stieg|pfad|hof|graben|berg|wall)"
)
ENGLISH_STREET = (
    r"(?:[\w'\-]+\s){1,3}(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|close|crescent|"
    r"court|gardens|terrace"
    r"|square|way|place|mews|grove)\b"
)
TOWN = r"(?-i:[A-ZÄÖÜ])[\wäöüß.\-]+(?:\s(?:am|an der|im|bei|(?-i:[A-ZÄÖÜ]))[\wäöüß.\-]*){0,2}"
POSTCODE = r"(?:D-?)?\d{5}"
UK_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}"
LIVES = (
    r"(?:wohn\w*|adresse|anschrift|wohnhaft|umgezogen|umzug|ziehe\w*|umziehe\w*|zugestellt|post\b|"
    r"lebe\w*|schick\w*|live"
    r"|living|address|moved|moving|based|send)"
)
NO_BRANCH = r"(?<!filiale\s)(?<!automat\s)(?<!automaten\s)(?<!zweigstelle\s)"

STREET_WORDS = (
    "straße", "strasse", "str.", "str ", "weg", "platz", "allee", "gasse", "ring", "damm", "ufer", "chaussee",
    "stieg", "pfad", "hof",
    "graben", "berg", "wall",
)  # fmt: skip
ENGLISH_STREET_WORDS = (
    "street", "st ", "st.", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "close", "crescent",
    "court", "gardens", "terrace",
    "square", "way", "place", "mews", "grove",
)  # fmt: skip
BIRTH_WORDS = ("geb", "born", "birth", "dob", "jahrgang")
NUMBERED = ("nummer", "nr", "number", " no", "num", "id", "kennung", "code")
