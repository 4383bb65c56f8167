"""How people ask one thing after another in English."""

from __future__ import annotations

from kb_tools.languages.questions import Questions

QUESTIONS = Questions(
    asks="how what whats what's when where wheres where's which who whom whose why",
    begins=r"(?:are|can|could|did|do|does|has|have|is|may|should|will|would) (?:i|it|my|the|u|we|you|your)",
    measures="far long many much often soon",
    joins=r"and also|as well as|and|also|plus",
    goes_on="and but nah no nope or so yeah yep yes",
    refers="instead it meanwhile them then there they",
    pronouns="he her him she",
    points="that these this those",
    turns_away=r"something else|(?:another|different) (?:question|matter|thing|topic)|by the way|btw",
)
