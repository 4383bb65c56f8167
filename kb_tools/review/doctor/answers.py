"""What answers are made of: the settings, the index with the site, and the sentence encoder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kb_tools.desk.session import built_site
from kb_tools.errors import KbError
from kb_tools.models import Problem
from kb_tools.search.generations import open_index
from kb_tools.search.meaning.encoder import open_encoder
from kb_tools.settings.contact import now_in
from kb_tools.settings.settings import Settings
from kb_tools.sources.files import newest_change
from kb_tools.text import Sentence, counted, say

BUILD = say("run `kb build`")


def look_at_settings(settings: Settings, problems: Sequence[Problem]) -> Sentence:
    """Raises KbError for the first mistake in them."""
    errors = [one for one in problems if one.severity == "error"]
    for one in errors[:1]:
        more = say("{what} (and {n:,} more: see `kb check`)", what=one.what, n=len(errors) - 1)
        raise KbError(more if errors[1:] else one.what, one.fix, file=one.file, line=one.line)
    return say("{file}: in {languages}", file=settings.config_name, languages=", ".join(settings.languages))


def look_at_index(settings: Settings) -> Sentence:
    """Raises KbError for an index that is missing, damaged, older than the sources, or not that of the site
    which is built.
    """
    with open_index(settings) as index:
        name, links = index.name, index.links()
    current = (settings.state_dir / "current").stat()
    sources = (settings.docs_dir, settings.videos, settings.captions, settings.config_file)
    has_sources = settings.docs_dir.exists()  # a server has none
    if has_sources and newest_change(sources) > current.st_mtime_ns:
        what = say("the sources have changed since they were indexed")
        raise KbError(what, say("run `kb index`"))
    site = built_site(settings)
    if site and (broken := site.prove(links)):
        what = counted(
            len(broken),
            "{n:,} link of the index does not resolve",
            "{n:,} links of the index do not resolve",
        )
        raise KbError(say("{what} in the site that is built here", what=what), BUILD)
    made = datetime.fromtimestamp(current.st_mtime, now_in(settings.contact.time_zone).tzinfo)
    facts = say(
        "{name} of {day}, {time}, with {passages}",
        name=name, day=made.date(), time=f"{made:%H:%M}",
        passages=counted(len(links), "{n:,} passage", "{n:,} passages"),
    )  # fmt: skip
    if not has_sources:
        return say("{facts}, as it was published", facts=facts)
    if not site:
        return say("{facts}, as the sources are; no site is built here", facts=facts)
    return say("{facts}, as the sources and the site are", facts=facts)


def look_at_encoder(settings: Settings) -> Sentence:
    """Raises KbError where it cannot be opened, starts slowly, or has not the bytes it should have."""
    if settings.meaning == "use":
        from kb_tools.search.meaning.use_tables import UnpackingFailed, is_whole, tables_file

        try:
            file = tables_file()
            if file.exists() and not is_whole(file):
                what = say("the tables of the sentence encoder are damaged in {file}", file=str(file))
                raise KbError(what, say("delete the file: it is unpacked again"))
        except (UnpackingFailed, OSError):
            pass  # the encoder itself says what that means
    encoder = open_encoder(settings)
    if encoder is None:
        return say("none: words alone")
    if encoder.trouble:
        raise KbError(
            encoder.trouble, say("let this user write there, or name a folder with {name}", name="KB_CACHE")
        )
    return say("{name}, every byte as it should be", name=encoder.name)
