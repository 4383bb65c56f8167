"""Answers of any number of lines, a JSON object each, sent as they are made (NDJSON)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Generator
from concurrent.futures import ThreadPoolExecutor

from starlette.responses import StreamingResponse

NDJSON, EVENTS = "application/x-ndjson", "text/event-stream"
Lines = Generator[str, None, None]


async def streamed(lines: Lines) -> StreamingResponse:
    """The lines, made in a thread of their own beside the one that answers. What goes wrong before the first
    is raised here.
    """
    thread = ThreadPoolExecutor(1, "lines")
    loop = asyncio.get_running_loop()
    try:
        first = await loop.run_in_executor(thread, next, lines, None)
    except BaseException:
        thread.shutdown(wait=False)
        raise

    async def sending() -> AsyncIterator[str]:
        line = first
        try:
            while line is not None:
                yield line
                line = await loop.run_in_executor(thread, next, lines, None)
        finally:  # also when the client goes away
            thread.submit(lines.close)
            thread.shutdown(wait=False)

    return StreamingResponse(sending(), media_type=NDJSON)
