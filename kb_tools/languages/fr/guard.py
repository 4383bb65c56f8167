"""How French messages announce personal data."""

from __future__ import annotations

from kb_tools.languages.guard import Guard, Label

NUMBER = r"(?:num[ée]ros?|n[°º]\.?|no\.?|num\.?)"
OF = r"\s?(?:(?:de\s(?:la|ma|mon|votre|l['’])?|du|d['’]|des)\s?)?"
PAPERS = (
    r"tva|s[ée]curit[ée]\ssociale|s[ée]cu|passeport|carte\s(?:nationale\s)?d['’]identit[ée]|identit[ée]|cni"
    r"|fiscal|imp[ôo]ts?|permis(?:\sde\sconduire)?|carte\svitale|avs|titre\sde\ss[ée]jour|insee|nir|mutuelle"
    r"|assurance\smaladie"
)
CUSTOMERS = (
    r"client|contrat|abonn[ée]e?|abonnement|adh[ée]rente?|soci[ée]taire|assur[ée]e?|utilisateur|police"
    r"|fid[ée]lit[ée]|membre|[ée]tudiant|patient|voyageur|allocataire"
)

GUARD = Guard(
    says="est|était|sont",
    is_="est",
    reads="s['’]écrit",
    not_="pas",
    as_="comme|pour",
    article="le|la|les|toujours|encore",
    and_="et|ou|nouveau|nouvelle|ancien|ancienne|maintenant",
    mine="mon|ma|le|la",
    digits=(
        "un un|zéro|zero|deux|trois|quatre|cinq|six|sept|huit|neuf|cent|mille|dix|onze|douze|treize|quinze"
        "|vingt|trente|quarante|soixante"
        "|premier"
    ),
    at=("arobase", "arobas", "arrobase", "chez"),
    dot="point",
    hyphen="tiret",
    underscore="tiret bas|underscore",
    months=(
        "janv(?:ier)?|f[ée]vr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[uû]t|sept(?:embre)?"
        "|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?"
    ),
    hours="h|heures?",
    percent=("pour cent", "pourcent"),
    error=("erreur",),
    number=r"num[ée]ro|n[°º]\.?|no\.?",
    calling=r"appelez|appeler|composez|composer|t[ée]l(?:[ée]phone)?\.?|urgences?|police|pompiers|samu",
    regions=("FR", "BE", "CH"),
    registers=(
        (
            r"(?<!\w)[12]\s?\d{2}\s?\d{2}\s?\d[\dAB]\s?\d{3}\s?\d{3}\s?\d{2}(?!\w)",
            "fr.nir",
        ),  # social security
    ),
    account=Label(
        pattern=(
            rf"{NUMBER}{OF}(?:compte|livret|pr[êe]t|cr[ée]dit)|compte(?:\s(?:bancaire"
            rf"|courant))?\W{{0,2}}{NUMBER}|\brib\b"
        ),
        words="compte|rib|livret|pr|cr",
    ),
    bank=Label(pattern=r"code\s(?:banque|guichet)|guichet", words="code|guichet"),
    account_itself=Label(pattern="compte", words="compte"),
    customer=Label(
        pattern=(
            rf"(?:{NUMBER}|identifiant|code){OF}(?:{CUSTOMERS})|(?:{CUSTOMERS})\W{{0,2}}{NUMBER}|identifiant"
        ),
        words=(
            "client|contrat|abonn|adh|taire|assur|utilisateur|police|fid|membre|étudiant|etudiant|patient"
            "|voyageur|identifiant"
        ),
    ),
    customer_itself=Label(pattern="cliente?|contrat|police|adh[ée]rente?", words="client|contrat|police|adh"),
    order=Label(
        pattern=(
            rf"(?:{NUMBER}|r[ée]f(?:[ée]rence)?){OF}(?:commande|dossier|facture|r[ée]clamation|sinistre"
            rf"|r[ée]servation|suivi|colis|ticket|virement|mandat)|(?:commande|dossier|facture"
            rf"|r[ée]clamation|sinistre|r[ée]servation|colis)\W{{0,2}}(?:{NUMBER}|r[ée]f)"
            r"|\br[ée]f(?:[ée]rence)?\s?:"
        ),
        words=(
            "commande|dossier|facture|clamation|sinistre|servation|suivi|colis|ticket|virement|mandat|réf|ref"
        ),
    ),
    order_itself=Label(
        pattern=(
            "ticket|commande|facture|r[ée]servation|dossier|colis|sinistre|r[ée]clamation|virement"
            "|r[ée]f[ée]rence|suivi"
        ),
        words=(
            "ticket|commande|facture|servation|dossier|colis|sinistre|clamation|virement|référence|reference"
            "|suivi"
        ),
    ),
    identity=Label(
        pattern=rf"{NUMBER}{OF}(?:{PAPERS})|(?:{PAPERS})\W{{0,2}}{NUMBER}",
        words=(
            "tva|curit|sécu|secu|passeport|identit|cni|fiscal|imp|permis|vitale|avs|titre|insee|nir|mutuelle"
            "|assurance"
        ),
    ),
    identity_itself=Label(
        pattern=PAPERS,
        words=(
            "tva|curit|sécu|secu|passeport|identit|cni|fiscal|imp|permis|vitale|avs|titre|insee|nir|mutuelle"
            "|assurance"
        ),
    ),
    card=Label(
        pattern=(
            rf"{NUMBER}{OF}(?:carte(?:\s(?:bancaire|bleue|de\scr[ée]dit))?|cb)|(?:carte(?:\s(?:bancaire"
            rf"|bleue))?|cb)\W{{0,2}}{NUMBER}"
        ),
        words="carte|cb",
    ),
    card_itself=Label(
        pattern="carte(?: bleue| bancaire)?|cb|visa|mastercard", words="carte|cb|visa|mastercard"
    ),
    security_code=Label(pattern=r"cryptogramme(?:\svisuel)?|code\sde\ss[ée]curit[ée]", words="crypto|code"),
    tan=Label(
        pattern=r"code\s(?:à\susage\sunique|sms|reçu(?:\spar\ssms)?|de\s(?:validation|confirmation|"
        r"v[ée]rification))",
        words="code",
    ),
    code=Label(
        pattern=r"code(?:\s(?:sms|reçu|de\s(?:validation|confirmation|v[ée]rification)))?", words="code"
    ),
    pin=Label(
        pattern=r"mon\scode(?=\sest)|code\s(?:secret|confidentiel|pin|de\s(?:la\s|ma\s)?carte)", words="code"
    ),
    phone=Label(
        pattern=(
            rf"(?:t[ée]l(?:[ée]phone)?|portable|mobile|fixe|mon\s{NUMBER}|whatsapp)(?:\W{{0,2}}{NUMBER})?\.?"
            r"|(?:r?appelez|appeler|contactez|joindre|joignable)(?:[-\s](?:moi|nous|au))?"
        ),
        words="tél|tel|portable|mobile|fixe|mon |whatsapp|appel|contact|joi",
    ),
    born=Label(
        pattern=r"n[ée]{1,2}\s(?:le|en)|n[ée]\(e\)\s(?:le|en)|date\sde\snaissance|naissance|ddn",
        words="né|ne |nee|naissance|ddn",
    ),
    born_behind=Label(pattern=r"\(?(?:date\sde\s)?naissance", words="naissance"),
    birthday=Label(pattern="anniversaire", words="anniversaire"),
    birth_year=Label(
        pattern=r"n[ée]{1,2}\sen|ann[ée]e\sde\snaissance",
        words="né en|ne en|née en|nee en|naissance",
    ),
    branch=Label(pattern=r"agence|distributeur|guichet|\bdab\b", words="agence|distributeur|guichet|dab"),
    meter=Label(
        pattern=rf"compteur(?:\s(?:linky|gazpar|{NUMBER})){{0,2}}|linky|pdl|prm|pce|point\sde\slivraison",
        words="compteur|linky|pdl|prm|pce|livraison",
    ),
    device=Label(pattern=rf"imei|{NUMBER}\sde\ss[ée]rie|adresse\smac|iccid", words="imei|de s|mac|iccid"),
    plate=Label(
        pattern=(
            r"plaque(?:\sd['’]immatriculation)?|immatriculation|immatricul[ée]e?|voiture|v[ée]hicule|auto"
        ),
        words="plaque|immatricul|voiture|hicule|auto",
    ),
    activation=Label(
        pattern=(r"code\s(?:d['’](?:activation|acc[èe]s)|de\sd[ée]blocage)|cl[ée]\sd['’]activation|puk"),
        words="code|cl|puk",
    ),
    message=Label(
        pattern=r"(?:sms|texto)(?:[^\d.!?\n]{0,25}?\b(?:code|dit|indique|est|re[çc]u|avec(?=\s\d))|\s?:)",
        words="sms|texto",
    ),
    back=Label(
        pattern=r"(?:trois|3)\s(?:derniers\s)?chiffres|au\s(?:dos|verso)|cryptogramme",
        words="chiffres|au dos|au verso|crypto",
    ),
    tail=Label(pattern=r"(?:se\s)?termin(?:e|ant|[ée]e?)|finissant|finit", words="termin|fini"),
    last=Label(pattern=r"(?:quatre|4|trois|3)\sderniers\schiffres", words="derniers"),
    tail_in="par|en|sur",
    tail_behind=r"[àa]\sla\sfin",
    version=Label(
        pattern=r"version|mise\s[àa]\sjour|appli(?:cation)?|ios|android|windows",
        words="version|mise|appli|ios|android|windows",
    ),
)
