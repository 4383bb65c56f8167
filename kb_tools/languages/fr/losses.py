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
