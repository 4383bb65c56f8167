"""Answers of bounded size and time, whatever a server sends: httplib2 by itself reads on without end."""

from __future__ import annotations

import time
import zlib
from http.client import HTTPResponse, IncompleteRead
from typing import Any

import httplib2  # type: ignore[import-untyped]

from kb_tools.text import say
from kb_tools.youtube.refusals import YouTubeError

LARGEST = 20_000_000
"""Bytes, unpacked: a hundred times the largest page of the API."""
LONGEST = 120.0
"""Seconds from the first byte to the last."""
CHUNK = 65_536
UNPACKED_BY = {"gzip": zlib.MAX_WBITS | 16, "deflate": zlib.MAX_WBITS}


class _Answer(HTTPResponse):
    def read(self, amt: int | None = None) -> bytes:
        """All of the answer, unpacked. Raises YouTubeError for one that is too large, TimeoutError for one
        that takes too long, IncompleteRead for one that is cut off, and zlib.error.
        """
        if amt is not None:
            return super().read(amt)
        unpack = zlib.decompressobj(UNPACKED_BY[kind]) if (kind := self._packed_by()) else None
        data, end = bytearray(), time.monotonic() + LONGEST
        while chunk := self.read1(CHUNK):
            data += unpack.decompress(chunk, LARGEST + 1 - len(data)) if unpack else chunk
            if len(data) > LARGEST:
                what = say("YouTube's answer is larger than {n} MB", n=LARGEST // 1_000_000)
                raise YouTubeError(what, say("see whether --endpoint is right"))
            if time.monotonic() > end:
                raise TimeoutError
        cut_off = bool(self.length) or (unpack is not None and not unpack.eof)
        self.close()  # now the connection is free for the next request
        if cut_off:
            raise IncompleteRead(bytes(data))
        return bytes(data)

    def _packed_by(self) -> str:
        """How the answer is packed, which nobody has to know any more."""
        kind = self.getheader("content-encoding", "").lower()
        if kind in UNPACKED_BY:
            del self.headers["content-encoding"]
            return kind
        return ""


class _Plain(httplib2.HTTPConnectionWithTimeout):  # type: ignore[misc]
    response_class = _Answer


class _Encrypted(httplib2.HTTPSConnectionWithTimeout):  # type: ignore[misc]
    response_class = _Answer


class BoundedHttp(httplib2.Http):  # type: ignore[misc]
    """httplib2's connections with such answers."""

    def request(self, uri: str, *given: Any, **named: Any) -> Any:
        """As httplib2's, which says what it takes and raises."""
        named["connection_type"] = _Encrypted if uri.startswith("https:") else _Plain
        return super().request(uri, *given, **named)
