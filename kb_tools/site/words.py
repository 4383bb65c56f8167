"""What the site itself says, in each language it speaks. Another language gets English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words. `{...}` is filled in where the words are used."""

    name: str
    months: tuple[str, ...]
    date: str
    videos: str
    videos_intro: str
    videos_none: str
    videos_elsewhere: str
    play: str
    play_from: str
    consent: str
    on_youtube: str
    not_embeddable: str
    unavailable: str
    length: str
    minutes: str
    published: str
    chapters: str
    transcript: str
    related: str
    explained: str
    from_second: str
    in_language: str
    reviewed: str


GERMAN = Words(
    name="Deutsch",
    months=("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"),
    date="{day}. {month} {year}",
    videos="Videos",
    videos_intro="Kurz erklärt, Schritt für Schritt – jedes Video auch zum Nachlesen.",
    videos_none="Auf Deutsch gibt es noch keine Videos.",
    videos_elsewhere="Videos auf {language} ansehen",
    play="Video abspielen",
    play_from="Ab {time} abspielen",
    consent="Erst wenn Sie das Video starten, wird es von YouTube geladen. "
    "Dabei erhält Google Ihre IP-Adresse und kann Daten in Ihrem Browser speichern.",
    on_youtube="Auf YouTube ansehen",
    not_embeddable="Dieses Video lässt sich nur auf YouTube ansehen.",
    unavailable="Dieses Video ist zurzeit nicht verfügbar. Den Inhalt können Sie hier nachlesen.",
    length="Dauer",
    minutes="Min.",
    published="Veröffentlicht am {date}",
    chapters="Kapitel",
    transcript="Zum Nachlesen",
    related="Passende Hilfethemen",
    explained="Im Video erklärt",
    from_second="ab {time}",
    in_language="auf {language}",
    reviewed="Zuletzt geprüft am {date}",
)

ENGLISH = Words(
    name="English",
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    date="{day} {month} {year}",
    videos="Videos",
    videos_intro="Explained briefly, step by step – each video comes with its text.",
    videos_none="There are no videos in English yet.",
    videos_elsewhere="Watch the videos in {language}",
    play="Play video",
    play_from="Play from {time}",
    consent="The video is loaded from YouTube only when you start it. "
    "Google then receives your IP address and may store data in your browser.",
    on_youtube="Watch on YouTube",
    not_embeddable="This video can only be watched on YouTube.",
    unavailable="This video is not available at the moment. You can read its content here.",
    length="Length",
    minutes="min",
    published="Published on {date}",
    chapters="Chapters",
    transcript="Read along",
    related="Related help topics",
    explained="Explained in a video",
    from_second="from {time}",
    in_language="in {language}",
    reviewed="Last reviewed on {date}",
)

WORDS: Mapping[str, Words] = {"de": GERMAN, "en": ENGLISH}


def words_for(lang: str) -> Words:
    """The words of a language code such as `de` or `de-AT`; English where we have none."""
    return WORDS.get(lang.replace("_", "-").split("-")[0].lower(), ENGLISH)


def language_name(lang: str) -> str:
    """What a language calls itself, or its code where we do not know."""
    words = WORDS.get(lang.replace("_", "-").split("-")[0].lower())
    return words.name if words else lang


def long_date(day: date, words: Words) -> str:
    """A date as people write it: `14. September 2026`."""
    return words.date.format(day=day.day, month=words.months[day.month - 1], year=day.year)
