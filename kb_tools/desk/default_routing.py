"""The routing rules that hold where mkdocs.yml says nothing else. Their phrases are the
languages', in the order of the alphabet; how a phrase is read is in `settings.routing.RoutingRule`.

The first rule that applies and has an outcome decides; what others add (a second pair of eyes, the hotline)
holds as well.
"""

from __future__ import annotations

from dataclasses import replace

from kb_tools.languages import joined
from kb_tools.settings.routing import RoutingRule
from kb_tools.text import say

BUILT_IN = tuple(
    replace(rule, words=getattr(joined("routing"), rule.category))
    for rule in (
        RoutingRule(
            category="crisis", outcome="escalate", second_pair_of_eyes=True, danger=True, block="crisis"
        ),
        RoutingRule(category="emergency", hotline=True),
        RoutingRule(category="bereavement", block="condolence"),
        RoutingRule(category="press", outcome="escalate", team="press", second_pair_of_eyes=True),
        RoutingRule(category="legal", outcome="escalate", team="legal", second_pair_of_eyes=True),
        RoutingRule(category="complaint", outcome="escalate", block="sorry"),
        RoutingRule(category="account", outcome="private"),
        RoutingRule(
            category="insult",
            outcome="no_reply",
            second_pair_of_eyes=True,
            unless_answered=True,
            block="calm",
        ),
        RoutingRule(category="joke", outcome="no_reply", unless_answered=True),
    )
)
"""Each with the phrases that any language has for its category. `team` is a name for people to read;
mkdocs.yml gives it the name the house uses.
"""
CATEGORIES = {
    "crisis": say("crisis"),
    "emergency": say("emergency"),
    "bereavement": say("bereavement"),
    "press": say("press"),
    "legal": say("legal"),
    "complaint": say("complaint"),
    "account": say("account"),
    "insult": say("insult"),
    "joke": say("joke"),
    "other_company": say("another company’s"),
    "other": say("other"),
}
"""The categories and teams that are built in, as people call them."""


def name_category(category: str) -> str:
    """A category or team as people call it; one of the operator's own is its own name."""
    return CATEGORIES.get(category, category)
