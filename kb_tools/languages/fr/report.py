"""What a report says in French, with vous."""

from __future__ import annotations

from kb_tools.languages.report import Report

REPORT = Report(
    title="Rapport sur la base de connaissances",
    one_message="1 message",
    many_messages="{count} messages",
    one_day="en un jour",
    many_days="en {count} jours",
    lead="{messages} {days}. La base de connaissances avait une réponse à {answered}, {handed_on} sont "
    "allés à "
    "quelqu’un, {unanswered} sont restés sans réponse.",
    nothing="Aucun message n’est enregistré pour ces jours.",
    few="{messages} : trop peu pour conclure. Il y a donc ici des nombres, mais pas de proportions.",
    usage_off="Avec le réglage `usage: off`, rien n’est enregistré. Ce qui suit date d’avant.",
    usage_counts="Avec le réglage `usage: counts`, seuls des nombres sont enregistrés. Ce rapport ne sait "
    "pas avec "
    "quels mots les questions ont été posées, et ne peut pas montrer les lacunes.",
    no_before="Pas de comparaison avec la période précédente : l’historique commence le {day}.",
    more="plus",
    fewer="moins",
    alike="semblable",
    before="{count} avant",
    compared="Par rapport aux {count} jours précédents",
    monday="Lundi",
    monday_lead="Ce qui découle des chiffres, le plus urgent en premier.",
    monday_nothing="Les chiffres ne demandent rien. Une bonne journée pour lire des articles.",
    details="Voir les détails",
    messages_word="messages",
    do={
        "wave": "À regarder tout de suite : « {about} »",
        "write": "Écrire un article : « {about} »",
        "extend": "Compléter l’article : {about}",
        "review": "Vérifier l’article : {about}",
        "never": "Vérifier pour la première fois : {about}",
        "overdue": "Vérifier l’article : {about}",
        "check": "Retravailler la réponse : {about}",
        "grown": "Demander ce qui se passe avec « {about} »",
        "mark": "Noter ce qui est envoyé",
        "remember": "Activer l’enregistrement",
    },
    why={
        "wave": "Depuis {hour} h le {day} : {messages}, contre {other} d’habitude à cette heure.",
        "write": "{messages} sans bonne réponse.",
        "extend": "{messages} sur « {theme} » sans bonne réponse ; cet article en est le plus proche.",
        "review": "Il devait être vérifié le {day}, et il porte {share} des réponses.",
        "never": "Il n’a jamais été vérifié, et il porte {share} des réponses.",
        "overdue": "Il devait être vérifié le {day}.",
        "check": "Proposée {offered} fois, envoyée {other} fois ; à ces places, {usual} seraient "
        "habituelles.",
        "grown": "{messages} de plus qu’avant ({other}).",
        "mark": "Sur {other} réponses, on ne sait que pour {messages} ce qui a été envoyé : avec `--copy` "
        "ou une "
        "touche dans `kb desk`.",
        "remember": "`usage: counts` ne fait que compter ; `usage: redacted` garde aussi les mots, sans "
        "données "
        "personnelles.",
    },
    hardly="presque aucun",
    rising="Ces derniers temps, il y en a davantage.",
    owner="Responsable : {name}.",
    asked="Ce qui a été demandé",
    outcomes="Comment cela s’est terminé",
    answered="avec réponse",
    handed_on="transmis",
    unanswered="sans réponse",
    no_reply="sans réponse à donner",
    chosen="envoyé",
    chosen_note="sur {count}",
    count="Nombre",
    by_day="Jour par jour",
    by_step="Au fil du temps",
    day="Jour",
    days_from="Jours à partir du",
    all="tous",
    chart_days="Colonnes : messages par jour ; de bas en haut : sans réponse, transmis, avec réponse. Valeur "
    "maximale {most}.",
    table_days="Les chiffres en tableau",
    by_topic="Par thème",
    topic="Thème",
    by_language="Par langue",
    language="Langue",
    change="Évolution",
    topics={
        "": "Général",
        "*gone": "N’existe plus",
        "*videos": "Vidéos sans article",
        "*unanswered": "Aucun article trouvé",
        "*handed-on": "Transmis, sans article",
        "*no-reply": "Sans réponse à donner",
    },
    unknown_language="inconnue",
    load="Ce qui porte la charge",
    load_lead="{half} : c’est la moitié de toutes les réponses ; {all} ont été proposés ou envoyés.",
    load_one="Un article ou une vidéo",
    load_many="{count} articles et vidéos",
    load_none="Rien n’a encore été proposé.",
    load_caption="Articles et vidéos, la plus grande charge en premier",
    entry="Article ou vidéo",
    video="Vidéo",
    offered="proposé",
    usual="{count} d’habitude",
    load_share="Charge",
    doubted="rarement envoyé",
    more_rows="… et {count} de plus (tous avec `kb report --json`).",
    load_note="Charge : la part de toutes les réponses ; compte ce qui a été envoyé, sinon la première "
    "proposition.",
    usual_note="D’habitude : à quelle fréquence est envoyé ce qui se trouve aux mêmes places des "
    "propositions.",
    choosing_not="On sait trop rarement ce qui a été envoyé pour juger les réponses là-dessus.",
    idle="Jamais proposés",
    idle_lead="{count} articles et vidéos sur {all} ne sont pas apparus. C’est peut-être normal ; ou il "
    "leur manque "
    "les mots avec lesquels on demande.",
    idle_none="Tout a été proposé au moins une fois.",
    idle_few="Avec si peu de messages, cela ne dit rien.",
    gaps="Ce qui manque",
    gaps_lead="Messages sans bonne réponse, regroupés selon ce qu’ils demandent. Les données personnelles "
    "en sont "
    "retirées.",
    gaps_none="Aucun thème n’est resté ouvert.",
    gaps_unknown="Sans les mots des messages, il n’y a rien à montrer ici.",
    gaps_alone="{count} messages sans réponse n’appartiennent à aucun thème.",
    gaps_unkept="Les mots de {count} messages sans réponse ne sont pas conservés.",
    gaps_sampled="Il y en avait beaucoup : {count} différents ont été regroupés, les autres y ont été "
    "rattachés.",
    wave="Vague",
    wave_since="depuis {hour} h le {day} : {messages}, d’habitude {usual}",
    gap_since="{messages} depuis le {day}",
    gap_rising="▲ davantage ces derniers temps",
    gap_extend="Compléter :",
    gap_write="À écrire. Le plus proche :",
    gap_write_alone="À écrire ; rien ne s’en approche.",
    freshness="La fraîcheur des articles",
    freshness_lead="{overdue} en retard, {soon} à vérifier dans les 30 jours, {never} jamais vérifiés – "
    "sur {all}.",
    one_article="1 article",
    many_articles="{count} articles",
    owners_caption="Par responsable, le plus de retard en premier",
    owner_column="Responsable",
    nobody="personne",
    articles_column="Articles",
    overdue="en retard",
    soon="bientôt dus",
    never="jamais vérifié",
    stale_caption="Ce qu’il faut vérifier, la plus grande charge en premier",
    state="État",
    overdue_since="en retard depuis le {day}",
    due_on="à vérifier le {day}",
    fresh="Rien n’est en retard ni bientôt dû.",
    method="Comment cela est compté",
    method_lines=(
        "Avec réponse : il y avait une proposition, ou un article ou une vidéo a été envoyé. Transmis : "
        "en privé, au "
        "téléphone ou à des collègues. Sans réponse : la base de connaissances n’avait rien.",
        "Un message compte pour le thème de l’article envoyé, sinon de celui proposé en premier.",
        "La comparaison porte sur autant de jours auparavant. « Plus » et « moins » ne sont dits que si "
        "l’écart dépasse "
        "deux écarts-types ; sinon « semblable ».",
        "En dessous de 30 messages, il n’y a ni proportions ni conclusions.",
        "Envoyé veut dire : repris avec `--copy` ou une touche dans `kb desk`, nommé avec `--use`, ou "
        "noté comme envoyé "
        "après `kb triage`.",
        "Les données personnelles, les noms et les adresses sont retirés avant tout enregistrement ; ce "
        "rapport ne les "
        "connaît pas.",
    ),
    as_of="État au {day}. Fait avec kb report.",
)
