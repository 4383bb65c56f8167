"""Phrases by which French messages are told that somebody else should answer."""

from __future__ import annotations

from kb_tools.languages.routing import Routing

CARD = "carte|cartes|cb|visa|mastercard|portefeuille|*monnaie|sac"
GONE = "vole|volee|voles|volees|perdu|perdue|perdus|perdues|disparu*|egare*|pique|piquee|derobe*|tire"
FAMILY = (
    "mere|maman|pere|papa|mari|femme|epoux|epouse|fils|fille|frere|soeur|oncle|tante|grand|parents|compagnon|"
    "compagne|conjoint*|client"
)

ROUTING = Routing(
    crisis=(
        "suicid*",
        "envie|veux mourir",
        "finir|finis avec vie",
        "mettre fin jours|vie",
        "plus envie|veux vivre",
        "me faire mal",
    ),
    emergency=(
        f"{CARD} {GONE}",
        "opposition carte|cb|urgent*|faire|cheque*",
        "bloque*|bloquer carte|compte|cb urgent*|vite|immediatement|svp",
        "compte pirate*|hacke*|vide|debite|debites",
        "clique lien|phishing|hameconnage frauduleu*|phishing|hameconnage|faux",
        "code|codes|identifiants|rib donne|donnes|communique*|saisi|saisis "
        "arnaque*|escroc*|faux|frauduleu*|phishing",
        "usurpation identite",
        "cambriol* carte|cheque*|compte",
    ),
    bereavement=(
        f"{FAMILY} decede|decedee|mort|morte",
        "deces|defunt*",
        "vient nous quitter",
    ),
    press=(
        "journaliste*",
        "demande presse",
        "service|attache|attachee presse",
        "interview pour article|reportage|emission|journal|radio",
        "declaration|commentaire|reaction pour notre|mon article|reportage|sujet",
    ),
    legal=(
        "mon|notre|mes avocat|avocate|avocats",
        "avocat|avocate saisi|contacte|mandate|charge",
        "plainte contre vous|votre|banque",
        "poursuiv* vous|banque|justice",
        "attaque*|traine* vous|banque|justice|tribunal|tribunaux",
        "saisir|saisis|saisirai justice|tribunal",
        "mise demeure",
        "action|actions|suites|poursuites judiciaire|judiciaires|justice",
        "dommages interets",
    ),
    complaint=(
        "reclamation formelle|officielle",
        "veux|voudrais|souhaite|tiens deposer|faire|adresser|porter reclamation",
        "veux|voudrais|souhaite|dois me plaindre",
        "scandaleux|scandaleuse|honteux|honteuse|inadmissible|inacceptable|lamentable",
        "service|banque nul|nulle|catastrophique|deplorable|minable",
        "pire banque|service",
        "foutage gueule",
        "marre de vous|votre|banque|service",
        "ferme*|quitte*|change* compte|banque marre|ras|decu*|honte",
        "depuis semaines|mois aucune|personne|rien reponse|repond|nouvelles|retour",
        "mediateur saisir|saisis|saisirai|contacte*|ecris",
    ),
    account=(
        "quel|combien est mon|sur solde|reste",
        "mon solde faux|errone|negatif|debiteur",
        "pouvez|pourriez|peux|peut verifier|regarder|voir|consulter mon|ma|mes "
        "compte|dossier|demande|virement",
        "ou en est|sont mon|ma|mes dossier|demande|pret|credit|remboursement|reclamation",
        "statut|avancement|etat mon|ma dossier|demande|pret|credit|remboursement",
    ),
    insult=(
        "connard*|connasse*|enculer|encule|encules|salopard*|salauds|batards",
        "fils pute",
        "voleurs|escrocs|arnaqueurs|bandits bande|etes|tous",
        "allez|va faire foutre",
        "cretins|abrutis|debiles|incapables bande|etes",
        "banque merde",
    ),
    joke=(
        "raconte*|connais|connaissez blague|blagues",
        "je plaisante|plaisantais|rigole|rigolais|deconne|blague",
        "epouse*|mariez moi",
        "tu|vous aimes|aimez me",
        "chante*|chantez moi|chanson",
    ),
)
