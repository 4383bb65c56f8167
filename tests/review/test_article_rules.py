"""What a second pair of eyes asks of articles: each rule with a case that it is about, and one that it leaves
in peace.
"""

from __future__ import annotations

import pytest
from support.reviewed import LONG, article

BAD = {
    "an image without words": ("# A\n\n![](a.png)\n", [("image-alt", 3)]),
    "an HTML image without words": ('# A\n\nText <img src="a.png"> Text\n', [("image-alt", 3)]),
    "a reference image without words": ("# A\n\n![][a]\n\n[a]: a.png\n", [("image-alt", 3)]),
    "du in a house of Sie": (
        "# A\n\nRufen Sie an.\n\nDann kannst du gehen. Fragen Sie uns.\n",
        [("address-mixed", 5)],
    ),
    "du in the summary": (
        "---\ntitle: A\nsummary: Damit kannst du gehen.\n---\nRufen Sie an, wenn Sie fragen.\n",
        [("address-mixed", 3)],
    ),
    "marks of other systems": (
        "# A\n\nDie {{ a }} und {{ b }}.\n\n:::note\nText\n:::\n",
        [("foreign-mark", 3), ("foreign-mark", 5)],
    ),
    "a hard sentence": (f"# A\n\nText.\n\n{LONG}\n", [("readability", 5)]),
}
GOOD = {
    "marks in code": "# A\n\nMit `{{ a }}` und\n\n```js\nimport a from 'b'\n{% c %}\n```\n",
    "an image with words": "# A\n\n![Eine Karte](a.png) und ![Karte](b.png){ width=20 }\n",
    "an image for decoration": '# A\n\n<img src="a.png" alt=""> ![](b.png){ aria-hidden=true }\n',
    "an image in code": "# A\n\n```\n![](a.png)\n```\n\nEin `![](b.png)` und <!-- ![](c.png) -->\n",
    "du in a quotation": "# A\n\nWer „Hallo Mama, kannst du mir helfen?“ schreibt, will Ihr Geld. Rufen Sie "
    "an.\n",
    "ihr in the third person": "# A\n\nDu gehst. Die Karte und ihr Limit. Ihr könnt kommen.\n",
    "a long table": "# A\n\n| a | b |\n|---|---|\n| " + " | ".join([LONG[:-1]] * 2) + " |\n",
    "du in an address": "# A\n\nRufen [Sie](https://a.example/dir/) an oder <a href='du'>fragen Sie</a>. Und "
    "Sie?\n\n[x]: /dir/\n",
}


@pytest.mark.parametrize("case", BAD)
def test_finds(case):
    """A rule names the line that it is about."""
    text, expected = BAD[case]
    assert article(text) == expected


@pytest.mark.parametrize("case", GOOD)
def test_leaves_in_peace(case):
    """What only looks like a fault is none."""
    assert article(GOOD[case]) == []


def test_du_where_the_replies_say_so(tmp_path):
    """replies.yaml decides which form is the other one, also where an article keeps to it throughout."""
    (tmp_path / "replies.yaml").write_text("address: du\n", encoding="utf-8")
    assert article("# A\n\nDu kannst gehen.\n\nDann rufen Sie an.\n", root=tmp_path) == [("address-mixed", 5)]
    (tmp_path / "replies.yaml").write_text("address: sie\n", encoding="utf-8")
    assert article("# A\n\nDu kannst gehen.\n", root=tmp_path) == [("address-mixed", 3)]
