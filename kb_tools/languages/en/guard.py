"""How English messages announce personal data."""

from __future__ import annotations

from kb_tools.languages.guard import Guard, Label

NUMBER = r"(?:number|nr|no|num|id|code|ref(?:erence)?)\.?"
OF = r"\s(?:of|on|for)\s(?:my|the|our|his|her)\s"
PAPERS = (
    r"tax(?:payer)?|vat|(?:us\s|uk\s)?passport|id[\s\-]?card|identity\scard|national\sinsurance|ni|nino"
    r"|social(?:\ssecurity)?|ssn?|driv(?:ing|er['’]?s)\slicen[cs]e|licen[cs]e|nhs|medicare"
    r"|health\s(?:insurance|card)|green\scard|itin|visa\spermit"
)
CUSTOMERS = (
    r"customer|client|contract|partner|user|member(?:ship)?|policy|loyalty|subscriber|subscription|patient"
    r"|student|frequent\sflyer|rewards?|employee|payroll|sim"
)

GUARD = Guard(
    says="is|['’]s|was|reads|are|says|being",
    is_="is",
    reads="reads",
    not_="not",
    as_="as|for",
    article="the|always|still|now",
    and_="and|or|new|old|now",
    mine="my|the",
    digits=(
        "zero|oh|one|two|three|four|five|six|seven|eight|nine|hundred|thousand|double|nineteen|twenty|first"
        "|second|third|fifth|eleven|twel|thirt"
    ),
    at=("at",),
    dot="dot",
    hyphen="dash|hyphen",
    underscore="underscore",
    months=(
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
        "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    ),
    hours="h|am|pm",
    percent=("percent",),
    error=("error",),
    number=r"number|no\.?|id|code",
    calling=r"call|dial|ring|phone|tel\.?|hotline|emergency|emergencies|police|ambulance|fire brigade",
    regions=("GB", "US"),
    dialled=(
        r"(?<![\w.\-+/])(?:1[\s.\-])?(?!\(?8(?:00|33|44|55|66|77|88))"
        r"(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[\s.\-])\d{3}[\s.\-]\d{4}(?![\w\-])",
    ),
    registers=(
        (r"(?<![\w\-])(?!000)\d{3}-\d{2}-\d{4}(?![\w\-])", ""),  # US social security
        (r"(?<!\w)[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?!\w)", ""),  # UK national insurance
        (r"(?<!\w)[A-Z9]{5}\d[0156]\d{4}[A-Z9]{2}[A-Z0-9]{3}(?!\w)", ""),  # UK driving licence
        (r"(?<!\d)(?<!\+\d\s)(?<!\+\d\d\s)\d{3}\s\d{3}\s\d{4}(?!\d)", "gb.nhs"),
    ),
    account=Label(
        pattern=(
            rf"(?:account|acct?|a/c|loan|mortgage|savings|checking)\W{{0,2}}{NUMBER}|sort\s?code"
            rf"|routing(?:\s{NUMBER})?|aba|transit\s{NUMBER}"
        ),
        words="account|acc|a/c|sort|routing|aba|transit|loan|mortgage|savings|checking",
    ),
    bank=Label(pattern=r"bank\scode|branch\scode", words="code"),
    account_itself=Label(pattern="account|acct", words="account|acc"),
    customer=Label(
        pattern=rf"(?:{CUSTOMERS})\W{{0,2}}{NUMBER}|account\sref(?:erence)?|{NUMBER}{OF}(?:{CUSTOMERS})",
        words=(
            "customer|account|client|contract|partner|user|member|policy|loyalty|subscri|patient|student"
            "|flyer|reward|employee|payroll|sim"
        ),
    ),
    customer_itself=Label(pattern="customer|policy|membership", words="customer|policy|member"),
    order=Label(
        pattern=(
            rf"(?:order|ticket|case|invoice|reference|booking|reservation|transaction|tracking|claim|parcel"
            rf"|repair)\W{{0,2}}(?:{NUMBER}|reference|ref)|\bref\.?:|\breference:|\bpnr|record\slocator"
            rf"|confirmation\s{NUMBER}"
        ),
        words="number|nr| no|num|id|code|ref",
    ),
    order_itself=Label(
        pattern=(
            "ticket|order|invoice|booking|reservation|case|claim|parcel|complaint|tracking|shipment|reference"
        ),
        words=("ticket|order|invoice|booking|reserv|case|claim|parcel|complaint|tracking|shipment|reference"),
    ),
    identity=Label(
        pattern=rf"(?:{PAPERS})\W{{0,2}}{NUMBER}|{NUMBER}{OF}(?:{PAPERS})",
        words=(
            "tax|vat|passport|card|insurance|ni |ni-|ni:|nino|social|ssn|ss |licen|nhs|medicare|itin|visa"
        ),
    ),
    identity_itself=Label(
        pattern=PAPERS,
        words=(
            "tax|vat|passport|card|insurance|ni |ni-|ni:|nino|social|ssn|ss |licen|nhs|medicare|itin|visa"
        ),
    ),
    card=Label(pattern=rf"(?:card|debit card|credit card)\W{{0,2}}{NUMBER}", words="card"),
    card_itself=Label(pattern="(?:credit |debit )?card|visa|mastercard|amex", words="card|visa|amex"),
    security_code=Label(pattern="cvv2?|cvc2?|cid|security code", words="cv|code|cid"),
    tan=Label(pattern="one[ -]?time[ -](?:code|passcode|password|pin)|otp", words="one|otp"),
    code=Label(pattern="(?:verification )?code", words="code"),
    pin=Label(pattern=rf"(?:card)?-?(?:p\.i\.n\.|p[\s.]?i[\s.]?n)(?:\W?{NUMBER})?", words="pin|p i n|p.i.n"),
    phone=Label(
        pattern=(
            rf"(?:tel|phone|mobile|cell)(?:\W{{0,2}}{NUMBER})?\.?|(?:call|ring|reach|text|phone) (?:me|us)"
        ),
        words="tel|mobile|phone|cell|call|ring|reach|text",
    ),
    born=Label(
        pattern=r"born|birth\s?da(?:te|y)|date of birth|d\.?o\.?b\.?",
        words="born|birth|dob|d.o.b",
    ),
    born_behind=Label(pattern="born", words="born"),
    birthday=Label(pattern="birthday", words="birthday"),
    birth_year=Label(pattern="born in|birth year|year of birth", words="born|birth"),
    branch=Label(pattern="branch|atm|cash machine", words="branch|atm|cash machine"),
    meter=Label(
        pattern=(
            rf"(?:gas\s|electric(?:ity)?\s|water\s|smart\s)?meter(?:\s(?:serial|point|{NUMBER})){{0,2}}|mpan"
            rf"|mprn|esi\s?id"
        ),
        words="meter|mpan|mprn|esi",
    ),
    device=Label(
        pattern=rf"imei|serial\s{NUMBER}|device\s{NUMBER}|mac\saddress|iccid",
        words="imei|serial|device|mac|iccid",
    ),
    plate=Label(
        pattern=(
            r"(?:number|licen[cs]e|reg(?:istration)?)\s?plate|plates?|registration|reg|vrm|car|van|vehicle"
            r"|truck"
        ),
        words="plate|reg|vrm|car|van|vehicle|truck",
    ),
    activation=Label(
        pattern=(
            r"(?:activation|enrol?lment|access|registration|pairing|verification|security)\s(?:code|key"
            r"|number)|passcode"
        ),
        words="code|key|activation|registration|verification|access",
    ),
    message=Label(
        pattern=(
            r"(?:sms|texts?|text\smessage|message)(?:[^\d.!?\n]{0,25}?\b(?:says|said|code|reads|is|was"
            r"|with(?=\s\d))|\s?:)"
        ),
        words="sms|text|message",
    ),
    back=Label(
        pattern=r"(?:three|3)[\s\-](?:little\s)?(?:digits?|numbers)|on\sthe\sback|on\sthe\sreverse",
        words="digit|numbers|on the",
    ),
    tail=Label(pattern="end(?:ing|s)", words="ending|ends"),
    last=Label(
        pattern=(
            r"(?<!week )(?<!year )(?<!month )\bending(?=\s\d{4}\b)"
            r"|(?:card|account|number|iban)\s\(?(?:ending|ends)(?=\s\d)"
            r"|last\s(?:four|4|three|3|five|5)(?:\s(?:digits"
            r"|numbers)|(?=\s?(?::|are\b|is\b|\d{4}\b)))"
        ),
        words="last|ending|ends",
    ),
    tail_in=r"(?:in|with|by)(?:\s(?:the\s)?(?:digits|numbers))?",
    tail_behind=r"at\sthe\send",
    version=Label(
        pattern=r"version|firmware|update|build|release|app|ios|android|windows|macos",
        words="version|firmware|update|build|release|app|ios|android|windows|macos",
    ),
)
