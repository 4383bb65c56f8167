"""Whom a person in danger can call, by country. The numbers are the services' own, as of 2026."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ANYWHERE = "112"
"""The emergency number in Europe, and from a mobile phone almost anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Helpline:
    """`number` of the helpline for people who want to die, day and night and free; `name` is whose it is,
    `names` the same in languages that call it otherwise. `emergency` are police and ambulance.
    """

    number: str
    name: str = ""
    names: Mapping[str, str] | None = None
    emergency: str = ANYWHERE

    def named(self, language: str) -> str:
        """Whose it is, in a language; "" where the number says it all."""
        return (self.names or {}).get(language.partition("-")[0], self.name)

    def told(self, language: str) -> str:
        """The number with its name, as a reply in a language says it."""
        name = self.named(language)
        return f"{self.number} ({name})" if name else self.number


HELPLINES = {
    "AT": Helpline(number="142", name="TelefonSeelsorge"),
    "BE": Helpline(number="0800 32 123", name="Centre de Prévention du Suicide"),
    "CA": Helpline(number="988", emergency="911"),
    "CH": Helpline(
        number="143",
        name="Die Dargebotene Hand",
        names={"fr": "La Main Tendue"},
    ),
    "DE": Helpline(number="0800 1110111", name="TelefonSeelsorge"),
    "FR": Helpline(number="3114"),
    "GB": Helpline(number="116 123", name="Samaritans", emergency="999"),
    "IE": Helpline(number="116 123", name="Samaritans"),
    "LU": Helpline(number="454545", name="SOS Détresse"),
    "US": Helpline(number="988", emergency="911"),
}
