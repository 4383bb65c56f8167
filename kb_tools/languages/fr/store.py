"""What is said of where things are remembered, in French: English template -> French."""

from __future__ import annotations

STORE = {
    "the table refuses it ({error})": "la table le refuse ({error})",
    "somebody else must decide on a draft than who wrote it": "une autre personne que son auteur doit "
    "décider "
    "d'un brouillon",
    "the store {name} cannot be used ({error})": "le stockage {name} est inutilisable ({error})",
    "see that it runs, and that its address and password are right": "vérifier qu'il tourne, et que son "
    "adresse et son mot de passe sont justes",
    "install that version of kb here as well": "installer ici aussi cette version de kb",
    "the store is no address of a PostgreSQL database, or has a password in the settings": "le stockage "
    "n'est "
    "pas l'adresse d'une base PostgreSQL, ou son mot de passe est dans les réglages",
    "see what `kb check` says of it, and what KB_STORE is": "voir ce qu'en dit `kb check`, et ce que vaut "
    "KB_STORE",
    "install it with: pip install '.[postgresql]'": "à installer avec\xa0: pip install '.[postgresql]'",
    "PostgreSQL needs {name}, which is not installed": "PostgreSQL a besoin de {name}, qui n'est pas "
    "installé",
    "should be the address of a PostgreSQL database": "doit être l'adresse d'une base PostgreSQL",
    "write `store: postgresql://USER@HOST/DATABASE`": "écrire `store: postgresql://UTILISATEUR@MACHINE/BASE`",
    "has a password in it, and settings are shared": "contient un mot de passe, et les réglages se partagent",
    "take it out, and give it by a password file (PGPASSFILE) or the variable KB_STORE": "l'enlever, et le "
    "donner par un fichier de mots de passe (PGPASSFILE) ou la variable KB_STORE",
}
