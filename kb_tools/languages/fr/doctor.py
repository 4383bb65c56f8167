"""What `kb doctor` says, in French: English template -> French."""

from __future__ import annotations

DOCTOR = {
    "settings": "réglages",
    "index": "index",
    "encoder": "encodeur",
    "store": "mémoire",
    "clock": "horloge",
    "disk": "disque",
    "server": "serveur",
    "{what} (and {n:,} more: see `kb check`)": "{what} (et {n:,} de plus : voir `kb check`)",
    "{file}: in {languages}": "{file} : en {languages}",
    "{what} in the site that is built here": "{what} dans le site construit ici",
    "the sources have changed since they were indexed": "les sources ont changé depuis leur indexation",
    "{name} of {day}, {time}, with {passages}": "{name} du {day}, {time}, avec {passages}",
    "{facts}, as the sources are; no site is built here": "{facts}, comme les sources ; aucun site n’est "
    "construit ici",
    "{facts}, as it was published": "{facts}, comme il a été publié",
    "{facts}, as the sources and the site are": "{facts}, comme les sources et le site",
    "the tables of the sentence encoder are damaged in {file}": "les tables de l’encodeur de phrases sont "
    "abîmées dans {file}",
    "delete the file: it is unpacked again": "supprimez le fichier : il sera décompressé à nouveau",
    "none: words alone": "aucun : les mots seuls",
    "let this user write there, or name a folder with {name}": "laissez cet utilisateur y écrire, ou nommez "
    "un dossier avec {name}",
    "{name}, every byte as it should be": "{name}, chaque octet comme il doit être",
    "set the clock, and let it be kept right (timedatectl set-ntp true)": "réglez l’horloge, et faites-la "
    "tenir à l’heure (timedatectl set-ntp true)",
    "{file} was written in the future": "{file} a été écrit dans le futur",
    "{time}, and nothing is newer": "{time}, et rien n’est plus récent",
    "its clock and ours differ by {n:,.0f} seconds": "son horloge et la nôtre diffèrent de {n:,.0f} secondes",
    "{folder}/ cannot be written": "impossible d’écrire dans {folder}/",
    "{free:,} MB are free, and another index needs {needed:,}": "{free:,} Mo sont libres, et un autre index "
    "en demande {needed:,}",
    "{free:,} MB are free, and {folder}/ is written by its owner alone": "{free:,} Mo sont libres, et seul "
    "son propriétaire écrit dans {folder}/",
    "others may write into {folder}/": "d’autres peuvent écrire dans {folder}/",
    "others may read {file}": "d’autres peuvent lire {file}",
    "the server {name} does not know this token": "le serveur {name} ne connaît pas ce jeton",
    "ask whoever runs it for another one, and set {name}": "demandez-en un autre à qui le gère, et "
    "définissez {name}",
    "{name} answers; with {token} it also says from which index": "{name} répond ; avec {token}, il dit "
    "aussi depuis quel index",
    "{name} answers from {generation}": "{name} répond depuis {generation}",
    "run `chmod o-w {name}`": "lancez `chmod o-w {name}`",
    "run `chmod 600 {name}`": "lancez `chmod 600 {name}`",
    "{store}: nothing is remembered yet": "{store} : rien n’est retenu encore",
    "{n:,} message": "{n:,} message",
    "{n:,} messages": "{n:,} messages",
    "{n:,} token": "{n:,} jeton",
    "{n:,} tokens": "{n:,} jetons",
    "{n:,} draft waits": "{n:,} brouillon attend",
    "{n:,} drafts wait": "{n:,} brouillons attendent",
    "published": "publié",
    "nothing is published yet": "rien n'est encore publié",
    "generation {number} of {day}, {time}": "génération {number} du {day}, {time}",
    "{what}; no key is known here that could prove it": "{what}\xa0; aucune clé connue ici ne pourrait la "
    "prouver",
    "{what}, signed by the key {key}…": "{what}, signée par la clé {key}…",
    "{facts}; it is the index that is here": "{facts}\xa0; c'est l'index qui est ici",
    "{facts}; it is here, and proved": "{facts}\xa0; elle est ici, et prouvée",
    "generation {number} is signed by nobody whose key is known here": "la génération {number} n'est signée "
    "par personne dont la clé soit connue ici",
    "see who can write into the store, and what {name} is": "voir qui peut écrire dans le stockage, et ce "
    "qu'est {name}",
    "generation {here} is here, {number} is published": "la génération {here} est ici, la {number} est "
    "publiée",
    'see the lines with "following" in the log of `kb serve`': "voir les lignes avec «\xa0following\xa0» "
    "dans le journal de `kb serve`",
    "there is no generation in {folder}": "il n'y a pas de génération dans {folder}",
    "start `kb serve --state DIR` with that folder first": "lancer d'abord `kb serve --state DIR` avec ce "
    "dossier",
    "webhooks": "webhooks",
    "one webhook, and its secrets are there": "un webhook, et ses secrets sont là",
    "{n} webhooks, and their secrets are there": "{n} webhooks, et leurs secrets sont là",
}
