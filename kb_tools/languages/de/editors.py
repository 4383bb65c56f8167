"""What is said of videos, imports, new articles, reports and the site: English template -> German."""

from __future__ import annotations

EDITORS = {
    # youtube
    "allow it in the Google Cloud console": "sie in der Google Cloud Console erlauben",
    "allow that API for the key in the Google Cloud console": "diese API in der Google Cloud Console für "
    "den Schlüssel erlauben",
    "blocked in {countries}": "gesperrt in {countries}",
    "check its permissions and the space left": "Zugriffsrechte und freien Platz prüfen",
    "check the folder and its permissions": "den Ordner und seine Zugriffsrechte prüfen",
    "choose with --lang: {there}": "mit --lang wählen: {there}",
    "copy it again from the Google Cloud console": "ihn noch einmal aus der Google Cloud Console kopieren",
    "copy its address from the browser": "die Adresse aus dem Browser kopieren",
    "Done. You can close this window.": "Fertig. Dieses Fenster kann geschlossen werden.",
    "download them in YouTube Studio and bring the file in": "sie in YouTube Studio herunterladen und die "
    "Datei übernehmen",
    "embedding switched off": "Einbetten abgeschaltet",
    "enable that API in the Google Cloud console": "diese API in der Google Cloud Console einschalten",
    "export the captions as .vtt or .srt": "die Untertitel als .vtt oder .srt exportieren",
    "Google did not accept the login ({error})": "Google hat die Anmeldung nicht angenommen ({error})",
    "interrupted": "abgebrochen",
    "is no channel - write its @handle or its id (UC...)": "ist kein Kanal - seinen @Namen oder seine ID "
    "(UC...) schreiben",
    "is no playlist's id - copy what follows list= in its address": "ist keine ID einer Playlist - aus "
    "ihrer Adresse kopieren, was nach list= steht",
    "is not on YouTube - see whether the handle has changed": "gibt es bei YouTube nicht - nachsehen, ob "
    "der Kanal jetzt anders heißt",
    "is not on YouTube, or private - see whether it was deleted": "gibt es bei YouTube nicht, oder nur "
    "privat - nachsehen, ob die Playlist gelöscht wurde",
    "logging in needs one more package": "die Anmeldung braucht noch ein Paket",
    "make a new one in the Google Cloud console": "in der Google Cloud Console einen neuen anlegen",
    "make one of the type Desktop app in the Google Cloud console and download "
    "its JSON": "in der Google Cloud Console einen vom Typ Desktop-App anlegen und sein JSON herunterladen",
    "nobody has logged in to YouTube here": "hier hat sich noch niemand bei YouTube angemeldet",
    "not broadcast yet": "noch nicht ausgestrahlt",
    "or bring in a file: kb videos captions ID FILE.vtt": "oder eine Datei übernehmen: kb videos captions "
    "ID DATEI.vtt",
    "pip install '.[login]'": "pip install '.[login]'",
    "private or deleted": "privat oder gelöscht",
    "put it there first: kb videos add ID": "es zuerst dort eintragen: kb videos add ID",
    "put the new ones in their place with --replace": "sie mit --replace durch die neuen ersetzen",
    "run `kb videos add ADDRESS` with a video, playlist or channel": "`kb videos add ADRESSE` mit einem "
    "Video, einer Playlist oder einem Kanal ausführen",
    "run `kb videos login --client FILE` once, as the channel's owner": "einmal `kb videos login --client "
    "DATEI` ausführen, als Inhaber des Kanals",
    "run `kb videos login` again": "`kb videos login` erneut ausführen",
    "run it again: it goes on where it stopped": "erneut ausführen: es geht weiter, wo es aufgehört hat",
    "see to the client file and to the access of the account, and try again": "die Client-Datei und die "
    "Rechte des Kontos prüfen und es noch einmal versuchen",
    "see to the connection (or --endpoint) and run it again: it goes on where it "
    "stopped": "die Verbindung (oder --endpoint) prüfen und erneut ausführen: es geht weiter, wo es "
    "aufgehört hat",
    "see to the rights of the key or the login, or to --endpoint": "die Rechte des Schlüssels oder der "
    "Anmeldung prüfen, oder --endpoint",
    "YouTube's answer is larger than {n} MB": "YouTubes Antwort ist größer als {n} MB",
    "see whether --endpoint is right": "nachsehen, ob --endpoint stimmt",
    "YouTube shows none of {n} videos, asked twice, so nothing is marked": "YouTube zeigt, "
    "zweimal gefragt, keines von {n} Videos; markiert wird nichts",
    "run it again later; take them out of the file if they are really gone": "später noch einmal "
    "starten; sind sie wirklich fort, aus der Datei nehmen",
    "lists more than {n:,} videos - the others are left out": "führt mehr als {n:,} Videos auf - "
    "die übrigen bleiben weg",
    "see whether --endpoint is right, or try again later": "nachsehen, ob --endpoint stimmt, oder es später "
    "noch einmal versuchen",
    "see whether the id, or --endpoint, is right": "nachsehen, ob die ID oder --endpoint stimmt",
    "the endpoint is not an address": "--endpoint ist keine Adresse",
    "the endpoint would get the owner's token unencrypted": "das Token ginge unverschlüsselt an --endpoint",
    "the key in YOUTUBE_API_KEY has expired": "der Schlüssel in YOUTUBE_API_KEY ist abgelaufen",
    "the key is not meant for the YouTube Data API v3": "der Schlüssel gilt nicht für die YouTube Data API "
    "v3",
    "the key is not meant for this machine's address": "der Schlüssel gilt nicht für die Adresse dieses "
    "Rechners",
    "the key's project may not use the YouTube Data API v3": "das Projekt des Schlüssels darf die YouTube "
    "Data API v3 nicht benutzen",
    "the login was interrupted": "die Anmeldung wurde abgebrochen",
    "the stored login cannot be read": "die gespeicherte Anmeldung ist nicht lesbar",
    "the video has none at all": "das Video hat gar keine",
    "there are no captions in {lang!r}": "es gibt keine Untertitel auf „{lang}“",
    "today's quota is used up": "das heutige Kontingent ist verbraucht",
    "upload deleted": "hochgeladene Datei gelöscht",
    "upload failed": "Hochladen fehlgeschlagen",
    "upload rejected": "von YouTube abgelehnt",
    "use https://": "https:// benutzen",
    "wait a minute and run it again": "eine Minute warten und erneut ausführen",
    "write it as {endpoint}": "sie so schreiben: {endpoint}",
    "YouTube cannot be reached, or the connection was cut": "YouTube ist nicht erreichbar, oder die "
    "Verbindung wurde getrennt",
    "YouTube did not answer in time": "YouTube hat nicht rechtzeitig geantwortet",
    "YouTube does not know the key in YOUTUBE_API_KEY": "YouTube kennt den Schlüssel in YOUTUBE_API_KEY "
    "nicht",
    "YouTube has no such thing": "das gibt es bei YouTube nicht",
    "YouTube no longer accepts the stored login": "YouTube nimmt die gespeicherte Anmeldung nicht mehr an",
    "YouTube refused ({answer})": "YouTube hat abgelehnt ({answer})",
    "YouTube sent captions that are no text": "die Untertitel von YouTube sind kein Text",
    "YouTube's answer cannot be read": "die Antwort von YouTube ist nicht lesbar",
    "YouTube's answer is not what its API promises": "YouTube hat anders geantwortet, als die API es zusagt",
    "{address!r} is no video, playlist or channel on YouTube": "„{address}“ ist kein Video, keine Playlist "
    "und kein Kanal auf YouTube",
    "{file} is neither WebVTT nor SubRip": "{file} ist weder WebVTT noch SubRip",
    "{file} is no OAuth client": "{file} ist kein OAuth-Client",
    "{file} names nothing to sync": "in {file} steht nichts zum Abgleichen",
    "{id} added.": "{id} hinzugefügt.",
    "{id} added; its videos come with `kb videos sync`.": "{id} hinzugefügt; die Videos dazu holt `kb "
    "videos sync`.",
    "{id} is there already.": "{id} steht schon da.",
    "{lang!r} is no language": "„{lang}“ ist keine Sprache",
    "{video!r} is not in {file}": "„{video}“ steht nicht in {file}",
    "{video} has captions already": "{video} hat schon Untertitel",
    # importing
    "a link leads nowhere from here and became text: {address}": "ein Link führt von hier ins Leere und "
    "wurde Text: {address}",
    "a table had merged cells, which Markdown has not: look at it": "eine Tabelle hatte verbundene Zellen, "
    "die Markdown nicht kennt: bitte ansehen",
    "a YouTube video was embedded: kb new video {video} --article {article}": "ein YouTube-Video war "
    "eingebettet: kb new video {video} --article {article}",
    "an image was not brought along: {source}": "ein Bild kam nicht mit: {source}",
    "answer {id}, translation {number}": "Antwort {id}, Übersetzung {number}",
    "a list goes on counting, which a site shows with the extension sane_lists": "eine Liste zählt weiter; "
    "das zeigt die Website nur mit der Erweiterung sane_lists",
    "a script of the page": "ein Skript der Seite",
    "article {id}": "Artikel {id}",
    "bring an export of {systems}, schema.org's FAQPage or a list of objects with question and answer as "
    "JSON, a CSV with these two columns, or a page as HTML": "gelesen werden Exporte von {systems}, FAQPage "
    "von schema.org und Listen von Objekten mit question und answer als JSON, CSV mit diesen beiden Spalten "
    "(auch Frage und Antwort) und Seiten als HTML",
    "birth_date": "Geburtsdatum",
    "call it question and answer (or Frage and Antwort) in the first row": "sie in der ersten Zeile Frage "
    "und Antwort (oder question und answer) nennen",
    "export it again": "noch einmal exportieren",
    "export it in parts": "in Teilen exportieren",
    "has no questions and answers in it": "enthält keine Fragen und Antworten",
    "is empty": "ist leer",
    "is larger than {most} MB": "ist größer als {most} MB",
    "is no JSON from line {line} on": "ist ab Zeile {line} kein JSON",
    "is of no kind that is known here": "ist von keiner bekannten Art",
    "it has no text": "ohne Text",
    "it has no title": "ohne Titel",
    "it is a draft": "noch ein Entwurf",
    "it is archived": "archiviert",
    "it is in the file a second time": "steht ein zweites Mal in der Datei",
    "it is internal": "nur intern",
    "it is not published ({mark})": "nicht veröffentlicht ({mark})",
    "its JSON-LD cannot be read ({error})": "das JSON-LD ist nicht lesbar ({error})",
    "its HTML cannot be read ({error})": "das HTML ist nicht lesbar ({error})",
    "its HTML is longer than {n} million characters": "das HTML hat mehr als {n} Millionen Zeichen",
    "its HTML is nested too deeply": "das HTML ist zu tief verschachtelt",
    "its language is {lang}, and this knowledge base has {languages}": "Sprache {lang}, diese Wissensbasis "
    "hat {languages}",
    "its text is not in the file": "der Text steht nicht in der Datei",
    "its text is not in the file: ask for the answer with include_contents": "der Text steht nicht in der "
    "Datei: die Antwort mit include_contents abrufen",
    "looks like personal data ({kinds}): look at it before it is published": "sieht nach persönlichen Daten "
    "aus ({kinds}): vor dem Veröffentlichen ansehen",
    "name what it is with --format": "mit --format angeben, was es ist",
    "no column looks like the answers (there are: {names})": "keine Spalte sieht nach Antworten aus "
    "(vorhanden: {names})",
    "no column looks like the questions (there are: {names})": "keine Spalte sieht nach Fragen aus "
    "(vorhanden: {names})",
    "one that stood in the text itself": "eines, das im Text selbst stand",
    "only some readers may see it ({rule})": "nur für einen Teil der Leser ({rule})",
    "question {number}": "Frage {number}",
    "security_code": "Prüfziffer der Karte",
    "simplify it": "es vereinfachen",
    "something embedded was left out: {address}": "Eingebettetes wurde weggelassen: {address}",
    "struck-out words became plain ones: look at it": "durchgestrichene Wörter wurden gewöhnliche: bitte "
    "ansehen",
    "this JSON looks like no export that is known here": "dieses JSON sieht nach keinem bekannten Export aus",
    "{file} cannot be written ({error})": "{file} lässt sich nicht schreiben ({error})",
    "{file} is there already and says something else; it was left as it is": "{file} gibt es schon, mit "
    "anderem Inhalt; die Datei blieb, wie sie ist",
    "an image was refused: {source}, {why}": "ein Bild wurde abgelehnt: {source}, {why}",
    "bring it in parts": "in Teilen bringen",
    "holds more than {most} MB": "enthält mehr als {most} MB",
    "is neither a folder nor an archive of images ({error})": "ist weder ein Ordner noch ein Archiv mit "
    "Bildern ({error})",
    "it is no PNG, JPEG, GIF, WebP or AVIF": "kein PNG, JPEG, GIF, WebP oder AVIF",
    "name a folder, a ZIP or a TAR file": "einen Ordner, eine ZIP- oder eine TAR-Datei nennen",
    "{n:,} image": "{n:,} Bild",
    "{n:,} images": "{n:,} Bilder",
    # writing
    "choose another id with --id": "mit --id eine andere ID wählen",
    "copy its address from the browser; playlists and channels are for `kb "
    "videos add`": "die Adresse aus dem Browser kopieren; Playlists und Kanäle nimmt `kb videos add`",
    "edit it there": "es dort ändern",
    "is there already, and nothing was written": "gibt es schon, und nichts wurde geschrieben",
    "name a new folder; nothing was written": "einen neuen Ordner nennen; nichts wurde geschrieben",
    "open it, or choose another title": "ihn öffnen oder einen anderen Titel wählen",
    "set `docs_structure: folder` for the i18n plugin, with docs/ and a folder "
    "for each language": "beim Plugin i18n `docs_structure: folder` setzen, mit einem Ordner je Sprache in "
    "docs/",
    "the article needs a title": "der Artikel braucht einen Titel",
    "there is an article with the id {id} ({lang}), and nothing was written": "es gibt schon einen Artikel "
    "mit der ID {id} ({lang}), und nichts wurde geschrieben",
    "there is no folder for {lang!r}": "für „{lang}“ gibt es keinen Ordner",
    "this knowledge base has nothing in {lang!r}": "diese Wissensbasis hat nichts auf „{lang}“",
    "write it below docs/, such as karten or karten/pin": "ihn unterhalb von docs/ angeben, etwa karten "
    "oder karten/pin",
    'write it in quotes: kb new article "How do I change my PIN?"': "ihn in Anführungszeichen schreiben: kb "
    'new article "Wie ändere ich meine PIN?"',
    "{address!r} is no video on YouTube": "„{address}“ ist kein Video auf YouTube",
    "{folder!r} cannot be a folder of articles": "„{folder}“ kann kein Ordner für Artikel sein",
    "the folder has no name": "der Ordner hat keinen Namen",
    "{folder} is not empty": "{folder} ist nicht leer",
    "{id!r} cannot be an id": "„{id}“ kann keine ID sein",
    "{id} is on the list already, and nothing was changed": "{id} steht schon auf der Liste, und nichts "
    "wurde geändert",
    # site
    "`holidays` under contact needs a library that is not there": "`holidays` unter contact braucht eine "
    "Bibliothek, die nicht installiert ist",
    "cannot lead on from {path!r}: {flaw}": "von „{path}“ lässt sich nicht weiterleiten: {flaw}",
    "correct it or take it out": "berichtigen oder herausnehmen",
    "featured names an article that is not there: {id}": "featured nennt einen Artikel, den es nicht gibt: "
    "{id}",
    "install the extra `holidays`, or list the days under `closed`": "Extra `holidays` installieren oder "
    "die Tage unter `closed` aufzählen",
    "it leads to itself": "das Ziel ist die Adresse selbst",
    "MkDocs built pages before it configured the plugin": "MkDocs hat Seiten gebaut, bevor es das Plugin "
    "eingerichtet hat",
    "name `kb` under plugins": "`kb` unter plugins nennen",
    "name it by its path below docs/, without language folder and .md": "ihn mit seinem Pfad unterhalb von "
    "docs/ nennen, ohne Sprachordner und .md",
    "nobody knows the holidays of {region!r}": "die Feiertage von „{region}“ sind nicht bekannt",
    "rename the file, or build without -f": "die Datei umbenennen oder ohne -f bauen",
    "that is no path on this site": "das ist kein Pfad auf dieser Website",
    "the settings are in {file}, and kb reads {read}": "die Einstellungen stehen in {file}, kb liest "
    "aber {read}",
    "write a code such as DE-HE, or list the days under `closed`": "ein Kürzel wie DE-HE schreiben oder die "
    "Tage unter `closed` aufzählen",
    "{file} is there": "dort steht {file}",
    # evaluation
    "From {n:,} questions; it belongs below `kb:` in {file}.": "Aus {n:,} Fragen; es gehört unter "
    "`kb:` in {file}.",
    "there is no file of questions": "es fehlt eine Datei mit Fragen",
    "there is no sentence encoder to fit": "es gibt keinen Satz-Encoder anzupassen",
    "name one with `meaning` in {file}": "einen mit `meaning` in {file} nennen",
    "{n} questions are too few to tell": "{n} Fragen sind zu wenige dafür",
    "write at least {n} into the front matter of articles": "mindestens {n} in den Vorspann "
    "von Artikeln schreiben",
}
