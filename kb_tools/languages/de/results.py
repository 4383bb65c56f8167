"""What is told of results, in German: English template -> German."""

from __future__ import annotations

RESULTS = {
    # telling
    "   wanted {wanted} ({rank})\n   came   {came}": "   gesucht   {wanted} ({rank})\n   gefunden  {came}",
    " (and {n:,} more like it)": " (und {n:,} weitere dieser Art)",
    " (not available: {why})": " (nicht verfügbar: {why})",
    " from {moment}, {chapter}": " ab {moment}, {chapter}",
    "(hint)": "(Hinweis)",
    "+ {id}  available again": "+ {id}  wieder verfügbar",
    ", nearest:": ", am nächsten kommt:",
    ", video": ", Video",
    "- {id}  not available any more: {why}": "- {id}  nicht mehr verfügbar: {why}",
    ": nothing is near.": ": nichts Ähnliches vorhanden.",
    "A call is the right way": "Besser am Telefon",
    "after": "nachher",
    "agents left it out": "vom Team nicht gesendet",
    "all looked at": "alle angesehen",
    "and {n:,} more got worse": "und {n:,} weitere schlechter",
    "answer": "beantwortet",
    "chosen": "ausgewählt",
    "article": "Artikel",
    "Articles with no video: {n:,}": "Artikel ohne Video: {n:,}",
    "as suggested": "wie vorgeschlagen",
    "Asked most and not answered": "Am häufigsten gefragt und nicht beantwortet",
    "at rank {rank}": "auf Platz {rank}",
    "before": "vorher",
    "captions": "Untertitel",
    "Checked {n:,} video": "{n:,} Video geprüft",
    "Checked {n:,} videos": "{n:,} Videos geprüft",
    "chosen {times}": "{times} gewählt",
    "Could not be brought in": "Nicht übernommen",
    "escalate": "an Kollegen",
    "Extend this?": "Diesen ergänzen?",
    "For a colleague": "An Kollegen weitergeben",
    "For the team: {team}": "Für das Team: {team}",
    "in common: {words}": "gemeinsam: {words}",
    "Indexed everything anew: {holds}.": "Index neu gebaut: {holds}.",
    "Indexed {added} added, {changed} changed, {deleted} deleted: {holds}.": "Index aktualisiert, {added} "
    "neu, {changed} geändert, {deleted} gelöscht: {holds}.",
    "Kept for {n:,} day in {file}, on this machine only.": "{n:,} Tag lang aufbewahrt in {file}, nur auf "
    "diesem Rechner.",
    "Kept for {n:,} days in {file}, on this machine only.": "{n:,} Tage lang aufbewahrt in {file}, nur auf "
    "diesem Rechner.",
    "Kept for {n:,} day in {store}.": "{n:,} Tag lang aufbewahrt in {store}.",
    "Kept for {n:,} days in {store}.": "{n:,} Tage lang aufbewahrt in {store}.",
    "Kept where editors have something else than YouTube: {fields} (--overwrite "
    "{first} would take YouTube's).": "Behalten, wo die Redaktion etwas anderes hat als YouTube: {fields} "
    "(--overwrite {first} nähme das von YouTube).",
    "last 7 days {recent}, before {before}": "letzte 7 Tage {recent}, davor {before}",
    "Left out": "Weggelassen",
    "Let a second pair of eyes read this before it is sent.": "Vor dem Senden bitte von jemand anderem "
    "gegenlesen lassen.",
    "Look at": "Bitte ansehen",
    "meant: “{text}”, {cosine:.2f}": "gemeint: „{text}“, {cosine:.2f}",
    "met: {met} = {points:.1f} points; {score:.1f} with its nearest phrasing": "getroffen: {met} = "
    "{points:.1f} Punkte; {score:.1f} mit der ähnlichsten Formulierung",
    "No answer in the knowledge base": "Keine Antwort in der Wissensbasis",
    "No messages.": "Keine Nachrichten.",
    "No misses.": "Keine Fehltreffer.",
    "No two of them ask for the same thing.": "Keine zwei davon fragen nach demselben.",
    "none": "keine Antwort",
    "not among the first ten": "nicht unter den ersten zehn",
    "not available": "nicht verfügbar",
    "not found": "nicht gefunden",
    "Not in public": "Nicht öffentlich",
    "nothing": "nichts",
    "nothing by name": "kein Wort direkt",
    "{n:,} sample page is left out, as there are pages of your own.": "{n:,} Beispielseite ist nicht darin, "
    "weil es eigene Seiten gibt.",
    "{n:,} sample pages are left out, as there are pages of your own.": "{n:,} Beispielseiten sind nicht "
    "darin, weil es eigene Seiten gibt.",
    "Nothing changed: {holds}.": "Nichts geändert: {holds}.",
    "Nothing has been asked yet.": "Noch wurde nichts gefragt.",
    "Nothing is remembered (`usage: off`); what stands below is from before.": "Es wird nichts "
    "festgehalten (`usage: off`); was unten steht, ist von früher.",
    "Nothing to learn from yet: nobody has said which answer was sent (`--copy`, "
    "`--use`, a key in `kb desk`, `kb usage sent`).": "Noch nichts zu lernen: niemand hat gesagt, welche "
    "Antwort gesendet wurde (`--copy`, `--use`, eine Taste in `kb desk`, `kb usage sent`).",
    "nothing was written": "nichts wurde geschrieben",
    "Nothing wrong.": "Alles in Ordnung.",
    "Now": "Jetzt",
    "of {n:,} other messages for it {before:,} → {after:,} have it among the first "
    "three": "von {n:,} anderen Nachrichten dazu haben es {before:,} → {after:,} unter den ersten drei",
    "on {day}": "am {day}",
    "once": "einmal",
    "only the {n:,} most frequent were looked at": "nur die {n:,} häufigsten wurden angesehen",
    "Outcome": "Ergebnis",
    "phone call": "Telefon",
    "private": "privat",
    "row {number}": "Zeile {number}",
    "run `kb videos sync` again from {anew:%Y-%m-%d %H:%M %Z} on: it goes on where "
    "it stopped": "`kb videos sync` ab {anew:%d.%m.%Y, %H:%M %Z} erneut ausführen: es geht weiter, wo es "
    "aufgehört hat",
    "sent by agents": "vom Team gesendet",
    "since {day}": "seit {day}",
    "Since {hour}:00 on {day}: {count} messages, usually none at that time": "Seit {hour}:00 Uhr am {day}: "
    "{count} Nachrichten, sonst um diese Zeit keine",
    "Since {hour}:00 on {day}: {count} messages, usually {usual} at that time": "Seit {hour}:00 Uhr am "
    "{day}: {count} Nachrichten, sonst um diese Zeit {usual}",
    "something else {times}": "etwas anderes {times}",
    "there were many: {n:,} different messages were grouped, the others put to the "
    "nearest theme": "es waren viele: {n:,} verschiedene Nachrichten wurden gruppiert, die übrigen dem "
    "nächsten Thema zugeordnet",
    "there were very many: themes are made of the messages since {day}": "es waren sehr viele: die Themen "
    "entstehen aus den Nachrichten seit {day}",
    "though not suggested": "obwohl nicht vorgeschlagen",
    "today's quota for YouTube is used up; {saved}": "das heutige Kontingent für YouTube ist verbraucht; "
    "{saved}",
    "Topic": "Thema",
    "Used {n:,} unit of the day's quota.": "{n:,} Einheit des Tageskontingents verbraucht.",
    "Used {n:,} units of the day's quota.": "{n:,} Einheiten des Tageskontingents verbraucht.",
    "video": "Video",
    "Videos and the articles they belong to": "Videos und die Artikel, zu denen sie gehören",
    "Videos that no article uses: {n:,}": "Videos, die kein Artikel nutzt: {n:,}",
    "what agents choose is seldom known, so an offered answer counts as good (use "
    "--copy or keys in `kb desk`)": "was gesendet wird, ist selten bekannt, darum gilt eine angebotene "
    "Antwort als gut (--copy oder die Tasten in `kb desk` benutzen)",
    "what came before it ({n:,} video) is saved": "was vorher kam ({n:,} Video), ist gespeichert",
    "what came before it ({n:,} videos) is saved": "was vorher kam ({n:,} Videos), ist gespeichert",
    "Why": "Warum",
    "with a link that was sent": "mit gesendetem Link",
    "worse: {message} ({before} → {after})": "schlechter: {message} ({before} → {after})",
    "Would be": "Es wären",
    "Write one": "Artikel schreiben",
    "{articles} and {videos} in {passages}": "{articles} und {videos} in {passages}",
    "{checked}. {done}: {added:,} added, {changed:,} changed, {lost:,} of them not "
    "available any more.": "{checked}. {done}: {added:,} neu, {changed:,} geändert, davon {lost:,} nicht "
    "mehr verfügbar.",
    "{checked}: nothing changed.": "{checked}: nichts geändert.",
    "{confidence:.0%} sure": "zu {confidence:.0%} sicher",
    "{n:,} article": "{n:,} Artikel",
    "{n:,} article would be written": "{n:,} Artikel würde geschrieben",
    "{n:,} article written": "{n:,} Artikel geschrieben",
    "{n:,} articles": "{n:,} Artikel",
    "{n:,} articles would be written": "{n:,} Artikel würden geschrieben",
    "{n:,} articles written": "{n:,} Artikel geschrieben",
    "{n:,} chapter": "{n:,} Kapitel",
    "{n:,} chapters": "{n:,} Kapitel",
    "{n:,} could not be brought in": "{n:,} nicht übernommen",
    "{n:,} different message with a choice, {looked}.": "{n:,} Nachricht mit einer Wahl, {looked}.",
    "{n:,} different messages with a choice, {looked}.": "{n:,} verschiedene Nachrichten mit einer Wahl, "
    "{looked}.",
    "{n:,} hint": "{n:,} Hinweis",
    "{n:,} hints": "{n:,} Hinweise",
    "{n:,} left out": "{n:,} weggelassen",
    "{n:,} message from {first} to {last}, {kept:,} of them with words.": "{n:,} Nachricht vom {first} bis "
    "{last}, davon {kept:,} mit Wortlaut.",
    "{n:,} message was stored without its words and is in no theme": "{n:,} Nachricht ist ohne Wortlaut "
    "gespeichert und gehört zu keinem Thema",
    "{n:,} message, {repeats:,} said before.": "{n:,} Nachricht, davon {repeats:,} wiederholt.",
    "{n:,} message: {unanswered:,} not answered, {badly:,} badly.": "{n:,} Nachricht: {unanswered:,} "
    "unbeantwortet, {badly:,} schlecht beantwortet.",
    "{n:,} messages from {first} to {last}, {kept:,} of them with words.": "{n:,} Nachrichten vom {first} "
    "bis {last}, davon {kept:,} mit Wortlaut.",
    "{n:,} messages were stored without their words and are in no theme": "{n:,} Nachrichten sind ohne "
    "Wortlaut gespeichert und gehören zu keinem Thema",
    "{n:,} messages, {repeats:,} said before.": "{n:,} Nachrichten, davon {repeats:,} wiederholt.",
    "{n:,} messages: {unanswered:,} not answered, {badly:,} badly.": "{n:,} Nachrichten: {unanswered:,} "
    "unbeantwortet, {badly:,} schlecht beantwortet.",
    "{n:,} passage": "{n:,} Abschnitt",
    "{n:,} passages": "{n:,} Abschnitten",
    "{n:,} phrasing proposed.": "{n:,} Formulierung vorgeschlagen.",
    "{n:,} phrasings proposed.": "{n:,} Formulierungen vorgeschlagen.",
    "{n:,} problem": "{n:,} Fehler",
    "{n:,} problems": "{n:,} Fehler",
    "{n:,} row could not be read": "{n:,} Zeile war nicht lesbar",
    "{n:,} rows could not be read": "{n:,} Zeilen waren nicht lesbar",
    "{n:,} theme left out: the search finds an answer for it by now": "{n:,} Thema weggelassen: die Suche "
    "findet dafür inzwischen eine Antwort",
    "{n:,} themes left out: the search finds an answer for them by now": "{n:,} Themen weggelassen: die "
    "Suche findet dafür inzwischen eine Antwort",
    "{n:,} there already": "{n:,} schon vorhanden",
    "{n:,} times": "{n:,}-mal",
    "{n:,} video": "{n:,} Video",
    "{n:,} video in playlists cannot be watched by anybody, and stayed out.": "{n:,} Video aus Playlists "
    "kann niemand ansehen; es blieb draußen.",
    "{n:,} videos": "{n:,} Videos",
    "{n:,} videos in playlists cannot be watched by anybody, and stayed out.": "{n:,} Videos aus Playlists "
    "kann niemand ansehen; sie blieben draußen.",
    "{times} as suggested": "{times} wie vorgeschlagen",
    "{trend} ↗ rising": "{trend} ↗ steigend",
    "“{text}”": "„{text}“",
    # learning
    "chosen for what is not written in the message's language": "gewählt wurde, was es in der Sprache der "
    "Nachricht nicht gibt",
    "insults, and messages for another place": "Beleidigungen und Nachrichten, die woandershin gehören",
    "less sure than asked for": "nicht sicher genug",
    "refused by an editor before": "schon einmal abgelehnt",
    "says what another article or video says": "sagt, was bei einem anderen Artikel oder Video steht",
    "says what is there already": "sagt, was schon dasteht",
    "The {n:,} messages with a choice, asked of a copy with half of the phrasings "
    "and without their own": "Die {n:,} Nachrichten mit einer Wahl, gestellt an eine Kopie mit der Hälfte "
    "der Formulierungen und ohne ihre eigene",
    "The {n:,} most frequent messages with a choice, asked of a copy with half of "
    "the phrasings and without their own": "Die {n:,} häufigsten Nachrichten mit einer Wahl, gestellt an "
    "eine Kopie mit der Hälfte der Formulierungen und ohne ihre eigene",
    "The {n:,} questions of the file, with all of the phrasings": "Die {n:,} Fragen der Datei, mit allen "
    "Formulierungen",
    "too short, too long, or in pieces without what was taken out": "zu kurz, zu lang oder nach dem "
    "Schwärzen nur noch Bruchstücke",
    "two were chosen for it about equally": "zwei wurden dafür etwa gleich oft gewählt",
    # how good the answers are
    "queries": "Fragen",
    "p50_ms": "Median in ms",
    "p95_ms": "95. Perzentil in ms",
    "unanswerable": "unbeantwortbar",
    "false": "falsch beantwortet",
    "It is written to {handle}.": "Es ist an {handle} gerichtet.",
    "no reply": "keine Antwort",
    "No reply needed": "Keine Antwort nötig",
    "another company’s": "für eine andere Firma",
    "! Not answered: “{question}”": "! Ohne Antwort: „{question}“",
    "on “{question}”": "zu „{question}“",
    "Read together with: “{text}”": "Gelesen zusammen mit: „{text}“",
    "and on “{question}”: {url}": "und zu „{question}“: {url}",
    "somebody else's crisis": "Krise eines anderen",
    "threat": "Drohung",
    "danger": "Gefahr",
    "loss going on": "Schaden im Gange",
    "discrimination": "Diskriminierung",
    "sarcasm": "Sarkasmus",
    "fraud noticed afterwards": "Betrug, danach bemerkt",
    "phishing": "Phishing",
    "minors": "Minderjährige",
    "call back": "Rückruf",
    "spam": "Spam",
    "thanks": "Dank",
    "follow-up": "Nachsatz",
    "greeting": "Gruß",
    "job": "Bewerbung",
    "sponsorship": "Sponsoring",
    "It says nothing by itself.": "Für sich genommen sagt sie nichts.",
    "it is like “{example}”": "es ähnelt „{example}“",
    "Somebody may be in danger, call a colleague now ({kind}: {near})": "Hier kann jemand in Gefahr "
    "sein, bitte sofort jemanden holen ({kind}: {near})",
    "Look twice, somebody may be in danger ({kind}: {near})": "Zweimal hinsehen, hier kann jemand in "
    "Gefahr sein ({kind}: {near})",
    "Of each message: day, hour, language, outcome, the ids that were suggested, the one that was "
    "sent, and what kind of message an agent called it. No words.": "Von jeder Nachricht: Tag, Stunde, "
    "Sprache, Ergebnis, die vorgeschlagenen IDs, die gesendete, und welche Art Nachricht es laut Agent "
    "war. Kein Wortlaut.",
    "Of each message: day, hour, language, outcome, the ids that were suggested, the one that was "
    "sent, what kind of message an agent called it, and its words without personal data, names and "
    "handles; no words where there was much of that.": "Von jeder Nachricht: Tag, Stunde, Sprache, "
    "Ergebnis, die vorgeschlagenen IDs, die gesendete, welche Art Nachricht es laut Agent war, und der "
    "Wortlaut ohne persönliche Daten, Namen und @Namen; kein Wortlaut, wo davon viel war.",
}
