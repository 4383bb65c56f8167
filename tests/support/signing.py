"""Signs what a program of one's own sends."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any


def signed(secret: str, data: Any) -> tuple[bytes, dict[str, str]]:
    """The body and the header of its signature."""
    body = json.dumps(data).encode()
    return body, {
        "x_hub_signature_256": f"sha256={hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}"
    }
