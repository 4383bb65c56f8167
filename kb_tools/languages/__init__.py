"""Everything that is true of one language stands in its folder. The files beside the folders say what those
of the same names in them hold; a language is added by adding its folder.

Values that each `kb suggest` loads have no `==` and no `repr` of their own: to make these takes milliseconds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from kb_tools.languages.bots import Bots
    from kb_tools.languages.columns import Columns
    from kb_tools.languages.desk import Desk
    from kb_tools.languages.feelings import Feelings
    from kb_tools.languages.formats import Formats
    from kb_tools.languages.letters import Letters
    from kb_tools.languages.messages import Messages
    from kb_tools.languages.panel import Panel
    from kb_tools.languages.questions import Questions
    from kb_tools.languages.readability import Measure
    from kb_tools.languages.report import Report
    from kb_tools.languages.site import Site
    from kb_tools.languages.words import Words
    from kb_tools.languages.writing import Writing

Own = tuple[str, str, tuple[str, ...], Any]
"""What the settings say in the place of ours: language, file, the names that lead to a text, the text."""
FALLBACK = "en"
"""The language of what neither a language nor the site's default language says."""
FACTS = frozenset({"letters", "words", "questions", "readability"})
"""Files about how a language works. What is true of one is not true of another: a language nobody wrote has
the `UNWRITTEN` of these files. What the other files say is said in the default language instead.
"""
CATALOGUES = (
    "terminal",
    "results",
    "commands",
    "window",
    "browser",
    "editors",
    "review",
    "server",
    "settings",
    "sources",
    "doctor",
    "store",
    "publishing",
)
"""Files of what commands say: English template of the code (`kb_tools.text.say`) -> that of the language,
with the same names in it. English has none. What agents read most comes first.
"""
SPOKEN = ("desk", "formats", "panel", "report", "site", "writing", *CATALOGUES)
"""Files of words that people read: the settings may replace each of them."""


@dataclass(frozen=True)
class Language:
    """A language by its code, such as `de` or `de-AT`. Its files are its attributes, each loaded when it is
    first asked for. `default` is the site's default language, `own` the words that the settings replace.
    """

    code: str
    default: str = FALLBACK
    own: tuple[Own, ...] = ()
    bots: ClassVar[Bots]
    columns: ClassVar[Columns]
    desk: ClassVar[Desk]
    feelings: ClassVar[Feelings]
    formats: ClassVar[Formats]
    letters: ClassVar[Letters]
    messages: ClassVar[Messages]
    panel: ClassVar[Panel]
    questions: ClassVar[Questions]
    readability: ClassVar[Measure]
    report: ClassVar[Report]
    site: ClassVar[Site]
    words: ClassVar[Words]
    writing: ClassVar[Writing]

    def __getattr__(self, file: str) -> Any:
        """What a file of this language holds. Raises AttributeError where no language has such a file."""
        if file.startswith("_"):
            raise AttributeError(file)
        if file in FACTS and not self.is_written:
            return import_module(f"{__name__}.{file}").UNWRITTEN
        written = self.says_in
        own = [one[2:] for lang in (written, self.base) for one in self.own if one[:2] == (lang, file)]
        value = load(written, file)
        for names, text in own:
            value = _replaced(value, names, text)
        return value

    @property
    def base(self) -> str:
        """The language without its region: `de` for `de-AT`."""
        return base_code(self.code)

    @property
    def is_written(self) -> bool:
        """Whether it has a folder."""
        return self.base in codes()

    @property
    def says_in(self) -> str:
        """The language whose words stand for it: its own where there are any."""
        wanted = (self.base, base_code(self.default), FALLBACK)
        return next(code for code in wanted if code in codes())

    def says(self, template: str) -> str:
        """What stands for an English template in this language; the template where nothing does."""
        if self.says_in == FALLBACK:
            return template
        catalogues = (getattr(self, file) for file in CATALOGUES)
        return next((says[template] for says in catalogues if template in says), template)

    @property
    def name(self) -> str:
        """What the language calls itself, or its code where we do not know."""
        named = self.is_written or (self.base, "site", ("name",)) in (one[:3] for one in self.own)
        return self.site.name if named else self.code


def language(code: str) -> Language:
    """A language by its code, with our words; `Settings.language` gives it with those of a knowledge base."""
    return Language(code)


def base_code(code: str) -> str:
    """A language without its region, in small letters: `de` for `de_AT`."""
    return code.replace("_", "-").partition("-")[0].lower()


@cache
def codes() -> tuple[str, ...]:
    """The languages there are, in the order of the alphabet: the folders beside this file."""
    return tuple(sorted(letters.parent.name for letters in Path(__file__).parent.glob("*/letters.py")))


@cache
def load(code: str, file: str) -> Any:
    """What a file of a written language holds: the constant that has the file's name in capitals."""
    try:
        return getattr(import_module(f"{__name__}.{code}.{file}"), file.upper())
    except ModuleNotFoundError:
        raise AttributeError(file) from None


def in_every_language(file: str) -> tuple[Any, ...]:
    """What a file holds in each language there is: customers mix languages, and write in others than the
    site's.
    """
    return tuple(load(code, file) for code in codes())


@cache
def joined(file: str, of: tuple[str, ...] = ()) -> Any:
    """What a file holds in any of these languages, which are all without `of`: regular expressions as
    alternatives, sets and lists in one.
    """
    return _joined([load(code, file) for code in dict.fromkeys(of or codes())])


def _joined(parts: Sequence[Any]) -> Any:
    first = parts[0]
    if isinstance(first, str):
        return "|".join(parts)
    if isinstance(first, frozenset):
        return first.union(*parts)
    if isinstance(first, tuple):
        return tuple(item for part in parts for item in part)
    each = {field.name: _joined([getattr(part, field.name) for part in parts]) for field in fields(first)}
    return type(first)(**each)


def _replaced(value: Any, names: tuple[str, ...], text: Any) -> Any:
    """A value with another text where the names lead, through fields and keys."""
    if not names:
        return text
    first, *rest = names
    if isinstance(value, Mapping):
        return {**value, first: _replaced(value.get(first), tuple(rest), text)}
    return replace(value, **{first: _replaced(getattr(value, first), tuple(rest), text)})
