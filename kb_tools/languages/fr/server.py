"""What `kb serve` says, in French: English template -> French."""

from __future__ import annotations

SERVER = {
    "the server failed, and its log says where": "le serveur a échoué, son journal dit où",
    "the body is larger than {most:,} bytes": "le contenu dépasse {most:,} octets",
    "the body did not arrive in time": "le contenu n’est pas arrivé à temps",
    "the body ended too soon": "le contenu s’est arrêté trop tôt",
    "the body is no JSON": "le contenu n’est pas du JSON",
    "{place}: not what the schema asks for ({rule})": "{place} : pas ce que le schéma demande ({rule})",
    "the body": "le contenu",
    "{place} is missing": "{place} manque",
    "{place} has a key that its schema does not know": "{place} a une clé que son schéma ne connaît pas",
    "{place} must be of type {type}": "{place} doit être du type {type}",
    "{place} must be one of {known}": "{place} doit être l’un de {known}",
    "{place} is empty": "{place} est vide",
    "{place} is more than {most:,}": "{place} dépasse {most:,}",
    "{place} is less than {least:,}": "{place} est inférieur à {least:,}",
    "assistants need {name}, which is not installed": "les assistants ont besoin de {name}, "
    "qui n’est pas installé",
    "install it with: pip install '.[mcp]'": "installez-le avec : pip install '.[mcp]'",
    "a page of another origin may not ask": "une page d’une autre origine ne peut pas demander",
    "the role {role} may not do this": "le rôle {role} n’a pas ce droit",
    "too many requests; wait": "trop de requêtes ; patientez",
    "send {types}": "envoyez {types}",
    "there is nothing here": "il n’y a rien ici",
    "this is asked for in another way": "cela se demande autrement",
    "a signed-in user is taken from the proxy alone": "seul le proxy dit qui est connecté",
    "a token is needed: Authorization: Bearer TOKEN": "il faut un jeton : Authorization: Bearer JETON",
    "this token is none, or it has ended or was revoked": "ce jeton n’existe pas, a expiré ou a été révoqué",
    "a token's name has 1 to {most} characters that can be printed": "le nom d’un jeton a de 1 à {most} "
    "caractères imprimables",
    "{name!r} has a token already": "{name!r} a déjà un jeton",
    "revoke it first, or take another name": "révoquez-le d’abord, ou prenez un autre nom",
    "{name!r} has no token": "{name!r} n’a pas de jeton",
    "see `kb serve token list`": "voir `kb serve token list`",
    "The token of {name}, until {day}; nobody can show it again:": "Le jeton de {name}, jusqu’au "
    "{day} ; personne ne pourra le montrer à nouveau :",
    "The token of {name} has ended.": "Le jeton de {name} n’est plus valable.",
    "There are no tokens.": "Il n’y a pas de jetons.",
    "{role:<7} until {day}  {name}": "{role:<7} jusqu’au {day}  {name}",
    "{value!r} is no address and no network": "{value!r} n’est ni une adresse ni un réseau",
    "the server needs {name}, which is not installed": "le serveur a besoin de {name}, qui n’est pas "
    "installé",
    "install it with: pip install '.[serve]'": "installez-le avec : pip install '.[serve]'",
    "Answering at http://{host}:{port}/ - stop with Ctrl-C.": "Répond sous http://{host}:{port}/ - "
    "arrêter avec Ctrl-C.",
    "There is no token and no proxy: only programs on this machine come in.": "Il n’y a ni jeton ni "
    "proxy : seuls les programmes de cette machine entrent.",
    "{value!r} is no day": "{value!r} n’est pas un jour",
    "write it as {example}": "écrivez-le comme {example}",
    "--{option} is for where the knowledge base is": "--{option} n’existe que là où se trouve la "
    "base de connaissances",
    "leave it out, or unset {name}": "omettez-le, ou supprimez {name}",
    "the server {name} answers with status {status}": "le serveur {name} répond avec le statut {status}",
    "ask whoever runs it": "demandez à qui l’exploite",
    "set {name}": "définissez {name}",
    "the server {name} is away ({error})": "le serveur {name} est injoignable ({error})",
    "{name} is not a web address: {value!r}": "{name} n'est pas une adresse web\xa0: «\xa0{value}\xa0»",
    "the server {name} answers as no kb serve of this version does": "le serveur {name} ne répond "
    "pas comme un kb serve de cette version",
    "{name} is not a token": "{name} n'est pas un jeton",
    "copy it whole, in one line": "le copier en entier, sur une ligne",
    "try again, or ask whoever runs it": "réessayez, ou demandez à qui l’exploite",
    "the server left off in the middle": "le serveur s’est arrêté en chemin",
    "nobody can listen at {host}, port {port} ({error})": "impossible d’écouter sur {host}, port "
    "{port} ({error})",
    "name another with --host or --port": "indiquez autre chose avec --host ou --port",
    "nobody is signed in": "personne n’est connecté",
    "the message has no words": "le message n'a pas de mots",
    "a person is asked for": "une personne est demandée",
    "it is the second question in a row": "c'est la deuxième question de suite",
    "somebody may be in danger": "quelqu'un est peut-être en danger",
    "there is personal data in the message": "le message contient des données personnelles",
    "a second pair of eyes is needed": "une seconde paire d'yeux est nécessaire",
    "nothing here answers it": "rien ici n'y répond",
    "its article is not for the public": "son article n'est pas public",
    "only a part of the message is answered": "seule une partie du message a une réponse",
    "the answer is likely, but not sure enough for a bot": "la réponse est probable, mais pas assez sûre "
    "pour un robot",
    "the reply does not fit": "la réponse est trop longue",
    "drafts can be neither kept nor read now: {error}": "les brouillons ne peuvent être ni gardés ni lus en "
    "ce moment : {error}",
    "ask a colleague by word of mouth, or try again": "demandez de vive voix à une ou un collègue, ou "
    "réessayez",
    "there is no draft {number}": "il n’y a pas de brouillon {number}",
    "say why, so that the author can do better": "dites pourquoi, pour que l’auteur puisse faire mieux",
    "send the reply as it was changed": "envoyez la réponse telle qu’elle a été changée",
    "this draft does not wait any more": "ce brouillon n’attend plus",
    "nobody has read this draft yet": "personne n’a encore lu ce brouillon",
    "this reply cannot be sent ({what}: {facts})": "cette réponse ne peut pas partir ({what} : {facts})",
    "The bot hands over: {why}": "Le robot passe la main : {why}",
    "a bot cannot answer here": "un robot ne peut pas répondre ici",
    "it is not signed, or not by this secret, or too long ago": "ce n'est pas signé, pas avec ce secret, ou "
    "il y a trop longtemps",
    "the store does not answer in time": "la mémoire ne répond pas à temps",
    "the bot may not read the conversation": "le robot ne peut pas lire la conversation",
}
