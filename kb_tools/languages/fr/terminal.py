"""What agents read from commands, in French: English template -> French."""

from __future__ import annotations

TERMINAL = {
    # desk
    "--map {pair!r} cannot be read": "--map «\xa0{pair}\xa0» est illisible",
    "A limit of {limit} leaves no room for a reply": "Une limite de {limit} ne laisse pas de place à une "
    "réponse",
    "device": "numéro d’appareil",
    "meter": "compteur",
    "number plate": "plaque d’immatriculation",
    "user name": "identifiant",
    "account": "compte",
    "address": "adresse",
    "An answer is too unlikely to be there ({chance:.0%}, and {threshold:.0%} is "
    "asked for).": "Une réponse est trop peu probable ({chance:.0%}, il en faut {threshold:.0%}).",
    "bereavement": "décès",
    "birth date": "date de naissance",
    "card": "carte",
    "checked {day}": "vérifié le {day}",
    "complaint": "réclamation",
    "crisis": "crise",
    "customer": "client",
    "email": "adresse e-mail",
    "emergency": "urgence",
    "found: {kind}": "trouvé\xa0: {kind}",
    "from here on it is not JSON": "à partir d'ici, ce n'est pas du JSON",
    "give the characters the channel allows": "indiquer le nombre de caractères que le canal permet",
    "give the message in quotes, or on standard input with -": "donner le message entre guillemets, ou sur "
    "l'entrée standard avec -",
    "iban": "IBAN",
    "identity": "pièce d'identité",
    "in the index, site not built": "dans l'index, site non construit",
    "insult": "insulte",
    "it has {n} cells where the header has {most}": "elle a {n} cellules, l'en-tête en a {most}",
    "it is no object": "ce n'est pas un objet",
    "it is not JSON": "ce n'est pas du JSON",
    "It is urgent, and nothing in the knowledge base is likely.": "C'est urgent, et rien ne convient assez "
    "dans la base de connaissances.",
    "joke": "plaisanterie",
    "legal": "juridique",
    "length": "longueur",
    "link": "lien",
    "name it: --map text=COLUMN": "la nommer\xa0: --map text=COLONNE",
    "{file} is complete already.": "{file} est déjà complet.",
    "--resume and --overwrite exclude each other": "--resume et --overwrite s'excluent",
    "leave one of them out": "n'en garder qu'une",
    "{file} was begun and not completed": "{file} a été commencé et n'est pas terminé",
    "add --resume to go on, or --overwrite to begin anew": "continuer avec --resume, ou recommencer avec "
    "--overwrite",
    "{file} is there already": "{file} existe déjà",
    "name another file, or add --overwrite": "nommer un autre fichier, ou ajouter --overwrite",
    "{n:,} of {all:,} rows are kept: add --resume to go on.": "{n:,} lignes sur {all:,} sont gardées\xa0: "
    "--resume pour continuer.",
    "it was begun with another file, or other options": "il a été commencé avec un autre fichier, ou "
    "d'autres options",
    "{file} is the file that is read, and would be lost": "{file} est le fichier qui est lu, et serait perdu",
    "name another file": "nommer un autre fichier",
    "add --overwrite to begin anew": "recommencer avec --overwrite",
    "{n:,} message would get a draft, {threads:,} in a thread.": "{n:,} message aurait un brouillon, "
    "{threads:,} dans un fil.",
    "{n:,} messages would get a draft, {threads:,} in a thread.": "{n:,} messages auraient un brouillon, "
    "{threads:,} dans un fil.",
    "Reading": "Lecture",
    "The first": "Les premiers",
    "the company's own": "de l'entreprise elle-même",
    "notes and events": "notes et événements",
    "the customer wrote again": "la personne a écrit de nouveau ensuite",
    "Rows without a draft": "Lignes sans brouillon",
    "a quote is opened in it and not closed": "un guillemet y est ouvert et jamais fermé",
    "a quote is opened in it and not closed within {n} lines or {most:,} characters": "un guillemet y est "
    "ouvert et n'est pas fermé en {n} lignes ou {most:,} caractères",
    "no messages were found in it": "aucun message n'y a été trouvé",
    "say where they are: --map text=PATH.TO.TEXT": "dire où ils sont : --map text=CHEMIN.DU.TEXTE",
    "the messages cannot be gathered ({error})": "les messages ne peuvent pas être rassemblés ({error})",
    "make room on the disk for temporary files": "libérer de la place pour des fichiers temporaires",
    "no column looks like the messages (there are: {names})": "aucune colonne ne ressemble aux messages "
    "(il y a\xa0: {names})",
    "no personal data": "aucune donnée personnelle",
    "no reply is short enough: {length}/{limit}": "aucune réponse n'est assez courte\xa0: {length}/{limit}",
    "no review date": "pas de date de vérification",
    "No link is likely enough (the best one {chance:.0%}, and {threshold:.0%} is asked for).": "Aucun lien "
    "n'est assez probable (le meilleur à {chance:.0%}, il en faut {threshold:.0%}).",
    "Nothing in the knowledge base has words of this message.": "Rien dans la base de connaissances ne "
    "contient des mots de ce message.",
    "Nothing passed its proof: {failed}.": "Rien n'a passé la vérification\xa0: {failed}.",
    "order": "commande",
    "other": "autre",
    "password": "mot de passe",
    "paste the customer's words, or give them on standard input with -": "coller les mots du client, ou "
    "les donner sur l'entrée standard avec -",
    "personal data": "données personnelles",
    "phone": "téléphone",
    "pin": "code PIN",
    "press": "presse",
    "reviewed": "vérification",
    "Rule “{category}”: {ground}.": "Règle «\xa0{category}\xa0»\xa0: {ground}.",
    "second": "seconde",
    "second {start} of {duration}": "seconde {start} sur {duration}",
    "second {start}, length unknown": "seconde {start}, durée inconnue",
    "security code": "cryptogramme",
    "tan": "code à usage unique",
    "The best hit is about something for the colleagues in charge.": "Le meilleur résultat traite d'une "
    "affaire pour les collègues compétents.",
    "The best hit is about something to settle in a private message.": "Le meilleur résultat traite d'une "
    "affaire à régler en message privé.",
    "The best hit is about something to settle on the phone.": "Le meilleur résultat traite d'une affaire "
    "à régler au téléphone.",
    "the best hit is tagged {tag}": "le meilleur résultat porte l'étiquette {tag}",
    "The best hit may be answered in public.": "Le meilleur résultat peut être donné en public.",
    "the clipboard cannot be read here": "le presse-papiers ne peut pas être lu ici",
    "the link is not once and whole in the reply": "le lien n'est pas une fois et en entier dans la réponse",
    "The message holds personal data ({kinds}).": "Le message contient des données personnelles ({kinds}).",
    "The message is empty": "Le message est vide",
    "the message is longer than {most:,} characters": "le message dépasse {most:,} caractères",
    "the reply links to {link}, which `allowed_domains` does not name": "la réponse renvoie à {link}, que "
    "`allowed_domains` ne nomme pas",
    "the words “{words}”": "les mots «\xa0{words}\xa0»",
    "There is no channel {name!r}": "Il n'y a pas de canal «\xa0{name}\xa0»",
    "there is no column {column!r}": "il n'y a pas de colonne «\xa0{column}\xa0»",
    "there is no message in it": "elle ne contient pas de message",
    "write FIELD=COLUMN, with one of: {names}": "écrire CHAMP=COLONNE, avec l'un de\xa0: {names}",
    "{id} is not offered, {flaw}: {facts}": "{id} n'est pas proposé, {flaw}\xa0: {facts}",
    # search
    "add the address the site will have": "ajouter l'adresse que le site aura",
    "did you mean `{name}:`?": "vouliez-vous dire `{name}:`\xa0?",
    "name a file of JSON lines in UTF-8": "indiquer un fichier de lignes JSON en UTF-8",
    "only the first {most:,} of the message's {n:,} characters were read": "seuls les {most:,} premiers "
    "caractères du message, sur {n:,}, ont été lus",
    "run `kb index --rebuild`": "lancer `kb index --rebuild`",
    "run `kb build`": "lancer `kb build`",
    "run `kb index`": "lancer `kb index`",
    "site_url is missing, and links need it": "site_url manque, et les liens en ont besoin",
    "take its address from `kb search`": "prendre son adresse dans `kb search`",
    "the search index is damaged ({what})": "l'index est endommagé ({what})",
    "the search index was made with another sentence encoder": "l'index a été fait par un autre encodeur de "
    "phrases",
    "the search index was made by another version of kb": "l'index a été fait par une autre version de kb",
    "there is no article or video with the id {id!r}": "il n'y a ni article ni vidéo avec l'identifiant "
    "«\xa0{id}\xa0»",
    "there is no field {field!r} to search in": "il n'y a pas de champ «\xa0{field}\xa0» où chercher",
    "{folder} has no search in the language {lang}": "{folder} n'a pas de recherche en langue {lang}",
    "there is no search index yet": "il n'y a pas encore d'index",
    "there is nothing to index": "il n'y a rien à indexer",
    "there is nothing to search for": "il n'y a rien à chercher",
    'write a word, a "phrase", or a field such as tag:card': 'écrire un mot, une "expression" ou un champ '
    "comme tag:carte",
    "write an article into {folder}/; `kb check` says what is wrong with those "
    "there": "écrire un article dans {folder}/\xa0; `kb check` dit ce qui ne va pas dans ceux qui y sont",
    'write lines such as {{"text": "card lost", "expect": ["cards/lost"]}}': "écrire des lignes comme "
    '{{"text": "carte perdue", "expect": ["cartes/perdue"]}}',
    'write {{"text": "card lost", "expect": ["cards/lost"]}}, ids in a list': 'écrire {{"text": "carte '
    'perdue", "expect": ["cartes/perdue"]}}, les identifiants dans une liste',
    "{file} cannot be read": "{file} est illisible",
    "{file} has no questions": "{file} n'a pas de questions",
    "{file}:{line}: not a question": "{file}:{line}\xa0: pas une question",
    # usage
    "add one, and write an x into the rows whose draft was sent": "en ajouter une, et mettre un x dans les "
    "lignes dont le brouillon a été envoyé",
    "another program is reading the usage history, so its log still has old words": "un autre programme "
    "lit l'historique, son journal contient donc encore d'anciens mots",
    "erase again when it has ended": "effacer de nouveau quand il aura fini",
    "it is damaged": "il est endommagé",
    "it belongs to another program": "il appartient à un autre programme",
    "move the file away to begin a new one": "déplacer le fichier pour en commencer un nouveau",
    "nothing is remembered: {error}": "rien n'est retenu\xa0: {error}",
    "the usage history cannot be used ({error})": "l'historique est inutilisable ({error})",
    "the usage history cannot be written ({error})": "l'historique ne peut pas être écrit ({error})",
    "there is no column `sent` in the file": "le fichier n'a pas de colonne `sent`",
    "{mark!r} names no article or video, and the row has no link of one": "«\xa0{mark}\xa0» ne nomme ni "
    "article ni vidéo, et la ligne n'en a pas de lien",
    # links
    "answers online ({code})": "répond en ligne ({code})",
    "answers {code}": "répond {code}",
    "build the site again, or take the page out of exclude_docs": "reconstruire le site, ou retirer la "
    "page de exclude_docs",
    "build the site again; if that does not help, give the heading an {{#anchor}} "
    "of its own": "reconstruire le site\xa0; si cela ne suffit pas, donner au titre sa propre {{#ancre}}",
    "correct it where it is written": "la corriger là où elle est écrite",
    "does not answer ({reason})": "ne répond pas ({reason})",
    "in the index": "dans l'index",
    "in the index, on YouTube": "dans l'index, sur YouTube",
    "its name is not known": "nom inconnu",
    "it is no web address": "ce n'est pas une adresse web",
    "name a second of the video": "indiquer une seconde de la vidéo",
    "page is in the built site": "la page est dans le site construit",
    "second {start} is not within the video's {duration} seconds": "la seconde {start} est hors des "
    "{duration} secondes de la vidéo",
    "the site was built by Zensical, which ignores plugins: it has no {path}": "le site a "
    "été construit par Zensical, qui ignore les plugins\xa0: {path} manque",
    "build it with `kb build`": "le construire avec `kb build`",
    "the site has no {path}": "le site n'a pas de {path}",
    "was not asked: {address} is not a public address": "n'a pas été interrogé\xa0: {address} n'est pas "
    "une adresse publique",
    "{path} has no anchor {anchor!r}": "{path} n'a pas d'ancre «\xa0{anchor}\xa0»",
    "a newer version of kb wrote it": "une version plus récente de kb l'a écrit",
}
