"""How English messages announce personal data."""

from __future__ import annotations

from kb_tools.languages.guard import HOUSE, Guard, Label

NUMBER = r"(?:number|nr|no|num|id|code)\.?"
STREETS = (
    "street", "st ", "st.", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "close", "crescent",
    "court", "gardens", "terrace", "square", "way", "place", "mews", "grove",
)  # fmt: skip
STREET = (
    r"(?:[\w'\-]+\s){1,3}(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|close|crescent|court|"
    r"gardens|terrace|square|way|place|mews|grove)\b"
)
POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}"

GUARD = Guard(
    says="is|was|reads",
    is_="is",
    reads="reads",
    not_="not",
    article="the",
    mine="my|the",
    purpose="for|to|of",
    digits="zero|oh|one|two|three|four|five|six|seven|eight|nine",
    zero="zero|oh",
    at=("at",),
    dot="dot",
    months=(
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|"
        "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    ),
    hours="h|am|pm",
    percent=("percent",),
    error=("error",),
    region="GB",
    account=Label(
        pattern=rf"(?:account|acct)\W{{0,2}}{NUMBER}|sort code", words=("account", "acct", "sort code")
    ),
    account_itself=Label(pattern="account", words=("account",)),
    customer=Label(
        pattern=rf"(?:customer|client|contract|partner|user|member(?:ship)?)\W{{0,2}}{NUMBER}",
        words=("customer", "client", "contract", "partner", "user", "member"),
    ),
    customer_itself=Label(pattern="customer", words=("customer",)),
    order=Label(
        pattern=(
            rf"(?:order|ticket|case|invoice|reference|booking|transaction|tracking|claim)\W{{0,2}}(?:{NUMBER}"
            r"|reference)|\bref\.?:|\breference:"
        ),
        words=("number", "nr", " no", "num", "id", "code", "ref"),
    ),
    identity=Label(
        pattern=rf"(?:tax|passport|id-?card|national insurance)\W{{0,2}}{NUMBER}",
        words=("tax", "pass", "id", "insurance"),
    ),
    card=Label(pattern=rf"(?:card|debit card|credit card)\W{{0,2}}{NUMBER}", words=("card",)),
    security_code=Label(pattern="cvv2?|cvc2?|security code", words=("cv", "code")),
    tan=Label(pattern="one-?time (?:code|passcode|password)|otp", words=("one", "otp")),
    code=Label(pattern="(?:verification )?code", words=("code",)),
    pin=Label(pattern=rf"(?:card)?-?pin(?:\W?{NUMBER})?", words=("pin",)),
    password=Label(pattern=r"\w{0,20}password|passcode|passphrase", words=("pass",)),
    phone=Label(
        pattern=rf"(?:tel|phone|mobile|cell)(?:\W{{0,2}}{NUMBER})?\.?|(?:call|ring|reach|text|phone) me",
        words=("tel", "mobile", "phone", "cell", "call", "ring", "reach", "text"),
    ),
    born=Label(
        pattern=r"born|birth\s?da(?:te|y)|date of birth|d\.?o\.?b\.?",
        words=("born", "birth", "dob", "d.o.b"),
    ),
    born_behind=Label(pattern="born", words=("born",)),
    branch=Label(pattern="branch|atm|cash machine", words=("branch", "atm", "cash machine")),
    address=Label(pattern=rf"{HOUSE}\s{STREET}(?:,?\s[A-Za-z]+){{0,4}},?\s{POSTCODE}\b", words=STREETS),
    street=Label(pattern=rf"{HOUSE}\s{STREET}", words=STREETS),
    lives="live|living|address|moved|moving|based|send",
)
