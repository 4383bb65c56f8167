"""What Markdown shows as it is typed keeps its marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.sources.marks.code import HIDDEN, without_shown


@pytest.mark.parametrize(
    "text",
    [
        "```yaml\nX\n```",
        "````\n```\nX\n```\n````",
        "~~~\nX\n~~~",
        "1. eins\n\n   ```sh\n   X\n   ```",
        "> ```\n> X\n> ```",
        "```\nX",
        "Absatz\n\n    X\n\n    X\n",
        "Ein `X` und ``X ` X``.",
        "<pre>\nX\n</pre> <code>X</code>",
        "<!-- X -->",
        "{% raw %}X{% endraw %}",
        "{% highlight sh %}\nX\n{% endhighlight %}",
        "{{< highlight go >}}\nX\n{{< /highlight >}}",
        "$$\\frac{{X}}{2}$$",
        "[source,bash]\n----\nX\n----",
    ],
)
def test_code_is_hidden(text):
    """Every way that Markdown, Liquid, Hugo and AsciiDoc have to show code; the rest keeps its place."""
    shown = without_shown(text)
    assert "X" not in shown
    assert HIDDEN in shown
    assert len(shown) == len(text)
    assert shown.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "X",
        "- eins\n\n    X",
        "1. eins\n\n    X",
        "!!! note\n\n    X",
        "```{note}\nX\n```",
        "Fünf ` und\n\nX ` sechs",
        "\\`X\\`",
        "Absatz\n    X",
    ],
)
def test_text_is_not(text):
    """What belongs to a list or a note is indented, and a lonely backtick is a backtick."""
    assert "X" in without_shown(text)


@given(st.text(st.sampled_from("X`~ \n>-<!{%}a")))
def test_any_text_keeps_its_places(text):
    """Whatever is typed, as many characters and lines come out."""
    shown = without_shown(text)
    assert [sign for sign in shown if sign in "\n "] == [sign for sign in text if sign in "\n "]
    assert len(shown) == len(text)
