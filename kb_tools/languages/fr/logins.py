"""How French messages tell user names and passwords."""

from __future__ import annotations

from kb_tools.languages.guard import Label
from kb_tools.languages.logins import Logins

LOGINS = Logins(
    user=Label(
        pattern=r"identifiant|connect[ée]e?\s(?:avec|comme)|nom\sd['’]utilisateur|login|pseudo",
        words="identifiant|utilisateur|login|pseudo|connect",
    ),
    user_itself=Label(pattern="utilisateur", words="utilisateur"),
    login=Label(pattern="identifiants|connexion|acc[èe]s", words="identifiants|connexion|acc"),
    password=Label(pattern=r"mots?\sde\spasse|mdp|code\sd['’]acc[èe]s", words="mot|mdp|code"),
    password_is=Label(
        pattern=(
            r"nom|pr[ée]nom|[ée]cole|ville|rue|anniversaire|date\sde\snaissance|surnom|chien|chat"
            r"|[^\W\d]{3,15}\spr[ée]f[ée]r[ée]e?"
        ),
        words="nom|anniversaire|naissance|chien|chat|fér|fer|école|ecole|ville|rue",
    ),
    predicates=(
        r"oubli\w*|faux|refus\w*|expir\w*|bloqu\w*|perdu|comment|quoi|o[uù]|quand|pourquoi|pas|non|nouveau"
        r"|changer|incorrect|invalide|obligatoire|nul|standard"
    ),
    said_of=(
        r"fausse|trop|très|toujours|encore|jamais|plus|bien|bon|correct|le|la|les|une?|mon|ma|votre|celui"
        r"|dans|sur|sous|pour|par|depuis|aussi|donc|juste|déjà|identique|visible|introuvable|inconnu"
        r"|erron\w*|\w{2,}(?:ée?|able|ible|ment|ique)"
    ),
    goes_on=(
        r"ne|n['’]\w+|est|marche|fonctionne|passe|et|mais|refus\w*|pas|depuis|quand|svp|merci|il|elle|on|je"
        r"|j['’]\w+|c['’]est|pourquoi|pour|identifiant"
    ),
    chosen="saisi|choisi|utilisé|mis|pris|entré|tapé",
    enters="tape|saisis|entre",
    purpose="pour|de|du|avec",
)
