"""schema.org's FAQPage or QAPage as a file of JSON. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kb_tools.importing.drafts import Draft, Format, LeftOut
from kb_tools.importing.exported import objects, word
from kb_tools.importing.linked_data import is_question, questions
from kb_tools.text import say


def parse_schema(data: Any) -> Iterator[Draft | LeftOut]:
    """Each question that has an answer."""
    lang = next(filter(None, (word(item, "inLanguage") for _, item in objects(data))), "")
    for number, (title, html, why) in enumerate(questions(data), 1):
        place = say("question {number}", number=number)
        if why:
            yield LeftOut(place=place, title=title, why=why, failed=False)
        else:
            yield Draft(place=place, title=title, html=html, lang=lang)


FORMAT = Format(parse=parse_schema, has=is_question)
