"""The settings of a knowledge base, read once from mkdocs.yml or properdocs.yml.

Most stand in the `kb` plugin's section; `site_url`, `docs_dir`, `site_dir`, `use_directory_urls` and the
languages are MkDocs' own and are read where MkDocs keeps them. Nothing here imports MkDocs: `kb suggest` has
no time for it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from kb_tools.errors import KbError
from kb_tools.fields.nodes import parse_yaml
from kb_tools.fields.readers import read_mapping
from kb_tools.languages import Language, Own
from kb_tools.models import Problem
from kb_tools.settings.contact import Contact, read_contact
from kb_tools.settings.hooks import Hook
from kb_tools.settings.legal import Places
from kb_tools.settings.material import material_problems
from kb_tools.settings.meaning import Constants, meaning_problems
from kb_tools.settings.mkdocs_file import (
    CONFIG_FILE,
    config_name,
    inherited_problems,
    plugin_options,
    site_languages,
    tools,
    with_environment,
    zensical_problems,
)
from kb_tools.settings.options import MKDOCS_OPTIONS, PLUGIN_OPTIONS
from kb_tools.settings.routing import Written
from kb_tools.settings.rules import Weight
from kb_tools.settings.store import REFUSED, WHOOSH, engine_problems, named_replicas, named_store
from kb_tools.settings.urgent import Urgent
from kb_tools.settings.words import unsaid_words
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a knowledge base can set, with what holds when it does not.

    Paths are absolute; given as relative ones they are taken from `root`. They are no part of `repr`, so that
    what is remembered under it still holds when the folder has moved.
    """

    root: Path = field(repr=False)
    """The folder with the settings."""
    base: str = field(default="", repr=False)
    """What this knowledge base is called where one server or one database has several."""
    config_name: str = CONFIG_FILE
    """What their file is called: mkdocs.yml, or properdocs.yml."""
    site_url: str = ""
    """Where the site will be published. Links need it."""
    docs_dir: Path = field(default=Path("docs"), repr=False)
    site_dir: Path = field(default=Path("site"), repr=False)
    use_directory_urls: bool = True
    exclude_docs: str = ""
    """MkDocs' own list of files that are no pages, in .gitignore's form."""
    draft_docs: str = ""
    """MkDocs' own list of files that are no pages yet."""
    languages: tuple[str, ...] = ("en",)
    """The site's languages, the default first."""
    tools: tuple[str, ...] = ()
    """The plugins and Markdown extensions that mkdocs.yml names."""
    language_folders: bool = False
    """Whether docs/ has a folder for each language (mkdocs-static-i18n, `docs_structure: folder`)."""
    language_suffixes: bool = False
    """Whether files' names end in their language, as in `card.en.md` (`docs_structure: suffix`)."""
    videos: Path = field(default=Path("videos.yaml"), repr=False)
    """The list of videos."""
    video_links: str = "youtube"
    """Where links to a video's second lead: `youtube`, or `site` for the video's own page."""
    kinds: Path = field(default=Path("kinds.yaml"), repr=False)
    """The company's own kinds of messages."""
    replies: Path = field(default=Path("replies.yaml"), repr=False)
    """The building blocks of replies."""
    handle: str = ""
    """The company's own name on X, without @."""
    dm_recipient_id: str = ""
    """The numeric id that X's direct-message links need."""
    signature: str = ""
    """The agent's sign at the end of a reply, such as ^MM."""
    default_channel: str = "x"
    """The channel replies are written for unless a command says otherwise."""
    threshold: float = 0.5
    """Below this chance that an answer is there, nothing is suggested."""
    link_threshold: float | None = None
    """Below this chance of its own, a link is not suggested; None for what `search.choose` has as usual."""
    review_every: int = 365
    """Days after which an article without its own `review_every` is due."""
    contact: Contact = field(default_factory=Contact)
    """How a customer reaches a human."""
    featured: tuple[str, ...] = ()
    """The articles the home page shows as asked most, by id: the first MOST_FEATURED of them."""
    feedback: str = ""
    """The address that is told whether an article helped; without it nothing is sent anywhere."""
    urgent: tuple[Urgent, ...] = ()
    """Lines for emergencies, above the pages they belong to."""
    privacy: Places = ()
    """Where the privacy notice is; the note before each video leads there."""
    imprint: Places = ()
    """Where it says who is responsible for the site."""
    redirects: tuple[tuple[str, str], ...] = ()
    """Old address on the site -> the new one, or a web address elsewhere."""
    synonyms: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = ()
    """Language -> groups of words or phrases that customers use for one another."""
    distinct: tuple[tuple[str, ...], ...] = ()
    """Groups of words that look alike and must not be taken for each other."""
    meaning: str = "use"
    """The sentence encoder: `use` (the packaged one), `none`, or `onnx:` and the folder of another one."""
    meaning_fit: Constants | None = None
    """What an encoder's cosines are worth here, as `kb eval --fit` finds it."""
    routing: tuple[Written, ...] = ()
    """Rules for who answers what, before the built-in ones."""
    allowed_domains: tuple[str, ...] = ()
    """Domains besides the site's own that a reply may name."""
    allowed_phones: tuple[str, ...] = ()
    """Telephone numbers besides those of `contact` that a reply may name."""
    usage: str = "redacted"
    """What is remembered of messages: nothing (`off`), what became of them (`counts`), or their words without
    personal data as well.
    """
    keep_days: int = 90
    """Days after which that is forgotten."""
    store: str = field(default="", repr=False)
    """The PostgreSQL database where that is kept; "" for a SQLite file here. The variable KB_STORE wins."""
    store_read: tuple[str, ...] = field(default=(), repr=False)
    """Its replicas: the nearest is read where nothing is written. The variable KB_STORE_READ wins."""
    engine: str = field(default=WHOOSH, repr=False)
    """Where the index is read: in files here (`whoosh`), or in tables of that database (`postgresql`)."""
    approve_within: tuple[tuple[str, int], ...] = ()
    """Minutes that a draft waits for a second pair of eyes, by its rule, if not those of `approving`."""
    check: tuple[tuple[str, Weight], ...] = ()
    """Rules of `kb check` that are more or less severe here than they are by themselves."""
    desk_parents: tuple[str, ...] = ()
    """Origins of the pages in whose frame the desk of `kb serve` may stand, and that hand it messages."""
    desk_hosts: tuple[str, ...] = field(default=(), repr=False)
    """Host names under which a `kb serve` of several knowledge bases answers for this one."""
    hooks: tuple[Hook, ...] = ()
    """The systems whose webhooks `kb serve` answers."""
    words: tuple[Own, ...] = ()
    """Words of ours that this knowledge base says otherwise."""
    trust: bool = field(default=False, repr=False)
    """Whether code that mkdocs.yml names may run; whoever starts `kb` says so, by the variable KB_TRUST."""

    def __post_init__(self) -> None:
        for name in ("docs_dir", "site_dir", "videos", "kinds", "replies"):
            object.__setattr__(self, name, self.root / getattr(self, name))

    @property
    def has_translations(self) -> bool:
        """Whether there is a place for more languages than one."""
        return self.language_folders or self.language_suffixes

    @property
    def config_file(self) -> Path:
        return self.root / self.config_name

    @property
    def captions(self) -> Path:
        """The folder in which captions stand unless an editor put them elsewhere."""
        return self.videos.parent / "captions"

    @property
    def published(self) -> Path:
        """The list of addresses that the public has seen."""
        return self.root / "published.txt"

    def language(self, lang: str) -> Language:
        """A language as this knowledge base speaks it."""
        return Language(lang, self.languages[0], self.words)

    @property
    def state_dir(self) -> Path:
        """Where the index lives; never the only copy of anything an editor wrote."""
        return self.root / ".kb"

    def name(self, path: Path) -> str:
        """How problems and people call a file of the knowledge base: its path from the root, with `/`."""
        return path.relative_to(self.root).as_posix()


def read_settings(root: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of the knowledge base in the folder `root` (absolute), and what is wrong with them.

    Raises KbError when there is no readable mkdocs.yml or properdocs.yml.
    """
    file = config_name(root) or CONFIG_FILE
    try:
        source = (root / file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        what = say("cannot be read ({error})", error=type(error).__name__)
        raise KbError(what, say("save it as UTF-8 text"), file=file) from None
    settings, problems = parse_settings(source, root, file)
    store, read = named_store() or settings.store, named_replicas() or settings.store_read
    settings = replace(settings, trust=os.environ.get("KB_TRUST") == "1", store=store, store_read=read)
    return settings, problems + engine_problems(settings.engine, store, file) + zensical_problems(root)


def parse_settings(source: str, root: Path, file: str = CONFIG_FILE) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in the text of a file of that name in the folder `root`. Raises KbError for no YAML."""
    node, problems = parse_yaml(source, file)
    if problems:
        raise KbError(problems[0].what, problems[0].fix, file=file, line=problems[0].line)
    if node is None or not isinstance(node.value, dict):
        fix = say("write at least `site_url:` and `plugins: [kb]`")
        raise KbError(say("has no settings"), fix, file=file)
    spoken = site_languages(node)
    own, own_problems = read_mapping(
        with_environment(plugin_options(node, "kb")),
        {**PLUGIN_OPTIONS, "contact": partial(read_contact, languages=spoken["languages"])},
        file,
        of=say("the kb section"),
    )
    theirs, their_problems = read_mapping(
        with_environment(node),
        MKDOCS_OPTIONS,
        file,
        of=file,
        ignore=lambda key: key not in MKDOCS_OPTIONS,
    )
    if any(problem.rule == "value" and problem.field == "usage" for problem in own_problems):
        own["usage"] = "off"  # a slip must not make the program remember more than it was meant to
    if any(problem.field == "store" for problem in own_problems):
        own["store"] = REFUSED
    settings = Settings(root=root, config_name=file, **own, **theirs, **spoken, tools=tools(node))
    problems = (
        own_problems + their_problems + _missing(settings, their_problems) + inherited_problems(node, file)
    )
    problems += meaning_problems(settings.meaning, settings.meaning_fit, node, file)
    problems += (
        *material_problems(node, file),
        *unsaid_words(settings.languages, settings.words, node, file),
    )
    return settings, problems


def _missing(settings: Settings, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    if settings.site_url or any(problem.field == "site_url" for problem in problems):
        return ()
    what = say("site_url is missing, and links need it")
    fix = say("add the address the site will have, such as `site_url: https://help.example.com/`")
    return (Problem(file=settings.config_name, line=0, what=what, fix=fix, rule="site-url"),)
