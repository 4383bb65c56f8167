"""French words that say little by themselves, and words that only announce."""

from __future__ import annotations

from kb_tools.languages.words import Form, Words

WORDS = Words(
    names=("français", "francais", "french", "französisch"),
    little="""
        a à ai ait alors as au aucun aucune aussi autre autres aux avait avec avez avoir avons bien c ça
        car ce cela celle celui ces cet cette ceux chez comme comment d dans de depuis des dois doit donc
        du elle elles en encore entre es est et étais était été être eu eux fait faire faut fois font il
        ils j je jusqu l la là le les leur leurs lors lui m ma mais me même mes moi mon n ne ni nos notre
        nous on ont ou où par pas peu peut peuvent peux plus pour pourquoi pouvez puis puisqu qu quand que
        quel quelle quelles quels qui quoi s sa sans se sera ses si soit son sont sous suis sur t ta tant
        te tes toi ton tous tout toute toutes tre tu un une vais vers vont vos votre vous y
    """,
    asking="""
        aide aider aidez aimerais besoin bonjour bonsoir cherche chercher conseil demande demander dire
        dites donner donnez expliquer expliquez infos info information informations marche merci montrer
        montrez plaît possible pourrais pourriez question questions renseignement renseignements salut
        savoir sert stp svp trouve trouver utiliser vouloir voudrais veux voulez
    """,
    dialect="""
        bcp beaucoup, chais je ne sais, chépa je ne sais pas, chui je suis, cmb combien, dsl désolé, jsp je
        ne sais pas, mdr, ouais oui, pcq parce que, pk pourquoi, pq pourquoi, qd quand, qq quelque, ptdr,
        slt salut, svp s'il vous plaît, tkt, vrmt vraiment, wesh, y'a il y a
    """,
    yes_or_no=("oui", "non"),
    announces=(
        r"(?:(?:dans )?(?:cet article|cette page|ce guide|cette rubrique|notre (?:article|guide))\b"
        r"|(?:vous trouverez|tu trouveras|retrouve[zr]?|découvre[zr]?|apprene[zr]) (?:ici|comment|tout|"
        r"toutes|où|"
        r"quand|pourquoi|ce que)\b"
        r"|nous (?:vous )?(?:expliquons|montrons|décrivons)\b.*\b(?:comment|quand|où|pourquoi|ce que|"
        r"quels?|quelles?)\b"
        r"|tout (?:savoir )?sur\b)"
    ),
    abbreviations="av bd cf env ex mme mlle tél no réf p st ste max min",
    leads_on="avec dans pour sans sous vers chez votre notre cette mais donc avant après entre",
    here=("ici",),
    forms=(
        Form(
            name="vous",
            in_articles=r"\b(?<!endez-)(?:[Vv]ous|[Vv]otre|[Vv]os|[Vv]ôtres?)\b",
            in_replies=r"(?i:\b(?:vous|votre|vos|vôtres?)\b)",
        ),
        Form(
            name="tu",
            in_articles=r"\b(?:[Tt]u|[Tt]oi|[Tt]on|[Tt]es|[Tt]iens?)\b",
            in_replies=r"(?i:\b(?:tu|toi|ton|tes|tiens?)\b|\bt['’](?=\w))",
        ),
    ),
)
