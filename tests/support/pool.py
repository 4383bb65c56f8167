"""The swimming pool as the panel of `mkdocs serve` knows it: read, checked and indexed."""

from __future__ import annotations

import shutil

import pytest

from kb_tools.site.panel.current import Current
from kb_tools.site.panel.subject import find_subject

from .places import SMALL_SITE


@pytest.fixture(scope="session")
def pool(tmp_path_factory):
    """All that is known of it. Tests read it and leave it as it is."""
    folder = shutil.copytree(SMALL_SITE, tmp_path_factory.mktemp("pool") / "bad")
    with Current(folder).open() as known:
        yield known


def subject_at(path, known):
    """The article or video that a page of the site shows, and what is in it."""
    subject = find_subject(path, known.files, known.library)
    return subject, subject.source
