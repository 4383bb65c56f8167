"""The search box's files and the pictures, written beside MkDocs' own work."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.places import NOWHERE

from kb_tools.models import Article
from kb_tools.settings.settings import Settings
from kb_tools.site.extras import MANY, Extras, PendingExtras
from kb_tools.site.pictures import Picture


def pages(number):
    for n in range(number):
        article = Article(
            id=f"a{n}",
            lang="de",
            file=f"docs/a{n}.md",
            path=f"a{n}.md",
            url=f"https://help.example/a{n}/",
            title=f"Frage {n}",
        )
        yield f"<h1>Frage {n}</h1><p>Antwort {n} für Ärger.</p>", article


@pytest.fixture
def extras(tmp_path):
    settings = Settings(root=NOWHERE, site_url="https://help.example/", languages=("de",))
    picture = Picture(page="a1/", title="Frage 1", site_name="Hilfe")
    return Extras(
        lang="de",
        settings=settings,
        pages=tuple(pages(MANY)),
        videos=(),
        urgent=(),
        pictures=(picture,),
        site_dir=tmp_path / "site",
        kept=tmp_path / "kept",
    )


def written(folder):
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def test_another_process_writes_the_same(extras, tmp_path):
    """Many pages are worth a process of their own; what it writes is what this one would."""
    PendingExtras(extras).finish()
    replace(extras, site_dir=tmp_path / "here").write()
    assert written(tmp_path / "site") == written(tmp_path / "here")
    assert len(written(tmp_path / "site")) > 50


def test_what_the_other_process_cannot_write_is_told_here(extras, tmp_path):
    """A file stands where the site should be: the reason reaches whoever builds."""
    (tmp_path / "site").write_text("in the way", encoding="utf-8")
    with pytest.raises(OSError, match="site"):
        PendingExtras(extras).finish()


def test_few_pages_are_written_at_the_end(extras, tmp_path):
    """No process is worth starting for a handful."""
    writing = PendingExtras(replace(extras, pages=tuple(pages(3))))
    assert not (tmp_path / "site").exists()
    writing.finish()
    assert (tmp_path / "site/assets/kb/pictures/a1.png").is_file()
