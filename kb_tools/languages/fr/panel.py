"""What the panel tells editors in French."""

from __future__ import annotations

from kb_tools.languages.panel import Panel

PANEL = Panel(
    title="Pendant la rédaction",
    close="Fermer",
    sorry="Rien à dire de cette page pour le moment : « mkdocs serve » ne répond pas, ou indique la "
    "raison dans "
    "son terminal.",
    one_problem="1 problème",
    many_problems="{count} problèmes",
    no_problems="Aucun problème",
    whole="Toute la base de connaissances",
    problems="Problèmes",
    no_problem_here="Tout est en ordre.",
    error="Problème",
    warning="Remarque",
    line="ligne {line}",
    phrasings="Ce qui la trouve, le moins bon en premier",
    title_asked="titre",
    found="trouvée en position {rank}, sûre à {confidence} %",
    instead="c’est « {title} » qui est trouvé à la place",
    nothing="ne trouve rien",
    reply="La réponse qui en résulte",
    asked="À « {message} »",
    length="{length} caractères sur {limit} ({channel})",
    too_long="{length} caractères sur {limit} ({channel}) : trop long",
    other_reply="Ce n’est pas cette page qui est proposée, mais « {title} ».",
    no_link="Aucun lien n’est envoyé.",
    no_reply="Rien n’est proposé.",
    videos="Vidéos qui pourraient aller avec",
    articles="Articles qui pourraient aller avec",
    no_proposals="Aucun en dehors de ceux qui sont liés.",
    score="score {score}",
    point=",",
    from_second="à partir de {time}",
    in_common="en commun : {words}",
    write="à écrire : {line}",
    made_page="Cette page est faite de plusieurs autres : ouvrez un article ou une vidéo.",
    front_page="Cette page mène à d’autres ; les clients ne posent pas de question à son sujet.",
    left_out="La recherche ignore cette page.",
    not_watchable="La vidéo ne peut pas être regardée pour le moment : la recherche l’ignore.",
    no_index="La recherche ne peut pas être interrogée : {why}",
)
