"""Phrases by which English messages are told that somebody else should answer."""

from __future__ import annotations

from kb_tools.languages.routing import Routing

CARD = "card|cards|visa|mastercard|girocard|ec|wallet|purse"
GONE = "stolen|lost|nicked|pinched|robbed|missing|gone|stole|pickpocket*|mugged"
FAMILY = (
    "mother|mum|mom|father|dad|husband|wife|partner|son|daughter|gran*|uncle|aunt|brother|sister|parents|"
    "relative"
)

ROUTING = Routing(
    crisis=(
        "suicid*",
        "kill myself",
        "end my life",
        "hurt myself",
    ),
    emergency=(
        f"{CARD} {GONE}",
        "skimm*",
        "wallet|purse|handbag left",
        "block|freeze|cancel my card now|urgent*|immediately|asap|please",
        "account hacked|emptied|drained",
        "clicked phishing|scam link",
        "pin|tan|password|details gave|given|entered scammer*|fraud*|phishing|fake",
    ),
    bereavement=(
        f"{FAMILY} died|dead|death",
        "passed away",
        "bereave*",
    ),
    press=(
        "journalist*",
        "reporter*",
        "press inquiry|enquiry|office|request|team",
        "media inquiry|enquiry",
        "comment for our|my story|article",
    ),
    legal=(
        "my lawyer|solicitor|attorney",
        "sue you|bank",
        "suing",
        "legal action",
        "see you in court",
        "cease desist",
    ),
    complaint=(
        "want|wish|would make|file|lodge|raise complaint",
        "formal|official complaint",
        "disgraceful|disgusting|appalling service|bank|treatment|way",
        "worst bank|service",
        "absolute|total|utter joke|shambles|disgrace",
        "leaving|closing my account|bank disgusted|fed|enough",
        "unacceptable",
        "ombudsman complain|take|going|report",
    ),
    account=(
        "my balance|statement what|whats|tell|check",
        "check|look|see into|my account|application|case|transaction for|please|can|could me|you",
        "status of my application|claim|case|loan|dispute|refund",
    ),
    insult=(
        "fuck you|off|your|u",
        "fuckers|assholes|arseholes|wankers|twats|bastards|scumbags|morons|idiots|crooks",
        "piss off",
        "screw you",
    ),
    joke=(
        "knock whos",
        "just kidding",
        "heard the one about",
        "marry me",
        "do you love me",
        "sing|tell me song|joke",
    ),
)
