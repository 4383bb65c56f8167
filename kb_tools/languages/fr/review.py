"""What a second pair of eyes asks of articles, in French: English template -> French.

Said of the place before it: `docs/fr/carte.md:3: n'a pas de `reviewed` - lire et ...`. One word for
one thing, in all files of this folder:

anchor  ancre           block      bloc         caption      sous-titre      chapter      chapitre
channel canal           field      champ        front matter en-tête         heading      titre de section
hint    remarque        ignore     exception    key          clé             placeholder  espace réservé
reply   réponse         review     relecture    rule         règle           form of address  adresse
"""

from __future__ import annotations

REVIEW = {
    # one article
    "`summary` has no sentence that fits the {room} characters beside a link": "aucune phrase de `summary` "
    "ne tient dans les {room} caractères à côté d'un lien",
    "`summary` only asks": "`summary` ne fait que poser une question",
    "`summary` only repeats a question": "`summary` ne fait que répéter une question",
    "`summary` only repeats the title": "`summary` ne fait que répéter le titre",
    "`summary` only says what will be said": "`summary` ne fait qu'annoncer la réponse",
    "an image has no text for those who do not see it": "image sans texte pour qui ne la voit pas",
    "let title and address be such that a reply may have them": "choisir un titre et une adresse qui "
    "puissent figurer dans une réponse",
    "can never be sent: {why}": "ne pourra jamais être envoyé\xa0: {why}",
    "a mark of {system}: {mark}": "balise de {system}\xa0: {mark}",
    "write it in Markdown: until then it is read for what it seems to mean": "l'écrire en Markdown\xa0: "
    "d'ici là vaut ce qu'elle semble vouloir dire",
    "write in Markdown what it stood for: it is left out of the site, of search and of replies": "écrire "
    "en Markdown ce qu'elle représentait\xa0: elle manque au site, à la recherche et aux réponses",
    "begin with a short sentence, or write the answer in tweet words as `reply`": "commencer par une phrase "
    "courte, ou écrire la réponse en version courte dans `reply`",
    "hard to follow ({words} words, {measure} {value:.0f}): {sentence}": "difficile à suivre ({words} mots, "
    "{measure} {value:.0f})\xa0: {sentence}",
    "make two sentences of it, with shorter words": "en faire deux phrases, aux mots plus courts",
    "say what it shows: ![what it shows](picture.png)": "dire ce qu'elle montre\xa0: ![ce qu'elle "
    "montre](image.png)",
    "says {word!r} and the other form of address elsewhere": "dit «\xa0{word}\xa0», mais emploie l'autre "
    "forme ailleurs",
    "says {word!r} where `address` of the replies is {address}": "dit «\xa0{word}\xa0» alors que `address` "
    "des réponses est {address}",
    "use one form of address throughout": "garder partout le tutoiement ou le vouvoiement",
    "write the answer itself in one or two sentences: agents paste it, and customers read it first": "écrire "
    "la réponse même en une ou deux phrases\xa0: elle est collée dans les réponses, et les clients la "
    "lisent d'abord",
    # articles together
    "answers the same questions as {file}": "répond aux mêmes questions que {file}",
    "bring it up to date, or set `reviewed` to today if it still says the same": "mettre à jour, ou mettre "
    "`reviewed` à aujourd'hui si les deux disent encore la même chose",
    "has no `reviewed`": "n'a pas de `reviewed`",
    "has no `summary`": "n'a pas de `summary`",
    "its original {file} changed after it, on {day}": "l'original {file} a changé depuis, le {day}",
    "its own title finds {file} first": "son propre titre trouve d'abord {file}",
    "its review was due on {day}": "la relecture était due le {day}",
    "make one article of the two, or say in titles and questions what sets them apart": "en faire un seul "
    "article, ou dire dans les titres et les questions ce qui les distingue",
    "move the question there, or say in it what sets this article apart": "y déplacer la question, ou y "
    "dire ce qui distingue cet article",
    "name it under `videos` of an article, or let `kb link` propose one": "l'indiquer sous `videos` d'un "
    "article, ou laisser `kb link` en proposer un",
    "read it again, and set `reviewed` to the day you did": "relire, et mettre le jour de la relecture dans "
    "`reviewed`",
    "read it, and set `reviewed` to the day you did": "lire, et mettre le jour de la relecture dans "
    "`reviewed`",
    "say in the title what sets this article apart": "dire dans le titre ce qui distingue cet article",
    "there is none in {lang}": "n'existe pas dans la langue {lang}",
    "translate it, or give the translation the id {id}": "traduire, ou donner à la traduction l'id {id}",
    "write the answer in one or two sentences": "écrire la réponse en une ou deux phrases",
    "{id} belongs to no article": "{id} n'appartient à aucun article",
    "“{question}” finds {file} first": "«\xa0{question}\xa0» trouve d'abord {file}",
    # links
    "a link would run a program: {address}": "un lien exécuterait un programme\xa0: {address}",
    "write a web address, or take it out": "écrire une adresse web, ou le retirer",
    "a link has no address": "lien sans adresse",
    "a link leads to {address}, which is not there": "le lien ne mène nulle part\xa0: {address}",
    "an image leads to {address}, which is not there": "image absente\xa0: {address}",
    "correct the address, or add the file": "corriger l'adresse, ou ajouter le fichier",
    "did you mean #{anchor}?": "vouliez-vous dire #{anchor}\xa0?",
    "did you mean {file} (below {folder}/)?": "vouliez-vous dire {file} (dans {folder}/)\xa0?",
    "take the anchor out, or name a heading that is there": "retirer l'ancre, ou indiquer celle d'un titre "
    "existant",
    "this page has no heading #{anchor}": "cette page n'a pas d'ancre #{anchor}",
    "write where it leads, or take it out": "écrire où il mène, ou le retirer",
    "{file} has no heading #{anchor}": "{file} n'a pas d'ancre #{anchor}",
    # meaning
    "install it with: pip install '.[onnx]'": "l'installer avec\xa0: pip install '.[onnx]'",
    "a sentence encoder of one's own needs {library}": "un encodeur de phrases à soi demande {library}",
    'let sentence-transformers write its folder: `SentenceTransformer(..., backend="onnx")`': ""
    'laisser sentence-transformers écrire son dossier\xa0: `SentenceTransformer(..., backend="onnx")`',
    "make room there, or name another folder in KB_CACHE": "y faire de la place ou indiquer un autre "
    "dossier dans KB_CACHE",
    "name another one as `meaning`": "en indiquer un autre dans `meaning`",
    "the sentence encoder cannot be used: {file} has {found}": "l'encodeur de phrases est "
    "inutilisable\xa0: {file} contient {found}",
    "the sentence encoder lacks {file}": "il manque {file} à l'encodeur de phrases",
    "the package is not the one it should be": "le paquet n'est pas celui attendu",
    "the sentence encoder cannot be unpacked in {folder} ({error}) and starts slowly": "l'encodeur de "
    "phrases ne peut pas être décompressé dans {folder} ({error}) et démarre lentement",
    "there is no home folder": "il n'y a pas de dossier personnel",
    # ignores
    "ignores {rules} without saying why": "exception à {rules} sans explication",
    "ignores {rule}, and there is nothing to ignore": "exception à {rule} inutile",
    "ignores {rule}, which is no rule": "exception à {rule}\xa0: cette règle n'existe pas",
    "ignores {rule}, which keeps a file from being read": "exception à {rule}\xa0: impossible, car le "
    "fichier ne serait pas lu",
    "mend what it is about, and take the ignore out": "corriger l'erreur et retirer l'exception",
    "take it out": "à retirer",
    "the handbook's page on `kb check` lists every rule": "la page du manuel sur `kb check` donne toutes "
    "les règles",
    "write the reason behind it, after a dash": "écrire la raison derrière, après un tiret",
    "says {word!r}, and {n} articles do otherwise": "dit «\xa0{word}\xa0», et {n} articles font autrement",
    "{kind} has too few examples: {n}": "{kind} a trop peu d’exemples\xa0: {n}",
    "write at least {n}, as customers write": "en écrire au moins {n}, comme écrivent les clients",
    "without a sentence encoder nothing tells {kind}": "sans encodeur de phrases rien ne révèle {kind}",
    "add `words`, or set `meaning: use`": "ajouter `words`, ou régler `meaning: use`",
    "an example of {kind} is nearer to {other}: “{example}” is like “{nearest}”": "un exemple de {kind} "
    "est plus proche de {other}\xa0: « {example} » ressemble à « {nearest} »",
    "move it there, or write it below `not:` of the other kind": "le déplacer là, ou l’écrire sous `not:` "
    "de l’autre genre",
    # placeholders
    "articles ({n}) say {form}, and replies do not": "des articles ({n}) disent {form}, pas les réponses",
    "contact: {field} is not filled in": "contact: {field} n'est pas rempli",
    "fill it in, or take the line out": "le remplir ou supprimer la ligne",
    "fill it in, replies to emergencies name it; or switch these kinds off under `routing`: "
    "{kinds}": "le remplir, les réponses aux urgences le nomment\xa0; ou désactiver ces sortes sous "
    "`routing`\xa0: {kinds}",
    "is a sample page": "est une page d'exemple",
    "make it your own and delete the line `sample: true`, or delete the page": "en faire la vôtre et "
    "supprimer la ligne "
    "`sample: true`, ou supprimer la page",
    "site_name is still the example {name}": "site_name est encore l'exemple {name}",
    "site_url is still the example {address}": "site_url est encore l'exemple {address}",
    "write `address: {form}` into it": "y écrire `address: {form}`",
    "write the address that the pages will have": "écrire l'adresse qu'auront les pages",
    "write the company's name": "écrire le nom de l'entreprise",
    "take over the part `words` that `kb init --address {address}` writes": "reprendre la "
    "partie `words` qu'écrit `kb init --address {address}`",
    "the site says {word!r}, and `address` of the replies is {address}": "le site "
    "dit {word!r}, et `address` des réponses est {address}",
    "the site has videos, and no `privacy`: what becomes of customers' data?": "le site a des "
    "vidéos et pas de `privacy`\xa0: que deviennent les données des clients\xa0?",
    "the site has no `imprint`, which the law wants of German ones": "le site n'a pas "
    "d'`imprint`, que la loi exige des sites allemands",
    "`{name}` has no page in {lang}": "`{name}` n'a pas de page en {lang}",
    "name one for each language of the site": "en nommer une pour chaque langue du site",
    "say it in each language of the site": "le dire dans chaque langue du site",
    "`{name}` names a page that is not there: {file}": "`{name}` nomme une page qui n'existe pas\xa0: {file}",
    "write that page, or name another or a web address": "écrire cette page, ou nommer une autre "
    "ou une adresse web",
    "name the page, such as `{name}: service/{name}.md`, or a web address": "nommer la page, par exemple "
    "`{name}: service/{name}.md`, ou une adresse web",
    "`urgent` has no text in {lang}": "`urgent` n'a pas de texte en {lang}",
    "`urgent` names an article that is not there in {lang}: {id}": "`urgent` nomme un article qui n"
    "'existe pas en {lang}\xa0: {id}",
    "approve_within names a rule that is not there: {rule}": "approve_within nomme une règle qui n’existe "
    "pas : {rule}",
    "take the line out, or write the rule's category": "supprimez la ligne, ou écrivez la `category` de la "
    "règle",
    "featured lists {n:,} articles, and home shows the first {most}": "featured cite {n:,} articles, et "
    "l'accueil montre les {most} premiers",
    "take those out that are asked less": "retirer ceux que l'on demande moins",
}
