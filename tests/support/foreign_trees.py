"""Help centres of a telephone company as other systems keep them: the same pages, each in one system's marks.

foreign_pages.txt has the words: `# name | title`, what a page says, `!` a warning, `-` steps, `>` the page it
leads to. foreign_systems.txt has how each system writes such a page.
"""

from __future__ import annotations

import re
from pathlib import Path

CODE = (
    'import { client } from "net"\n{% if token %}\nclient.get("/v1", {{ token }}) // [[a]] :::x\n{% endif %}'
)
"""What stands in one page's code block, and must survive whole."""
FENCED = f"```js\n{CODE}\n```\n"
LISTED = f"[source,js]\n----\n{CODE}\n----\n"
"""The same as Antora has it."""


def _parts(name: str, sign: str) -> list[tuple[str, str]]:
    """The first line and the others of each part of a file."""
    text = f"\n{Path(__file__).with_name(name).read_text('utf-8')}"
    return [(first, rest) for one in text.split(sign)[1:] for first, _, rest in [one.partition("\n")]]


PAGES = {
    head.partition(" | ")[0]: (head.partition(" | ")[2], said)
    for head, said in _parts("foreign_pages.txt", "\n# ")
}
"""Name -> title and words."""
SYSTEMS = dict(_parts("foreign_systems.txt", "\n=== "))
"""Name -> how it writes a page."""
ASKED = (
    ("router-einrichten", "Wie schließe ich meinen neuen Router an?"),
    ("router-zuruecksetzen", "Router auf Werkseinstellungen setzen"),
    ("router-akku", "Läuft der Router auch bei Stromausfall?"),
    ("wlan-passwort", "Ich will das Kennwort fürs WLAN ändern"),
    ("konto-passwort", "Ich habe das Passwort für mein Kundenkonto vergessen"),
    ("sim-pin", "SIM Karte PIN ändern"),
    ("umzug", "Wir ziehen nächsten Monat um, was muss ich tun?"),
    ("kuendigung", "Wie kann ich meinen Vertrag kündigen?"),
    ("rechnung", "Warum ist meine Rechnung diesmal höher?"),
    ("rechnung-bezahlen", "Kann ich die Rechnung per Überweisung zahlen?"),
    ("stoerung", "Seit gestern geht das Internet nicht, wo melde ich das?"),
    ("api", "Wie bekomme ich einen Schlüssel für die API?"),
    ("vpn", "Wie richte ich VPN auf dem Laptop ein?"),
    ("email", "Neues Postfach für E-Mails anlegen"),
    ("ausland", "Was kosten Anrufe aus der Schweiz?"),
    ("router-zuruecksetzen", "Nach dem Reset meldet sich der Router nicht mehr an"),
    ("rechnung", "Abschlag und Guthaben auf der Abrechnung"),
    ("kuendigung", "Kündigungsfrist"),
)
"""Written before any of it was searched; each tree is asked six."""
SIX = {system: [ASKED[(6 * n + k) % len(ASKED)] for k in range(6)] for n, system in enumerate(SYSTEMS)}
LEFT = re.compile(
    r"\{[%{#:][^}]*|[%}#]\}|:::|\[\[[^\]]*|\[!\w+|^(?:import|export) .*|</?[A-Z]\w*[a-z]\w*|\bxref:|%%|\{\."
    r"|\[/?(?:caption|gallery|su_|button)|\{/\*|\bwp:|^\+\+\+|^:[\w-]+:|btn:|image::|^\[(?:source|WARNING)"
    r"|^={4,}|^-{4,}|\^block|<script setup|\{firma",
    re.MULTILINE,
)
"""What no customer must ever see of any of them."""


def write_page(system: str, name: str) -> str:
    """A page as a system writes it."""
    title, said = PAGES[name]
    lead, warning, *steps, see = said.strip().split("\n")
    listed = "\n".join(f"{number}. {step[2:]}" for number, step in enumerate(steps, 1))
    code = (LISTED if system == "antora" else FENCED) if name == "api" else ""
    values = {"name": name, "title": title, "see": see[2:], "next": PAGES[see[2:]][0], "warning": warning[2:]}
    values["text"] = f"{lead}\n\n{listed}\n\n{code}"
    return re.sub(r"«(\w+)»", lambda found: values[found[1]], SYSTEMS[system])


def warning_of(name: str) -> str:
    return next(line[2:] for line in PAGES[name][1].split("\n") if line.startswith("! "))


def write_tree(folder: Path, system: str) -> Path:
    """A knowledge base in the folder whose pages a system wrote."""
    (folder / "docs").mkdir(parents=True)
    for name in PAGES:
        (folder / "docs" / f"{name}.md").write_text(write_page(system, name), "utf-8")
    (folder / "docs/skizze.png").write_bytes(b"")
    (folder / "docs/gemeinsam.md").write_text("Das gilt für alle Tarife.\n", "utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Nordnetz\nsite_url: https://hilfe.nordnetz.example/\ndraft_docs: gemeinsam.md\n"
        "theme: {name: material, language: de, font: false}\nmarkdown_extensions: [admonition, tables]\n"
        "plugins: [search, kb: {meaning: none}]\n",
        "utf-8",
    )
    return folder
