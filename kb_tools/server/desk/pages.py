"""The page of the desk, its files, and what both are sent with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.kinds.built_in import ORDINARY, name_category
from kb_tools.desk.session import DeskSession
from kb_tools.languages import Language
from kb_tools.server.desk.files import TYPES, files, version
from kb_tools.server.desk.words import ASKING_HELP, ASKING_KEYS, HELP, KEYS, words_in
from kb_tools.server.door import note_of
from kb_tools.server.schemas import LONGEST_THREAD
from kb_tools.settings.settings import Settings
from kb_tools.telling.sentences import tell
from kb_tools.text import clean

FOREVER = "public, max-age=31536000, immutable"
OWN = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)
"""What a page of ours may load: its own files, and an icon that is none."""


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )


def sign_in_page(settings: Settings, language: Language, status: int = 200) -> HTMLResponse:
    """The page that asks for a token."""
    words = {"words": words_in(language)}
    return _page("sign_in.html", language, settings, words, {}, status)


def desk_page(desk: DeskSession, language: Language, *, signed_in: bool, asks: bool) -> HTMLResponse:
    """The desk itself; `signed_in` is whether somebody can sign out, `asks` whether the server lets drafts
    wait for a second pair of eyes.
    """
    rows, helps = (*(ASKING_KEYS if asks else ()), *KEYS), (*HELP, *(ASKING_HELP if asks else ()))
    keys = [{"key": key, "does": does, "name": tell(name, language)} for key, does, name in rows]
    helped = [{"pressed": tell(keys, language).split(), "says": tell(says, language)} for keys, says in helps]
    data = page_data(desk, language, asks=asks)
    shown = {"keys": keys, "help": helped, "signed_in": signed_in, "base": desk.settings.base}
    return _page("desk.html", language, desk.settings, data, shown)


def page_data(desk: DeskSession, language: Language, *, asks: bool) -> Mapping[str, Any]:
    """What the scripts of the desk know of the knowledge base."""
    kinds = {ORDINARY, *(rule.category for rule in desk.kinds.rules)}
    named = sorted(((kind, tell(name_category(kind), language)) for kind in kinds), key=lambda one: one[1])
    return {
        "channel": desk.wish.channel.name,
        "channels": {name: channel.limit for name, channel in CHANNELS.items()},
        "languages": desk.index.languages,
        "kinds": dict(named),
        "most_turns": LONGEST_THREAD,
        "asks": asks,
        "parents": desk.settings.desk_parents,
        "agent": "",
        "words": words_in(language),
    }


def _page(  # noqa: PLR0913, PLR0917 - what a page is made of
    name: str,
    language: Language,
    settings: Settings,
    data: Mapping[str, Any],
    shown: Mapping[str, Any],
    status: int = 200,
) -> HTMLResponse:
    """A page that stands in no other but those of the settings. `data` is for its scripts, `shown` for its
    template.
    """
    words = {"spoken": language.says_in, "w": words_in(language), "assets": f"desk/{version()}"}
    told = clean(json.dumps(data, ensure_ascii=False))
    html = _templates().get_template(name).render(**words, data=told, **shown)
    parents = " ".join(settings.desk_parents) or "'none'"
    policy = f"{OWN}; frame-ancestors {parents}"
    headers = {"Content-Security-Policy": policy, "Content-Language": language.says_in}
    return HTMLResponse(html, status, headers)


async def send_file(request: Request) -> Response:
    """One of the files, which a browser may keep for good: another version has another address. What is no
    file of this version is not there.
    """
    note_of(request).route = "/desk/VERSION/FILE"
    name = request.path_params["name"]
    content = files().get(name) if request.path_params["version"] == version() else None
    if content is None:
        return Response(status_code=404)
    return Response(content, media_type=TYPES[Path(name).suffix], headers={"Cache-Control": FOREVER})
