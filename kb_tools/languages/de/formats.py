"""How German writes dates and numbers."""

from __future__ import annotations

from kb_tools.languages.formats import Formats

FORMATS = Formats(
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    short_months=(
        "Jan.",
        "Feb.",
        "März",
        "Apr.",
        "Mai",
        "Juni",
        "Juli",
        "Aug.",
        "Sep.",
        "Okt.",
        "Nov.",
        "Dez.",
    ),
    days=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    short_days=("mo", "di", "mi", "do", "fr", "sa", "so"),
    abbreviated_days=("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    o_clock=("Uhr",),
    first="1",
    full_date="{day}. {month} {year}",
    day_and_month="{day}. {month}",
    numeric_date="%d.%m.%Y",
    short_date="{day}. {month}",
    range="{since} bis {until}",
    thousands=".",
    point=",",
    percent="{number}\u00a0%",
)
