"""What the panel tells editors in English."""

from __future__ import annotations

from kb_tools.languages.panel import Panel

PANEL = Panel(
    title="While writing",
    close="Close",
    sorry="Nothing is known of this page at the moment: “mkdocs serve” does not answer, or says in its "
    "terminal what went wrong.",
    one_problem="1 problem",
    many_problems="{count} problems",
    no_problems="No problems",
    whole="The whole knowledge base",
    problems="Problems",
    no_problem_here="Nothing wrong.",
    error="Problem",
    warning="Hint",
    line="line {line}",
    phrasings="What finds it, the worst first",
    title_asked="title",
    found="found in place {rank}, {confidence}% sure",
    instead="“{title}” is found instead",
    nothing="finds nothing",
    reply="The reply it gives",
    asked="To “{message}”",
    length="{length} of {limit} characters ({channel})",
    too_long="{length} of {limit} characters ({channel}): too long",
    other_reply="It is not this page that is suggested, but “{title}”.",
    no_link="No link is sent.",
    no_reply="Nothing is suggested.",
    videos="Videos that could belong to it",
    articles="Articles that could belong to it",
    no_proposals="None besides those that are linked.",
    score="score {score}",
    point=".",
    from_second="from {time}",
    in_common="in common: {words}",
    write="to write: {line}",
    made_page="This page is made of many: open an article or a video.",
    front_page="This page leads on to others; customers do not ask for it.",
    left_out="Search leaves this page out.",
    not_watchable="The video cannot be watched at the moment: search leaves it out.",
    no_index="Search cannot be asked: {why}",
)
