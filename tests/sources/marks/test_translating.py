"""Pages without other systems' marks."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.settings.settings import Settings
from kb_tools.sources.marks.translating import Translator, marks_in

PLAIN = """# Konto eröffnen

- [x] Formular, [y] Ausweis, [1] Fußnote [^1] und [Text][ref], [Text](x.md "Titel")
- 10 % von {alles} und a[0][1] { x } {{}} ; 5::6 ; C:::D

| a | b |
|---|---|
| <br> | <kbd>Strg</kbd> |

!!! note "Hinweis"

    Text mit `{{ x }}`, {#}, [[1]](x.md) und <b>fett</b>, import und export.

[^1]: Notiz: alles.
[ref]: https://help.example/
"""


def page(text, *tools, root=Path("/kb")):
    return Translator(Settings(root=root), frozenset(tools))(text, "docs/hilfe/seite.md")


def lines(text, *tools, **more):
    return [line for line in page(text, *tools, **more).split("\n") if line.strip()]


def test_plain_markdown_stays_as_it_is():
    """Nothing of Markdown, and no brace of people's, is a mark."""
    assert page(PLAIN, "attr_list") == PLAIN
    assert marks_in(PLAIN, frozenset()) == ()


@pytest.mark.parametrize(
    "note",
    [
        ":::tip[Gut]\n\nText\n\n:::",
        "::: tip Gut\nText\n:::",
        ":::{tip} Gut\nText\n:::",
        "```{tip} Gut\nText\n```",
        "> [!TIP] Gut\n> Text",
        "> [!tip]- Gut\n> Text",
        '{% hint style="tip" title="Gut" %}\nText\n{% endhint %}',
        '{% callout type="tip" title="Gut" %}\nText\n{% /callout %}',
        '{% tip "Gut" %}\nText\n{% endtip %}',
        '{{< notice tip "Gut" >}}\nText\n{{< /notice >}}',
        '{{% callout type="tip" title="Gut" %}}\nText\n{{% /callout %}}',
        '<Admonition type="tip" title="Gut">\n  Text\n</Admonition>',
        '<Tip title="Gut">\nText\n</Tip>',
        "```admonish tip Gut\nText\n```",
        '{% include tip.html title="Gut" content="Text" type="tip" %}',
    ],
)
def test_notes_become_admonitions(note):
    """Each system's way to set a note apart; without the extension its title and text stay."""
    assert lines(f"Davor\n\n{note}\n\nDanach", "admonition") == [
        "Davor",
        '!!! tip "Gut"',
        "    Text",
        "Danach",
    ]
    assert lines(f"Davor\n\n{note}\n\nDanach") == ["Davor", "**Gut**", "Text", "Danach"]


def test_code_within_a_note_survives():
    """Where the site could not show it inside of an admonition, it stands below the title."""
    fenced = ":::note\n\n```yaml\na: {{ b }}\n```\n\n:::"
    assert lines(fenced, "admonition") == ["```yaml", "a: {{ b }}", "```"]
    assert lines(fenced, "admonition", "pymdownx.superfences")[1:] == [
        "    ```yaml",
        "    a: {{ b }}",
        "    ```",
    ]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Das kostet {{ site.fee }} Euro.", "Das kostet […] Euro."),
        ("[Preise]({{ site.baseurl }}/preise.md)", "[Preise](/preise.md)"),
        ("{% if a %}Ja.{% else %}Nein.{% endif %}", "Ja."),
        ("{% raw %}Schreiben Sie {{ name }}.{% endraw %}", "Schreiben Sie &#123;{ name }}."),
        ("{% comment %}intern{% endcomment %}Text{# auch #}", "Text"),
        ('{% embed url="https://help.example/v" %}', "<https://help.example/v>"),
        ('[Mehr]({{< relref "mehr.md" >}})', "[Mehr](mehr.md)"),
        ('{{< figure src="a.png" alt="Karte" >}}', "![Karte](a.png)"),
        ('{{< button href="https://help.example/" >}}Los{{< /button >}}', "[Los](https://help.example/)"),
        ("Stand {{< param version >}} gilt.", "Stand […] gilt."),
        ("import Tabs from '@theme/Tabs';\n\nText <Icon name=\"a\"/>da", "\n\nText da"),
        ('<Tabs><TabItem label="App">Tippen</TabItem></Tabs>', "\n**App**\n\nTippen\n"),
        ("export const a = 1;\nexport default a;\n\nText", "\n\nText"),
        ("Ab {props.version} {/* intern */}da", "Ab […] da"),
        ("# Titel {#anker}", '# Titel <a id="anker"></a>'),
        ("* TOC\n{:toc}\n\nText\n{: .lead }", "\n\nText\n"),
        ('[x](y.md){:target="_blank"}', "[x](y.md)"),
        ("[!VIDEO https://help.example/v]", "<https://help.example/v>"),
        ('> [!div class="nextstepaction"]', ""),
        (':::image type="content" source="a.png" alt-text="Karte":::', "![Karte](a.png)"),
        ("## [Windows](#tab/windows)", "**Windows**"),
        ("Siehe <xref:System.String> und [das](xref:x.y).", "Siehe System.String und das."),
        ("xref:ROOT:fehlt.adoc[Preise] und image::a.png[Karte]", "Preise und ![Karte](a.png)"),
        (":firma: Muster\n\n{firma} xref:x.adoc[X], `{firma}`", "\nMuster X, `{firma}`"),
        ("== Preise\n\nNOTE: Nur bis Mai.\n\nxref:b.adoc[B]", "## Preise\n\n\nNur bis Mai.\n\n\n\nB"),
        (
            "Siehe <<preise,Preise>> und https://help.example/b[B].",
            "Siehe [Preise](#preise) und [B](https://help.example/b).",
        ),
        ("Das <<Konto>> und >>Konto<<", "Das <<Konto>> und >>Konto<<"),
        ("NOTE: Das ist Text.\n\nEnde", "NOTE: Das ist Text.\n\nEnde"),
        ("[source,sh]\n----\necho {{ x }}\n----", "\n```sh\necho {{ x }}\n```\n"),
        ('[gallery ids="1,2"]Text[/caption]', "Text"),
        ("<!-- wp:paragraph -->\nText\n<!-- /wp:paragraph -->", "\nText\n"),
        ("Text %%intern%%hier ^abc123", "Text hier"),
        ("[[_TOC_]]Text", "Text"),
        ("Siehe [[Fehlt|dort]] und [[#Erste Frage]].", "Siehe dort und [Erste Frage](#erste-frage)."),
        ("{{#include fehlt.md}}\n{{#title X}}Text", "\nText"),
        ('+++\ntitle = "Preise"\n+++\nText', "# Preise\n\nText"),
        ('{% content-ref url="b.md" %}\nPreise\n{% endcontent-ref %}', "[Preise](b.md)"),
        ('{% content-ref url="b.md" %}[Preise](b.md){% endcontent-ref %}', "[Preise](b.md)"),
        ('{% page-ref page="../b.md" %}', "[b](../b.md)"),
        ("{% tab Alle Preise %}\nText\n{% endtab %}", "\n\n**Alle Preise**\n\nText\n\n"),
        ("{% highlight ts %}\n{% include a.ts %}\n{% endhighlight %}Text", "Text"),
        ("![Karte]({{ '/a.png' | relative_url }})", "![Karte](/a.png)"),
        ("![Karte]({% asset /a.png %})", "![Karte](/a.png)"),
        ("{% capture a %}Text{% endcapture %}\n{% include note.html content=a %}", "Text\n"),
        ("Erstellen mit [!include[x](fehlt.md)] geht", "Erstellen mit […] geht"),
        (":::note Bitte lesen. :::", "\nBitte lesen.\n\n"),
        (":::note[Bitte] lesen.\nText :::", "\nText"),
        ('<Card title="Preise">\n  Text\n</Card>', "\n\n**Preise**\n\nText\n\n"),
        ('<Box color="red">Text</Box>', "Text"),
        ('<LinkCard title="Preise" href="/b/" />', "[Preise](/b/)"),
        ("<<< @/a.js\nSiehe {ref}`a`.", "\nSiehe `a`."),
        ("Das ist ==wichtig== für a == b", "Das ist wichtig für a == b"),
        ("[x]({filename}/b.md) ![](../{static}/a.png)", "[x](/b.md) ![](..//a.png)"),
        ("![[a.png|300x200]]", "![](a.png)"),
        ("!> Vorsicht", "\nVorsicht\n\n"),
    ],
)
def test_what_a_mark_means(text, means):
    """Links, images, tabs and anchors stay what they are; a value nobody knows leaves a gap in its sentence;
    everything else is left out.
    """
    assert page(text) == means


def test_pages_and_files_that_are_there(tmp_path):
    """Wiki links lead to the page of that name wherever it lies; includes say what the file says, without its
    front matter, and never what lies outside.
    """
    (tmp_path / "docs/hilfe").mkdir(parents=True)
    (tmp_path / "docs/Konto-Fragen.md").write_text("---\ntitle: A\n---\nAlles zum Konto.\n", "utf-8")
    (tmp_path.parent / "geheim.md").write_text("geheim", "utf-8")
    for text, means in [
        ("[[Konto Fragen#Zweite Frage|Konto]]", "[Konto](../Konto-Fragen.md#zweite-frage)"),
        ("[[konto-fragen]]", "[konto-fragen](../Konto-Fragen.md)"),
        ('[a]({{< ref "/docs/konto-fragen#b" >}})', "[a](../Konto-Fragen.md#b)"),
        ("[a]({% link _hilfe/Konto-Fragen.md %})", "[a](../Konto-Fragen.md)"),
        ("xref:konto_fragen.adoc[Konto]", "[Konto](../Konto-Fragen.md)"),
        ('{% include "../Konto-Fragen.md" %}', "Alles zum Konto."),
        ("{{#include ../Konto-Fragen.md}}", "Alles zum Konto."),
        ("[!INCLUDE [x](../Konto-Fragen.md)]", "Alles zum Konto."),
        ("include::Konto-Fragen.md[]", "Alles zum Konto."),
        ("![[../Konto-Fragen]]", "\nAlles zum Konto.\n"),
        ("{{#include ../../../geheim.md}}", ""),
    ]:
        assert page(text, root=tmp_path) == means


def test_file_that_includes_itself_ends(tmp_path):
    """All that one page includes is bounded."""
    (tmp_path / "docs/hilfe").mkdir(parents=True)
    (tmp_path / "docs/hilfe/seite.md").write_text(
        "x {{#include seite.md}} {{#include seite.md}}\n" * 99, "utf-8"
    )
    assert len(page("{{#include seite.md}}", root=tmp_path)) < 300_000


def test_marks_of_tools_that_are_there_stay():
    """A plugin that fills templates in, or an extension for wiki links, does so itself."""
    for text, tool in [
        ("Das kostet {{ fee }} Euro. {% set a = 1 %}", "macros"),
        ("[[Seite]]", "wikilinks"),
        ("::: paket.modul\n    options:\n", "mkdocstrings"),
        ("{==so==}", "pymdownx.critic"),
        ("> [!NOTE]\n> Text", "callouts"),
        ("[x](y.md){: .z }", "attr_list"),
    ]:
        assert page(text, tool) == text
        assert marks_in(text, frozenset({tool})) == ()
        assert marks_in(text, frozenset())


def test_each_system_is_told_once_where_it_begins():
    """Code tells nothing."""
    text = "`{{ a }}`\n\n{{ b }}\n{% c %}\n\n{{< d >}}\n\n:::note\ne\n:::\n"
    found = [(mark.system, text.count("\n", 0, at) + 1) for mark, at, _ in marks_in(text, frozenset())]
    assert found == [("Liquid, Jinja", 3), ("Hugo", 6), ("Docusaurus, VitePress, MyST", 8)]


PIECES = st.sampled_from(
    [
        *("{% hint %}", "{% endhint %}", '{% include "a.md" %}', "{{ a }}", "{{< note >}}", "{{< /note >}}"),
        *(
            ":::note\n",
            ":::\n",
            "<Tab>",
            "</Tab>",
            "[[a#b|c]]",
            "![[x]]",
            "> [!NOTE] a\n",
            "{: .a }",
            "```\n",
        ),
        *(
            "`",
            "\n",
            "\n\n",
            "    ",
            "+++\n",
            "%%",
            "[caption a=1]",
            "[/caption]",
            "a" * 300 + ".md",
            "\0",
            "'",
        ),
    ]
)


@given(st.lists(PIECES).map("".join))
def test_any_heap_of_marks_is_read(text):
    """Nothing raises, whatever is never closed or stands within what."""
    assert isinstance(page(text, "admonition"), str)
    assert all(text[at:].startswith(said) for _, at, said in marks_in(text, frozenset()))


@pytest.mark.parametrize(
    "piece",
    ["{% hint %}", "<Tab>", "{{< tab >}}", ":::note\n", "[[", "> [!NOTE]\n", "{%", "`", "%%", "[caption]"],
)
def test_time_grows_with_the_text(piece):
    """A page of nothing but beginnings is read about as fast as one of words."""
    begun = time.process_time()
    page(piece * (10_000 // len(piece)))
    assert time.process_time() - begun < 10
