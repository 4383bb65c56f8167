"""The boxes that ask, in a real Chromium."""

from __future__ import annotations

import pytest
from support.desk_page import at_the_desk

pytestmark = pytest.mark.browser

AT_ONCE_AGAIN = """async () => {
  const desk = document.querySelector("script[src*='desk.js']").src;
  const { isRead } = await import(desk.replace("desk.js", "picker.js"));
  const box = document.getElementById("reread");
  const first = isRead("a text");
  box.close();
  const second = isRead("another");
  await new Promise((done) => setTimeout(done));
  box.close("read");
  return [await first ?? "left", await second];
}"""


def test_who_opens_a_box_again_at_once_is_answered_by_its_own_closing(browser, alone):
    """The browser tells of a closed box a moment later, when it may be open again."""
    with at_the_desk(browser, alone.port) as page:
        assert page.evaluate(AT_ONCE_AGAIN) == ["left", True]
