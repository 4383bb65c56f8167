"""What is wrong with fields and settings, in French: English template -> French.

Most stand behind the name of a field: `mkdocs.yml:7: threshold doit être un nombre de 0 à 1 - ...`.
The words for things are those of `review`.
"""

from __future__ import annotations

SETTINGS = {
    # fields
    "cannot be {value!r}": "ne peut pas être «\xa0{value}\xa0»",
    "check quotes, colons and indentation; a text with a colon needs quotes": "vérifier guillemets, "
    "deux-points et retraits\xa0; un texte avec deux-points veut des guillemets",
    "delete the invisible character": "supprimer le caractère invisible",
    "has a control character": "contient un caractère de contrôle",
    "is not a date: {value!r}": "n'est pas une date\xa0: «\xa0{value}\xa0»",
    "is not a language: {value!r}": "n'est pas une langue\xa0: «\xa0{value}\xa0»",
    "is not a time: {value!r}": "n'est pas un temps\xa0: «\xa0{value}\xa0»",
    "keep one of the two": "ne garder que l'un des deux",
    "known here: {names}": "connus ici\xa0: {names}",
    "should be a number from 0 to 1": "doit être un nombre de 0 à 1",
    "should be a whole number from {low} to {high}": "doit être un nombre entier de {low} à {high}",
    "should be one text": "doit être un seul texte",
    "should be true or false": "doit être true ou false",
    "the YAML has a character that YAML does not allow": "le YAML contient un caractère qui n'y est pas "
    "permis",
    "the YAML is broken here ({error})": "le YAML est fautif ici ({error})",
    "the YAML is nested too deeply": "le YAML est trop profondément imbriqué",
    "a colon stands where no value can follow": "un deux-points se trouve là où aucune valeur ne peut suivre",
    "a colon is missing": "il manque un deux-points",
    "it does not line up with the lines above": "le retrait ne correspond pas aux lignes précédentes",
    "a line of this list does not begin with -": "une ligne de cette liste ne commence pas par -",
    "no list can begin here": "aucune liste ne peut commencer ici",
    "a list in brackets lacks a comma or its end": "il manque une virgule ou la fin d’une liste entre "
    "crochets",
    "values in braces lack a comma or their end": "il manque une virgule ou la fin de valeurs entre "
    "accolades",
    "a quotation mark is never closed": "un guillemet n’est jamais fermé",
    "a value that begins with this sign needs quotes": "une valeur qui commence par ce signe a besoin de "
    "guillemets",
    "\\ has no meaning before this letter": "\\ ne signifie rien devant cette lettre",
    "a tab stands where only spaces may": "une tabulation se trouve là où seules des espaces sont permises",
    "a text that begins with * or & needs quotes": "un texte qui commence par * ou & a besoin de guillemets",
    "this line belongs to nothing above it": "cette ligne ne se rattache à rien de ce qui précède",
    "unknown key `{key}` in {of}": "clé inconnue `{key}` dans {of}",
    "write `true` or `false`": "écrire `true` ou `false`",
    "write a code such as de or en": "écrire un code comme de ou en",
    "write a number such as {number}": "écrire un nombre comme {number}",
    "write it as 2026-10-01": "l'écrire comme 2026-10-01",
    "write it as `name: value`, one a line": "écrire `nom: valeur`, un par ligne",
    "write it on one line, in quotes if it has a colon": "l'écrire sur une ligne, entre guillemets s'il a "
    "un deux-points",
    "write seconds (83), 1:23, or PT1M23S": "écrire des secondes (83), 1:23 ou PT1M23S",
    "{key} stands here a second time": "{key} est ici une deuxième fois",
    "{of} should be a list of names and values": "dans {of}, il faut des noms avec des valeurs",
    # in which something stands
    "a routing rule": "une règle de routing",
    "the kb section": "les réglages de kb",
    # settings
    "add the address the site will have, such as `site_url: https://help.example.com/`": "ajouter l'adresse "
    "qu'aura le site, par exemple `site_url: https://aide.example.com/`",
    "cannot be read ({error})": "est illisible ({error})",
    "cannot change {rule}, which keeps a file from being read": "ne peut pas changer {rule}, qui empêche de "
    "lire un fichier",
    "lacks {names}": "il manque {names}",
    "let `kb eval --fit` find it": "`kb eval --fit` le trouve",
    "names no folder": "n'indique aucun dossier",
    "should be a number": "doit être un nombre",
    "leave `meaning` out, or switch this hint off: `check: {{words-alone: off}}`": "supprimer "
    "`meaning` ou désactiver cet avis\xa0: `check: {{words-alone: off}}`",
    "without a sentence encoder only words that a message shares with an answer find it": "sans "
    "encodeur de phrases, une réponse n'est trouvée que par les mots qu'elle partage avec le message",
    "`meaning_fit` is missing: what is a cosine of this sentence encoder worth?": "`meaning_fit` "
    "manque\xa0: que vaut un cosinus de cet encodeur de phrases\xa0?",
    "write `onnx:` and the folder of the model behind it": "écrire `onnx:` suivi du dossier du modèle",
    "did you mean `redacted`? `counts` keeps no words": "vouliez-vous dire `redacted`\xa0? `counts` ne "
    "garde aucun mot",
    "go to a knowledge base, name one with -C, or start one with `kb init DIR`": "aller dans une base de "
    "connaissances, en nommer une avec -C, ou en commencer une avec `kb init DOSSIER`",
    "has a mistake: {what}": "contient une erreur\xa0: {what}",
    "has a rule without category": "contient une règle sans category",
    "has hours I cannot read: {value!r}": "contient des heures illisibles\xa0: «\xa0{value}\xa0»",
    "has no settings": "ne contient aucun réglage",
    "is not a mail address: {value!r}": "n'est pas une adresse e-mail\xa0: «\xa0{value}\xa0»",
    "is not a region: {value!r}": "n'est pas une région\xa0: «\xa0{value}\xa0»",
    "is not a time zone: {value!r}": "n'est pas un fuseau horaire\xa0: «\xa0{value}\xa0»",
    "is not a name on X: {value!r}": "n'est pas un nom sur X\xa0: «\xa0{value}\xa0»",
    "write it as the address of the profile has it, such as {name}": "l'écrire comme dans l'adresse du "
    "profil, par exemple {name}",
    "is neither a page nor a web address: {value!r}": "n'est ni une page ni une adresse "
    "web\xa0: «\xa0{value}\xa0»",
    "write a page such as service/privacy.md, or https://www.example.com/privacy": "écrire une page "
    "telle que service/privacy.md, ou https://www.example.com/privacy",
    "is not a telephone number: {value!r}": "n'est pas un numéro de téléphone\xa0: «\xa0{value}\xa0»",
    "write the number, such as {number}, or take the line out": "écrire le numéro, par exemple {number}, ou "
    "retirer la ligne",
    "{domain} gives mail addresses to everybody": "{domain} donne des adresses à tout le monde",
    "take it out: customers' addresses there are personal data; `contact: email` may be there": ""
    "le retirer\xa0: les adresses de clients y sont des données"
    " personnelles\xa0; `contact: email` peut y être",
    "is not a web address: {value!r}": "n'est pas une adresse web\xa0: «\xa0{value}\xa0»",
    "kb does not follow INHERIT": "kb ne suit pas INHERIT",
    "leaves the knowledge base": "sort de la base de connaissances",
    "name what the rule is about, such as `category: press`": "dire de quoi traite la règle, par exemple "
    "`category: presse`",
    "names a rule that is not there: {rule}": "nomme une règle qui n'existe pas\xa0: {rule}",
    "save it as UTF-8 text": "l'enregistrer comme texte UTF-8",
    "should be a list of groups": "doit être une liste de groupes",
    "should be a list of old and new addresses": "doit être une liste d'anciennes et de nouvelles adresses",
    "should be a list of rules": "doit être une liste de règles",
    "should be digits only": "ne doit avoir que des chiffres",
    "should name languages": "doit nommer des langues",
    "should name rules": "doit nommer des règles",
    "Zensical ignores plugins: videos, topics and addresses that agents hand out get lost": "Zensical "
    "ignore les plugins\xa0: les vidéos, les thèmes et des adresses envoyées aux clients se perdent",
    "build the site with `kb build`, and delete this file": "construire le site avec `kb build`, "
    "et supprimer ce fichier",
    "take the line out": "retirer la ligne",
    "there is no {file} or {other} in {folder} or above it": "il n'y a ni {file} ni {other} dans {folder} "
    "ou au-dessus",
    "write `- [word, other word]`, one group a line": "écrire `- [mot, autre mot]`, un groupe par ligne",
    "write `- category: press` and below it `words: [journalist]`": "écrire `- category: presse` et en "
    "dessous `words: [journaliste]`",
    "write `de:` and below it `- [Handy, Smartphone]`": "écrire `fr:` et en dessous `- [portable, mobile]`",
    "write `old/address/: new/address/`, one a line": "écrire `ancienne/adresse/: nouvelle/adresse/`, une "
    "paire par ligne",
    "write `readability: off` below it, one rule a line": "écrire `readability: off` en dessous, une règle "
    "par ligne",
    "write a country such as DE, or a part of one such as DE-HE": "écrire un pays comme FR, ou une partie "
    "comme FR-GES",
    "write a name such as Europe/Berlin": "écrire un nom comme Europe/Paris",
    "write a path relative to this file": "écrire un chemin relatif à ce fichier",
    "write at least `site_url:` and `plugins: [kb]`": "écrire au moins `site_url:` et `plugins: [kb]`",
    "write days and times as `Mo-Fr 8:00-20:00`, one a line": "écrire jours et heures comme `Mo-Fr "
    "8:00-20:00`, une indication par ligne",
    "write it as help@example.com": "l'écrire comme aide@example.com",
    "write it in full, such as {address}": "l'écrire en entier, par exemple {address}",
    "write site_url and the kb section into this file": "écrire site_url et la section kb dans ce fichier",
    "write the account's numeric id, not its name": "écrire le numéro du compte, pas son nom",
    # words
    "write `de:`, below it `site:`, below that `yes: Genau`": "écrire `de:`, en dessous `site:`, puis "
    "`yes: Genau`",
    "the words in {lang}": "les textes en {lang}",
    "{place} has {count} texts": "{place} a {count} textes",
    "write {count} of them": "en écrire {count}",
    "{place} has a stray brace": "{place} contient une accolade isolée",
    "write what is filled in as {{name}}": "écrire ce qui est à compléter sous la forme {{name}}",
    "{place} has other placeholders than ours": "{place} n'a pas les mêmes champs que notre texte",
    "is not a country whose helplines are known: {value!r}": "n’est pas un pays "
    "dont les numéros d’aide sont connus\xa0: {value!r}",
    "`{name}` runs or reads what is elsewhere": "`{name}` exécute ou lit ce qui se trouve ailleurs",
    "the plugin {name} is not known": "l'extension MkDocs {name} n'est pas connue",
    "the Markdown extension {name} is not known": "l'extension Markdown {name} n'est pas connue",
    "{tag} makes a Python object": "{tag} crée un objet Python",
    "{option} of {name} reads outside of the knowledge base": "{option} de {name} lit "
    "hors de la base de connaissances",
    "it is left out": "cela est laissé de côté",
    "if this knowledge base is yours, let it run with --trust or KB_TRUST=1": "si cette base "
    "est la vôtre, l'autoriser avec --trust ou KB_TRUST=1",
    "the site needs it: {what}": "le site en a besoin\xa0: {what}",
    "the last index stays: {what}": "le dernier index reste\xa0: {what}",
    "its posts have other addresses than kb hands out": "ses billets ont d'autres adresses que celles de kb",
    "kb does not see the plugins in it": "kb ne voit pas les plugins qu'il contient",
    "kb does not see the front matter it adds": "kb ne voit pas l'en-tête qu'il ajoute",
    "it changes every address, and kb hands out those of a site on the web": "il change toutes les "
    "adresses, et "
    "kb donne celles d'un site sur le web",
    "kb knows one project": "kb ne connaît qu'un projet",
    "its cards stand beside those of kb, and a link shows one of them": "ses cartes s'ajoutent à celles de "
    "kb, "
    "et un lien n'en montre qu'une",
    "it names folders that are no pages": "il nomme des dossiers qui ne sont pas des pages",
    "nobody has tried it": "personne ne l'a essayé",
    "Material's {name} does not go together with kb: {why}": "{name} de Material ne va pas avec "
    "kb\xa0: {why}",
    "take the line out, or look at the pages and switch this off: `check: {{material: off}}`": "retirer la "
    "ligne, ou regarder les pages et éteindre ceci\xa0: `check: {{material: off}}`",
    "the site speaks {lang}, and {count} of its own words are not said in it: {names}": "le site parle "
    "{lang}, "
    "et {count} de ses propres mots n'y sont pas dits\xa0: {names}",
    "say them under `words`, `{lang}`, `site`, as the handbook has it": "les dire sous `words`, `{lang}`, "
    "`site`, comme l'explique le manuel",
    "write `text:` and `number:`, and `article:` for the page that says more": "écrire `text:` "
    "et `number:`, et `article:` pour la page qui en dit plus",
    "lacks its text or its number": "n'a pas son texte ou son numéro",
    "there is no secret in {place}, which `hooks` names": "il n'y a pas de secret dans {place}, que `hooks` "
    "nomme",
    "set the variable, or write the file, before `kb serve` starts": "définir la variable ou écrire le "
    "fichier avant le démarrage de `kb serve`",
    "should name webhooks": "doit nommer des webhooks",
    "write a name such as `chatwoot:` and below it `system: chatwoot`": "écrire un nom tel que `chatwoot:` "
    "et en dessous `system: chatwoot`",
    "use small letters, digits and hyphens": "utiliser des minuscules, des chiffres et des traits d'union",
    "{name} lacks its `system`": "il manque `system` à {name}",
    "{name} lacks its `address` or its `token`": "il manque `address` ou `token` à {name}",
    "write where it is called back, and `token: env:NAME`": "écrire l'adresse à rappeler et `token: env:NOM`",
    "{name} lacks its `secret`, so that anybody could send what it sends": "il manque `secret` à {name} : "
    "n'importe qui pourrait envoyer à sa place",
    "write `secret: env:NAME`, or the addresses of its `senders`": "écrire `secret: env:NOM`, ou les "
    "adresses de ses `senders`",
    "has a name that no address can have: {value!r}": "a un nom qu'aucune adresse ne peut avoir : {value!r}",
    "names neither a variable nor a file": "ne nomme ni variable ni fichier",
    "write `env:NAME` or `file:PATH`; the secret itself never stands here": "écrire `env:NOM` ou "
    "`file:CHEMIN` ; le secret lui-même ne figure jamais ici",
    "has what is no address and no network": "contient ce qui n'est ni adresse ni réseau",
    "write it as 10.0.0.7 or 10.0.0.0/24": "écrire 10.0.0.7 ou 10.0.0.0/24",
    "should be a list of names and paths": "doit être une liste de noms et de chemins",
    "write `name: path.to.value`, one a line": "écrire `nom: chemin.vers.valeur`, un par ligne",
    "cannot name a knowledge base: {value!r}": "ne peut pas nommer une base : {value!r}",
    "write up to 40 small letters, digits and hyphens, such as {name}": "écrire au plus 40 minuscules, "
    "chiffres et tirets, par exemple {name}",
    "is no host name: {value!r}": "n’est pas un nom d’hôte : {value!r}",
    "write the host alone, in small letters, such as {name}": "écrire l’hôte seul, en minuscules, par "
    "exemple {name}",
    "there is no knowledge base {name!r}": "il n’y a pas de base {name!r}",
    "there is no knowledge base in {folder}": "il n’y a pas de base dans {folder}",
    "name the folder in which their folders stand": "nommer le dossier qui contient leurs dossiers",
    "{folder} is a knowledge base itself": "{folder} est lui-même une base",
    "name the folder above it, or leave out --bases": "nommer le dossier au-dessus, ou laisser --bases",
    "{name!r} cannot name a knowledge base": "{name!r} ne peut pas nommer une base",
    "{name!r} is what another knowledge base is called": "{name!r} est déjà le nom d’une autre base",
    "give it a `base` of its own": "lui donner son propre `base`",
    "its tables in PostgreSQL need a name of their own": "ses tables dans PostgreSQL ont "
    "besoin d’un nom à elles",
    "write `base: {name}` into the kb section": "écrire `base: {name}` dans la section kb",
    "{host} is the host of another knowledge base": "{host} est l’hôte d’une autre base",
    "take it out of `desk_hosts`": "le retirer de `desk_hosts`",
    "another knowledge base has its index in the same database": "une autre base a son index "
    "dans la même base de données",
    "give it a database of its own, or leave out `engine`": "lui donner sa propre base de "
    "données, ou laisser `engine`",
}
