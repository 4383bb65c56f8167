"""What commands say beside their results, in French: English template -> French."""

from __future__ import annotations

COMMANDS = {
    # cli
    '\nTry it:\n  kb -C {folder} suggest "{question}"\n  kb -C {folder} build\nThen see what is '
    "left to fill in:\n  kb -C {folder} check": "\nPour essayer\xa0:\n  kb -C {folder} suggest "
    '"{question}"\n  kb -C {folder} build\nPuis voir ce qui reste à remplir\xa0:\n  kb -C {folder} '
    "check",
    "(automatic)": "(automatique)",
    "add --yes": "ajouter --yes",
    "Asking": "Questions",
    "Asking YouTube": "Demande à YouTube",
    "Built {folder}/, and all {n:,} links of the index resolve.": "{folder}/ est construit, et les {n:,} "
    "liens de l'index aboutissent.",
    "check the disk and the permissions": "vérifier le disque et les droits d'accès",
    "Checking": "Vérification",
    "Copied.": "Copié.",
    "copy the customer's message first": "copier d'abord le message du client",
    "Drafting": "Rédaction",
    "Erase everything before {day} that is remembered?": "Effacer tout ce qui est retenu d'avant le "
    "{day}\xa0?",
    "Erase everything that is remembered?": "Effacer tout ce qui est retenu\xa0?",
    "Erased {n:,} message.": "{n:,} message effacé.",
    "Erased {n:,} messages.": "{n:,} messages effacés.",
    "Handed to your terminal's clipboard.": "Remis au presse-papiers du terminal.",
    "Importing": "Importation",
    "importing needs markdownify, which is not installed": "l'import a besoin de markdownify, qui n'est "
    "pas installé",
    "Encoding": "Analyse du sens",
    "Indexing": "Indexation",
    "call it in one, or answer with `kb suggest` or `kb triage`": "l'appeler dans un "
    "terminal, ou répondre avec `kb suggest` ou `kb triage`",
    "the window needs a terminal": "la fenêtre a besoin d'un terminal",
    "install it with: pip install '.[desk]'": "l'installer avec\xa0: pip install '.[desk]'",
    "install it with: pip install '.[import]'": "l'installer avec\xa0: pip install '.[import]'",
    "Its title and the rest come with `kb videos sync`.": "Son titre et le reste viennent avec `kb videos "
    "sync`.",
    "Learn it?": "L'apprendre\xa0? o oui, n jamais, s plus tard, q fin",
    "Link them?": "Les relier\xa0? o oui, n non, q fin",
    "Logged in. The token is in {file}.": "Connecté. Le jeton est dans {file}.",
    "look at `kb gaps`, and give the same --since and --until": "regarder `kb gaps`, et donner les mêmes "
    "--since et --until",
    "make a key for the YouTube Data API v3 in the Google Cloud console and export "
    "it as YOUTUBE_API_KEY": "créer une clé pour YouTube Data API v3 dans la console Google Cloud et "
    "l'exporter comme YOUTUBE_API_KEY",
    "mend what is listed above": "corriger ce qui est indiqué plus haut",
    "mend what is listed above and build again": "corriger ce qui est indiqué plus haut et reconstruire",
    "no messages are kept to learn from, since the setting `usage` is {usage}": "aucun message n'est gardé "
    "pour apprendre, car le réglage `usage` est {usage}",
    "Nobody finds it until you have written the answer and deleted the line "
    "`search:`.": "Personne ne le trouve tant que la réponse n'est pas écrite et la ligne `search:` effacée.",
    "Nothing found.": "Rien trouvé.",
    "nothing is remembered, so nothing can be marked as sent": "rien n'est retenu, rien ne peut donc être "
    "noté comme envoyé",
    "nothing was erased, as nobody could be asked": "rien n'a été effacé, car il n'y avait personne à qui "
    "demander",
    "Nothing was erased.": "Rien n'a été effacé.",
    "Nothing was written: `kb learn --review` asks one by one, `kb learn --write` "
    "takes all.": "Rien n'a été écrit\xa0: `kb learn --review` demande un par un, `kb learn --write` prend "
    "tout.",
    "Nothing was written: `kb link --review` asks one by one, `kb link --write` "
    "takes all.": "Rien n'a été écrit\xa0: `kb link --review` demande un par un, `kb link --write` prend "
    "tout.",
    "Now read what came, run `kb check`, and `kb index`.": "Maintenant relire, puis lancer `kb check` et "
    "`kb index`.",
    "Now write under `questions` how customers ask for it: nothing helps more to "
    "be found.": "Écrire maintenant sous `questions` comment on le demande\xa0: rien n'aide plus à être "
    "trouvé.",
    "Open this address, as the channel's owner, and allow it:": "Ouvrir cette adresse, en tant que "
    "propriétaire de la chaîne, et accepter\xa0:",
    "row {number}: {why}": "ligne {number}\xa0: {why}",
    "run `kb check`": "lancer `kb check`",
    "set `usage` to counts or redacted": "régler `usage` sur counts ou redacted",
    "the clipboard is empty": "le presse-papiers est vide",
    "the editor {editor!r} cannot be started; set VISUAL or EDITOR to one that can.": "l'éditeur "
    "«\xa0{editor}\xa0» ne démarre pas\xa0; régler VISUAL ou EDITOR autrement.",
    "the key travels to this endpoint unencrypted; https:// would protect it.": "la clé part vers cette "
    "adresse sans chiffrement\xa0; https:// la protégerait.",
    "the sources have changed since they were indexed - run `kb index`": "les sources ont changé depuis "
    "l'indexation - lancer `kb index`",
    "the sources have problems, so nothing was built": "les sources ont des problèmes, rien n'a donc été "
    "construit",
    "the window needs Textual, which is not installed": "la fenêtre a besoin de Textual, qui n'est pas "
    "installé",
    "there are {n}": "il y en a {n}",
    "There is no clipboard here; this is the reply:\n{text}": "Il n'y a pas de presse-papiers ici\xa0; "
    "voici la réponse\xa0:\n{text}",
    "there is no key for YouTube's API": "il n'y a pas de clé pour l'API de YouTube",
    "there is no message": "il n'y a pas de message",
    "there is no suggestion {number}": "il n'y a pas de proposition {number}",
    "there is no theme {gap} among {n}": "il n'y a pas de thème {gap} parmi {n}",
    "there is nothing in {lang!r}": "il n'y a rien en «\xa0{lang}\xa0»",
    "there is {n}": "il y en a {n}",
    "use one of: {names}": "choix possibles\xa0: {names}",
    "use up to six letters or digits, such as MM for ^MM": "donner six lettres ou chiffres au plus, comme "
    "MM pour ^MM",
    "Used {n:,} unit.": "{n:,} unité utilisée.",
    "Used {n:,} units.": "{n:,} unités utilisées.",
    'write it behind the command in quotes, or `-` to read it: kb suggest "..."': "l'écrire entre "
    'guillemets après la commande, ou `-` pour le lire\xa0: kb suggest "..."',
    "write it elsewhere with -o": "l'écrire ailleurs avec -o",
    "write two letters such as DE": "écrire deux lettres comme FR",
    "Wrote {file}: {n:,} message from {first} to {last}.": "{file} écrit\xa0: {n:,} message du {first} au "
    "{last}.",
    "Wrote {file}: {n:,} messages from {first} to {last}.": "{file} écrit\xa0: {n:,} messages du {first} "
    "au {last}.",
    "Wrote {n:,} link.": "{n:,} lien écrit.",
    "Wrote {n:,} links.": "{n:,} liens écrits.",
    "Wrote {n:,} phrasing.": "{n:,} formulation écrite.",
    "Wrote {n:,} phrasings.": "{n:,} formulations écrites.",
    "{file} belongs to {video} now.": "{file} appartient maintenant à {video}.",
    "{file} has {n:,} mistake": "{file} a {n:,} erreur",
    "{file} has {n:,} mistakes": "{file} a {n:,} erreurs",
    "{folder}/ is published, and this is not for customers": "{folder}/ est publié, et ceci n'est pas "
    "pour les clients",
    "{id} added to {file}.": "{id} ajouté à {file}.",
    "{marked:,} marked as sent, {added:,} added, {already:,} known before.": "{marked:,} notés comme "
    "envoyés, {added:,} ajoutés, {already:,} déjà connus.",
    "{n:,} link could not be written": "{n:,} lien n'a pas pu être écrit",
    "{n:,} link of the index does not resolve": "{n:,} lien de l'index n'aboutit pas",
    "{n:,} links could not be written": "{n:,} liens n'ont pas pu être écrits",
    "{n:,} links of the index do not resolve": "{n:,} liens de l'index n'aboutissent pas",
    "{n:,} phrasing could not be written": "{n:,} formulation n'a pas pu être écrite",
    "{n:,} phrasings could not be written": "{n:,} formulations n'ont pas pu être écrites",
    "{name!r} is no country": "«\xa0{name}\xa0» n'est pas un pays",
    "{sign!r} is no sign": "«\xa0{sign}\xa0» n'est pas une signature",
    "{url!r} leads nowhere: {flaw}": "{url!r} ne mène nulle part\xa0: {flaw}",
    "{what}; building it now.": "{what}\xa0; il est construit maintenant.",
    # cli: called wrongly
    "No such command {name!r}": "la commande «\xa0{name}\xa0» n'existe pas",
    "No such option {name!r}": "l'option «\xa0{name}\xa0» n'existe pas",
    "Missing command": "il manque la commande",
    "Missing argument {param_hint}": "il manque {param_hint}",
    "Missing option {param_hint}": "il manque l'option {param_hint}",
    "Option {name!r} requires an argument": "l'option «\xa0{name}\xa0» attend une valeur",
    "Option {name!r} does not take a value": "l'option «\xa0{name}\xa0» ne prend pas de valeur",
    "Got unexpected extra argument ({args})": "un argument de trop ({args})",
    "Got unexpected extra arguments ({args})": "des arguments de trop ({args})",
    "Could not open file {filename!r}: {message}": "le fichier «\xa0{filename}\xa0» ne "
    "s'ouvre pas\xa0: {message}",
    "Invalid value for {param_hint}: {message}": "{param_hint} ne convient pas\xa0: {message}",
    "File {filename!r} does not exist": "le fichier «\xa0{filename}\xa0» n'existe pas",
    "File {filename!r} is a directory": "«\xa0{filename}\xa0» est un dossier, pas un fichier",
    "File {filename!r} is not readable": "le fichier «\xa0{filename}\xa0» est illisible",
    "File {filename!r} is not writable": "le fichier «\xa0{filename}\xa0» est protégé en écriture",
    "Directory {filename!r} does not exist": "le dossier «\xa0{filename}\xa0» n'existe pas",
    "Directory {filename!r} is a file": "«\xa0{filename}\xa0» est un fichier, pas un dossier",
    "Directory {filename!r} is not readable": "le dossier «\xa0{filename}\xa0» est illisible",
    "Directory {filename!r} is not writable": "le dossier «\xa0{filename}\xa0» est protégé en écriture",
    "Path {filename!r} does not exist": "«\xa0{filename}\xa0» n'existe pas",
    "{value!r} is not a valid integer": "«\xa0{value}\xa0» n'est pas un nombre entier",
    "{value!r} is not a valid integer range": "«\xa0{value}\xa0» n'est pas un nombre entier",
    "{value!r} is not a valid float": "«\xa0{value}\xa0» n'est pas un nombre",
    "{value!r} is not a valid float range": "«\xa0{value}\xa0» n'est pas un nombre",
    "{value} is not in the range {range}": "{value} n'est pas dans l'intervalle {range}",
    "{value!r} does not match the format {format}": "«\xa0{value}\xa0» n'est pas un jour "
    "de la forme {format}",
    "{value!r} is not one of {choices}": "«\xa0{value}\xa0» n'est aucun de {choices}",
    "it stands before the command: `{example}`": "elle se place avant la commande\xa0: `{example}`",
    "Did you mean {name!r}?": "vouliez-vous dire «\xa0{name}\xa0»\xa0?",
    "(Did you mean one of: {choices}?)": "(vouliez-vous dire l'un de {choices}\xa0?)",
    "Choose from: {choices}": "choix possibles\xa0: {choices}",
    "see `{command}`": "voir `{command}`",
    "stopped": "interrompu",
    # cli: errors of the disk
    "No such file or directory": "le fichier ou son dossier n'existe pas",
    "create its folder first, or correct the name": "créer d'abord le dossier, ou corriger le nom",
    "Permission denied": "accès refusé",
    "File exists": "existe déjà",
    "move it away, or use another name": "le déplacer, ou prendre un autre nom",
    "Not a directory": "n'est pas un dossier",
    "move the file away that stands where a folder belongs": "déplacer le fichier "
    "qui se trouve là où il faut un dossier",
    "Is a directory": "est un dossier",
    "name a file instead": "indiquer plutôt un fichier",
    "No space left on device": "le disque est plein",
    "make room on the disk": "libérer de la place sur le disque",
    "Read-only file system": "on ne peut qu'y lire",
    "write it elsewhere": "l'enregistrer ailleurs",
    # report
    "give --since a day before --until": "donner à --since un jour avant --until",
    "{first} is after {last}": "{first} est après {last}",
    # site
    "mend that, or run `{command} build --verbose` for more": "corriger cela, ou lancer `{command} build "
    "--verbose` pour en savoir plus",
    "neither MkDocs nor ProperDocs is installed": "ni MkDocs ni ProperDocs n'est installé",
    "install one of them, or build with `kb build --plain`": "installer l'un des deux, ou co"
    "nstruire avec `kb build --plain`",
    "{generator} could not build the site: {error}": "{generator} n'a pas pu construire le site\xa0: {error}",
    # fields
    "did you mean `{name}`?": "vouliez-vous dire `{name}`\xa0?",
    # review
    "correct the link, or take it out": "corriger le lien, ou le retirer",
    "look at it yourself, or name its host in `allowed_domains` if it is yours": "vérifier soi-même, ou "
    "ajouter l'hôte à `allowed_domains` s'il est à vous",
    "this is no turn of a thread": "ce n'est pas un message d'un fil",
    'write {{"from": "customer" or "us", "text": "..."}}': '{{"from": "customer" ou "us", "text": "..."}}',
    "of no kind": "d’aucun genre",
    "alarm": "alerte",
    "look twice": "à relire",
    "right": "juste",
    "{right:,} of {total:,} are what they should be.": "{right:,} sur {total:,} sont ce qu’ils doivent être.",
    "{file} has no messages": "{file} ne contient pas de message",
    "write one a line": "en écrire un par ligne",
    "this is no message": "ce n’est pas un message",
    'write {{"text": "thanks a lot", "kind": "thanks"}}, or the words alone': ""
    'écrire {{"text": "merci beaucoup", "kind": "thanks"}}, ou seulement les mots',
    "name a file in UTF-8, one message a line": "indiquer un fichier en UTF-8, un message par ligne",
    "Nothing to learn from yet: nobody has said what kind a message was (`w` in `kb desk`).": "Rien à "
    "apprendre pour l'instant\xa0: personne n'a dit de quel genre était un message (`w` dans `kb "
    "desk`).",
    "{n:,} different message was corrected": "{n:,} message a été corrigé",
    "{n:,} different messages were corrected": "{n:,} messages différents ont été corrigés",
    "kept without words": "gardés sans mots",
    "two kinds were named for it about equally": "pour lesquels deux genres ont été dits à peu près "
    "aussi souvent",
    "of a kind that there is no more": "d'un genre qui n'existe plus",
    "taken for the right kind by now": "reconnus désormais",
    "ordinary question": "question ordinaire",
    # learn --featured
    "Nothing to propose: no public article was sent {n:,} times.": "Rien à proposer\xa0: aucun article "
    "public n'a été envoyé {n:,} fois.",
    "{n:,} sent answer looked at.": "{n:,} réponse envoyée examinée.",
    "{n:,} sent answers looked at.": "{n:,} réponses envoyées examinées.",
    "It belongs below `kb:` in {file}, in place of a `featured` there.": "À mettre sous `kb:` dans {file}, "
    "à la place d'un `featured` qui s'y trouve.",
    # init
    "Address that the pages will have": "Adresse qu'auront les pages",
    "How customers are addressed": "Forme d'adresse",
    "Name of the company": "Nom de l'entreprise",
    "Name on X, Enter for none": "Nom sur X, Entrée pour aucun",
    "Telephone number for customers, Enter for later": "Numéro de téléphone pour les clients, Entrée "
    "pour plus tard",
    "What it does": "Métier (utility\xa0: électricité, gaz, eau\xa0; transport\xa0: bus et trains)",
    "leave --address out": "omettre --address",
    "{lang} has no form of address {form!r}": "{lang} n'a pas de forme d'adresse {form!r}",
}
