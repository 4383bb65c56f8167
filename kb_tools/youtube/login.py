"""The owner's consent to read caption tracks: OAuth for installed apps
(https://developers.google.com/youtube/v3/guides/auth/installed-apps).

What is kept is the token alone, in the user's own configuration folder, readable by nobody else. The client's
secret stays in the file that Google gave; the token remembers where that is.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from kb_tools.errors import KbError
from kb_tools.sources.atomic import OWNER_ONLY, write_atomically
from kb_tools.text import joined, say

SCOPES = ("https://www.googleapis.com/auth/youtube.force-ssl",)
AGAIN = say("run `kb videos login --client FILE` once, as the channel's owner")


def log_in(client_file: Path, token_file: Path, says: tuple[str, str], *, open_browser: bool = True) -> Path:
    """Ask the owner in a browser and keep the token; where it is kept comes back. `says` are the words above
    the address to open, and those the browser shows afterwards. Raises KbError.
    """
    flow = _flow(client_file)
    try:
        credentials = flow.run_local_server(
            port=0,
            open_browser=open_browser,
            authorization_prompt_message=f"{says[0]}\n{{url}}",
            success_message=says[1],
        )
    except KeyboardInterrupt:
        raise KbError(say("the login was interrupted"), AGAIN) from None
    except Exception as error:  # its text may hold the code or the secret; its name does not
        name = type(error).__name__
    else:
        _keep(credentials, client_file, token_file)
        return token_file
    raise KbError(
        say("Google did not accept the login ({error})", error=name),
        say("see to the client file and to the access of the account, and try again"),
    )


def read_credentials(token_file: Path) -> Any:
    """The owner's credentials, refreshed by themselves when they are used. Raises KbError when there are
    none.
    """
    from google.oauth2.credentials import Credentials

    try:
        token = json.loads(token_file.read_text(encoding="utf-8"))
        client = _client(Path(token["client_file"]))
        return Credentials(
            token=None,
            refresh_token=str(token["refresh_token"]),
            token_uri=str(client["token_uri"]),
            client_id=str(client["client_id"]),
            client_secret=str(client["client_secret"]),
            scopes=SCOPES,
        )  # type: ignore[no-untyped-call]
    except FileNotFoundError:
        what = say("nobody has logged in to YouTube here")
    except (OSError, ValueError, TypeError, LookupError):
        what = say("the stored login cannot be read")
    raise KbError(what, joined([AGAIN, say("or bring in a file: kb videos captions ID FILE.vtt")], "; "))


def _flow(client_file: Path) -> Any:
    try:
        from google_auth_oauthlib.flow import InstalledAppFlow
    except ImportError:
        raise KbError(say("logging in needs one more package"), say("pip install '.[login]'")) from None
    try:
        return InstalledAppFlow.from_client_config({"installed": _client(client_file)}, scopes=SCOPES)
    except (OSError, ValueError, TypeError, LookupError):
        pass
    raise KbError(
        say("{file} is no OAuth client", file=client_file),
        say("make one of the type Desktop app in the Google Cloud console and download its JSON"),
    )


def _client(client_file: Path) -> dict[str, Any]:
    client = json.loads(client_file.read_text(encoding="utf-8"))["installed"]
    return {name: client[name] for name in ("client_id", "client_secret", "auth_uri", "token_uri")}


def _keep(credentials: Any, client_file: Path, token_file: Path) -> None:
    token_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    token = {"refresh_token": credentials.refresh_token, "client_file": os.path.realpath(client_file)}
    write_atomically(token_file, json.dumps(token).encode(), mode=OWNER_ONLY)
