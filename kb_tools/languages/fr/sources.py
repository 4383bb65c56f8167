"""What is wrong with files, articles, videos and replies, in French: English template -> French. The words
for things are those of `review`.
"""

from __future__ import annotations

SOURCES = {
    # files
    "check its permissions": "vérifier ses droits d'accès",
    "check the file and its permissions": "vérifier le fichier et ses droits d'accès",
    "delete it or point it at a file": "le supprimer ou le diriger vers un fichier",
    "delete it, or put a text file in its place": "le supprimer, ou mettre un fichier texte à sa place",
    "delete the link": "supprimer le lien",
    "does not exist": "n'existe pas",
    "has a name that is not UTF-8": "a un nom qui n'est pas en UTF-8",
    "is a link into its own parent folder, which never ends": "est un lien symbolique vers son dossier "
    "parent, sans fin",
    "is a link out of the knowledge base": "est un lien symbolique qui sort de la base de connaissances",
    "put a copy there, or delete it": "y mettre une copie, ou le supprimer",
    "is a link that leads nowhere": "est un lien symbolique qui ne mène nulle part",
    "is larger than {n} MB": "dépasse {n} Mo",
    "is no file": "n'est pas un fichier",
    "is not UTF-8 text from here on": "n'est plus du texte UTF-8 à partir d'ici",
    "rename it: no address can be made of it": "le renommer\xa0: aucune adresse ne peut en être faite",
    "save the file as UTF-8": "enregistrer le fichier en UTF-8",
    "split it, or move data out of it": "le diviser, ou en sortir des données",
    # articles
    "add the video to videos.yaml": "ajouter la vidéo à videos.yaml",
    "cannot be rendered ({error})": "ne peut pas être rendu ({error})",
    "correct it as the manual of {generator} says": "le corriger selon le manuel de {generator}",
    "front matter": "l'en-tête",
    "give one of the two another `id`": "donner à l'un des deux un autre `id`",
    "has a space or one of : # ? in it: {value!r}": "contient une espace ou l'un de : # ?\xa0: "
    "«\xa0{value}\xa0»",
    "has no Markdown file": "ne contient aucun fichier Markdown",
    "has one that is no video: {value!r}": "nomme ce qui n'est pas une vidéo\xa0: «\xa0{value}\xa0»",
    "make it and put a Markdown file into it": "le créer et y mettre un fichier Markdown",
    "the Markdown extension {name} cannot be loaded: {error}": "l'extension Markdown {name} ne"
    " peut pas être chargée\xa0: {error}",
    "install it, or take it out of `markdown_extensions`": "l'installer, ou la retirer de "
    "`markdown_extensions`",
    "{generator} does not accept it: {error}": "n'est pas accepté par {generator}\xa0: {error}",
    "name a second before {duration}": "indiquer une seconde avant {duration}",
    "name it by its path below docs/, without .md": "le nommer par son chemin sous docs/, sans .md",
    "simplify the Markdown around it": "simplifier le Markdown à cet endroit",
    "the id {id} is also that of {file}": "l'id {id} est aussi celui de {file}",
    "there is no video {id}": "il n'y a pas de vidéo {id}",
    "use letters, digits, - and /": "utiliser des lettres, des chiffres, - et /",
    "write `moved_from: [{path}]` into the article that took its place (now {page}?), or name it under "
    "`redirects` in {config}": "écrire `moved_from: [{path}]` dans l'article qui le remplace "
    "({page}\xa0?), ou le nommer sous `redirects` dans {config}",
    "write `moved_from: [{path}]` into the article that took its place, or name it under `redirects` "
    "in {config}": "écrire `moved_from: [{path}]` dans l'article qui le remplace, ou le nommer sous "
    "`redirects` dans {config}",
    "write a first article: a heading and the answer below it": "écrire un premier article\xa0: un titre et "
    "en dessous la réponse",
    "write YouTube's 11 characters, and #t=42 for a second": "écrire les 11 caractères de YouTube, et #t=42 "
    "pour une seconde",
    "{id} ends before second {second}": "{id} se termine avant la seconde {second}",
    "{id} names an article that is not there: {article}": "{id} nomme un article qui n'existe pas\xa0: "
    "{article}",
    "{path} was published and is gone": "{path} a été publié et a disparu",
    # videos
    "a chapter": "un chapitre",
    "a video": "une vidéo",
    "a video has no id": "vidéo sans id",
    "add `id:` with YouTube's 11 characters": "ajouter `id:` avec les 11 caractères de YouTube",
    "add chapters, or take the times out": "ajouter des chapitres, ou retirer les temps",
    "add the file or take the line out": "ajouter le fichier ou retirer la ligne",
    "begin the list with a line at 0:00": "commencer la liste par une ligne à 0:00",
    "chapter {title!r} starts after the video's end": "le chapitre «\xa0{title}\xa0» commence après la fin "
    "de la vidéo",
    "copy the 11 characters after watch?v= or youtu.be/": "copier les 11 caractères après watch?v= ou "
    "youtu.be/",
    "correct its time or the duration ({n} seconds)": "corriger son temps ou la durée ({n} secondes)",
    "correct the time, or join the chapter with the one before": "corriger le temps, ou réunir le chapitre "
    "au précédent",
    "has one that does not start after the one above it": "en contient un qui ne commence pas après celui "
    "du dessus",
    "has one without a start or a title": "en contient un sans start ou title",
    "is not a YouTube id: {value!r}": "n'est pas un id YouTube\xa0: «\xa0{value}\xa0»",
    "join it with the next one": "le réunir au suivant",
    "keep captions beside videos.yaml": "garder les sous-titres à côté de videos.yaml",
    "put the chapters in the order of their times": "mettre les chapitres dans l'ordre de leurs temps",
    "put the times in ascending order": "mettre les temps en ordre croissant",
    "should be a list": "doit être une liste",
    "the chapter at {time} is shorter than ten seconds": "le chapitre à {time} dure moins de dix secondes",
    "the first time is {time}": "le premier temps est {time}",
    "the last caption starts after the video's end": "le dernier sous-titre commence après la fin de la "
    "vidéo",
    "the video ends at {end}, less than ten seconds after {time}": "la vidéo se termine à {end}, moins de "
    "dix secondes après {time}",
    "there are only {n} of the three it wants": "il en faut trois, il n'y en a que {n}",
    "write `- {{start: 0, title: ...}}`": "écrire `- {{start: 0, title: ...}}`",
    "write `- {{start: 0, title: ...}}`, one chapter a line": "écrire `- {{start: 0, title: ...}}`, un "
    "chapitre par ligne",
    "write `|` behind the colon and the lines indented below it": "écrire `|` après le deux-points et les "
    "lignes en retrait en dessous",
    "write each video as `- id: ...` on a line of its own": "écrire chaque vidéo comme `- id: ...` sur sa "
    "propre ligne",
    "write the title on the same line": "écrire le titre sur la même ligne",
    "YouTube shows no chapters: {what}": "YouTube ne montre pas de chapitres\xa0: {what}",
    "{id} stands here a second time (first in line {line})": "{id} est ici une deuxième fois (d'abord à la "
    "ligne {line})",
    "{time} comes after {before}": "{time} vient après {before}",
    "{time} has no title": "{time} n'a pas de titre",
    "name it under `draft_docs` in {config}, or take the line out": "le nommer sous `draft_docs` dans "
    "{config}, ou retirer la ligne",
    "is a draft (`{key}`), and MkDocs publishes it all the same": "est un brouillon (`{key}`), et MkDocs "
    "le publie quand même",
    "write --- in a line above it": "écrire --- sur une ligne au-dessus",
    "the front matter is never opened, so that MkDocs shows it to readers": "l'en-tête n'est jamais ouvert, "
    "et MkDocs le montre aux lecteurs",
    "write --- in a line below it": "écrire --- sur une ligne en dessous",
    "the front matter is never closed, so that MkDocs shows it to readers": "l'en-tête n'est jamais fermé, "
    "et MkDocs le montre aux lecteurs",
    "write them as 0:00": "les écrire comme 0:00",
    "write each on a line of its own: 0:00 Title": "écrire chacun sur sa ligne\xa0: 0:00 Titre",
    "the times stand within other text": "les temps sont au milieu du texte",
    "the times have no colon": "les temps n'ont pas de deux-points",
    # captions
    "export it again as WebVTT or SRT": "l'exporter de nouveau en WebVTT ou SRT",
    "no time belongs to these words: {words!r}": "aucun temps ne correspond à ces mots\xa0: "
    "«\xa0{words}\xa0»",
    "put the captions in the order of their times": "mettre les sous-titres dans l'ordre de leurs temps",
    "swap its two times": "échanger ses deux temps",
    "the caption ends before it starts": "le sous-titre se termine avant de commencer",
    "the caption starts before the one above it": "le sous-titre commence avant celui du dessus",
    "the file has no captions": "le fichier ne contient pas de sous-titres",
    "this is not a time span: {value!r}": "ce n'est pas un intervalle de temps\xa0: «\xa0{value}\xa0»",
    "write it as 00:00:01.000 --> 00:00:04.000": "l'écrire comme 00:00:01.000 --> 00:00:04.000",
    "write the time span above them, or NOTE where they are a comment": "écrire l'intervalle au-dessus, ou "
    "NOTE si c'est un commentaire",
    # replies
    "has a stray brace": "contient une accolade en trop",
    "has an empty variant": "a une variante vide",
    "has the link {link}": "contient le lien {link}",
    "has the telephone number {number}": "contient le numéro de téléphone {number}",
    "has the unknown placeholder {{{name}}}": "contient l'espace réservé inconnu {{{name}}}",
    "has what looks like personal data ({kinds})": "contient sans doute des données personnelles ({kinds})",
    "has {gap!r}, which nothing fills in": "contient «\xa0{gap}\xa0», que rien ne remplit",
    "joins {{link}} to other characters": "colle {{link}} à d'autres caractères",
    "needs {{{name}}} once": "demande {{{name}}} une fois",
    "put a space before and after {{link}}, or nothing after it": "mettre une espace avant et après "
    "{{link}}, ou rien après",
    "says {word!r} where `address` in {file} is {address}": "dit «\xa0{word}\xa0» alors que `address` dans "
    "{file} est {address}",
    "says {word!r} where `address` is {address}": "dit «\xa0{word}\xa0» alors que `address` est {address}",
    "take it out, or add it to `{setting}` of the kb plugin": "le retirer, ou l'ajouter à `{setting}` du "
    "plugin kb",
    "take {n} away": "en retirer {n}",
    "takes {length} of the {room} that {channel} leaves beside a link": "prend {length} des {room} "
    "caractères que {channel} laisse à côté d'un lien",
    "takes {length} of {limit} on {channel} with nothing around it, so that it is never used": "prend à lui "
    "seul {length} caractères sur {limit} sur {channel}, et n'est donc jamais utilisé",
    "the replies": "les réponses",
    "the replies in {lang}": "les réponses en langue {lang}",
    "this block takes none": "ce bloc n'en prend aucun",
    "use one form of address": "s'en tenir au tutoiement ou au vouvoiement",
    "write placeholders as {{link}}; other braces are not allowed": "écrire les espaces réservés comme "
    "{{link}}\xa0; les autres accolades ne sont pas permises",
    "write the words that belong there": "écrire le texte qui convient",
    "write the words, or `[]` for the whole block to leave it out": "écrire du texte\xa0; `[]` supprime le "
    "bloc entier",
    "write the words; name, link and sign are added by themselves": "écrire le texte\xa0; nom, lien et "
    "signature s'ajoutent d'eux-mêmes",
    "write {{{name}}} where it belongs": "écrire {{{name}}} à sa place",
    # files that are changed
    "`{name}:` is no list but names and values": "`{name}:` n'est pas une liste, mais des noms et des "
    "valeurs",
    "`{name}:` is shared with another field by an anchor": "`{name}:` est partagé avec un autre champ par "
    "une ancre YAML",
    "`{name}:` stands here twice": "`{name}:` est ici deux fois",
    "add to its `{name}:` yourself: {values}": "ajouter soi-même à `{name}:`\xa0: {values}",
    "cannot be written ({error})": "ne peut pas être écrit ({error})",
    "check the folder, its permissions and the space left": "vérifier le dossier, ses droits d'accès et la "
    "place libre",
    "is not a list of fields": "n'est pas une liste de champs",
    "is not UTF-8 text": "n'est pas du texte UTF-8",
    "is written in a way that cannot be changed safely": "est écrit d'une façon qui ne se laisse pas "
    "changer sûrement",
    "mend it first; `kb check` says more": "le corriger d'abord\xa0; `kb check` en dit plus",
    "save the file as UTF-8 (byte {n} is the first that is not)": "enregistrer le fichier en UTF-8 (l'octet "
    "{n} est le premier fautif)",
    "should be names and values": "doit être fait de noms et de valeurs",
    "write `videos:` and below it one `- id: ...` for each video": "écrire `videos:` et en dessous un `- "
    "id: ...` par vidéo",
    "write `{name}: {value}` yourself": "écrire soi-même `{name}: {value}`",
    "{why}, so nothing was written": "{why}, donc rien n'a été écrit",
    "a kind": "un genre de messages",
    "should be a list of kinds": "doit être une liste de genres",
    "write `- category: gas` and below it `examples:` with what customers write": "écrire `- category: "
    "gas` et dessous `examples:` avec ce qu’écrivent les clients",
}
