"""What `kb serve` says, in German: English template -> German."""

from __future__ import annotations

SERVER = {
    "the server failed, and its log says where": "Der Server ist gescheitert; sein Protokoll sagt, wo",
    "the body is larger than {most:,} bytes": "der Inhalt ist größer als {most:,} Bytes",
    "the body did not arrive in time": "der Inhalt kam nicht rechtzeitig an",
    "the body ended too soon": "der Inhalt endete zu früh",
    "the body is no JSON": "der Inhalt ist kein JSON",
    "{place}: not what the schema asks for ({rule})": "{place}: nicht, was das Schema verlangt ({rule})",
    "the body": "der Inhalt",
    "{place} is missing": "{place} fehlt",
    "{place} has a key that its schema does not know": "{place} hat einen Schlüssel, "
    "den sein Schema nicht kennt",
    "{place} must be of type {type}": "{place} muss vom Typ {type} sein",
    "{place} must be one of {known}": "{place} muss eines sein von {known}",
    "{place} is empty": "{place} ist leer",
    "{place} is more than {most:,}": "{place} ist mehr als {most:,}",
    "{place} is less than {least:,}": "{place} ist weniger als {least:,}",
    "assistants need {name}, which is not installed": "Assistenten brauchen {name}, und das ist "
    "nicht installiert",
    "install it with: pip install '.[mcp]'": "installieren Sie es mit: pip install '.[mcp]'",
    "a page of another origin may not ask": "eine Seite von anderswo darf nicht fragen",
    "the role {role} may not do this": "die Rolle {role} darf das nicht",
    "too many requests; wait": "zu viele Anfragen; bitte warten",
    "send {types}": "senden Sie {types}",
    "there is nothing here": "hier ist nichts",
    "this is asked for in another way": "danach fragt man auf andere Weise",
    "a signed-in user is taken from the proxy alone": "wer angemeldet ist, sagt nur der Proxy",
    "a token is needed: Authorization: Bearer TOKEN": "es braucht ein Token: Authorization: Bearer TOKEN",
    "this token is none, or it has ended or was revoked": "dieses Token gibt es nicht, oder es ist "
    "abgelaufen oder widerrufen",
    "a token's name has 1 to {most} characters that can be printed": "der Name eines Tokens hat 1 bis "
    "{most} druckbare Zeichen",
    "{name!r} has a token already": "{name!r} hat schon ein Token",
    "revoke it first, or take another name": "widerrufen Sie es zuerst, oder nehmen Sie einen anderen Namen",
    "{name!r} has no token": "{name!r} hat kein Token",
    "see `kb serve token list`": "siehe `kb serve token list`",
    "The token of {name}, until {day}; nobody can show it again:": "Das Token von {name}, bis {day}; "
    "niemand kann es noch einmal zeigen:",
    "The token of {name} has ended.": "Das Token von {name} gilt nicht mehr.",
    "There are no tokens.": "Es gibt keine Token.",
    "{role:<7} until {day}  {name}": "{role:<7} bis {day}  {name}",
    "{value!r} is no address and no network": "{value!r} ist weder Adresse noch Netz",
    "the server needs {name}, which is not installed": "der Server braucht {name}, und das ist nicht "
    "installiert",
    "install it with: pip install '.[serve]'": "installieren Sie es mit: pip install '.[serve]'",
    "Answering at http://{host}:{port}/ - stop with Ctrl-C.": "Antwortet unter http://{host}:{port}/ "
    "- beenden mit Strg-C.",
    "There is no token and no proxy: only programs on this machine come in.": "Es gibt weder Token "
    "noch Proxy: Nur Programme auf diesem Rechner kommen herein.",
    "{value!r} is no day": "{value!r} ist kein Tag",
    "write it as {example}": "schreiben Sie ihn wie {example}",
    "--{option} is for where the knowledge base is": "--{option} gibt es nur dort, wo die Wissensbasis liegt",
    "leave it out, or unset {name}": "lassen Sie es weg, oder nehmen Sie {name} zurück",
    "the server {name} answers with status {status}": "der Server {name} antwortet mit Status {status}",
    "ask whoever runs it": "fragen Sie, wer ihn betreibt",
    "set {name}": "setzen Sie {name}",
    "the server {name} is away ({error})": "der Server {name} ist nicht erreichbar ({error})",
    "{name} is not a web address: {value!r}": "{name} ist keine Webadresse: „{value}“",
    "the server {name} answers as no kb serve of this version does": "der Server {name} antwortet "
    "nicht wie ein kb serve dieser Version",
    "{name} is not a token": "{name} ist kein Token",
    "copy it whole, in one line": "ihn ganz und in einer Zeile kopieren",
    "try again, or ask whoever runs it": "versuchen Sie es noch einmal, oder fragen Sie, wer ihn betreibt",
    "the server left off in the middle": "der Server hat mittendrin aufgehört",
    "nobody can listen at {host}, port {port} ({error})": "an {host}, Port {port}, kann niemand "
    "hören ({error})",
    "name another with --host or --port": "nennen Sie mit --host oder --port etwas anderes",
    "nobody is signed in": "niemand ist angemeldet",
    "the message has no words": "die Nachricht hat keine Worte",
    "a person is asked for": "es wird nach einem Menschen gefragt",
    "it is the second question in a row": "es ist die zweite Frage nacheinander",
    "somebody may be in danger": "jemand könnte in Gefahr sein",
    "there is personal data in the message": "in der Nachricht stehen persönliche Daten",
    "a second pair of eyes is needed": "es braucht ein zweites Augenpaar",
    "nothing here answers it": "hier beantwortet das nichts",
    "its article is not for the public": "der Artikel dazu ist nicht öffentlich",
    "only a part of the message is answered": "nur ein Teil der Nachricht ist beantwortet",
    "the answer is likely, but not sure enough for a bot": "die Antwort ist wahrscheinlich, aber für einen "
    "Bot nicht sicher genug",
    "the reply does not fit": "die Antwort ist zu lang",
    "drafts can be neither kept nor read now: {error}": "Entwürfe können gerade weder gehalten noch gelesen "
    "werden: {error}",
    "ask a colleague by word of mouth, or try again": "fragen Sie jemanden mündlich, oder versuchen Sie es "
    "noch einmal",
    "there is no draft {number}": "es gibt keinen Entwurf {number}",
    "say why, so that the author can do better": "sagen Sie, warum, damit es besser gemacht werden kann",
    "a changed reply needs the decision changed": "eine geänderte Antwort braucht die Entscheidung changed",
    "send the reply as it was changed": "senden Sie die geänderte Antwort mit",
    "this draft does not wait any more": "dieser Entwurf wartet nicht mehr",
    "nobody has read this draft yet": "diesen Entwurf hat noch niemand gelesen",
    "this reply cannot be sent ({what}: {facts})": "diese Antwort kann so nicht hinaus ({what}: {facts})",
    "The bot hands over: {why}": "Der Bot gibt ab: {why}",
    "a bot cannot answer here": "hier kann ein Bot nicht antworten",
    "it is not signed, or not by this secret, or too long ago": "es ist nicht unterschrieben, nicht mit "
    "diesem Geheimnis, oder vor zu langer Zeit",
    "the store does not answer in time": "der Speicher antwortet nicht rechtzeitig",
    "the bot may not read the conversation": "der Bot darf die Unterhaltung nicht lesen",
}
