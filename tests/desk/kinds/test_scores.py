"""What a message is by meaning."""

from __future__ import annotations

import numpy as np
import pytest

from kb_tools.desk.kinds.examples import Examples
from kb_tools.desk.kinds.scores import COUNTERED, score
from kb_tools.desk.kinds.table import open_table
from kb_tools.search.meaning.encoder import encoder_named
from kb_tools.search.meaning.rows import Rows, quantise, squares

EXAMPLES = Examples(
    like={
        "gas": ("Es riecht nach Gas im Hausflur", "Gasgeruch in der Küche"),
        "thanks": ("Vielen Dank für die Hilfe", "danke, hat geklappt", "merci, super Service"),
    },
    unlike={"gas": ("Gas kündigen wegen Umzug", "Was kostet Gas ab Januar?")},
    danger=frozenset({"gas"}),
    neutral=("Wo ist die nächste Filiale?", "Wann habt ihr geöffnet?", "Wie ändere ich meine Adresse?"),
)


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """`told(text, own)`: the scores of a text, with the company's own ordinary texts."""
    encoder = encoder_named("use", None, tmp_path_factory.mktemp("root"))
    table = open_table(EXAMPLES, encoder, tmp_path_factory.mktemp("kinds"))

    def scores(text: str, own: tuple[str, ...] = ()):
        ordinary = quantise(encoder.encode(own)) if own else np.zeros((0, encoder.dimension), np.int8)
        rows = Rows(ordinary, squares(ordinary)) if own else None
        return score(quantise(encoder.encode([text]))[0], table, rows)

    return scores


def test_the_kind_of_the_nearest_examples_scores_most(told) -> None:
    """And names the one that was nearest."""
    gas, thanks = told("Bei uns riecht es stark nach Gas"), told("danke euch, jetzt geht es")
    assert max(gas.kinds, key=gas.kinds.get) == "gas"
    assert gas.nearest["gas"] == "Es riecht nach Gas im Hausflur"
    assert max(thanks.kinds, key=thanks.kinds.get) == "thanks"
    assert gas.danger > thanks.danger


def test_a_nearer_counter_example_counts_against_a_kind(told) -> None:
    """It is said of which kinds there was one."""
    cancelled = told("Ich ziehe um und möchte Gas kündigen")
    assert cancelled.countered == {"gas"}
    assert cancelled.kinds["gas"] < told("Es riecht nach Gas").kinds["gas"] - COUNTERED


def test_what_the_company_writes_about_is_ordinary(told) -> None:
    """A message that is near to one of its titles is less of any kind."""
    text = "Gasgeruch: was ist zu tun?"
    assert told(text, (text,) * 5).kinds["gas"] < told(text).kinds["gas"]
