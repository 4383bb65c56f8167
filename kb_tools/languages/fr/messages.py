"""What stands around what a French message asks."""

from __future__ import annotations

from kb_tools.languages.messages import Messages

MESSAGES = Messages(
    greetings=(
        r"bonjour|bonsoir|salut|coucou|(?:madame|mesdames)(?:,?\s(?:et\s)?(?:monsieur|messieurs))?"
        r"|monsieur|messieurs|ch(?:er|ère)s?"
    ),
    greeted=(
        r"(?:madame|mesdames)(?:,?\s(?:et\s)?(?:monsieur|messieurs))?|monsieur|messieurs"
        r"|(?:à\s)?tou(?:te)?s\b|ch(?:er|ère)s?\b|l['’]équipe\b|(?:le\s)?service\sclients?\b"
    ),
    thanks=(
        r"merci|(?:avec\s)?(?:tous\s)?mes\sremerciements|(?:bien\s|très\s)?cordialement|cdl?t"
        r"|bien\sà\s(?:vous|toi)|amicalement|sincèrement|(?:meilleures|sincères|mes)?\s?salutations"
        r"|bonne\s(?:journée|soirée)"
    ),
    before_thanks=r"un\sgrand|grand|mille|encore|avec",
    after_thanks=(
        r"[dp](?:['’]|ar\s)avance|beaucoup|infiniment|bien|à\s(?:vous|tous|toi)|pour|de|votre|vos|ton|aide"
        r"|réponses?|retour|et|cordialement|bonne\s(?:journée|soirée)"
    ),
    labels=(
        r"(?:iban|compte|numéro|n°|tél|téléphone|portable|courriel|carte(?:\sbancaire|\sbleue)?|commande"
        r"|contrat|cliente?|identifiant)(?:\s(?=:))?"
    ),
)
