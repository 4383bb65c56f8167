"""What is told of results, in French: English template -> French."""

from __future__ import annotations

RESULTS = {
    # telling
    "   wanted {wanted} ({rank})\n   came   {came}": "   attendu  {wanted} ({rank})\n   trouvé   {came}",
    " (and {n:,} more like it)": " (et {n:,} autres du même genre)",
    " (not available: {why})": " (non disponible\xa0: {why})",
    " from {moment}, {chapter}": " à partir de {moment}, {chapter}",
    "(hint)": "(remarque)",
    "+ {id}  available again": "+ {id}  de nouveau disponible",
    ", nearest:": ", le plus proche\xa0:",
    ", video": ", vidéo",
    "- {id}  not available any more: {why}": "- {id}  plus disponible\xa0: {why}",
    ": nothing is near.": "\xa0: rien de proche.",
    "A call is the right way": "Mieux par téléphone",
    "after": "après",
    "agents left it out": "écarté par l'équipe",
    "all looked at": "tous examinés",
    "and {n:,} more got worse": "et {n:,} autres moins bien",
    "answer": "réponse",
    "chosen": "choisi",
    "article": "article",
    "Articles with no video: {n:,}": "Articles sans vidéo\xa0: {n:,}",
    "as suggested": "comme proposé",
    "Asked most and not answered": "Le plus demandé et sans réponse",
    "at rank {rank}": "au rang {rank}",
    "before": "avant",
    "captions": "sous-titres",
    "Checked {n:,} video": "{n:,} vidéo vérifiée",
    "Checked {n:,} videos": "{n:,} vidéos vérifiées",
    "chosen {times}": "choisi {times}",
    "Could not be brought in": "N'a pas pu être importé",
    "escalate": "à un collègue",
    "Extend this?": "Compléter celui-ci\xa0?",
    "For a colleague": "Pour un collègue",
    "For the team: {team}": "Pour l'équipe\xa0: {team}",
    "in common: {words}": "en commun\xa0: {words}",
    "Indexed everything anew: {holds}.": "Index refait en entier\xa0: {holds}.",
    "Indexed {added} added, {changed} changed, {deleted} deleted: {holds}.": "Index mis à jour, {added} "
    "ajoutés, {changed} modifiés, {deleted} supprimés\xa0: {holds}.",
    "Kept for {n:,} day in {file}, on this machine only.": "Gardé {n:,} jour dans {file}, sur cette "
    "machine seulement.",
    "Kept for {n:,} days in {file}, on this machine only.": "Gardé {n:,} jours dans {file}, sur cette "
    "machine seulement.",
    "Kept for {n:,} day in {store}.": "Gardé {n:,} jour dans {store}.",
    "Kept for {n:,} days in {store}.": "Gardé {n:,} jours dans {store}.",
    "Kept where editors have something else than YouTube: {fields} (--overwrite "
    "{first} would take YouTube's).": "Gardé là où la rédaction a autre chose que YouTube\xa0: {fields} "
    "(--overwrite {first} prendrait celui de YouTube).",
    "last 7 days {recent}, before {before}": "7 derniers jours {recent}, avant {before}",
    "Left out": "Laissé de côté",
    "Let a second pair of eyes read this before it is sent.": "À faire relire par quelqu'un d'autre avant "
    "l'envoi.",
    "Look at": "À regarder",
    "meant: “{text}”, {cosine:.2f}": "sens\xa0: «\xa0{text}\xa0», {cosine:.2f}",
    "met: {met} = {points:.1f} points; {score:.1f} with its nearest phrasing": "trouvé\xa0: {met} = "
    "{points:.1f} points\xa0; {score:.1f} avec sa formulation la plus proche",
    "No answer in the knowledge base": "Pas de réponse dans la base de connaissances",
    "No messages.": "Aucun message.",
    "No misses.": "Aucun échec.",
    "No two of them ask for the same thing.": "Aucun ne demande la même chose qu'un autre.",
    "none": "sans réponse",
    "not among the first ten": "pas parmi les dix premiers",
    "not available": "non disponible",
    "not found": "pas trouvé",
    "Not in public": "Pas en public",
    "nothing": "rien",
    "nothing by name": "rien mot à mot",
    "{n:,} sample page is left out, as there are pages of your own.": "{n:,} page d'exemple n'y est pas, "
    "car il y a vos propres pages.",
    "{n:,} sample pages are left out, as there are pages of your own.": "{n:,} pages d'exemple n'y sont "
    "pas, car il y a vos propres pages.",
    "Nothing changed: {holds}.": "Rien n'a changé\xa0: {holds}.",
    "Nothing has been asked yet.": "Rien n'a encore été demandé.",
    "Nothing is remembered (`usage: off`); what stands below is from before.": "Rien n'est retenu (`usage: "
    "off`)\xa0; ce qui suit date d'avant.",
    "Nothing to learn from yet: nobody has said which answer was sent (`--copy`, "
    "`--use`, a key in `kb desk`, `kb usage sent`).": "Rien à apprendre pour l'instant\xa0: personne n'a "
    "dit quelle réponse a été envoyée (`--copy`, `--use`, une touche dans `kb desk`, `kb usage sent`).",
    "nothing was written": "rien n'a été écrit",
    "Nothing wrong.": "Rien à redire.",
    "Now": "Maintenant",
    "of {n:,} other messages for it {before:,} → {after:,} have it among the first "
    "three": "sur {n:,} autres messages pour lui, {before:,} → {after:,} l'ont parmi les trois premiers",
    "on {day}": "le {day}",
    "once": "une fois",
    "only the {n:,} most frequent were looked at": "seuls les {n:,} plus fréquents ont été examinés",
    "Outcome": "Résultat",
    "phone call": "par téléphone",
    "private": "privé",
    "row {number}": "ligne {number}",
    "run `kb videos sync` again from {anew:%Y-%m-%d %H:%M %Z} on: it goes on where "
    "it stopped": "relancer `kb videos sync` à partir du {anew:%d/%m/%Y, %H:%M %Z}\xa0: il reprend où il "
    "s'est arrêté",
    "sent by agents": "envoyé par l'équipe",
    "since {day}": "depuis le {day}",
    "Since {hour}:00 on {day}: {count} messages, usually none at that time": "Depuis {hour} h le "
    "{day}\xa0: {count} messages, aucun d'habitude à cette heure",
    "Since {hour}:00 on {day}: {count} messages, usually {usual} at that time": "Depuis {hour} h le "
    "{day}\xa0: {count} messages, {usual} d'habitude à cette heure",
    "something else {times}": "autre chose {times}",
    "there were many: {n:,} different messages were grouped, the others put to the "
    "nearest theme": "il y en avait beaucoup\xa0: {n:,} messages différents ont été groupés, les autres "
    "rangés dans le thème le plus proche",
    "there were very many: themes are made of the messages since {day}": "il y en avait énormément\xa0: "
    "les thèmes sont faits des messages depuis le {day}",
    "though not suggested": "sans avoir été proposé",
    "today's quota for YouTube is used up; {saved}": "le quota du jour pour YouTube est épuisé\xa0; {saved}",
    "Topic": "Thème",
    "Used {n:,} unit of the day's quota.": "{n:,} unité du quota du jour utilisée.",
    "Used {n:,} units of the day's quota.": "{n:,} unités du quota du jour utilisées.",
    "video": "vidéo",
    "Videos and the articles they belong to": "Les vidéos et les articles auxquels elles appartiennent",
    "Videos that no article uses: {n:,}": "Vidéos qu'aucun article n'utilise\xa0: {n:,}",
    "what agents choose is seldom known, so an offered answer counts as good (use "
    "--copy or keys in `kb desk`)": "le choix des agents est rarement connu, une réponse proposée compte "
    "donc comme bonne (utiliser --copy ou les touches de `kb desk`)",
    "what came before it ({n:,} video) is saved": "ce qui est venu avant ({n:,} vidéo) est enregistré",
    "what came before it ({n:,} videos) is saved": "ce qui est venu avant ({n:,} vidéos) est enregistré",
    "Why": "Pourquoi",
    "with a link that was sent": "avec un lien envoyé",
    "worse: {message} ({before} → {after})": "moins bien\xa0: {message} ({before} → {after})",
    "Would be": "Ce serait",
    "Write one": "Écrire un article",
    "{articles} and {videos} in {passages}": "{articles} et {videos} en {passages}",
    "{checked}. {done}: {added:,} added, {changed:,} changed, {lost:,} of them not "
    "available any more.": "{checked}. {done}\xa0: {added:,} ajoutées, {changed:,} modifiées, dont "
    "{lost:,} plus disponibles.",
    "{checked}: nothing changed.": "{checked}\xa0: rien n'a changé.",
    "{confidence:.0%} sure": "sûr à {confidence:.0%}",
    "{n:,} article": "{n:,} article",
    "{n:,} article would be written": "{n:,} article serait écrit",
    "{n:,} article written": "{n:,} article écrit",
    "{n:,} articles": "{n:,} articles",
    "{n:,} articles would be written": "{n:,} articles seraient écrits",
    "{n:,} articles written": "{n:,} articles écrits",
    "{n:,} chapter": "{n:,} chapitre",
    "{n:,} chapters": "{n:,} chapitres",
    "{n:,} could not be brought in": "{n:,} n'ont pas pu être importés",
    "{n:,} different message with a choice, {looked}.": "{n:,} message avec un choix, {looked}.",
    "{n:,} different messages with a choice, {looked}.": "{n:,} messages différents avec un choix, {looked}.",
    "{n:,} hint": "{n:,} remarque",
    "{n:,} hints": "{n:,} remarques",
    "{n:,} left out": "{n:,} laissés de côté",
    "{n:,} message from {first} to {last}, {kept:,} of them with words.": "{n:,} message du {first} au "
    "{last}, dont {kept:,} avec leurs mots.",
    "{n:,} message was stored without its words and is in no theme": "{n:,} message a été gardé sans ses "
    "mots et n'est dans aucun thème",
    "{n:,} message, {repeats:,} said before.": "{n:,} message, dont {repeats:,} répétés.",
    "{n:,} message: {unanswered:,} not answered, {badly:,} badly.": "{n:,} message\xa0: {unanswered:,} "
    "sans réponse, {badly:,} mal répondu.",
    "{n:,} messages from {first} to {last}, {kept:,} of them with words.": "{n:,} messages du {first} au "
    "{last}, dont {kept:,} avec leurs mots.",
    "{n:,} messages were stored without their words and are in no theme": "{n:,} messages ont été gardés "
    "sans leurs mots et ne sont dans aucun thème",
    "{n:,} messages, {repeats:,} said before.": "{n:,} messages, dont {repeats:,} répétés.",
    "{n:,} messages: {unanswered:,} not answered, {badly:,} badly.": "{n:,} messages\xa0: {unanswered:,} "
    "sans réponse, {badly:,} mal répondu.",
    "{n:,} passage": "{n:,} passage",
    "{n:,} passages": "{n:,} passages",
    "{n:,} phrasing proposed.": "{n:,} formulation proposée.",
    "{n:,} phrasings proposed.": "{n:,} formulations proposées.",
    "{n:,} problem": "{n:,} problème",
    "{n:,} problems": "{n:,} problèmes",
    "{n:,} row could not be read": "{n:,} ligne n'a pas pu être lue",
    "{n:,} rows could not be read": "{n:,} lignes n'ont pas pu être lues",
    "{n:,} theme left out: the search finds an answer for it by now": "{n:,} thème laissé de côté\xa0: la "
    "recherche y trouve désormais une réponse",
    "{n:,} themes left out: the search finds an answer for them by now": "{n:,} thèmes laissés de "
    "côté\xa0: la recherche y trouve désormais une réponse",
    "{n:,} there already": "{n:,} déjà présents",
    "{n:,} times": "{n:,} fois",
    "{n:,} video": "{n:,} vidéo",
    "{n:,} video in playlists cannot be watched by anybody, and stayed out.": "{n:,} vidéo des playlists "
    "ne peut être vue par personne\xa0; elle est restée dehors.",
    "{n:,} videos": "{n:,} vidéos",
    "{n:,} videos in playlists cannot be watched by anybody, and stayed out.": "{n:,} vidéos des playlists "
    "ne peuvent être vues par personne\xa0; elles sont restées dehors.",
    "{times} as suggested": "{times} comme proposé",
    "{trend} ↗ rising": "{trend} ↗ en hausse",
    "“{text}”": "«\xa0{text}\xa0»",
    # learning
    "chosen for what is not written in the message's language": "choix absent dans la langue du message",
    "insults, and messages for another place": "insultes, et messages qui relèvent d'ailleurs",
    "less sure than asked for": "moins sûr que demandé",
    "refused by an editor before": "déjà refusé par la rédaction",
    "says what another article or video says": "dit ce que dit un autre article ou une autre vidéo",
    "says what is there already": "dit ce qui y est déjà",
    "The {n:,} messages with a choice, asked of a copy with half of the phrasings "
    "and without their own": "Les {n:,} messages avec un choix, posés à une copie qui a la moitié des "
    "formulations et pas la leur",
    "The {n:,} most frequent messages with a choice, asked of a copy with half of "
    "the phrasings and without their own": "Les {n:,} messages les plus fréquents avec un choix, posés à "
    "une copie qui a la moitié des formulations et pas la leur",
    "The {n:,} questions of the file, with all of the phrasings": "Les {n:,} questions du fichier, avec "
    "toutes les formulations",
    "too short, too long, or in pieces without what was taken out": "trop court, trop long, ou en morceaux "
    "une fois expurgé",
    "two were chosen for it about equally": "deux ont été choisis presque aussi souvent",
    # how good the answers are
    "queries": "questions",
    "p50_ms": "médiane en ms",
    "p95_ms": "95e centile en ms",
    "unanswerable": "sans réponse",
    "false": "réponses à tort",
    "It is written to {handle}.": "Il s’adresse à {handle}.",
    "no reply": "sans réponse à donner",
    "No reply needed": "Aucune réponse à donner",
    "another company’s": "d’une autre entreprise",
    "! Not answered: “{question}”": "! Sans réponse : « {question} »",
    "on “{question}”": "sur « {question} »",
    "Read together with: “{text}”": "Lu avec : « {text} »",
    "and on “{question}”: {url}": "et sur « {question} » : {url}",
    "somebody else's crisis": "crise d’un proche",
    "threat": "menace",
    "danger": "danger",
    "loss going on": "perte en cours",
    "discrimination": "discrimination",
    "sarcasm": "sarcasme",
    "fraud noticed afterwards": "fraude constatée après coup",
    "phishing": "hameçonnage",
    "minors": "mineurs",
    "call back": "rappel",
    "spam": "spam",
    "thanks": "remerciement",
    "follow-up": "suite",
    "greeting": "salutation",
    "job": "emploi",
    "sponsorship": "parrainage",
    "It says nothing by itself.": "À lui seul, il ne dit rien.",
    "it is like “{example}”": "il ressemble à « {example} »",
    "Somebody may be in danger, call a colleague now ({kind}: {near})": "Quelqu’un est peut-être en "
    "danger, appelez tout de suite un collègue ({kind}\xa0: {near})",
    "Look twice, somebody may be in danger ({kind}: {near})": "À relire, quelqu’un est peut-être en "
    "danger ({kind}\xa0: {near})",
    "Of each message: day, hour, language, outcome, the ids that were suggested, the one that was "
    "sent, and what kind of message an agent called it. No words.": "De chaque message\xa0: jour, "
    "heure, langue, résultat, les identifiants proposés, celui qui a été envoyé, et le genre de "
    "message selon l'agent. Pas de mots.",
    "Of each message: day, hour, language, outcome, the ids that were suggested, the one that was "
    "sent, what kind of message an agent called it, and its words without personal data, names and "
    "handles; no words where there was much of that.": "De chaque message\xa0: jour, heure, langue, "
    "résultat, les identifiants proposés, celui qui a été envoyé, le genre de message selon l'agent, "
    "et ses mots sans données personnelles, noms ni @noms\xa0; pas de mots là où il y en avait "
    "beaucoup.",
}
