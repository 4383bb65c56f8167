"""What the program writes for editors in French."""

from __future__ import annotations

from kb_tools.languages.writing import Writing

WRITING = Writing(
    translate="à traduire, ainsi que le texte ci-dessous",
    summary="la réponse en une ou deux phrases",
    questions='avec les mots des clients : une question par ligne, précédée de "- "',
    asked="ainsi ont demandé les clients ; effacez ce qui n’a pas sa place ici",
    tags="mots-clés, par exemple [carte, opposition]",
    reply="reply: la réponse de la longueur d’un tweet, si elle doit différer de summary",
    videos="videos: [abcdefghijk#t=42]",
    handling="ou private, phone, escalate : quand personne ne doit répondre en public",
    reviewed="à vérifier de nouveau avant le {day}",
    review_every="review_every: {days}",
    owner="owner: qui s’en occupe",
    nearest="le plus proche à ce jour est {id} : {title} ({chance} %)",
    extend="il suffit peut-être de le compléter",
    answer="D’abord la réponse, en une ou deux phrases : la plupart des gens n’en lisent pas plus.",
    steps_heading="Comment faire",
    steps="Pas à pas, une étape par ligne. Puis ce qui peut mal tourner, et qui peut alors aider.",
    day="{0:%d/%m/%Y}",
    unwritten="pas encore trouvé : effacez cette ligne dès que la réponse est écrite",
    article="article",
    image="Image",
    image_of="Image : {alt}",
)
