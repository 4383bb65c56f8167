"""What is said of videos, imports, new articles, reports and the site: English template -> French."""

from __future__ import annotations

EDITORS = {
    # youtube
    "allow it in the Google Cloud console": "l'autoriser dans la console Google Cloud",
    "allow that API for the key in the Google Cloud console": "autoriser cette API pour la clé dans la "
    "console Google Cloud",
    "blocked in {countries}": "bloquée en {countries}",
    "check its permissions and the space left": "vérifier ses droits d'accès et la place restante",
    "check the folder and its permissions": "vérifier le dossier et ses droits d'accès",
    "choose with --lang: {there}": "choisir avec --lang\xa0: {there}",
    "copy it again from the Google Cloud console": "la copier de nouveau depuis la console Google Cloud",
    "copy its address from the browser": "copier l'adresse depuis le navigateur",
    "Done. You can close this window.": "Terminé. Cette fenêtre peut être fermée.",
    "download them in YouTube Studio and bring the file in": "les télécharger dans YouTube Studio et "
    "importer le fichier",
    "embedding switched off": "intégration désactivée",
    "enable that API in the Google Cloud console": "activer cette API dans la console Google Cloud",
    "export the captions as .vtt or .srt": "exporter les sous-titres en .vtt ou .srt",
    "Google did not accept the login ({error})": "Google n'a pas accepté la connexion ({error})",
    "interrupted": "interrompu",
    "is no channel - write its @handle or its id (UC...)": "n'est pas une chaîne - écrire son @nom ou son "
    "identifiant (UC...)",
    "is no playlist's id - copy what follows list= in its address": "n'est pas l'identifiant d'une playlist "
    "- copier ce qui suit list= dans son adresse",
    "is not on YouTube - see whether the handle has changed": "n'est pas sur YouTube - vérifier si la "
    "chaîne a changé de nom",
    "is not on YouTube, or private - see whether it was deleted": "n'est pas sur YouTube, ou privé - "
    "vérifier si la playlist a été supprimée",
    "logging in needs one more package": "la connexion a besoin d'un paquet de plus",
    "make a new one in the Google Cloud console": "en créer une nouvelle dans la console Google Cloud",
    "make one of the type Desktop app in the Google Cloud console and download "
    "its JSON": "en créer un du type Application de bureau dans la console Google Cloud et télécharger son "
    "JSON",
    "nobody has logged in to YouTube here": "personne ne s'est encore connecté à YouTube ici",
    "not broadcast yet": "pas encore diffusée",
    "or bring in a file: kb videos captions ID FILE.vtt": "ou importer un fichier\xa0: kb videos captions "
    "ID FICHIER.vtt",
    "pip install '.[login]'": "pip install '.[login]'",
    "private or deleted": "privée ou supprimée",
    "put it there first: kb videos add ID": "l'y ajouter d'abord\xa0: kb videos add ID",
    "put the new ones in their place with --replace": "les remplacer par les nouveaux avec --replace",
    "run `kb videos add ADDRESS` with a video, playlist or channel": "lancer `kb videos add ADRESSE` avec "
    "une vidéo, une playlist ou une chaîne",
    "run `kb videos login --client FILE` once, as the channel's owner": "lancer une fois `kb videos login "
    "--client FICHIER`, en tant que propriétaire de la chaîne",
    "run `kb videos login` again": "relancer `kb videos login`",
    "run it again: it goes on where it stopped": "relancer\xa0: il reprend où il s'est arrêté",
    "see to the client file and to the access of the account, and try again": "vérifier le fichier client "
    "et les droits du compte, puis réessayer",
    "see to the connection (or --endpoint) and run it again: it goes on where it "
    "stopped": "vérifier la connexion (ou --endpoint) et relancer\xa0: il reprend où il s'est arrêté",
    "see to the rights of the key or the login, or to --endpoint": "vérifier les droits de la clé ou de la "
    "connexion, ou --endpoint",
    "YouTube's answer is larger than {n} MB": "la réponse de YouTube dépasse {n} Mo",
    "see whether --endpoint is right": "vérifier --endpoint",
    "YouTube shows none of {n} videos, asked twice, so nothing is marked": "YouTube, interrogé "
    "deux fois, ne montre aucune des {n} vidéos\xa0; rien n'est marqué",
    "run it again later; take them out of the file if they are really gone": "relancer plus "
    "tard\xa0; si elles ont vraiment disparu, les retirer du fichier",
    "lists more than {n:,} videos - the others are left out": "contient plus de {n:,} vidéos - "
    "les autres sont laissées de côté",
    "see whether --endpoint is right, or try again later": "vérifier que --endpoint est juste, ou réessayer "
    "plus tard",
    "see whether the id, or --endpoint, is right": "vérifier l'identifiant, ou --endpoint",
    "the endpoint is not an address": "--endpoint n'est pas une adresse",
    "the endpoint would get the owner's token unencrypted": "le jeton partirait vers --endpoint sans "
    "chiffrement",
    "the key in YOUTUBE_API_KEY has expired": "la clé dans YOUTUBE_API_KEY a expiré",
    "the key is not meant for the YouTube Data API v3": "la clé n'est pas prévue pour YouTube Data API v3",
    "the key is not meant for this machine's address": "la clé n'est pas prévue pour l'adresse de cette "
    "machine",
    "the key's project may not use the YouTube Data API v3": "le projet de la clé n'a pas le droit "
    "d'utiliser YouTube Data API v3",
    "the login was interrupted": "la connexion a été interrompue",
    "the stored login cannot be read": "la connexion enregistrée est illisible",
    "the video has none at all": "la vidéo n'en a aucun",
    "there are no captions in {lang!r}": "il n'y a pas de sous-titres en «\xa0{lang}\xa0»",
    "today's quota is used up": "le quota du jour est épuisé",
    "upload deleted": "envoi supprimé",
    "upload failed": "envoi échoué",
    "upload rejected": "envoi rejeté",
    "use https://": "utiliser https://",
    "wait a minute and run it again": "attendre une minute et relancer",
    "write it as {endpoint}": "l'écrire ainsi\xa0: {endpoint}",
    "YouTube cannot be reached, or the connection was cut": "YouTube est injoignable, ou la connexion a été "
    "coupée",
    "YouTube did not answer in time": "YouTube n'a pas répondu à temps",
    "YouTube does not know the key in YOUTUBE_API_KEY": "YouTube ne connaît pas la clé dans YOUTUBE_API_KEY",
    "YouTube has no such thing": "YouTube n'a rien de tel",
    "YouTube no longer accepts the stored login": "YouTube n'accepte plus la connexion enregistrée",
    "YouTube refused ({answer})": "YouTube a refusé ({answer})",
    "YouTube sent captions that are no text": "les sous-titres envoyés par YouTube ne sont pas du texte",
    "YouTube's answer cannot be read": "la réponse de YouTube est illisible",
    "YouTube's answer is not what its API promises": "la réponse de YouTube n'est pas celle que promet son "
    "API",
    "{address!r} is no video, playlist or channel on YouTube": "«\xa0{address}\xa0» n'est ni une vidéo, ni "
    "une playlist, ni une chaîne sur YouTube",
    "{file} is neither WebVTT nor SubRip": "{file} n'est ni du WebVTT ni du SubRip",
    "{file} is no OAuth client": "{file} n'est pas un client OAuth",
    "{file} names nothing to sync": "{file} ne nomme rien à synchroniser",
    "{id} added.": "{id} ajouté.",
    "{id} added; its videos come with `kb videos sync`.": "{id} ajouté\xa0; ses vidéos viennent avec `kb "
    "videos sync`.",
    "{id} is there already.": "{id} y est déjà.",
    "{lang!r} is no language": "«\xa0{lang}\xa0» n'est pas une langue",
    "{video!r} is not in {file}": "«\xa0{video}\xa0» n'est pas dans {file}",
    "{video} has captions already": "{video} a déjà des sous-titres",
    # importing
    "a link leads nowhere from here and became text: {address}": "un lien ne mène nulle part d'ici et est "
    "devenu du texte\xa0: {address}",
    "a table had merged cells, which Markdown has not: look at it": "un tableau avait des cellules "
    "fusionnées, inconnues de Markdown\xa0: à regarder",
    "a YouTube video was embedded: kb new video {video} --article {article}": "une vidéo YouTube était "
    "intégrée\xa0: kb new video {video} --article {article}",
    "an image was not brought along: {source}": "une image n'a pas été reprise\xa0: {source}",
    "answer {id}, translation {number}": "réponse {id}, traduction {number}",
    "a list goes on counting, which a site shows with the extension sane_lists": "une liste continue de "
    "compter, ce que le site ne montre qu'avec l'extension sane_lists",
    "a script of the page": "un script de la page",
    "article {id}": "article {id}",
    "bring an export of {systems}, schema.org's FAQPage or a list of objects with question and answer as "
    "JSON, a CSV with these two columns, or a page as HTML": "sont lus les exports de {systems}, FAQPage de "
    "schema.org et les listes d'objets avec question et answer en JSON, le CSV avec ces deux colonnes (aussi "
    "question et réponse) et les pages en HTML",
    "birth_date": "date de naissance",
    "call it question and answer (or Frage and Antwort) in the first row": "les nommer question et answer "
    "dans la première ligne",
    "export it again": "l'exporter de nouveau",
    "export it in parts": "l'exporter en plusieurs parties",
    "has no questions and answers in it": "ne contient ni questions ni réponses",
    "is empty": "est vide",
    "is larger than {most} MB": "dépasse {most} Mo",
    "is no JSON from line {line} on": "n'est pas du JSON à partir de la ligne {line}",
    "is of no kind that is known here": "n'est d'aucun format connu",
    "it has no text": "sans texte",
    "it has no title": "sans titre",
    "it is a draft": "encore un brouillon",
    "it is archived": "archivé",
    "it is in the file a second time": "figure une seconde fois dans le fichier",
    "it is internal": "interne",
    "it is not published ({mark})": "non publié ({mark})",
    "its JSON-LD cannot be read ({error})": "le JSON-LD est illisible ({error})",
    "its HTML cannot be read ({error})": "le HTML est illisible ({error})",
    "its HTML is longer than {n} million characters": "le HTML dépasse {n} millions de caractères",
    "its HTML is nested too deeply": "le HTML est trop imbriqué",
    "its language is {lang}, and this knowledge base has {languages}": "langue {lang}, cette base de "
    "connaissances a {languages}",
    "its text is not in the file": "le texte n'est pas dans le fichier",
    "its text is not in the file: ask for the answer with include_contents": "le texte n'est pas dans le "
    "fichier\xa0: demander la réponse avec include_contents",
    "looks like personal data ({kinds}): look at it before it is published": "ressemble à des données "
    "personnelles ({kinds})\xa0: à regarder avant de publier",
    "name what it is with --format": "indiquer avec --format ce que c'est",
    "no column looks like the answers (there are: {names})": "aucune colonne ne ressemble aux réponses (il "
    "y a\xa0: {names})",
    "no column looks like the questions (there are: {names})": "aucune colonne ne ressemble aux questions "
    "(il y a\xa0: {names})",
    "one that stood in the text itself": "une qui se trouvait dans le texte même",
    "only some readers may see it ({rule})": "réservé à certains lecteurs ({rule})",
    "question {number}": "question {number}",
    "security_code": "cryptogramme",
    "simplify it": "le simplifier",
    "something embedded was left out: {address}": "un élément intégré a été laissé de côté\xa0: {address}",
    "struck-out words became plain ones: look at it": "des mots barrés sont devenus ordinaires\xa0: à "
    "regarder",
    "this JSON looks like no export that is known here": "ce JSON ne ressemble à aucun export connu",
    "{file} cannot be written ({error})": "{file} ne peut pas être écrit ({error})",
    "{file} is there already and says something else; it was left as it is": "{file} existe déjà avec un "
    "autre contenu\xa0; il est resté tel quel",
    "an image was refused: {source}, {why}": "une image a été refusée\xa0: {source}, {why}",
    "bring it in parts": "l'apporter en plusieurs parties",
    "holds more than {most} MB": "contient plus de {most} Mo",
    "is neither a folder nor an archive of images ({error})": "n'est ni un dossier ni une archive d'images "
    "({error})",
    "it is no PNG, JPEG, GIF, WebP or AVIF": "ni PNG, JPEG, GIF, WebP ou AVIF",
    "name a folder, a ZIP or a TAR file": "nommer un dossier, un fichier ZIP ou TAR",
    "{n:,} image": "{n:,} image",
    "{n:,} images": "{n:,} images",
    # writing
    "choose another id with --id": "choisir un autre identifiant avec --id",
    "copy its address from the browser; playlists and channels are for `kb "
    "videos add`": "copier l'adresse depuis le navigateur\xa0; pour les playlists et les chaînes, `kb "
    "videos add`",
    "edit it there": "la modifier là",
    "is there already, and nothing was written": "existe déjà, et rien n'a été écrit",
    "name a new folder; nothing was written": "indiquer un nouveau dossier\xa0; rien n'a été écrit",
    "open it, or choose another title": "l'ouvrir, ou choisir un autre titre",
    "set `docs_structure: folder` for the i18n plugin, with docs/ and a folder "
    "for each language": "régler `docs_structure: folder` pour le plugin i18n, avec un dossier par langue "
    "dans docs/",
    "the article needs a title": "l'article a besoin d'un titre",
    "there is an article with the id {id} ({lang}), and nothing was written": "il y a déjà un article avec "
    "l'identifiant {id} ({lang}), et rien n'a été écrit",
    "there is no folder for {lang!r}": "il n'y a pas de dossier pour «\xa0{lang}\xa0»",
    "this knowledge base has nothing in {lang!r}": "cette base de connaissances n'a rien en «\xa0{lang}\xa0»",
    "write it below docs/, such as karten or karten/pin": "l'indiquer sous docs/, comme cartes ou cartes/pin",
    'write it in quotes: kb new article "How do I change my PIN?"': "l'écrire entre guillemets\xa0: kb new "
    'article "Comment changer mon code PIN\xa0?"',
    "{address!r} is no video on YouTube": "«\xa0{address}\xa0» n'est pas une vidéo sur YouTube",
    "{folder!r} cannot be a folder of articles": "«\xa0{folder}\xa0» ne peut pas être un dossier d'articles",
    "the folder has no name": "le dossier n'a pas de nom",
    "{folder} is not empty": "{folder} n'est pas vide",
    "{id!r} cannot be an id": "«\xa0{id}\xa0» ne peut pas être un identifiant",
    "{id} is on the list already, and nothing was changed": "{id} est déjà sur la liste, et rien n'a été "
    "changé",
    # site
    "`holidays` under contact needs a library that is not there": "`holidays` sous contact a besoin d'une "
    "bibliothèque qui n'est pas installée",
    "cannot lead on from {path!r}: {flaw}": "pas de redirection possible depuis «\xa0{path}\xa0»\xa0: {flaw}",
    "correct it or take it out": "le corriger ou le retirer",
    "featured names an article that is not there: {id}": "featured nomme un article qui n'existe pas\xa0: "
    "{id}",
    "install the extra `holidays`, or list the days under `closed`": "installer l'extra `holidays`, ou "
    "énumérer les jours sous `closed`",
    "it leads to itself": "la cible est l'adresse elle-même",
    "MkDocs built pages before it configured the plugin": "MkDocs a construit des pages avant de configurer "
    "le plugin",
    "name `kb` under plugins": "nommer `kb` sous plugins",
    "name it by its path below docs/, without language folder and .md": "le nommer par son chemin sous "
    "docs/, sans dossier de langue ni .md",
    "nobody knows the holidays of {region!r}": "les jours fériés de «\xa0{region}\xa0» ne sont pas connus",
    "rename the file, or build without -f": "renommer le fichier, ou construire sans -f",
    "that is no path on this site": "ce n'est pas un chemin de ce site",
    "the settings are in {file}, and kb reads {read}": "les réglages sont dans {file}, mais kb lit {read}",
    "write a code such as DE-HE, or list the days under `closed`": "écrire un code comme FR, ou énumérer "
    "les jours sous `closed`",
    "{file} is there": "{file} s'y trouve",
    # evaluation
    "From {n:,} questions; it belongs below `kb:` in {file}.": "D'après {n:,} questions\xa0; à placer "
    "sous `kb:` dans {file}.",
    "there is no file of questions": "il manque un fichier de questions",
    "there is no sentence encoder to fit": "il n'y a pas d'encodeur de phrases à ajuster",
    "name one with `meaning` in {file}": "en nommer un avec `meaning` dans {file}",
    "{n} questions are too few to tell": "{n} questions ne suffisent pas",
    "write at least {n} into the front matter of articles": "en écrire au moins {n} dans "
    "l'en-tête des articles",
}
