"""What a new article says to its editor in English."""

from __future__ import annotations

from kb_tools.languages.writing import Writing

WRITING = Writing(
    translate="please translate, and the text below as well",
    summary="the answer in one or two sentences",
    questions='in customers\' own words: one question a line, "- " before each',
    asked="this is how customers asked; delete what does not belong here",
    tags="such as [card, block]",
    reply="reply: the answer in tweet words, where it should differ from summary",
    videos="videos: [abcdefghijk#t=42]",
    handling="or private, phone, escalate: where nobody should answer in public",
    reviewed="to be reviewed again by {day}",
    review_every="review_every: {days}",
    owner="owner: who keeps it",
    nearest="so far {id} comes nearest: {title} ({chance}%)",
    extend="adding to it may be enough",
    answer="The answer first, in one or two sentences: most people read no further.",
    steps_heading="What to do",
    steps="Step by step, one a line. Then what can go wrong, and who helps.",
    day="{0:%Y-%m-%d}",
    unwritten="not found yet: delete this line once the answer is written",
    article="article",
    image="Image",
    image_of="Image: {alt}",
)
