"""How English writes dates and numbers."""

from __future__ import annotations

from kb_tools.languages.formats import Formats

FORMATS = Formats(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    short_months=(
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "June",
        "July",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    ),
    days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    short_days=("mo", "tu", "we", "th", "fr", "sa", "su"),
    abbreviated_days=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    o_clock=("am", "pm", "a.m.", "p.m.", "AM", "PM", "o'clock"),
    first="1",
    full_date="{day} {month} {year}",
    day_and_month="{day} {month}",
    numeric_date="%Y-%m-%d",
    short_date="{day} {month}",
    range="{since} to {until}",
    thousands=",",
    point=".",
    percent="{number}%",
)
