"""The formats that can be brought in."""

from __future__ import annotations

import json
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.importing import formats
from kb_tools.importing.drafts import Draft, Format, LeftOut
from kb_tools.importing.formats import read_file
from kb_tools.importing.formats.faq import parse_faq
from kb_tools.importing.formats.freshdesk import parse_freshdesk
from kb_tools.importing.formats.schema import parse_schema
from kb_tools.importing.formats.zammad import parse_zammad
from kb_tools.importing.shapes import SHAPES, parse_articles


def test_the_form_can_be_named(tmp_path):
    """Where the name of the file says nothing."""
    (tmp_path / "export").write_text("question,answer\nA?,One.\n", encoding="utf-8")
    drafts, left = read_file(tmp_path / "export", "csv")
    assert ([one.title for one in drafts], left) == (["A?"], ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("form", ["[{0}, {1}]", "{0}\n{1}\n"])
def test_json_in_any_encoding_in_a_list_or_by_the_line(tmp_path, encoding, form):
    pairs = (json.dumps({"question": f"{name}?", "answer": "Ja."}, ensure_ascii=False) for name in "ÄB")
    (tmp_path / "faq.json").write_bytes(form.format(*pairs).encode(encoding))
    drafts, left = read_file(tmp_path / "faq.json")
    assert ([one.title for one in drafts], left) == (["Ä?", "B?"], ())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "title",
                    "body",
                    "description",
                    "status",
                    "articles",
                    "sections",
                    "name",
                    "id",
                    "section_id",
                    "hierarchy",
                    "translations",
                    "KnowledgeBaseAnswer",
                    "KnowledgeBaseAnswerTranslation",
                    "answer_id",
                    "tags",
                    "seo_data",
                    "category_id",
                    "folders",
                    *("content", "locale", "state", "author_id", "number", "text", "rendered"),
                    *("translated_content", "question", "answer", "@type", "acceptedAnswer"),
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=15,
)


@given(JSON)
def test_no_json_is_too_odd(data):
    """Values of any type in any place: what can be read is read."""
    parses = (parse_freshdesk, parse_zammad, parse_faq, parse_schema)
    for parse in (*parses, *(partial(parse_articles, shape=shape) for shape in SHAPES.values())):
        assert all(isinstance(one, Draft | LeftOut) for one in parse(data))


def test_each_file_of_the_folder_is_a_format(kb, tmp_path):
    """Whoever adds one adds a file: the command offers it, and it says how it is recognised and read."""
    files = {file.stem for file in Path(formats.__file__).parent.glob("*.py")} - {"__init__"}
    assert set(formats.NAMES) == files | set(SHAPES)
    assert "|".join(formats.NAMES) in kb("import", "--help", cwd=tmp_path).stdout
    for name in files:
        found = import_module(f"kb_tools.importing.formats.{name}").FORMAT
        assert isinstance(found, Format)
        assert bool(found.suffixes) != bool(found.has), "by its name, or by what the JSON has"
