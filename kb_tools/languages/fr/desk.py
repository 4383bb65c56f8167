"""What replies say in French, with vous and with tu."""

from __future__ import annotations

from kb_tools.languages.desk import Blocks, Desk

VOUS: Blocks = {
    "greeting": ("Bonjour,",),
    "greeting_named": ("Bonjour {name},",),
    "empathy": ("merci pour votre message.", "merci de votre question.", "nous vous aidons volontiers."),
    "answer": (
        "{answer} En savoir plus : {link}",
        "{answer} Tous les détails : {link}",
        "{answer} Plus d’informations ici : {link}",
    ),
    "pointer": ("La réponse se trouve ici : {link}", "Tout est expliqué dans « {title} » : {link}"),
    "video": (
        "Dans notre vidéo « {title} », à partir de {moment} : {link}",
        "Notre vidéo « {title} » vous le montre à partir de {moment} : {link}",
    ),
    "video_whole": (
        "Notre vidéo « {title} » vous montre comment faire : {link}",
        "Voyez notre vidéo « {title} » : {link}",
    ),
    "delete": (
        "Merci de supprimer votre message : il contient des données personnelles.",
        "Merci de supprimer votre message.",
    ),
    "private": ("Écrivez-nous en message privé, nous pourrons ainsi vous aider.",),
    "private_link": (
        "Pour que vos données restent entre nous, écrivez-nous en privé : {link}",
        "Écrivez-nous en message privé : {link}",
    ),
    "phone": ("Le plus simple est d’en parler au téléphone : {contact}",),
    "escalate": ("Nous avons transmis votre message au service compétent.",),
    "closing": ("Une autre question ? N’hésitez pas.", "Bien à vous"),
    "no_answer": ("Nous n’avons malheureusement pas trouvé la réponse sur nos pages d’aide.",),
    "hotline": ("Appelez tout de suite notre numéro d’urgence : {contact}.",),
    "steps": ("Toutes les étapes suivantes : {link}", "Ce qu’il faut faire maintenant : {link}"),
    "condolence": ("nous vous présentons nos sincères condoléances.",),
    "sorry": ("nous en sommes désolés.", "cela n’aurait pas dû arriver, veuillez nous en excuser."),
    "fraud_warning": (
        "C'est peut-être une arnaque. Ne donnez ni code, ni carte, ni argent, et demandez-nous d'abord : "
        "{contact}",
        "C'est peut-être une arnaque. Ne donnez ni code, ni carte, ni argent.",
    ),
    "calm": (
        "Nous voyons que vous n’êtes pas satisfait de nous. Dites-nous ce qui s’est passé, nous vous "
        "aiderons volontiers.",
    ),
    "crisis": (
        "Vous n’êtes pas seul. Parlez à quelqu’un dès maintenant : {helpline}. En cas de danger immédiat "
        ": {emergency}.",
        "Vous n’êtes pas seul. Parlez à quelqu’un dès maintenant. De l’aide jour et nuit : {emergency}.",
    ),
    "crisis_other": (
        "Merci de veiller sur cette personne. Si quelqu’un est en danger, appelez tout de suite le "
        "{emergency}. Conseils, pour vous aussi : {helpline}.",
        "Merci de veiller sur cette personne. Si quelqu’un est en danger, appelez tout de suite le "
        "{emergency}.",
    ),
    "danger": ("Mettez-vous en sécurité et appelez tout de suite le {emergency}.",),
    "thanks": (
        "Avec plaisir !",
        "Cela nous fait très plaisir !",
    ),
    "follow_up": ("Comment pouvons-nous vous aider ? Redites-nous s’il vous plaît de quoi il s’agit.",),
    "human": ("Vous pouvez nous joindre directement ici : {contact}",),
    "greeting_serious": ("Bonjour,",),
    "greeting_named_serious": ("Bonjour {name},",),
    "closing_serious": ("Nous sommes là pour vous.",),
    "worry": ("nous comprenons votre inquiétude.",),
}
TU: Blocks = {
    **VOUS,
    "greeting": ("Bonjour,", "Salut,"),
    "greeting_named": ("Bonjour {name},", "Salut {name},"),
    "empathy": ("merci pour ton message.", "merci de ta question.", "on t’aide volontiers."),
    "video": (
        "Dans notre vidéo « {title} », à partir de {moment} : {link}",
        "Notre vidéo « {title} » te le montre à partir de {moment} : {link}",
    ),
    "video_whole": (
        "Notre vidéo « {title} » te montre comment faire : {link}",
        "Regarde notre vidéo « {title} » : {link}",
    ),
    "delete": (
        "Merci de supprimer ton message : il contient des données personnelles.",
        "Merci de supprimer ton message.",
    ),
    "private": ("Écris-nous en message privé, nous pourrons ainsi t’aider.",),
    "private_link": (
        "Pour que tes données restent entre nous, écris-nous en privé : {link}",
        "Écris-nous en message privé : {link}",
    ),
    "escalate": ("Nous avons transmis ton message au service compétent.",),
    "closing": ("Une autre question ? N’hésite pas.", "À bientôt"),
    "hotline": ("Appelle tout de suite notre numéro d’urgence : {contact}.",),
    "condolence": ("nous te présentons nos sincères condoléances.",),
    "sorry": ("nous en sommes désolés.", "cela n’aurait pas dû arriver, excuse-nous."),
    "fraud_warning": (
        "C'est peut-être une arnaque. Ne donne ni code, ni carte, ni argent, et demande-nous d'abord : "
        "{contact}",
        "C'est peut-être une arnaque. Ne donne ni code, ni carte, ni argent.",
    ),
    "calm": (
        "Nous voyons que tu n’es pas satisfait de nous. Dis-nous ce qui s’est passé, nous t’aiderons "
        "volontiers.",
    ),
    "crisis": (
        "Tu n’es pas seul. Parle à quelqu’un dès maintenant : {helpline}. En cas de danger immédiat : "
        "{emergency}.",
        "Tu n’es pas seul. Parle à quelqu’un dès maintenant. De l’aide jour et nuit : {emergency}.",
    ),
    "crisis_other": (
        "Merci de veiller sur cette personne. Si quelqu’un est en danger, appelle tout de suite le "
        "{emergency}. Conseils, pour toi aussi : {helpline}.",
        "Merci de veiller sur cette personne. Si quelqu’un est en danger, appelle tout de suite le "
        "{emergency}.",
    ),
    "follow_up": ("Comment pouvons-nous t’aider ? Redis-nous s’il te plaît de quoi il s’agit.",),
    "danger": ("Mets-toi en sécurité et appelle tout de suite le {emergency}.",),
    "human": ("Tu peux nous joindre directement ici : {contact}",),
    "greeting_serious": ("Bonjour,",),
    "greeting_named_serious": ("Bonjour {name},",),
    "closing_serious": ("Nous sommes là pour toi.",),
    "worry": ("nous comprenons ton inquiétude.",),
}
DESK = Desk(
    formal=VOUS,
    familiar=TU,
    exclamation="\u00a0!",
    bot="Je suis un robot. Pour une personne, il suffit d’écrire « un humain, svp ».",
)
