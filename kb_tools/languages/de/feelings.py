"""Phrases by which German messages show fear or anger."""

from __future__ import annotations

from kb_tools.languages.feelings import Feelings

FEELINGS = Feelings(
    fear=(
        "angst",
        "panik",
        "verzweifelt|verzweifle",
        "mach|mache|machen mir|uns sorgen|sorge",
        "beunruhigt",
        "total|vollig fertig|aufgelost|durcheinander",
        "weiss|wissen nicht mehr weiter",
    ),
    anger=(
        "unverschamt*",
        "frechheit",
        "sauerei",
        "saftladen",
        "drecksladen|drecksverein",
        "scheiss*|beschissen*",
        "verarsch*",
        "abzocke*|abgezockt",
        "halsabschneider",
        "wutend|stinksauer|stinkwutend",
        "zumutung",
        "armutszeugnis",
        "lacherlich",
        "unfassbar",
        "idioten|trottel|vollpfosten|verdammt|verdammte*|verflucht*",
        "zur holle|teufel",
        "schon wieder mir|euch|ihr|eure|habt",
        "schweinerei",
        "langt|reicht es|mir jetzt|langsam",
        "zum dritten|vierten|funften|zehnten mal",
    ),
)
