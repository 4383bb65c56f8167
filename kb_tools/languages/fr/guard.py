"""How French messages announce personal data."""

from __future__ import annotations

from kb_tools.languages.guard import HOUSE, Guard, Label

NUMBER = r"(?:num[ée]ros?|n[°º]\.?|no\.?|num\.?)"
OF = r"\s?(?:(?:de\s(?:la|ma|mon|votre|l['’])?|du|d['’]|des)\s?)?"
STREETS = (
    "rue", "avenue", "av.", "boulevard", "bd", "place", "allée", "allee", "impasse", "chemin", "quai",
    "cours",
    "square", "route", "passage",
)  # fmt: skip
STREET = (
    r"(?:bis\s|ter\s)?(?:rue|avenue|av\.|boulevard|bd|place|all[ée]e|impasse|chemin|quai|cours|square|"
    r"route|passage)"
    r"\s(?:d[eu]s?\s(?:la\s|l['’])?|d['’]|l['’]|la\s)?[\w'’\-]+(?:\s(?!\d)[\w'’\-]+){0,3}"
)
POSTCODE = r"(?:F-?)?\d{5}"
TOWN = r"(?-i:[A-ZÀ-Ý])[\w'’\-]+(?:\s(?:sur|sous|en|lès|(?-i:[A-ZÀ-Ý]))[\w'’\-]*){0,2}"

GUARD = Guard(
    says="est|était|sont",
    is_="est",
    reads="s['’]écrit",
    not_="pas",
    article="le|la|les",
    mine="mon|ma|le|la",
    purpose="pour|de|du",
    digits="zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf",
    zero="zéro",
    at=("arobase", "arobas"),
    dot="point",
    months=(
        "janv(?:ier)?|f[ée]vr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[uû]t|"
        "sept(?:embre)?|oct(?:obre)?|"
        "nov(?:embre)?|d[ée]c(?:embre)?"
    ),
    hours="h|heures?",
    percent=("pour cent", "pourcent"),
    error=("erreur",),
    region="FR",
    account=Label(
        pattern=rf"{NUMBER}{OF}compte|compte(?:\s(?:bancaire|courant))?\W{{0,2}}{NUMBER}|\brib\b",
        words=("compte", "rib"),
    ),
    account_itself=Label(pattern="compte", words=("compte",)),
    customer=Label(
        pattern=(
            rf"(?:{NUMBER}|identifiant|code){OF}(?:client|contrat|abonn[ée]|adh[ée]rent|soci[ée]taire|"
            rf"assur[ée]|"
            rf"utilisateur)e?|(?:client|contrat)\W{{0,2}}{NUMBER}|identifiant"
        ),
        words=("client", "contrat", "abonn", "adh", "taire", "assur", "utilisateur", "identifiant"),
    ),
    customer_itself=Label(pattern="cliente?", words=("client",)),
    order=Label(
        pattern=(
            rf"(?:{NUMBER}|r[ée]f(?:[ée]rence)?){OF}(?:commande|dossier|facture|r[ée]clamation|sinistre|"
            rf"r[ée]servation|suivi|colis|ticket|virement|mandat)"
            rf"|(?:commande|dossier|facture|r[ée]clamation|sinistre|r[ée]servation|"
            rf"colis)\W{{0,2}}(?:{NUMBER}|r[ée]f)"
            r"|\br[ée]f(?:[ée]rence)?\s?:"
        ),
        words=(
            "commande",
            "dossier",
            "facture",
            "clamation",
            "sinistre",
            "servation",
            "suivi",
            "colis",
            "ticket",
            "virement",
            "mandat",
            "réf",
            "ref",
        ),
    ),
    identity=Label(
        pattern=(
            rf"{NUMBER}{OF}(?:s[ée]curit[ée]\ssociale|s[ée]cu|passeport|carte\sd['’]identit[ée]|"
            rf"identit[ée]|fiscal"
            rf"|imp[ôo]ts?)|(?:passeport|carte\sd['’]identit[ée]|fiscal)\W{{0,2}}{NUMBER}"
        ),
        words=("curit", "sécu", "secu", "passeport", "identit", "fiscal", "imp"),
    ),
    card=Label(
        pattern=(
            rf"{NUMBER}{OF}(?:carte(?:\s(?:bancaire|bleue|de\scr[ée]dit))?|cb)|(?:carte(?:\s(?:bancaire|"
            rf"bleue))?|cb)"
            rf"\W{{0,2}}{NUMBER}"
        ),
        words=("carte", "cb"),
    ),
    security_code=Label(
        pattern=r"cryptogramme(?:\svisuel)?|code\sde\ss[ée]curit[ée]", words=("crypto", "code")
    ),
    tan=Label(
        pattern=r"code\s(?:à\susage\sunique|sms|reçu(?:\spar\ssms)?|de\s(?:validation|confirmation|"
        r"v[ée]rification))",
        words=("code",),
    ),
    code=Label(
        pattern=r"code(?:\s(?:sms|reçu|de\s(?:validation|confirmation|v[ée]rification)))?", words=("code",)
    ),
    pin=Label(pattern=r"code\s(?:secret|confidentiel|pin|de\s(?:la\s|ma\s)?carte)", words=("code",)),
    password=Label(pattern=r"mots?\sde\spasse|mdp|code\sd['’]acc[èe]s", words=("mot", "mdp", "code")),
    phone=Label(
        pattern=(
            rf"(?:t[ée]l(?:[ée]phone)?|portable|mobile|fixe|mon\s{NUMBER}|whatsapp)(?:\W{{0,2}}{NUMBER})?\.?"
            r"|(?:r?appelez|appeler|contactez|joindre|joignable)(?:[-\s](?:moi|nous|au))?"
        ),
        words=("tél", "tel", "portable", "mobile", "fixe", "mon ", "whatsapp", "appel", "contact", "joi"),
    ),
    born=Label(
        pattern=r"n[ée]{1,2}\s(?:le|en)|n[ée]\(e\)\s(?:le|en)|date\sde\snaissance|naissance|ddn",
        words=("né", "ne ", "nee", "naissance", "ddn"),
    ),
    born_behind=Label(pattern=r"\(?(?:date\sde\s)?naissance", words=("naissance",)),
    branch=Label(
        pattern=r"agence|distributeur|guichet|\bdab\b", words=("agence", "distributeur", "guichet", "dab")
    ),
    address=Label(pattern=rf"{HOUSE},?\s{STREET},?\s{POSTCODE}\s{TOWN}", words=STREETS),
    street=Label(pattern=rf"{HOUSE},?\s{STREET}", words=STREETS),
    lives=r"habit\w*|adresse|domicili\w*|r[ée]side\w*|d[ée]m[ée]nag\w*|emm[ée]nag\w*|envoy\w*|livr\w*",
)
