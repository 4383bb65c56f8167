"""Whether somebody writes in fear or in anger, by plain signs of it. Pure.

Only the tone of the reply hangs on it: greeting, a word of empathy, closing.
"""

from __future__ import annotations

from kb_tools.desk.kinds.phrases import Spoken, has_phrase
from kb_tools.languages import joined

AFRAID = "\U0001f628\U0001f630\U0001f631\U0001f62d\U0001f622"
ANGRY = "\U0001f620\U0001f621\U0001f92c\U0001f47f\U0001f624"


def feeling_of(message: Spoken, written: str) -> str:
    """The block of empathy that a message asks for: "worry", "sorry" or "" for neither. `written` is the
    message as it is, with its signs.
    """
    feelings = joined("feelings")
    if any(sign in written for sign in AFRAID) or any(has_phrase(message, one) for one in feelings.fear):
        return "worry"
    if any(sign in written for sign in ANGRY) or any(has_phrase(message, one) for one in feelings.anger):
        return "sorry"
    return ""
