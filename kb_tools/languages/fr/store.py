"""What is said of where things are remembered, in French: English template -> French."""

from __future__ import annotations

STORE = {
    "the table refuses it ({error})": "la table le refuse ({error})",
    "somebody else must decide on a draft than who wrote it": "une autre personne que son auteur doit "
    "décider d'un brouillon",
    "the store {name} cannot be used ({error})": "le stockage {name} est inutilisable ({error})",
    "see that it runs, and that its address and password are right": "vérifier qu'il tourne, et que son "
    "adresse et son mot de passe sont justes",
    "nobody listens at its address": "personne ne répond à son adresse",
    "its host is not known": "sa machine n'est pas connue",
    "the password is missing or wrong": "le mot de passe manque ou est faux",
    "it does not know the user": "il ne connaît pas l'utilisateur",
    "the database is not there": "la base de données n'existe pas",
    "it lets nobody in from this machine": "il ne laisse entrer personne depuis cette machine",
    "it does not answer in time": "il ne répond pas à temps",
    "it hung up": "il a coupé la connexion",
    "it is just being started or stopped": "il est en train d'être démarré ou arrêté",
    "it may only be read there": "là, on ne peut que lire",
    "the network does not lead there": "le réseau n'y mène pas",
    "the store gave no answer in time: whether this was written is not known": "le stockage n'a pas répondu "
    "à temps\xa0: on ne sait pas si c'est écrit",
    "look whether it is there before you do it again": "regarder si c'est là avant de recommencer",
    "only a server answers that was replaced as the primary": "seul répond un serveur qui n'est plus le "
    "primaire",
    "what is written there is confirmed by no other server now": "ce qui y est écrit n'est confirmé par "
    "aucun autre serveur en ce moment",
    "install that version of kb here as well": "installer ici aussi cette version de kb",
    "the store is no address of a PostgreSQL database, or has a password in the settings": "le stockage "
    "n'est pas l'adresse d'une base PostgreSQL, ou son mot de passe est dans les réglages",
    "see what `kb check` says of it, and what KB_STORE is": "voir ce qu'en dit `kb check`, et ce que vaut "
    "KB_STORE",
    "install it with: pip install '.[postgresql]'": "à installer avec\xa0: pip install '.[postgresql]'",
    "the index is to be kept in PostgreSQL, and no database is named": "l'index doit être dans "
    "PostgreSQL, et aucune base n'est nommée",
    "name it with `store: postgresql://...` or the variable KB_STORE": "la nommer avec "
    "`store: postgresql://...` ou la variable KB_STORE",
    "this generation of the search index is no longer there": "cette génération de l'index n'existe plus",
    "ask again": "demander encore une fois",
    "PostgreSQL needs {name}, which is not installed": "PostgreSQL a besoin de {name}, qui n'est pas "
    "installé",
    "should be the address of a PostgreSQL database": "doit être l'adresse d'une base PostgreSQL",
    "write `store: postgresql://USER@HOST/DATABASE`": "écrire `store: postgresql://UTILISATEUR@MACHINE/BASE`",
    "has a password in it, and settings are shared": "contient un mot de passe, et les réglages se partagent",
    "take it out, and give it by a password file (PGPASSFILE) or the variable KB_STORE": "l'enlever, et "
    "le donner par un fichier de mots de passe (PGPASSFILE) ou la variable KB_STORE",
    "messages": "messages",
    "tokens": "jetons",
    "sessions in browsers": "sessions de navigateur",
    "drafts for a second pair of eyes": "brouillons à relire à deux",
    "deliveries": "livraisons",
    "conversations of bots": "conversations de bots",
    "From {source} to {target}:": "De {source} vers {target}\xa0:",
    "{source} is as it was. Delete it once all works: its words are customers'.": "{source} est resté tel "
    "quel. Supprimez-le quand tout marche\xa0: ce sont des mots de clients.",
    "{source} is as it was. Drop its schema kb once all works without `store`.": "{source} est resté tel "
    "quel. Supprimez son schéma kb quand tout marche sans `store`.",
    "Moved and counted: {n:,} row is in {target}.": "Déplacé et compté\xa0: {n:,} ligne est dans {target}.",
    "Moved and counted: {n:,} rows are in {target}.": "Déplacé et compté\xa0: {n:,} lignes sont dans "
    "{target}.",
    "something is remembered there already": "quelque chose y est déjà retenu",
    "add --replace to drop it": "ajouter --replace pour l'enlever",
    "something was written while it was moved, so nothing was": "on y a écrit pendant le déplacement, "
    "rien n'a donc été déplacé",
    "stop `kb serve`, and whatever else writes there, and try again": "arrêter `kb serve` et tout ce qui "
    "y écrit, puis réessayer",
    "there is one store alone, {name}": "il n'y a qu'un stockage, {name}",
    "name the other one by `store` or KB_STORE": "nommer l'autre par `store` ou KB_STORE",
    "nothing is remembered in {name}": "rien n'est retenu dans {name}",
    "see --back": "voir --back",
    "nothing was moved, as nobody could be asked": "rien n'a été déplacé, faute de pouvoir demander",
    "Move it? Nothing may write there meanwhile.": "Déplacer\xa0? Rien ne doit y écrire pendant ce temps.",
    "Nothing was moved.": "Rien n'a été déplacé.",
    "--before and --containing cannot be combined": "--before et --containing ne vont pas ensemble",
    "take one of them": "prendre l'un des deux",
    "there are no words to look for": "il n'y a pas de mots à chercher",
    "write a name or a handle, one a line": "écrire un nom ou un pseudonyme, un par ligne",
    "{n:,} message or draft contains them.": "{n:,} message ou brouillon les contient.",
    "{n:,} messages and drafts contain them.": "{n:,} messages et brouillons les contiennent.",
    "Erase that?": "Effacer cela\xa0?",
    "Erased. Backups and exported files are not covered: look there, too.": "Effacé. Les sauvegardes et "
    "les fichiers exportés ne sont pas couverts\xa0: regardez-y aussi.",
    "who you are cannot be looked up now, as the store is away": "on ne peut pas vérifier qui vous "
    "êtes\xa0: le stockage est absent",
    "try again in a minute": "réessayer dans une minute",
    "Write names or handles, one a line, and end with Ctrl-D.": "Écrire des noms ou des pseudonymes, un "
    "par ligne, et finir par Ctrl-D.",
    "its address cannot be read: in a password, write %40 for @, %2F for / and %25 for %": "son adresse "
    "est illisible\xa0: dans un mot de passe, écrire %40 pour @, %2F pour / et %25 pour %",
}
