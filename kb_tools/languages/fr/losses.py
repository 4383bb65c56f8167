"""Phrases by which French messages tell of a loss: of cards, codes, money, or a person."""

from __future__ import annotations

CARD = "carte|cartes|cb|visa|mastercard|portefeuille|*monnaie|sac"
GONE = "vole|volee|voles|volees|perdu|perdue|perdus|perdues|disparu*|egare*|pique|piquee|derobe*|tire"
FAMILY = (
    "mere|maman|pere|papa|mari|femme|epoux|epouse|fils|fille|frere|soeur|oncle|tante|grand|parents|compagnon|"
    "compagne|conjoint*|client"
)

CODE = "code|codes|pin|tan|identifiant|identifiants|mot|cvv|cryptogramme"
UNTOLD = "-jamais|personne|faut|dois|peut|peux|puis|n'ai"

FRAUD_GOING_ON = (
    f"{CARD} {GONE}",
    "opposition carte|cb|urgent*|faire|cheque*",
    "bloque*|bloquer carte|compte|cb urgent*|vite|immediatement|svp",
    "compte pirate*|hacke*|vide|debite|debites",
    "argent|economies|tout disparu*|vole|volee|parti compte|tout|toutes",
    "quelqu'un|inconnu utilise|retire|paye|achete carte|compte|argent ce|moment|maintenant",
    "clique lien|phishing|hameconnage frauduleu*|phishing|hameconnage|faux|saisi|donne|entre|sms|mail",
    "usurpation identite",
    "cambriol* carte|cheque*|compte",
)

FRAUD_GOING_ON_UNMISTAKABLE = (
    f"{CODE} donne|donnes|dit|dicte*|communique*|lu|transmis|transmise|revele*|divulgue*|confie* "
    f"quelqu'un|telephone|faux|appel*|homme|femme|type|inconnu*|conseiller* {UNTOLD}|me|m'a",
    f"{CODE}|rib donne|donnes|communique*|saisi|saisis|entre|tape arnaque*|escroc*|faux|frauduleu*|phishing",
)

CALLER = "pretend*|soi-disant|escroc*|arnaqueur*|robot|serveur"
WANTED = (
    f"{CODE}|chiffres|numero",
    "anydesk|teamviewer|ordinateur|distance",
)
ON_THE_LINE = "telephone|ligne|appel*|appelle|appelee|whatsapp|messagerie|mp"
WANTS = "veut|veulent|demande|demandent|exige*|donner|dicter|communiquer|photo"
POLICE = "police|policier*|gendarme*|enqueteur*"
NO_ATTEMPT = "-oublie|changer|modifier|commander|nouveau|nouvelle|ou|comment|marche|fonctionne"

FRAUD_ATTEMPT = (
    *(f"{what} {CALLER} {NO_ATTEMPT}" for what in WANTED),
    *(f"{WANTS} {what} {CALLER}|{ON_THE_LINE} {NO_ATTEMPT}" for what in WANTED),
    "securise|secours compte virer|virement|epargne|argent telephone|appel*|dit|conseiller*",
    f"{POLICE} retirer|remettre|especes|argent appel*|dit|telephone|danger",
    "carte|identifiants acheteur|leboncoin|vinted recevoir|lien|entrer|saisir|paiement",
)
FRAUD_TITLES = (
    "phishing*|hameconnage*|arnaque*|fraude*|faux|fausse*|escroc*|vraiment|suspect*|piege*|spam*|alerte*",
)
LOSS_TITLES = (
    *FRAUD_TITLES,
    "perdu*|perte|vol|vole|volee|bloquer|bloque*|opposition|urgence|inconnu*|pirate*|contester|rappeler",
    "reconnais pas",
)

BEREAVEMENT = (
    f"{FAMILY} decede|decedee|mort|morte",
    "deces|defunt*",
    "vient nous quitter",
)

BEREAVEMENT_NEEDS = (
    "deced*|deces|mort|morte|morts|mortes|defunt*|deuil|meurt|tue|tuee|obseques|funer*|funebre*|enterr*|"
    "cimetiere|veuf|veuve|incinere*",
    "succession*|heriti*|heredit*|herite|notoriete|executeur|reversion|testament*",
    "perdu|perdre|disparu|disparue|eteint|eteinte|parti|partie "
    f"{FAMILY}|mamie|papi|pepe|meme|garcon|ami|amie|sommeil|dimanche",
    "quitte|quittes|quittee|quittees nous",
    f"n'est plus {FAMILY}|titulaire|elle|il",
    "feu mon|ma|pere",
    "pas survecu",
)
