"""What the desk in the browser says, in French: English template -> French."""

from __future__ import annotations

BROWSER = {
    "Put away": "Ranger",
    "the next message, or a whole thread": "le message suivant, ou tout un fil",
    "copy that reply": "copier cette réponse",
    "copy the chosen one": "copier celle qui est choisie",
    "choose another": "en choisir une autre",
    "change it before copying": "la modifier avant de copier",
    "say it another way": "le dire autrement",
    "the next channel": "le canal suivant",
    "the next language": "la langue suivante",
    "search, Enter uses a hit": "chercher, Entrée prend un résultat",
    "the customer's name": "le nom du client",
    "the next message belongs to this thread": "le message suivant est du même fil",
    "say of which kind the message was": "dire de quel genre était le message",
    "open the page": "ouvrir la page",
    "write a message by hand, Esc comes back": "écrire un message à la main, Échap revient",
    "put the message away": "ranger le message",
    "Desk": "Desk",
    "Answer": "Réponse",
    "The server cannot be reached.": "Le serveur est injoignable.",
    "Paste a customer's message anywhere on this page: the answers appear at once.": "Coller le "
    "message d'un client n'importe où sur cette page\xa0: les réponses apparaissent aussitôt.",
    "Close": "Fermer",
    "Copy": "Copier",
    "The browser lets this page copy nothing: the reply is selected, press Ctrl+C.": "Le navigateur "
    "ne laisse rien copier à cette page\xa0: la réponse est sélectionnée, faites Ctrl+C.",
    "Enter takes it, Esc leaves.": "Entrée le prend, Échap ferme.",
    "Enter takes the marked one, up and down mark another, Esc leaves.": "Entrée prend celui qui est "
    "marqué, ↑ et ↓ en marquent un autre, Échap ferme.",
    "does not hold": "ne tient pas",
    "holds": "tient",
    "unknown": "inconnu",
    "Keys": "Touches",
    "Leave it": "Laisser",
    "Nothing has to be sent.": "Il n'y a rien à envoyer.",
    "Personal data in a message is found before anything is shown, and never stored. Nothing is "
    "sent: what you copy is yours to paste.": "Les données personnelles sont trouvées avant tout "
    "affichage et jamais gardées. Rien n'est envoyé\xa0: ce qui est copié reste à coller.",
    "Reply": "Réponse",
    "Sign in": "Se connecter",
    "Sign out": "Se déconnecter",
    "Nobody is signed in any more.": "Plus personne n'est connecté.",
    "Suggestions": "Propositions",
    "How replies are written": "Comment les réponses sont écrites",
    "there is no message of a customer in this": "il n'y a là aucun message d'un client",
    "there is no kind {kind!r}": "il n'y a pas de genre {kind!r}",
    "The browser opens no window for this page: allow it, and try again.": "Le navigateur n'ouvre "
    "pas de fenêtre pour cette page\xa0: autorisez-la, puis recommencez.",
    "A window of its own asks for your token: look at its address before you paste it.": "Une "
    "fenêtre à part demande votre jeton\xa0: regardez son adresse avant de le coller.",
    "It begins with kb_ and was shown once. You stay signed in for 12 hours.": "Il commence par kb_ "
    "et a été montré une fois. Vous restez connecté 12 heures.",
    "Your token": "Votre jeton",
    "sign in over https": "connectez-vous par https",
    "the settings name no page in whose frame the desk may stand": "les réglages ne nomment aucune "
    "page dans le cadre de laquelle le desk peut se trouver",
    "is not the origin of a page: {value!r}": "n'est pas l'origine d'une page\xa0: {value!r}",
    "write scheme and host alone, in small letters, such as {address}": "écrivez seulement schéma et "
    "hôte, en minuscules, comme {address}",
}
