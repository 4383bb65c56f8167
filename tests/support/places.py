"""Where the tests' files stand."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).parents[1]
ROOT = TESTS.parent
QUESTIONS = TESTS / "questions.jsonl"
"""What customers of the sample ask, each with the articles and videos that answer it."""
GUARDED = TESTS / "guard.jsonl"
"""Messages with personal data in them, and messages that only look like it."""
SMALL_SITE = TESTS / "site_small"
VECTORS = TESTS / "vectors"
SHARED = ROOT.parent / "shared" / "data"
"""Real data that is not part of the project; tests that want it skip where it is not."""
NOWHERE = Path("/nowhere")
"""The root of settings none of whose files is read."""
