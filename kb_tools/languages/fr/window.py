"""What the window of `kb desk` shows, in French: English template -> French."""

from __future__ import annotations

WINDOW = {
    # window
    "A colleague must read this before it is sent.": "Un ou une collègue doit lire ceci avant l’envoi.",
    "Ctrl+S: a colleague has read it, copy it. Esc leaves it.": "Ctrl+S : relu, copier. Échap : non.",
    "Personal data: {kinds}": "Données personnelles\xa0: {kinds}",
    "Channel": "Canal",
    "Copied by the terminal, if it can, {length}/{limit}.": "Copié par le terminal, s'il le peut, "
    "{length}/{limit}.",
    "Copied, {length}/{limit}.": "Copié, {length}/{limit}.",
    "Ctrl+S copies it, Esc leaves it.": "Ctrl+S copie, Échap abandonne.",
    "Ctrl+S takes it over, Esc leaves it as it was.": "Ctrl+S l’adopte, Échap le laisse tel quel.",
    "Nobody has read {n} in time: ask again": "Personne n’en a lu {n} à temps : redemandez",
    "Edit": "Modifier",
    "Enter answers the message with the marked one, up and down mark another, Esc "
    "leaves.": "Entrée répond avec celui qui est marqué, ↑ et ↓ en marquent un autre, Échap ferme.",
    "Help": "Aide",
    "Language": "Langue",
    "language of the message": "langue du message",
    "Leave": "Quitter",
    "Message": "Message",
    "NOT": "NON",
    "ok": "ok",
    "Opened {url}": "Ouvert\xa0: {url}",
    "Page": "Page",
    "Paste a customer's message. F1 helps.": "Coller le message d'un client. F1 aide.",
    "Paste a customer's message: the answers appear at once. Paste again for the next one.\n"
    "A thread may be pasted whole, in the form of `kb suggest --history`.\n"
    "\n"
    "  1 2 3    copy that reply            up, down   choose a suggestion\n"
    "  e        edit it before copying     v          say it another way\n"
    "  c        the next channel           l          the next language\n"
    "  /        search, Enter uses a hit   o          open the page\n"
    "  n        the customer's name        t          the next message is of this thread\n"
    "  m, Tab   write or change the message by hand; Esc comes back here\n"
    "  w        this was ...: say what kind of message it was, for `kb learn --kinds`\n"
    "  PgUp PgDn  scroll                  F1         this help\n"
    "  q        leave\n"
    "\n"
    "Personal data in a message is found before anything is shown, and never stored.\n"
    "What was asked, without it and without names, is remembered as the settings say.\n"
    "Nothing is sent: what you copy is yours to paste.": "Coller le message d'un client : "
    "les réponses apparaissent aussitôt. Coller encore pour le suivant.\n"
    "Un fil se colle en entier, dans la forme de `kb suggest --history`.\n"
    "\n"
    "  1 2 3    copier cette réponse       ↑ ↓        choisir une proposition\n"
    "  e        la modifier avant          v          le dire autrement\n"
    "  c        le canal suivant           l          la langue suivante\n"
    "  /        chercher, Entrée choisit   o          ouvrir la page\n"
    "  n        nom du client             t          le message suivant est du même fil\n"
    "  m, Tab   écrire ou changer le message à la main ; Échap revient ici\n"
    "  w        c'était ...: dire quel genre de message, pour `kb learn --kinds`\n"
    "  PgUp PgDn  défiler                 F1         cette aide\n"
    "  q        quitter\n"
    "\n"
    "Les données personnelles sont reconnues avant tout affichage, et jamais enregistrées.\n"
    "Ce qui a été demandé est retenu sans elles et sans noms, selon les réglages.\n"
    "Rien n'est envoyé : ce qui est copié, c'est à vous de le coller.",
    "Search": "Chercher",
    "There is no reply {number}.": "Il n'y a pas de réponse {number}.",
    "Variant": "Variante",
    "variant {n}": "variante {n}",
    'words, "a phrase", tag:karte lang:de': 'mots, "une expression", tag:carte lang:fr',
    "{n} to choose from": "{n} au choix",
    "{n} too long": "{n} de trop",
    "Name": "Nom",
    "Thread": "Fil",
    "the customer's name or @handle": "le nom ou le @nom du client",
    "to {name}": "à {name}",
    "Paste the next message of the thread. F1 helps.": "Coller le message suivant du fil. F1 aide.",
    "Kind": "Genre",
    "Noted: this was {kind}.": "Noté\xa0: c'était {kind}.",
    "Nothing is remembered.": "Rien n'est retenu.",
    "this was ...": "c'était ...",
    "Enter notes that it was the marked one, up and down mark another, Esc leaves.": "Entrée note "
    "celle qui est marquée, ↑ et ↓ en marquent une autre, Échap ferme.",
    "Copy draft": "Copier le brouillon",
    "Declined by {who}: {word}": "Refusé par {who} : {word}",
    "Approved by {who}: press a to copy it": "Approuvé par {who} : a copie",
    "{n} wait for a second pair of eyes: press r to read": "{n} à relire : r ouvre",
    "a approves, e changes, d declines with a word, up and down show another, Esc leaves.": "a approuve, e "
    "change, d refuse avec un mot, ↑ et ↓ en montrent un autre, Échap ferme.",
    "  r        read what others ask       a          copy a draft that was decided on": "  r        lire "
    "ce que d’autres demandent   a    copier un brouillon décidé",
}
