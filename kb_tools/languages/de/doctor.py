"""What `kb doctor` says, in German: English template -> German."""

from __future__ import annotations

DOCTOR = {
    "settings": "Einstellungen",
    "index": "Index",
    "encoder": "Encoder",
    "store": "Speicher",
    "clock": "Uhr",
    "disk": "Platte",
    "server": "Server",
    "{what} (and {n:,} more: see `kb check`)": "{what} (und {n:,} mehr: siehe `kb check`)",
    "{file}: in {languages}": "{file}: in {languages}",
    "{what} in the site that is built here": "{what} in der hier gebauten Website",
    "the sources have changed since they were indexed": "die Quellen sind neuer als der Index",
    "{name} of {day}, {time}, with {passages}": "{name} vom {day}, {time}, mit {passages}",
    "{facts}, as the sources are; no site is built here": "{facts}, wie die Quellen; eine Website ist hier "
    "nicht gebaut",
    "{facts}, as it was published": "{facts}, wie er veröffentlicht ist",
    "{facts}, as the sources and the site are": "{facts}, wie die Quellen und die Website",
    "the tables of the sentence encoder are damaged in {file}": "die Tabellen des Satz-Encoders in {file} "
    "sind beschädigt",
    "delete the file: it is unpacked again": "löschen Sie die Datei: Sie wird neu entpackt",
    "none: words alone": "keiner: nur Wörter",
    "let this user write there, or name a folder with {name}": "lassen Sie diesen Benutzer dort schreiben, "
    "oder nennen Sie mit {name} einen Ordner",
    "{name}, every byte as it should be": "{name}, jedes Byte wie es sein soll",
    "set the clock, and let it be kept right (timedatectl set-ntp true)": "stellen Sie die Uhr, und lassen "
    "Sie sie richtig halten (timedatectl set-ntp true)",
    "{file} was written in the future": "{file} ist in der Zukunft geschrieben",
    "{time}, and nothing is newer": "{time}, und nichts ist neuer",
    "its clock and ours differ by {n:,.0f} seconds": "seine Uhr und die hiesige liegen {n:,.0f} Sekunden "
    "auseinander",
    "{folder}/ cannot be written": "in {folder}/ kann nicht geschrieben werden",
    "{free:,} MB are free, and another index needs {needed:,}": "{free:,} MB sind frei, und ein weiterer "
    "Index braucht {needed:,}",
    "{free:,} MB are free, and {folder}/ is written by its owner alone": "{free:,} MB sind frei, und in "
    "{folder}/ schreibt nur, wem es gehört",
    "others may write into {folder}/": "andere dürfen in {folder}/ schreiben",
    "others may read {file}": "andere dürfen {file} lesen",
    "the server {name} does not know this token": "der Server {name} kennt dieses Token nicht",
    "ask whoever runs it for another one, and set {name}": "lassen Sie sich ein anderes geben, und setzen "
    "Sie {name}",
    "{name} answers; with {token} it also says from which index": "{name} antwortet; mit {token} sagt er "
    "auch, aus welchem Index",
    "{name} answers from {generation}": "{name} antwortet aus {generation}",
    "run `chmod o-w {name}`": "führen Sie `chmod o-w {name}` aus",
    "run `chmod 600 {name}`": "führen Sie `chmod 600 {name}` aus",
    "{store}: nothing is remembered yet": "{store}: nichts gemerkt bisher",
    "{n:,} message": "{n:,} Nachricht",
    "{n:,} messages": "{n:,} Nachrichten",
    "{n:,} token": "{n:,} Token",
    "{n:,} tokens": "{n:,} Token",
    "{n:,} draft waits": "{n:,} Entwurf wartet",
    "{n:,} drafts wait": "{n:,} Entwürfe warten",
    "published": "Veröffentlicht",
    "nothing is published yet": "noch ist nichts veröffentlicht",
    "generation {number} of {day}, {time}": "Generation {number} vom {day}, {time}",
    "{what}; no key is known here that could prove it": "{what}; hier ist kein Schlüssel bekannt, der sie "
    "beweisen könnte",
    "{what}, signed by the key {key}…": "{what}, signiert vom Schlüssel {key}…",
    "{facts}; it is the index that is here": "{facts}; es ist der Index, der hier ist",
    "{facts}; it is here, and proved": "{facts}; sie ist hier und bewiesen",
    "generation {number} is signed by nobody whose key is known here": "Generation {number} hat niemand "
    "signiert, dessen Schlüssel hier bekannt ist",
    "see who can write into the store, and what {name} is": "sehen Sie nach, wer in den Speicher schreiben "
    "kann und was {name} ist",
    "generation {here} is here, {number} is published": "hier ist Generation {here}, veröffentlicht ist "
    "{number}",
    'see the lines with "following" in the log of `kb serve`': "sehen Sie im Protokoll von `kb serve` die "
    'Zeilen mit "following" an',
    "there is no generation in {folder}": "in {folder} ist keine Generation",
    "start `kb serve --state DIR` with that folder first": "starten Sie zuerst `kb serve --state DIR` mit "
    "diesem Ordner",
    "webhooks": "Webhooks",
    "one webhook, and its secrets are there": "ein Webhook, und seine Geheimnisse sind da",
    "{n} webhooks, and their secrets are there": "{n} Webhooks, und ihre Geheimnisse sind da",
}
