"""What the columns of French tables are called, and what people write into them."""

from __future__ import annotations

from kb_tools.languages.columns import Columns

COLUMNS = Columns(
    text=("texte", "message", "tweet", "contenu", "commentaire", "publication", "question"),
    id=("id", "numéro", "ticket"),
    lang=("langue",),
    name=("nom", "auteur", "expéditeur", "client"),
    thread=("fil", "conversation", "échange"),
    title=("question", "titre", "objet", "sujet"),
    html=("réponse", "texte", "contenu", "solution"),
    category=("catégorie", "thème", "rubrique", "section"),
    tags=("étiquettes", "mots-clés"),
    summary=("résumé", "réponse courte"),
    sent=("envoyé", "envoyée", "envoyés"),
    yes=("oui", "o", "vrai", "envoyé", "envoyée"),
    no=("non", "faux"),
)
