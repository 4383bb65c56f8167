"""How many files that people keep by hand can be changed by a program: `python -m benchmarks.editing`.

Every front matter of the sample and of a tar archive of real pages (left out where it is not there), the
sample's videos.yaml, and front matter and videos of every make, as the tests have them. Into each article go
a question, a tag and a link to a video; each video gets a title, a language, a question and an article.
Written means that every byte but those of the field stays; refused, that the editor is told what to write.
"""

from __future__ import annotations

import argparse
import sys
import tarfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from benchmarks.pages import ARCHIVE
from kb_tools.errors import KbError
from kb_tools.sources.editing.front_matter import add_to_field
from kb_tools.sources.editing.videos_file import add_to_list, add_to_videos, merge_videos, parse_entries

ROOT = Path(__file__).parents[1]
EXAMPLES = 1000
FIELDS = {"questions": "Karte weg, was nun?", "tags": "neu", "videos": "mbSperre001#t=14"}
COLUMNS = {"written": 9, "refused": 9, "there already": 15}
"""Outcomes, and how wide their columns are."""
Change = Callable[[str], str]


def article_changes() -> list[Change]:
    """A list of an article's front matter gets longer."""
    return [
        partial(add_to_field, field=field, values=[value], file="a.md") for field, value in FIELDS.items()
    ]


def video_changes(text: str) -> Iterator[Change]:
    """Every field of every video changes, and a video and a playlist come."""
    for number, name in ((entry.number, entry.id) for entry in parse_entries(text)):
        yield partial(merge_videos, changes={number: {"title": "Neu"}})
        yield partial(merge_videos, changes={number: {"lang": "de"}})
        for field in ("questions", "articles"):
            yield partial(add_to_videos, field=field, values={name: ["neu"]})
    yield lambda text: merge_videos(text, {}, [{"id": "ddddddddddd", "title": "Neu"}])
    yield lambda text: add_to_list(text, "playlists", "PLneu")


def tally(text: str, changes: Iterable[Change], counts: Counter[str]) -> None:
    """Each change, made of the text."""
    for change in changes:
        try:
            after = change(text)
        except KbError:
            counts["refused"] += 1
        else:
            counts["written" if after != text else "there already"] += 1


def pages_in(archive: Path) -> Iterator[str]:
    """The Markdown files of a tar archive."""
    with tarfile.open(archive) as packed:
        for member in packed:
            if member.name.endswith(".md") and (file := packed.extractfile(member)):
                yield file.read().decode("utf-8")


def of_every_make(texts: st.SearchStrategy[str], changes: Callable[[str], Iterable[Change]]) -> Counter[str]:
    """Examples that Hypothesis makes: the same each time, while the code stays as it is."""
    counts: Counter[str] = Counter()

    @settings(
        max_examples=EXAMPLES,
        phases=[Phase.generate],
        database=None,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(texts)
    def count(text: str) -> None:
        tally(text, changes(text), counts)

    count()
    return counts


def main() -> None:
    """A line for each kind of file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--alchemy", type=Path, default=ARCHIVE, help="the archive of real pages")
    archive = parser.parse_args().alchemy
    sys.path.insert(0, str(ROOT / "tests"))
    from support import written_yaml as made

    rows: dict[str, Counter[str]] = {
        "front matter of the sample": Counter(),
        "videos.yaml of the sample": Counter(),
    }
    for file in sorted((ROOT / "docs").rglob("*.md")):
        tally(file.read_bytes().decode(), article_changes(), rows["front matter of the sample"])
    videos = (ROOT / "videos.yaml").read_bytes().decode()
    tally(videos, video_changes(videos), rows["videos.yaml of the sample"])
    if archive.exists():
        rows["front matter of alchemy_de"] = Counter()
        for page in pages_in(archive):
            tally(page, article_changes(), rows["front matter of alchemy_de"])
    fronts = made.files.map(lambda parts: made.whole(*parts))
    rows["front matter of every make"] = of_every_make(fronts, lambda _: article_changes())
    listed = made.questions.map(made.a_video_with).filter(made.is_yaml)
    rows["videos of every make"] = of_every_make(listed, video_changes)
    print(f"{'':30}" + "".join(f"{one:>{width}}" for one, width in COLUMNS.items()))
    for name, counts in rows.items():
        print(f"{name:30}" + "".join(f"{counts[one]:>{width}}" for one, width in COLUMNS.items()))


if __name__ == "__main__":
    main()
