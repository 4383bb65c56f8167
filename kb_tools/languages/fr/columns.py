"""What the columns of French tables are called, and what people write into them."""

from __future__ import annotations

from kb_tools.languages.columns import Columns

COLUMNS = Columns(
    text=("texte", "message", "tweet", "contenu", "commentaire", "publication", "question"),
    id=("id", "numéro", "ticket"),
    lang=("langue",),
    name=("nom", "auteur", "expéditeur", "client"),
    handle=("pseudo", "identifiant", "nom d'utilisateur"),
    author=("client_id", "auteur_id"),
    thread=("fil", "conversation", "échange"),
    reply_to=("en réponse à", "réponse à"),
    at=("date", "heure", "créé le", "envoyé le", "horodatage"),
    incoming=("entrant", "reçu"),
    internal=("interne", "note interne"),
    direction=("sens", "direction", "type", "rôle", "auteur", "expéditeur"),
    ours=("sortant", "envoyé", "agent", "conseiller", "conseillère", "nous", "entreprise", "système"),
    notes=("note", "interne", "note interne"),
    theirs=("entrant", "reçu", "client", "cliente", "utilisateur", "visiteur"),
    title=("question", "titre", "objet", "sujet"),
    html=("réponse", "texte", "contenu", "solution"),
    category=("catégorie", "thème", "rubrique", "section"),
    tags=("étiquettes", "mots-clés"),
    summary=("résumé", "réponse courte"),
    sent=("envoyé", "envoyée", "envoyés"),
    yes=("oui", "o", "vrai", "envoyé", "envoyée"),
    no=("non", "faux"),
)
