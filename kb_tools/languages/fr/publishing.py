"""What is said of generations that travel by the store, in French: English template -> French."""

from __future__ import annotations

PUBLISHING = {
    "Generation {number} is published already.": "La génération {number} est déjà publiée.",
    "Generation {number} is what {before} was.": "La génération {number} est ce qu'était la {before}.",
    "Nothing is published yet.": "Rien n'est encore publié.",
    "Published as generation {number}: {parts} of {all:,} travelled, {sent:,} of {size:,} kB.": "Publié "
    "comme génération {number}\xa0: {parts} sur {all:,} en route, {sent:,} sur {size:,}\xa0ko.",
    "The generation before was signed with another key. Servers must know this one: {name}={key}": "La "
    "génération précédente a été signée avec une autre clé. Les serveurs doivent connaître celle-ci\xa0: "
    "{name}={key}",
    "Whoever publishes sets {name} to {file}. Servers need this half:": "Qui publie met {name} à {file}. "
    "Les serveurs ont besoin de cette moitié\xa0:",
    "nobody else can fetch a generation from a file of this machine": "personne d'autre ne peut prendre une "
    "génération dans un fichier de cette machine",
    "generation {number} needs {lost:,} bytes, and there are {free:,}": "la génération {number} demande "
    "{lost:,} octets, et il y en a {free:,}",
    "generation {number} of the store is refused: {why}": "la génération {number} du stockage est "
    "refusée\xa0: {why}",
    "generation {number} cannot be published again: the store has lost or changed {n:,} part of it": ""
    "la génération {number} ne peut pas être publiée de nouveau\xa0: le stockage en a perdu ou changé {n:,} "
    "partie",
    "generation {number} cannot be published again: the store has lost or changed {n:,} parts of it": ""
    "la génération {number} ne peut pas être publiée de nouveau\xa0: le stockage en a perdu ou changé {n:,} "
    "parties",
    "install it with: pip install '.[publish]'": "à installer avec\xa0: pip install '.[publish]'",
    "install the same version of kb everywhere": "installer partout la même version de kb",
    "it changed while it was being published": "cela a changé pendant la publication",
    "it is not one of ours": "elle n'est pas des nôtres",
    "it is that of {base}, and here is {own}": "elle est celle de {base}, et ici c'est {own}",
    "let only its owner read it: chmod 600": "ne laisser lire que son propriétaire\xa0: chmod 600",
    "make one with `kb generations key FILE`, and name it in {name}": "en faire une avec `kb generations "
    "key FICHIER`, et la nommer dans {name}",
    "set KB_STORE to the address of a PostgreSQL database": "mettre KB_STORE à l'adresse d'une base "
    "PostgreSQL",
    "name a file that is not there yet": "nommer un fichier qui n'existe pas encore",
    "not to be proved here: another key, number, or version of kb": "impossible à prouver ici\xa0: une autre "
    "clé, un autre numéro ou une autre version de kb",
    "it is not what `kb build` writes": "ce n'est pas `kb build` qui l'a écrit",
    "nothing is known of the site": "on ne sait rien du site",
    "number {number} was here already": "le numéro {number} était déjà ici",
    "others than its owner can read the key": "d'autres que son propriétaire peuvent lire la clé",
    "publish again": "publier de nouveau",
    "publish again, and see who can write into the store": "publier de nouveau, et voir qui peut écrire "
    "dans le stockage",
    "publish each knowledge base into a database of its own": "publier chaque base de connaissances dans "
    "une base de données à elle",
    "publish the site that `kb build` makes, or go by what was built here: --offline": "publier le site que "
    "fait `kb build`, ou s'en tenir à ce qui a été construit ici\xa0: --offline",
    "publish one: kb index --publish": "en publier une\xa0: kb index --publish",
    "run `kb build`, publish the site, and then the index: kb index --publish": "lancer `kb build`, "
    "publier le site, puis l'index\xa0: kb index --publish",
    "see `kb generations list`": "voir `kb generations list`",
    "see who can write into the store, and what KB_PUBLIC_KEY is": "voir qui peut écrire dans le stockage, "
    "et ce qu'est KB_PUBLIC_KEY",
    "signatures need {name}, which is not installed": "les signatures demandent {name}, qui n'est pas "
    "installé",
    "somebody else is publishing just now": "quelqu'un d'autre est en train de publier",
    "the published site does not tell what it has ({url}: {why})": "le site publié ne dit pas ce qu'il a "
    "({url}\xa0: {why})",
    "the published site was built by another version of kb": "le site publié a été construit par une autre "
    "version de kb",
    "the generation has too many files to be published": "la génération a trop de fichiers pour être publiée",
    "the generation is signed by nobody whom this server believes": "la génération n'est signée par "
    "personne que ce serveur croie",
    "the key cannot be read ({error})": "la clé est illisible ({error})",
    "the key cannot be written ({error})": "la clé ne peut pas être écrite ({error})",
    "the name {name!r} leads out of its folder": "le nom {name!r} mène hors de son dossier",
    "the published generation cannot be used ({why})": "la génération publiée est inutilisable ({why})",
    "the published generation was made by another version of kb": "la génération publiée vient d'une autre "
    "version de kb",
    "the published site lacks {n:,} link of this index: {links}": "il manque au site publié {n:,} lien de "
    "cet index\xa0: {links}",
    "the published site lacks {n:,} links of this index: {links}": "il manque au site publié {n:,} liens "
    "de cet index\xa0: {links}",
    "the settings change on their way to a server": "les réglages changent en chemin vers un serveur",
    "{name} has parts of no size that one can have": "{name} a des parties d'une taille impossible",
    "the store has lost or changed a part of the generation ({part})": "le stockage a perdu ou changé une "
    "partie de la génération ({part})",
    "the store has no generation yet": "le stockage n'a pas encore de génération",
    "the store has the generations of {base}": "le stockage a les générations de {base}",
    "it was signed as generation {number}": "elle a été signée comme génération {number}",
    "there is no earlier generation of another content that this key has signed": "il n'y a pas de "
    "génération plus ancienne, d'un autre contenu, que cette clé ait signée",
    "there is no generation {number} that this key has signed": "il n'y a pas de génération {number} que "
    "cette clé ait signée",
    "this is no key of a publisher": "ce n'est pas une clé pour publier",
    "try again": "réessayer",
    "whoever publishes signs, and {name} names no key": "qui publie signe, et {name} ne nomme aucune clé",
    "write the kb section without aliases": "écrire la section kb sans alias",
    "write there what `kb generations key` printed": "y écrire ce que `kb generations key` a affiché",
    "{index}, {size:,} kB": "{index}, {size:,}\xa0ko",
    "{index}, {size:,} kB, as {before}": "{index}, {size:,}\xa0ko, comme {before}",
    "{n:,} part": "{n:,} partie",
    "{n:,} parts": "{n:,} parties",
    "{name} has parts without a digest": "{name} a des parties sans empreinte",
    "{name} has what is no public key": "{name} contient ce qui n'est pas une clé publique",
    "{name} names no public key, so nothing can be proved": "{name} ne nomme aucune clé publique, donc "
    "rien ne peut être prouvé",
    "{number:>6}  {made} UTC  {what}": "{number:>6}  {made} UTC  {what}",
    "what was fetched here before is of {name!r}": "ce qui a été repris ici auparavant vient de {name!r}",
    "give each knowledge base a folder of its own": "donner à chaque base de connaissances un dossier à elle",
    "this is generation {number}, from which somebody went back": (
        "c'est la génération {number}, sur laquelle quelqu'un est revenu"
    ),
    "mend the sources, or have it again: kb generations rollback {number}": (
        "corriger les sources, ou la remettre en service\xa0: kb generations rollback {number}"
    ),
    "{trouble}; generation {number} answers": "{trouble}\xa0; la génération {number} répond",
    "the rows of generation {number} are no longer there": "les lignes de la génération {number} "
    "n'existent plus",
    "this index was not written into tables yet": "cet index n'a pas encore été écrit dans des tables",
    "the tables of the search index are not what was written into them": "les tables de l'index ne "
    "contiennent pas ce qui y a été écrit",
    "write them again with `kb index --rebuild`, and see who else can": "les réécrire avec `kb index "
    "--rebuild`, et voir qui d'autre le peut",
    "put the sources back as they were, and publish them": "remettre les sources comme elles "
    "étaient, et les publier",
    "the generation that was here before is damaged": "la génération qui était ici est endommagée",
    "empty the folder of --state, and start again": "vider le dossier de --state, et redémarrer",
}
