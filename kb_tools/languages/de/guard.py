"""How German messages announce personal data. English labels are common in them."""

from __future__ import annotations

from kb_tools.languages.guard import Guard, Label

NUMBER = r"(?:nummern?|nr|number|no|num|id|kennung|code)\.?"
ACCOUNTS = "konto|kto|depot|sparbuch|darlehens?|kredit|bauspar|bausparvertrag"
OF = r"\s(?:von|vom|de[rs]|(?:auf\s)?(?:mein|dein|ihr)e[smr]?)\s(?:(?:mein|dein|ihr)e[smr]?\s)?"
PAPERS = (
    r"steuer-?(?:id|identifikations)|steuer|st\.?|idnr|tax|ust-?id|ust-?idnr|vat|umsatzsteuer-?(?:id)?|uid"
    r"|personalausweis\w{0,2}|perso(?:s|nal)?|ausweis(?:es)?|reisepass(?:es)?|passport|pass(?:es)?|id-?card"
    r"|identitätskarten?|führerscheins?|fuehrerscheins?|aufenthaltstitels?|visums?|sozialversicherungs"
    r"|sozialversicherung|sv|ahv|kranken(?:versicherungs|versicherung|versicherten|kassen|kasse)|kv"
    r"|versicherten|e-?card|renten(?:versicherungs|versicherung)|gesundheitskarten?"
)
PAPERS_ITSELF = rf"(?:{PAPERS})|svnr|kvnr|rvnr|vsnr|ahvn?|ustid|steuerid"
CUSTOMERS = (
    r"kunden?(?:konto)?|kd|kundin|zugangs|vertrags(?:konto|kontos)?|vertrag|teilnehmer|mitglieds?|partner"
    r"|policen?|versicherungs(?:schein|police)?|abo(?:nnement)?s?|bahncard|kunden(?:karten?)|vorteils(?:card"
    r"|karten?)|bonus(?:karten?)?|vielflieger|leser|mandanten|patienten|matrikel|personal|anschluss"
    r"|sim(?:-?karten)?|iccid|puk|customer|client|contract|user|member(?:ship)?"
)

GUARD = Guard(
    says="ist|lautete?|heißt|heisst|war|sind|steht|wäre",
    is_="ist",
    reads="lautet|heißt|heisst",
    not_="nicht",
    as_="als|zum|fürs?",
    article="die|der|das|immer|noch|jetzt|nun|also",
    and_="und|oder|bzw\\.?|neu|neue|alt|alte|jetzt",
    mine="mein|die|der",
    digits=(
        "null|eins|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|hundert|tausend|doppel|erste|dritt"
        r"|\belf|zehn|zwölf|zwoelf|zwanzig"
    ),
    at=("ät", "ätt", "at", "at-zeichen", "ätt-zeichen", "klammeraffe", "affenschwanz"),
    dot="punkt",
    hyphen="bindestrich|minus",
    underscore="unterstrich",
    months=(
        "jan(?:uar)?|feb(?:ruar)?|märz|maerz|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sep(?:t(?:ember)?)?"
        "|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?"
    ),
    hours="uhr",
    percent=("prozent",),
    error=("fehler",),
    number=r"nummer|nr\.?|kennung",
    calling=(
        r"ruf|rufen|ruft|rufe|anruf|wähl(?:en|t|e)?|tel(?:efon)?\.?|telefonisch|hotline|notruf|notfall"
        r"|polizei|feuerwehr|rettungsdienst|ambulanz|rettung"
    ),
    regions=("DE", "AT", "CH"),
    registers=(
        (r"(?<![\d.])756[.\s]?\d{4}[.\s]?\d{4}[.\s]?\d{2}(?!\d)", "ch.ssn"),  # AHV number
        (
            r"(?<!\d)\d{4}\s(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d(?!\d)",
            "at.vnr",
        ),  # Austrian social insurance
        (r"(?<!\w)\d{2}\s?\d{6}\s?[A-Z]\s?\d{3}(?!\w)", ""),  # German pension insurance
        (r"(?<!\w)[A-Z]\s?\d{3}\s?\d{3}\s?\d{3}(?!\w)", "kvnr"),  # German health insurance
        (r"(?<!\d)[1-9]\d\s?\d{3}\s?\d{3}\s?\d{3}(?!\d)", "de.idnr"),  # German tax identification
        (
            r"(?<!\w)[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\s?\d(?!\w)",
            "icao",
        ),  # identity card, passport
    ),
    account=Label(
        pattern=rf"(?:{ACCOUNTS}|account|acct)\W{{0,2}}{NUMBER}|kto\.|bankverbindung",
        words="konto|kto|account|acct|depot|sparbuch|darlehen|kredit|bauspar|bankverbindung",
    ),
    bank=Label(pattern="blz|bankleitzahl", words="blz|bankleitzahl"),
    account_itself=Label(
        pattern=r"konto|\bkto|depot|sparbuch|darlehen", words="konto|kto|depot|sparbuch|darlehen"
    ),
    customer=Label(
        pattern=(
            rf"[^\W\d_]{{0,20}}(?:{CUSTOMERS})\W{{0,2}}{NUMBER}|{NUMBER}{OF}(?:{CUSTOMERS})"
            rf"|legitimations-?id|anmeldename"
        ),
        words=(
            "kund|kd|zugang|vertrag|teilnehmer|mitglied|partner|police|versicherung|abo|card|karte|flieger"
            "|leser|mandant|patient|matrikel|personal|anschluss|sim|iccid|puk|customer|client|contract|user"
            "|member|legi|anmelde"
        ),
    ),
    customer_itself=Label(
        pattern=(
            r"[^\W\d_]{0,20}(?:vertrag|vertragskonto|kundenkonto|versicherungsschein)|kund(?:e|in)|bahncard"
            r"|kundenkarte|mitglied|police"
        ),
        words="kund|vertrag|bahncard|mitglied|police|versicherung",
    ),
    order=Label(
        pattern=(
            r"(?:bestell|auftrags?|beschwerde|reklamations?|reservierungs?|antrags|anfrage|störungs|service"
            r"|order|vorgangs|ticket|fall|case|bearbeitungs|rechnungs?|invoice|schaden|reference|referenz"
            r"|buchungs|booking|mandats|transaktions|transaction|sendungs|tracking|claim)"
            rf"\W{{0,2}}(?:{NUMBER}|referenz|reference)|mandats?(?:referenz)?|aktenzeichen|\baz\.?:|\bref\.?:"
        ),
        words="nummer|nr|number| no|num|id|kennung|code|referen|ref|aktenzeichen|az|mandat",
    ),
    order_itself=Label(
        pattern=(
            "ticket|auftrag|bestellung|vorgang|rechnung|sendung|buchung|reservierung|reklamation|beschwerde"
            "|paket|referenz|sendungsverfolgung|tracking"
        ),
        words=(
            "ticket|auftrag|bestellung|vorgang|rechnung|sendung|buchung|reserv|reklam|beschwerde|paket"
            "|referenz|tracking"
        ),
    ),
    identity=Label(
        pattern=rf"(?:{PAPERS})\W{{0,2}}{NUMBER}|{NUMBER}{OF}(?:{PAPERS})|steuer-?id|idnr\.?",
        words=(
            "ust|vat|uid|steuer|st.|stnr|st-nr"
            "|idnr|tax|ausweis|perso|pass|id-|idc|id c|id n|führerschein|fuehrerschein"
            "|titel|visum|versicher|sv|ahv|kranken|kv|card|karte"
        ),
    ),
    identity_itself=Label(
        pattern=PAPERS_ITSELF,
        words=(
            "ust|vat|uid|steuer|idnr|tax|ausweis|perso|pass|id-|idc|id c|id n|führerschein|fuehrerschein"
            "|titel|visum|versicher|sv|vs|vn|ahv|kranken|kv|card|karte"
        ),
    ),
    card=Label(
        pattern=rf"(?:karten|kreditkarten|kk|card|debit card|credit card)\W{{0,2}}{NUMBER}",
        words="karten|card|kk",
    ),
    card_itself=Label(
        pattern="kk|kreditkarten?|karte|visa|mastercard|amex|girocard|ec-karte",
        words="kk|karte|visa|mastercard|amex|girocard",
    ),
    security_code=Label(
        pattern="cvv2?|cvc2?|kpn|(?:karten)?prüf(?:ziffer|nummer)|pruefziffer|sicherheitscode",
        words="cv|kpn|prüf|pruef|code",
    ),
    tan=Label(
        pattern=rf"(?:push|chip|sms|photo|foto|mobile|i|m)?-?t[\s.]?a[\s.]?n(?:\W?{NUMBER})?|einmalpasswort",
        words="tan|t a n|t.a.n|einmal",
    ),
    code=Label(pattern="(?:sms-?|bestätigungs-?|freigabe-?)?code", words="code"),
    pin=Label(
        pattern=(
            rf"(?:karten|online|banking|card)?-?(?:p\.i\.n\.|p[\s.]?i[\s.]?n)(?:\W?{NUMBER})?"
            r"|geheim-?zahl|geheim-?nummer"
            rf"|telefon-?banking-?code"
        ),
        words="pin|p i n|p.i.n|geheim|code",
    ),
    phone=Label(
        pattern=(
            rf"(?:tel(?:efon)?|handy|mobil(?:telefon|funk)?|fon|rückruf|rueckruf|whatsapp"
            rf"|phone)(?:\W{{0,2}}{NUMBER})?\.?"
            r"|(?:ruft|rufen sie|ruf) (?:mich|uns) (?:bitte |mal |gern |doch )*(?:an|zurück)|erreich(?:t|en"
            r"|bar)"
        ),
        words="tel|handy|mobil|fon|ruf|whatsapp|phone|erreich",
    ),
    born=Label(pattern=r"geb(?:oren|urtsdatum|urtstag|\.|\b)", words="geb|jahrgang"),
    born_behind=Label(pattern=r"geboren\b|geb\b", words="geb"),
    birthday=Label(pattern="geburtstag", words="geburtstag"),
    birth_year=Label(
        pattern=r"(?<!für )(?<!ab )(?<!bis )(?<!der )jahrgang|geburtsjahr|geboren im jahr",
        words="jahrgang|geburtsjahr|im jahr",
    ),
    branch=Label(
        pattern=r"\w{0,20}filiale|\w{0,20}automat\w{0,20}|zweigstelle", words="filial|automat|zweigstelle"
    ),
    meter=Label(
        pattern=(
            rf"(?:strom|gas|wasser|wärme|heizungs?)?-?zähler(?:{NUMBER}|\W{{1,2}}{NUMBER})?"
            rf"|zaehler(?:{NUMBER})?"
            r"|marktlokations?(?:-?id)?|malo(?:-?id)?|messlokation|melo|mpan|mprn|zählpunkt(?:nummer)?"
        ),
        words="zähler|zaehler|malo|melo|lokation|mpan|mprn|zählpunkt",
    ),
    device=Label(
        pattern=rf"imei|seriennummer|serien-?{NUMBER}|gerätenummer|geräte-?id|mac-?adresse|iccid",
        words="imei|serien|gerät|mac|iccid",
    ),
    plate=Label(
        pattern=r"(?:auto|kfz-?)?kennzeichen|nummernschild|autonummer|auto|wagen|kfz|pkw|fahrzeug",
        words="kennzeichen|schild|auto|wagen|kfz|pkw|fahrzeug",
    ),
    activation=Label(
        pattern=(
            r"(?:aktivierungs?|freischalt\w{0,4}|einmal|bestätigungs?|zugangs|einladungs?|registrierungs?"
            r"|verifizierungs?|sicherheits)-?(?:code|nummer|nr\.?|schlüssel|key)|puk"
        ),
        words=(
            "aktivierung|freischalt|einmal|bestätigung|zugang|einladung|registrierung|verifizierung"
            "|sicherheit|puk"
        ),
    ),
    message=Label(
        pattern=(
            r"(?:sms|textnachricht)"
            r"(?:[^\d.!?\n]{0,25}?\b(?:code|steht|stand|lautet|kam|nummer|sagt|mit(?=\s\d))|\s?:"
            r"|[^\d.!?\n]{0,15}\s\d[\s\-](?:ziffern|zahlen|stellig\w*))"
        ),
        words="sms|textnachricht",
    ),
    back=Label(
        pattern=r"(?:drei|3)(?:\s(?:letzten|kleinen))?\s(?:ziffern|zahlen|stellen)|3\.\s(?:ziffern|zahlen)"
        r"|(?:drei|3)-?stellig\w{0,3}|rückseite|rueckseite|auf\sder\srück\w{2,6}"
        r"|hinten\s(?:drauf|steht|stehen|auf\sder\skarte)",
        words="ziffern|zahlen|stellen|stellig|rück|rueck|hinten",
    ),
    tail=Label(pattern=r"ende[tn]|endend\w{0,2}", words="ende"),
    last=Label(
        pattern=(
            r"endnummer|endziffern?|endung|letzten?\s(?:(?:vier|4|drei|3|fünf|5)\s)?(?:ziffern|stellen|zahlen"
            r"|nummern)|letzten?\s(?:vier|4)(?=\s?:)"
        ),
        words="endung|endnummer|endziffer|letzte",
    ),
    tail_in=r"(?:auf|mit|in)(?:\sde[nr]\s(?:ziffern|zahlen|stellen))?",
    tail_behind=r"(?:ganz\s)?am\sende",
    version=Label(
        pattern=r"version|firmware|update|build|release|app|ios|android|windows|macos|fritz!?\s?os",
        words="version|firmware|update|build|release|app|ios|android|windows|macos|fritz",
    ),
)
