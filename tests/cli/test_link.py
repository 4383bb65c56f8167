"""`kb link`: which video belongs to which article, and the line that says so."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml
from support.places import ROOT
from support.running import run_kb

from kb_tools.search.linking import LEAST
from kb_tools.sources.front_matter import split_front_matter


def hand_made():
    """(language, article, video) of every pair in the sample: first each video with its main article, then
    all of them.
    """
    videos = yaml.safe_load((ROOT / "videos.yaml").read_text(encoding="utf-8"))["videos"]
    main = {(video["lang"], video["articles"][0], video["id"]) for video in videos}
    return main, {(video["lang"], name, video["id"]) for video in videos for name in video["articles"]}


def take_links_out(folder):
    """The sample without a single word about which video belongs to which article."""
    for file in (folder / "docs").rglob("*.md"):
        file.write_text(re.sub(r"(?m)^videos: .*\n", "", file.read_text(encoding="utf-8")), encoding="utf-8")
    videos = folder / "videos.yaml"
    videos.write_text(
        re.sub(r"(?m)^    articles: .*\n", "", videos.read_text(encoding="utf-8")), encoding="utf-8"
    )


def bytes_of(folder):
    files = [*(folder / "docs").rglob("*.md"), folder / "videos.yaml"]
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def rules_broken(folder, kb):
    return [problem["rule"] for problem in json.loads(kb("check", "--format", "json", cwd=folder).stdout)]


@pytest.fixture(scope="module")
def stripped(sample, tmp_path_factory):
    folder = Path(shutil.copytree(sample, tmp_path_factory.mktemp("stripped") / "musterbank"))
    take_links_out(folder)
    return folder


@pytest.fixture(scope="module")
def filmed(stripped, tmp_path_factory):
    """Of the articles only those that belong to a video: enough to write into, and soon read."""
    folder = Path(shutil.copytree(stripped, tmp_path_factory.mktemp("filmed") / "musterbank"))
    kept = {f"{lang}/{article}.md" for lang, article, _ in hand_made()[1]}
    for file in (folder / "docs").rglob("*.md"):
        if file.relative_to(folder / "docs").as_posix() not in kept and file.stem != "index":
            file.unlink()
    settings = folder / "mkdocs.yml"
    written = settings.read_text(encoding="utf-8")
    settings.write_text(written.replace("  - kb:\n", "  - kb:\n      meaning: none\n", 1), encoding="utf-8")
    assert "meaning: none" in settings.read_text(encoding="utf-8")
    for command in ("index", "check"):
        run_kb(command, cwd=folder, home=folder.parent)
    return folder


@pytest.fixture
def own(filmed, tmp_path):
    """A copy to write into."""
    return Path(shutil.copytree(filmed, tmp_path / "own"))


@pytest.fixture(scope="module")
def proposed(stripped):
    ran = run_kb("link", "--json", cwd=stripped, home=stripped.parent)
    assert ran.returncode == 0, ran.said
    return json.loads(ran.stdout)


def named(proposals):
    return {(one["language"], one["article"], one["video"]) for one in proposals}


@pytest.mark.long
def test_hand_made_pairs_are_found_again(proposed):
    """The twelve videos of the sample with their main articles, links taken out: ten or more come back, and
    at most three wrong ones.
    """
    main, every = hand_made()
    found = named(proposed["proposals"])
    assert len(main) == 12
    assert len(found & main) >= 10, main - found
    assert len(found - every) <= 3, found - every


def test_front_matter_names_no_pair_that_videos_yaml_does_not(sample):
    """So that the pairs of videos.yaml are all pairs there are."""
    links = {
        (
            file.relative_to(sample / "docs").parts[0],
            file.relative_to(sample / "docs").with_suffix("").as_posix()[3:],
            link.partition("#")[0],
        )
        for file in (sample / "docs").rglob("*.md")
        for link in (yaml.safe_load(split_front_matter(file.read_text(encoding="utf-8"))[0]) or {}).get(
            "videos", ()
        )
    }
    assert len(links) > 12
    assert links <= hand_made()[1]


def test_a_pair_says_how_sure_it_is_and_why(proposed):
    """Best first, each at least as sure as asked for, with words that both use."""
    scores = [one["score"] for one in proposed["proposals"]]
    assert proposed["least"] == LEAST
    assert scores == sorted(scores, reverse=True)
    assert all(LEAST <= score <= 1 for score in scores)
    assert all(one["words"] for one in proposed["proposals"])
    pin = next(one for one in proposed["proposals"] if one["article"] == "karten/kreditkartenlimit")
    assert "Limit" in pin["words"] or "Kreditkarte" in pin["words"]


@pytest.mark.parametrize(
    ("article", "lang", "link"),
    [
        ("zahlungen/echtzeitueberweisung", "de", "mbUeberw001"),
        ("bargeld/geldautomat-finden", "de", "mbBargeld01"),
        ("bargeld/geldautomaten-london", "de", "mbBargeld01"),
        ("online-banking/pushtan-neues-handy", "en", "mbNewPhone1"),
        ("konto/quartalsabrechnung", "de", "mbQuartal01"),
        ("sicherheit/phishing", "de", "mbPhishing1"),
    ],
)
def test_article_gets_the_chapter_that_explains_it(proposed, article, lang, link):
    """Or the whole video, where several chapters do."""
    links = [
        one["link"] for one in proposed["proposals"] if (one["article"], one["language"]) == (article, lang)
    ]
    assert link in links


def test_who_is_left_alone_is_listed(proposed, sample, kb):
    """Nothing is linked in the one, so all are alone; in the other a handful of articles has videos, no video
    is unused, and what is proposed is marked as linked.
    """
    assert {one["id"] for one in proposed["videos_without_article"]} == {
        video for _, _, video in hand_made()[0]
    }
    assert ("karten/karte-verloren", "de") in {
        (one["id"], one["language"]) for one in proposed["articles_without_video"]
    }
    now = json.loads(kb("link", "--json", cwd=sample).stdout)
    assert all(one["linked"] for one in now["proposals"])
    alone = {(one["language"], one["id"]) for one in now["articles_without_video"]}
    assert now["videos_without_article"] == []
    assert alone.isdisjoint({(lang, name) for lang, name, _ in hand_made()[1]})
    assert ("de", "service/beschwerde") in alone
    assert not any(name.endswith("index") for _, name in alone)


def test_nothing_is_written_unasked(own, kb):
    """Looking costs nothing."""
    before = bytes_of(own)
    ran = kb("link", cwd=own)
    assert "mbSperre001" in ran.stdout
    assert "kb link --review" in ran.stderr
    assert bytes_of(own) == before


@pytest.mark.long
def test_write_puts_all_into_front_matter_and_changes_nothing_else(own, kb):
    """One new line in each article, none in videos.yaml; afterwards nothing is left to propose, and `kb
    check` has nothing to add.
    """
    before, rules = bytes_of(own), rules_broken(own, kb)
    assert kb("link", "--write", cwd=own).returncode == 0
    assert rules_broken(own, kb) == rules
    after = bytes_of(own)
    changed = {name for name in before if before[name] != after[name]}
    assert "docs/de/karten/karte-verloren.md" in changed
    assert "videos.yaml" not in changed
    for name in changed:
        lines = after[name].splitlines(keepends=True)
        assert b"".join(line for line in lines if not line.startswith(b"videos: [")) == before[name]
        assert lines[[line.startswith(b"videos: [") for line in lines].index(True) - 1].startswith(b"tags: [")
    assert b"\nvideos: [mbUeberw001]\n" in after["docs/de/zahlungen/echtzeitueberweisung.md"]
    again = json.loads(kb("link", "--json", "--write", cwd=own).stdout)
    assert not any(one["written"] for one in again["proposals"])
    assert all(one["linked"] for one in again["proposals"])
    ran = kb("link", cwd=own)
    assert ran.returncode == 0
    assert "in common" not in ran.stdout
    assert bytes_of(own) == after


def test_write_into_videos_yaml(own, kb):
    """Then the articles stay as they are, and videos.yaml gets a line for each video."""
    before = bytes_of(own)
    assert kb("link", "--write", "--into", "videos", cwd=own).returncode == 0
    after = bytes_of(own)
    assert {name for name in before if before[name] != after[name]} == {"videos.yaml"}
    old, new = before["videos.yaml"].decode().splitlines(), after["videos.yaml"].decode().splitlines()
    assert [line for line in new if not line.startswith("    articles:")] == old
    assert "    articles: [online-banking/app-einrichten]" in new


def test_review_asks_one_by_one(own, kb):
    """Yes writes, no does not, q stops; so does the end of the input."""
    first, second, third = (one for one in json.loads(kb("link", "--json", cwd=own).stdout)["proposals"][:3])
    ran = kb("link", "--review", cwd=own, stdin="y\nn\nwhat\nq\n")
    assert ran.returncode == 0, ran.said
    assert "Wrote 1 link." in ran.stderr
    assert first["link"] in (own / first["file"]).read_text(encoding="utf-8")
    assert second["link"] not in (own / second["file"]).read_text(encoding="utf-8")
    assert kb("link", "--review", cwd=own, stdin="y\n").returncode == 0
    assert second["link"] in (own / second["file"]).read_text(encoding="utf-8")
    assert third["link"] not in (own / third["file"]).read_text(encoding="utf-8")


def test_least_is_the_editor_s_to_choose(filmed, kb):
    """Fewer and surer, or more to look through."""
    few, many = (
        named(json.loads(kb("link", "--json", "--least", least, cwd=filmed).stdout)["proposals"])
        for least in ("0.5", "0.05")
    )
    assert few < many
    assert kb("link", "--least", "2", cwd=filmed).returncode == 2


def test_one_bad_file_does_not_keep_the_others_from_being_written(own, kb):
    """It is named, the others are written, and the exit code says that something is left to do."""
    odd = own / "docs/de/konto/quartalsabrechnung.md"
    text = odd.read_text(encoding="utf-8")
    odd.write_text(text.replace("tags: [", "videos: *nobody\ntags: [", 1), encoding="utf-8")
    ran = kb("link", "--write", cwd=own)
    assert ran.returncode == 1
    assert "docs/de/konto/quartalsabrechnung.md" in ran.stderr
    assert "mbSperre001" in (own / "docs/de/karten/karte-verloren.md").read_text(encoding="utf-8")
