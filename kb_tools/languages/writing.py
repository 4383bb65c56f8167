"""What editors find in what the program writes for them, in its own language. Values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """Comments behind front matter, and what the body should hold. `{...}` are filled in."""

    translate: str
    summary: str
    questions: str
    asked: str
    tags: str
    reply: str
    videos: str
    handling: str
    reviewed: str
    review_every: str
    owner: str
    nearest: str
    extend: str
    answer: str
    steps_heading: str
    steps: str
    day: str
    unwritten: str
    article: str
    """The file name of an article whose title gives none."""
    image: str
    """What stands for an image of an imported article that has no description, and for one that has."""
    image_of: str
