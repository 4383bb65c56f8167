"""How German messages announce personal data. English labels are common in them."""

from __future__ import annotations

from kb_tools.languages.guard import HOUSE, Guard, Label

NUMBER = r"(?:nummern?|nr|number|no|num|id|kennung|code)\.?"
STREETS = (
    "straße", "strasse", "str.", "str ", "weg", "platz", "allee", "gasse", "ring", "damm", "ufer", "chaussee",
    "stieg", "pfad", "hof", "graben", "berg", "wall",
)  # fmt: skip
STREET = (
    r"(?:(?-i:[A-ZÄÖÜ])[\wäöüß.\-]*\s){0,2}[\wäöüß.\-]*(?:straße|strasse|str\.?|weg|platz|allee|gasse|ring|"
    r"damm|ufer|chaussee|stieg|pfad|hof|graben|berg|wall)"
)
POSTCODE = r"(?:D-?)?\d{5}"
TOWN = r"(?-i:[A-ZÄÖÜ])[\wäöüß.\-]+(?:\s(?:am|an der|im|bei|(?-i:[A-ZÄÖÜ]))[\wäöüß.\-]*){0,2}"

GUARD = Guard(
    says="ist|lautete?|war",
    is_="ist",
    reads="lautet",
    not_="nicht",
    article="die|der|das",
    mine="mein|die|der",
    purpose="für|fuer|zum|vom",
    digits="null|eins?|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun",
    zero="null",
    at=("ät", "klammeraffe"),
    dot="punkt",
    months=(
        "jan(?:uar)?|feb(?:ruar)?|märz|maerz|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sep(?:t(?:ember)?)?|"
        "okt(?:ober)?|nov(?:ember)?|dez(?:ember)?"
    ),
    hours="uhr",
    percent=("prozent",),
    error=("fehler",),
    region="DE",
    account=Label(
        pattern=rf"(?:konto|kto|account|acct|depot)\W{{0,2}}{NUMBER}|kto\.|bankverbindung",
        words=("konto", "kto", "account", "acct", "depot", "bankverbindung"),
    ),
    account_itself=Label(pattern=r"konto|\bkto|depot", words=("konto", "kto", "depot")),
    customer=Label(
        pattern=(
            rf"(?:kunden?|kd|kundin|zugangs|vertrags|teilnehmer|mitglieds|partner|"
            rf"customer|client|contract|user"
            rf"|member(?:ship)?)\W{{0,2}}{NUMBER}|legitimations-?id|anmeldename"
        ),
        words=(
            "kund",
            "kd",
            "vertrag",
            "teilnehmer",
            "mitglied",
            "partner",
            "customer",
            "client",
            "contract",
            "user",
            "member",
            "legi",
            "anmelde",
            "zugang",
        ),
    ),
    customer_itself=Label(pattern="kund(?:e|in)", words=("kunde", "kundin")),
    order=Label(
        pattern=(
            r"(?:bestell|auftrags|order|vorgangs|ticket|fall|case|bearbeitungs|rechnungs|invoice|schaden|"
            r"reference|referenz|buchungs|booking|mandats|transaktions|transaction|sendungs|tracking|claim)"
            rf"\W{{0,2}}(?:{NUMBER}|referenz|reference)|mandats?(?:referenz)?|aktenzeichen|\baz\.?:|\bref\.?:"
        ),
        words=(
            "nummer",
            "nr",
            "number",
            " no",
            "num",
            "id",
            "kennung",
            "code",
            "referen",
            "ref",
            "aktenzeichen",
            "az",
            "mandat",
        ),
    ),
    identity=Label(
        pattern=(
            r"(?:steuer-?(?:id|identifikations)|steuer|idnr|tax|personalausweis|ausweis"
            r"|reisepass|passport|pass|id-?card"
            rf"|sozialversicherungs)\W{{0,2}}{NUMBER}|steuer-?id|idnr\.?"
        ),
        words=("steuer", "idnr", "tax", "ausweis", "pass", "id", "versicherung"),
    ),
    card=Label(
        pattern=rf"(?:karten|kreditkarten|kk|card|debit card|credit card)\W{{0,2}}{NUMBER}",
        words=("karten", "card", "kk"),
    ),
    security_code=Label(
        pattern="cvv2?|cvc2?|(?:karten)?prüf(?:ziffer|nummer)|pruefziffer|sicherheitscode",
        words=("cv", "prüf", "pruef", "code"),
    ),
    tan=Label(
        pattern=rf"(?:push|chip|sms|photo|foto|mobile|i|m)?-?tan(?:\W?{NUMBER})?|einmalpasswort",
        words=("tan", "einmal"),
    ),
    code=Label(pattern="(?:sms-?|bestätigungs-?|freigabe-?)?code", words=("code",)),
    pin=Label(
        pattern=rf"(?:karten|online|banking|card)?-?pin(?:\W?{NUMBER})?|geheimzahl|telefon-?banking-?code",
        words=("pin", "geheimzahl", "code"),
    ),
    password=Label(
        pattern=r"\w{0,20}passwor[dt]|\w{0,10}kennwort|zugangscode|pw",
        words=("pass", "kennwort", "zugangscode", "pw"),
    ),
    phone=Label(
        pattern=(
            rf"(?:tel(?:efon)?|handy|mobil(?:telefon|funk)?|fon|rückruf|rueckruf|whatsapp|phone)"
            rf"(?:\W{{0,2}}{NUMBER})?\.?"
            r"|(?:ruft|rufen sie|ruf) (?:mich|uns) (?:bitte |mal |gern |doch )*(?:an|zurück)"
            r"|erreich(?:t|en|bar)"
        ),
        words=("tel", "handy", "mobil", "fon", "ruf", "whatsapp", "phone", "erreich"),
    ),
    born=Label(pattern=r"geb(?:oren|urtsdatum|urtstag|\.|\b)", words=("geb", "jahrgang")),
    born_behind=Label(pattern=r"geboren|geb\b", words=("geb",)),
    branch=Label(pattern=r"\w*filiale|\w*automat\w*|zweigstelle", words=("filial", "automat", "zweigstelle")),
    address=Label(
        pattern=rf"(?:{STREET})\s{HOUSE}\s?(?:,|in\b|\n|-)?\s*{POSTCODE}\s{TOWN}",
        words=STREETS,
    ),
    street=Label(
        pattern=rf"(?:{STREET})\s{HOUSE}(?:(?:,\s?|\s|\sin\s){POSTCODE}(?:\s{TOWN})?)?", words=STREETS
    ),
    lives=(
        r"wohn\w*|adresse|anschrift|wohnhaft|umgezogen|umzug|ziehe\w*|umziehe\w*|zugestellt|post\b|lebe\w*|"
        r"schick\w*"
    ),
)
