"""The kinds of one knowledge base, ready to judge messages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kb_tools.desk.kinds.built_in import built_in
from kb_tools.desk.kinds.examples import examples_of
from kb_tools.desk.kinds.judging import Kinds
from kb_tools.models import Watch
from kb_tools.settings.routing import RoutingRule, merge_routing
from kb_tools.settings.settings import Settings
from kb_tools.sources.kinds import read_kinds

if TYPE_CHECKING:
    from kb_tools.desk.kinds.scores import Scores
    from kb_tools.desk.kinds.table import Table
    from kb_tools.search.index import Index
    from kb_tools.search.meaning.encoder import Encoder

MOST_ORDINARY = 2_000
"""About so many of a company's titles and questions say what is ordinary there."""


def rules_of(settings: Settings) -> tuple[RoutingRule, ...]:
    """The company's rules, then the built-in ones."""
    return merge_routing(read_kinds(settings)[0], built_in())


def open_kinds(settings: Settings, index: Index) -> Kinds:
    """The kinds of an open knowledge base, told by words and, where its index has an encoder, by meaning."""
    rules = rules_of(settings)
    encoder = index.encoder
    return Kinds(rules=rules, score=_scorer(settings, index, encoder) if encoder else None)


def prepare_kinds(settings: Settings, encoder: Encoder, watch: Watch = iter) -> Table:
    """Makes what the kinds' examples are compared by, where it is not made yet: that takes seconds."""
    from kb_tools.desk.kinds.table import open_table
    from kb_tools.search.meaning.use_tables import cache_folder

    ours = open_table(examples_of(built_in()), encoder, cache_folder(), watch)
    examples = examples_of(rules_of(settings))
    if examples == ours.layout.examples:
        return ours
    return open_table(examples, encoder, settings.state_dir, watch, ours)


def own_table(settings: Settings, encoder: str) -> Path:
    """The file, which need not be there, of what a company's own kinds are compared by."""
    from kb_tools.desk.kinds.table import table_file

    return table_file(examples_of(rules_of(settings)), encoder, settings.state_dir)


def _scorer(settings: Settings, index: Index, encoder: Encoder) -> Callable[[str], Scores]:
    import numpy as np

    from kb_tools.desk.kinds.scores import score
    from kb_tools.search.meaning.rows import Rows, quantise, squares
    from kb_tools.search.message import strip_message

    table = prepare_kinds(settings, encoder)
    spoken = [vectors for lang in index.languages if (vectors := index.language(lang).vectors)]
    asked = np.concatenate([one.asked() for one in spoken])
    ordinary = asked[:: 1 + len(asked) // MOST_ORDINARY]
    own = Rows(ordinary, squares(ordinary))

    def told(text: str) -> Scores:
        said = strip_message(text)
        return score(quantise(index.encode([said[:1].upper() + said[1:]]))[0], table, own)

    return told
