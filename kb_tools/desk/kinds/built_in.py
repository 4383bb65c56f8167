"""The kinds that every service channel meets, as rules that hold where the settings say nothing else. Their
phrases and examples are the languages'; how a phrase is read is in `settings.routing.RoutingRule`.

The first rule that applies and has an outcome decides; what others add (a second pair of eyes, the hotline)
holds as well.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from kb_tools.desk.kinds.wordings import wordings
from kb_tools.languages import joined
from kb_tools.settings.routing import RoutingRule
from kb_tools.text import say

RULES = (
    RoutingRule(category="crisis", outcome="escalate", second_pair_of_eyes=True, danger=True, block="crisis"),
    RoutingRule(
        category="crisis_other",
        outcome="escalate",
        second_pair_of_eyes=True,
        danger=True,
        block="crisis_other",
    ),
    RoutingRule(category="threat", outcome="escalate", second_pair_of_eyes=True, danger=True),
    RoutingRule(category="danger", outcome="escalate", second_pair_of_eyes=True, danger=True, block="danger"),
    RoutingRule(category="fraud_going_on", outcome="phone", unless_answered=True, hotline=True),
    RoutingRule(category="emergency", hotline=True),
    RoutingRule(category="bereavement", outcome="phone", unless_answered=True, block="condolence"),
    RoutingRule(category="press", outcome="escalate", team="press", second_pair_of_eyes=True),
    RoutingRule(category="legal", outcome="escalate", team="legal", second_pair_of_eyes=True),
    RoutingRule(category="discrimination", outcome="escalate", second_pair_of_eyes=True, block="sorry"),
    RoutingRule(category="complaint", outcome="escalate", block="sorry"),
    RoutingRule(category="sarcasm", outcome="escalate", block="sorry", unless_answered=True),
    RoutingRule(category="account", outcome="private", unless_answered=True),
    RoutingRule(category="fraud_afterwards", outcome="phone", unless_answered=True, block="worry"),
    RoutingRule(category="phishing_report", outcome="phone", unless_answered=True, block="fraud_warning"),
    RoutingRule(category="minors", outcome="phone", unless_answered=True),
    RoutingRule(category="call_back", outcome="phone", unless_answered=True),
    RoutingRule(category="spam", outcome="no_reply"),
    RoutingRule(category="thanks", outcome="no_reply", block="thanks"),
    RoutingRule(category="follow_up", outcome="none", block="follow_up"),
    RoutingRule(
        category="insult", outcome="no_reply", second_pair_of_eyes=True, unless_answered=True, block="calm"
    ),
    RoutingRule(category="joke", outcome="no_reply", unless_answered=True),
    RoutingRule(category="greeting", outcome="no_reply", unless_answered=True),
    RoutingRule(category="other_company", outcome="no_reply", unless_answered=True),
    RoutingRule(category="job", outcome="none", unless_answered=True),
    RoutingRule(category="sponsorship", outcome="none", unless_answered=True),
)
"""`team` is a name for people to read; the company gives it the name the house uses."""


@cache
def built_in() -> tuple[RoutingRule, ...]:
    """Each rule with the phrases and the examples that any language has for its kind."""
    phrases = joined("routing")
    return tuple(
        replace(
            rule,
            words=getattr(phrases, rule.category, ()),
            unmistakable=getattr(phrases, f"{rule.category}_unmistakable", ()),
            unless=getattr(phrases, f"{rule.category}_unless", ()),
            needs=getattr(phrases, f"{rule.category}_needs", ()),
            asked=getattr(phrases, f"{rule.category}_asked", ()),
            examples=wordings(rule.category),
            unlike=wordings(f"{rule.category}.not"),
        )
        for rule in RULES
    )


ORDINARY = "question"
"""What an agent calls a message that is of no kind."""
CATEGORIES = {
    ORDINARY: say("ordinary question"),
    "crisis": say("crisis"),
    "crisis_other": say("somebody else's crisis"),
    "threat": say("threat"),
    "danger": say("danger"),
    "fraud_going_on": say("loss going on"),
    "emergency": say("emergency"),
    "bereavement": say("bereavement"),
    "press": say("press"),
    "legal": say("legal"),
    "discrimination": say("discrimination"),
    "complaint": say("complaint"),
    "sarcasm": say("sarcasm"),
    "account": say("account"),
    "fraud_afterwards": say("fraud noticed afterwards"),
    "phishing_report": say("phishing"),
    "minors": say("minors"),
    "call_back": say("call back"),
    "spam": say("spam"),
    "thanks": say("thanks"),
    "follow_up": say("follow-up"),
    "insult": say("insult"),
    "joke": say("joke"),
    "greeting": say("greeting"),
    "other_company": say("another company’s"),
    "job": say("job"),
    "sponsorship": say("sponsorship"),
    "other": say("other"),
}
"""The categories and teams that are built in, as people call them."""


def name_category(category: str) -> str:
    """A category or team as people call it; one of the operator's own is its own name."""
    return CATEGORIES.get(category, category)
