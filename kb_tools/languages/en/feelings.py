"""Phrases by which English messages show fear or anger."""

from __future__ import annotations

from kb_tools.languages.feelings import Feelings

FEELINGS = Feelings(
    fear=(
        "scared|terrified|frightened",
        "panic|panicking|panicked",
        "worried|worrying|worry",
        "desperate|despair",
        "freaking|freaked out",
        "feeling|feel sick",
        "anxious",
    ),
    anger=(
        "unacceptable",
        "ridiculous",
        "disgrace|disgraceful|disgusting",
        "outrageous",
        "shambles",
        "furious|fuming|livid",
        "pathetic",
        "appalling",
        "fed up",
        "idiots|clowns|muppets|damn|bloody",
        "hell the what|why|how",
        "yet again you|your|my",
        "sick of",
        "wtf|ffs",
        "ripoff|rip-off|robbery ur|your|you",
        "third|fourth|fifth|tenth time",
    ),
)
