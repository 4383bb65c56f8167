"""Phrases by which French messages are told that somebody else should answer."""

from __future__ import annotations

from kb_tools.languages.routing import Routing

CARD = "carte|cartes|cb|visa|mastercard|portefeuille|*monnaie|sac"
GONE = "vole|volee|voles|volees|perdu|perdue|perdus|perdues|disparu*|egare*|pique|piquee|derobe*|tire"
FAMILY = (
    "mere|maman|pere|papa|mari|femme|epoux|epouse|fils|fille|frere|soeur|oncle|tante|grand|parents|compagnon|"
    "compagne|conjoint*|client"
)

ROUTING = Routing(
    crisis=(
        "envie|veux|voudrais|vais mourir",
        "finir|finis|terminer avec la vie|jours",
        "mettre fin|terme mes|ma jours|vie",
        "plus envie|raison|gout|sens vivre|vie",
        "vais|veux me tuer|suicider|pendre|flinguer|foutre",
        "saute|sauter|jette|jeter pont|toit|fenetre|train|metro|rails je|me|vais",
        "me faire mal je|vais",
        "suicidaire|suicidaires",
        "ouvrir|trancher les veines",
        "avale|avaler cachets|comprimes|medicaments|boite tous|toute|je",
        "adieu monde|tous|tout",
        "mieux sans moi",
        "poussez|pousser suicide",
        "prefere|voudrais etre mort|morte",
    ),
    crisis_other=(
        "veut|va|menace se|de tuer|suicider|pendre",
        "mettre fin ses|a jours",
        "lettre adieu",
        "pont|toit sauter|saute quelqu'un|homme|femme|va",
        "avale|pris cachets|comprimes|medicaments fils|fille|mari|femme|ami|amie",
        "veut|envie plus vivre il|elle|ami|frere|soeur|fils|fille|mari",
        "parle suicide|mourir",
    ),
    threat=(
        "vais|va|vous|te tuer|buter|crever|fumer|descendre|planter je|on",
        "viens|arrive|venir|debarque couteau|fusil|arme|pistolet|hache|flingue",
        "bombe agence|siege|bureau|batiment|banque|explose*|sauter",
        "bruler|cramer|incendier|exploser|sauter agence|bureau|banque|siege|boite votre|vais",
        "sais|savons ou vous|tu|ton|vos habitez|habites|vis|ecole|enfants|famille|travaillez",
        "casser|peter|defoncer gueule|dents|jambes|tete vais|te|vous|lui",
        "meritez|merites mourir|crever|mort",
        "creve|crevez tous|vous|bande",
        "balle tete dans|une",
        "surveillez|fais|faites arrieres|gaffe sais|ou",
    ),
    danger=(
        "suis|sommes|viens|faire|fais|etait agresse|agressee|braque|braquee|attaque|depouille|"
        "sequestre|sequestree|menace|menacee|frappe|frappee je|on|nous|me",
        "braquage|otage*|braqueur* agence|banque|ici|maintenant|cours",
        "mari|femme|copain|copine|pere|mere|frere|fils|ex|conjoint|il frappe|bat|tape|menace|"
        "etrangle|enferme|viole me|m'a",
        "force|oblige me|m'oblige payer|virer|virement|retirer|code|envoyer",
        "chantage photos|nues|video|intimes|fait",
        "photos|video nues|intimes|nue publier|envoyer|payer|menace*",
        "suit|suivi|suivie|poursuit me|homme|quelqu'un|type",
        "couteau|arme|pistolet|flingue sur|gorge|tempe|tete|contre",
        "saigne je|beaucoup",
        "cambrioleur*|intrus appartement|maison|chez|la maintenant|cache|encore",
        "peur de mon|ma mari|femme|copain|ex|pere|conjoint",
        "veut me tuer",
        "appelez|appeler police vite|aide|svp|secours",
    ),
    fraud_going_on=(
        f"{CARD} {GONE}",
        "opposition carte|cb|urgent*|faire|cheque*",
        "bloque*|bloquer carte|compte|cb urgent*|vite|immediatement|svp",
        "compte pirate*|hacke*|vide|debite|debites",
        "argent|economies|tout disparu*|vole|volee|parti compte|tout|toutes",
        "quelqu'un|inconnu utilise|retire|paye|achete carte|compte|argent ce|moment|maintenant",
        "clique lien|phishing|hameconnage frauduleu*|phishing|hameconnage|faux|saisi|donne|entre|sms|mail",
        "code|codes|identifiants|mot donne|donnes|dit|dicte*|communique* quelqu'un|telephone|faux|appel*",
        "code|codes|identifiants|rib donne|donnes|communique*|saisi|saisis "
        "arnaque*|escroc*|faux|frauduleu*|phishing",
        "usurpation identite",
        "cambriol* carte|cheque*|compte",
    ),
    emergency=(
        "odeur|sent|pue|fuite gaz",
        "rupture|fuite canalisation|eau rue|inond*",
        "personne|quelqu'un|enfant|homme|femme voies|rails|voie tombe|tombee|sur|chute",
        "cable|fil|ligne electrique|terre tombe|pend|etincelles",
        "inconscient|inconsciente|malaise|effondre homme|femme|passager|quelqu'un",
        "coince|coinces|bloque|bloques ascenseur",
    ),
    bereavement=(
        f"{FAMILY} decede|decedee|mort|morte",
        "deces|defunt*",
        "vient nous quitter",
    ),
    bereavement_needs=(
        "deced*|deces|mort|morte|morts|mortes|defunt*|deuil|meurt|tue|tuee|obseques|funer*|funebre*|enterr*|"
        "cimetiere|veuf|veuve|incinere*",
        "succession*|heriti*|heredit*|herite|notoriete|executeur|reversion|testament*",
        "perdu|perdre|disparu|disparue|eteint|eteinte|parti|partie "
        f"{FAMILY}|mamie|papi|pepe|meme|garcon|ami|amie|sommeil|dimanche",
        "quitte|quittes|quittee|quittees nous",
        f"n'est plus {FAMILY}|titulaire|elle|il",
        "feu mon|ma|pere",
        "pas survecu",
    ),
    bereavement_unless=("est mourant|mourante", "va|vont mourir"),
    press=(
        "journaliste*",
        "demande presse",
        "service|attache|attachee presse",
        "interview pour article|reportage|emission|journal|radio",
        "declaration|commentaire|reaction pour notre|mon article|reportage|sujet",
    ),
    legal=(
        "mon|notre|mes avocat|avocate|avocats",
        "avocat|avocate saisi|contacte|mandate|charge",
        "plainte contre vous|votre|banque",
        "poursuiv* vous|banque|justice",
        "attaque*|traine* vous|banque|justice|tribunal|tribunaux",
        "saisir|saisis|saisirai justice|tribunal",
        "mise demeure",
        "action|actions|suites|poursuites judiciaire|judiciaires|justice",
        "dommages interets",
    ),
    complaint=(
        "reclamation formelle|officielle",
        "veux|voudrais|souhaite|tiens deposer|faire|adresser|porter reclamation",
        "veux|voudrais|souhaite|dois me plaindre",
        "scandaleux|scandaleuse|honteux|honteuse|inadmissible|inacceptable|lamentable",
        "service|banque nul|nulle|catastrophique|deplorable|minable",
        "pire banque|service",
        "foutage gueule",
        "marre de vous|votre|banque|service",
        "ferme*|quitte*|change* compte|banque marre|ras|decu*|honte",
        "depuis semaines|mois aucune|personne|rien reponse|repond|nouvelles|retour",
        "mediateur saisir|saisis|saisirai|contacte*|ecris",
    ),
    discrimination=(
        "raciste*|racisme",
        "discrimin*",
        "sexiste*|sexisme|homophob*|xenophob*",
        "cause|juste|seulement mon|ma|notre nom|accent|couleur|peau|voile|origine*|religion|handicap|"
        "fauteuil",
    ),
    sarcasm=(
        "bravo|super|genial|felicitations|merci|chapeau|formidable heures|semaines|minutes|jours "
        "attente|attendre|retard|attendu",
        "bravo|super|genial|felicitations|chapeau encore|nouveau panne|bloque*|annule*|debite*|retard",
        "merci pour rien",
    ),
    account=(
        "quel|combien est mon|sur solde|reste",
        "mon solde faux|errone|negatif|debiteur",
        "pouvez|pourriez|peux|peut verifier|regarder|voir|consulter mon|ma|mes "
        "compte|dossier|demande|virement",
        "ou en est|sont mon|ma|mes dossier|demande|pret|credit|remboursement|reclamation",
        "statut|avancement|etat mon|ma dossier|demande|pret|credit|remboursement",
    ),
    insult=(
        "connard*|connasse*|enculer|encule|encules|salopard*|salauds|batards",
        "fils pute",
        "voleurs|escrocs|arnaqueurs|bandits bande|etes|tous",
        "allez|va faire foutre",
        "cretins|abrutis|debiles|incapables bande|etes",
        "banque merde",
    ),
    spam=(
        "abonnes|followers|likes acheter|achetez|pas|cher|vrais",
        "gagne|gagnez|gagner jour|semaine|mois maison|dm|whatsapp|telegram|lien|domicile",
        "crypto*|bitcoin*|trading|forex whatsapp|telegram|dm|garanti*|signaux|groupe",
        "pret|credit sans justificatif* rapide|contact*|whatsapp",
    ),
    joke=(
        "raconte*|connais|connaissez blague|blagues",
        "je plaisante|plaisantais|rigole|rigolais|deconne|blague",
        "epouse*|mariez moi",
        "tu|vous aimes|aimez me",
        "chante*|chantez moi|chanson",
    ),
    minors_unmistakable=("ai 10|11|12|13|14|15|16|17 ans",),
    account_unmistakable=(
        "pourquoi avez|a|ete mon|ma refuse|refusee|rejete|rejetee|annule|annulee",
        "mon|ma salaire|virement|pension|remboursement deja arrive|arrivee|credite|recu",
    ),
    call_back_unmistakable=(
        "rappelez|rappeler|appelez|appeler moi|me|nous svp|stp|merci|pouvez|pourriez|quelqu'un|besoin",
        "rappel|rappelle demande|voudrais|souhaite|attends|besoin",
    ),
    laughter=(
        "haha*|hihi|lol|mdr|ptdr|xd|jk",
        "je plaisante|rigole|deconne|blague",
    ),
    complaint_asked=(
        "ou|comment|qui|puis|peux|veux|voudrais|souhaite reclamation|reclamations|plaindre|plainte",
        "service|adresse|formulaire reclamation|reclamations",
        "mediateur ou|comment|qui|saisir|contacter",
    ),
    minors_asked=("enfant|enfants|jeune|jeunes|mineur|mineurs|ado|ados|age",),
    bare=("bonjour|salut|bonsoir|coucou|oui|non|ouais|ok|okay|bof|ah|oh|hm|lol|mdr",),
)
