"""A strict Content-Security-Policy for a built site: `csp.txt`, the header as a host is to send it.

Scripts that stand in the pages themselves, Material's and ours, are named by their hashes (CSP level 2).
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

FILE = "csp.txt"
PLAYER = "https://www.youtube-nocookie.com"
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
NOT_RUN = re.compile(r"\bsrc\s*=|\btype\s*=\s*[\"']?application/(?:ld\+)?json", re.IGNORECASE)


def inline_scripts(html: str) -> Iterator[str]:
    """The scripts that stand in a page and run."""
    return (text for attributes, text in SCRIPT.findall(html) if text and not NOT_RUN.search(attributes))


def policy(scripts: Iterable[str], feedback: str = "") -> str:
    """The header for pages with these scripts; `feedback` is the address that is told what helped, if any.

    Material sets styles in attributes, which no hash can name: those are allowed.
    """
    hashes = sorted({b64encode(sha256(text.encode()).digest()).decode() for text in scripts})
    told = urlsplit(feedback)
    rules = {
        "default-src": ["'self'"],
        "script-src": ["'self'", *(f"'sha256-{one}'" for one in hashes)],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'", *([f"{told.scheme}://{told.netloc}"] if feedback else [])],
        "frame-src": [PLAYER],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
    }
    return "Content-Security-Policy: " + "; ".join(" ".join((name, *rules[name])) for name in rules)


def write_policy(site: Path, feedback: str) -> None:
    """Reads every page of a built site and writes `csp.txt` beside them."""
    pages = (file.read_text(encoding="utf-8", errors="replace") for file in site.rglob("*.html"))
    found = {text for page in pages for text in inline_scripts(page)}
    (site / FILE).write_text(policy(found, feedback) + "\n", encoding="utf-8")
