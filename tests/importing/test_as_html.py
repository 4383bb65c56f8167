"""Answers in whatever they were written in."""

from __future__ import annotations

import pytest
from support.imported import markdown_of

from kb_tools.importing.as_html import html_of, html_of_markdown, html_of_text


def test_plain_text_keeps_its_lines_and_lists():
    """Answers without markup: paragraphs, lists by their dashes and numbers, addresses as links."""
    text = "Zuerst das:\n- eins\n- zwei\n\n3. a\n4) b\nSiehe https://a.example/x?y=1&z=2."
    html = html_of_text(text)
    assert html.startswith(
        "<p>Zuerst das:</p><ul><li>eins</li><li>zwei</li></ul><ol start=3><li>a</li><li>b</li></ol>"
    )
    assert markdown_of(html).endswith("Siehe <https://a.example/x?y=1&z=2>.")


@pytest.mark.parametrize(
    ("answer", "markdown"),
    [
        ("<p>Ja, <b>beides</b>.", "Ja, **beides**."),
        ("&lt;p&gt;Ja, &lt;b&gt;beides&lt;/b&gt;.&lt;/p&gt;", "Ja, **beides**."),
        ("&amp;lt;p&amp;gt;Ja.&amp;lt;/p&amp;gt;", "Ja."),
        ("Strom &amp; Gas", "Strom & Gas"),
        ("Schreiben Sie &lt;b&gt; davor.", "Schreiben Sie &lt;b> davor."),
        ("Im **Portal**.\nOder am Telefon.", "Im **Portal**.  \nOder am Telefon."),
        ("Im **Portal**:\n```sh\nkb *x*\n```", "Im **Portal**:\n\n```sh\nkb *x*\n```"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
        ("2 ** 3 und # 1 und *so*", "2 \\*\\* 3 und \\# 1 und \\*so\\*"),
        ("<code>&lt;p&gt;&lt;/p&gt;</code>", "`<p></p>`"),
    ],
)
def test_markup_is_markup_even_where_its_signs_are_escaped(answer, markdown):
    """What only speaks of a tag, or shows one as code, is left as it is."""
    assert markdown_of(html_of(answer)) == markdown


@pytest.mark.parametrize(
    ("written", "markdown"),
    [
        ("Im **Portal**, *dort*.\n\n1. Anmelden\n2. Klicken",
         "Im **Portal**, *dort*.\n\n1.  Anmelden\n2.  Klicken"),
        ("So:\n- a\n  - b\n- c", "So:\n\n-   a\n    -   b\n-   c"),
        ("1. a\n   - b\n2. c", "1.  a\n    -   b\n2.  c"),
        ("- a\n    - b", "-   a\n    -   b"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
        ("So:\n```js\nx = {{ y }}\n- no list\n\n```\nEnde",
         "So:\n\n```js\nx = {{ y }}\n- no list\n```\n\nEnde"),
        ("eins\\\nzwei", "eins  \nzwei"),
        ("Siehe https://a.example/b", "Siehe <https://a.example/b>"),
        ("<script>x()</script>Text", "Text"),
    ],
)  # fmt: skip
def test_the_markdown_of_help_desks(written, markdown):
    """Lists without an empty line before them, levels of any width, tables, code that stays as it is."""
    assert markdown_of(html_of_markdown(written)) == markdown
