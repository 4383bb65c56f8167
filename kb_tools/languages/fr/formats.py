"""How French writes dates and numbers."""

from __future__ import annotations

from kb_tools.languages.formats import Formats

FORMATS = Formats(
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    short_months=(
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ),
    days=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    short_days=("lu", "ma", "me", "je", "ve", "sa", "di"),
    abbreviated_days=("lun", "mar", "mer", "jeu", "ven", "sam", "dim"),
    o_clock=("h", "heures"),
    first="1er",
    full_date="{day} {month} {year}",
    day_and_month="{day} {month}",
    numeric_date="%d/%m/%Y",
    short_date="{day} {month}",
    range="{since} au {until}",
    thousands="\u202f",
    point=",",
    percent="{number}\u00a0%",
)
