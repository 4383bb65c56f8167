"""Whether the site leads to the pages that the law wants: privacy notice and imprint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from kb_tools.models import Problem, Severity, Video
from kb_tools.review.options import option
from kb_tools.settings.legal import Places, place_in
from kb_tools.settings.settings import Settings
from kb_tools.sources.page_places import source_path
from kb_tools.text import say


def check_legal(videos: Sequence[Video], settings: Settings) -> Iterator[Problem]:
    """Pages that are named and not there in a language of the site. A company that says how it is reached and
    has videos, which hand a customer's address to YouTube, needs a privacy notice, and in German an imprint.
    """
    yield from _lost("privacy", settings.privacy, settings)
    yield from _lost("imprint", settings.imprint, settings)
    asked = videos and settings.contact.channels
    if asked and not settings.privacy and not option("privacy", settings):
        what = say("the site has videos, and no `privacy`: what becomes of customers' data?")
        yield _missing("privacy", what, settings)
    if asked and not settings.imprint and "de" in settings.languages and not option("imprint", settings):
        what = say("the site has no `imprint`, which the law wants of German ones")
        yield _missing("imprint", what, settings)


def _lost(name: str, places: Places, settings: Settings) -> Iterator[Problem]:
    """The languages without a place, and the pages that are not there, all in one sentence."""
    lost = []
    for lang in settings.languages if places else ():
        place = place_in(places, lang)
        file = settings.docs_dir / source_path(PurePosixPath(place), lang, settings)
        if not place:
            what = say("`{name}` has no page in {lang}", name=name, lang=lang)
            yield _problem(name, what, say("name one for each language of the site"), "warning", settings)
        elif "://" not in place and not file.is_file():
            lost.append(settings.name(file))
    if lost:
        what = say("`{name}` names a page that is not there: {file}", name=name, file=", ".join(lost))
        fix = say("write that page, or name another or a web address")
        yield _problem(name, what, fix, "error", settings)


def _missing(name: str, what: str, settings: Settings) -> Problem:
    fix = say("name the page, such as `{name}: service/{name}.md`, or a web address", name=name)
    return _problem(name, what, fix, "warning", settings)


def _problem(name: str, what: str, fix: str, severity: Severity, settings: Settings) -> Problem:
    file = settings.config_name
    here = option(name, settings)
    line = here.line if here else 0
    return Problem(file=file, line=line, what=what, fix=fix, rule="legal", field=name, severity=severity)
