"""What a browser may run of a built site."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import pytest
from playwright.sync_api import expect
from support.browser import served
from support.visitors import Visitor

from kb_tools.site.policy import FILE, inline_scripts, policy, write_policy

WATCH = """window.refused = [];
addEventListener('securitypolicyviolation', (e) => refused.push(`${e.violatedDirective} ${e.blockedURI}`));"""
INTRUDER = "document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))"


def hashed(text):
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_only_scripts_that_run_and_stand_in_the_page_are_named():
    html = (
        "<script>a()</script><script src=x.js></script><script type=module>b()</script>"
        '<script type="application/ld+json">{}</script><script id=c type="application/json">{}</script>'
    )
    assert list(inline_scripts(html)) == ["a()", "b()"]


def test_the_policy_allows_scripts_by_their_hashes_only():
    """Each once; the address that is told what helped is one a page may speak to."""
    said = policy(["ä()", "b()", "b()"], "https://count.example.com/helped?x=1")
    rules = dict(rule.split(" ", 1) for rule in said.removeprefix("Content-Security-Policy: ").split("; "))
    assert rules["script-src"].split() == ["'self'", *sorted((hashed("ä()"), hashed("b()")))]
    assert rules["connect-src"] == "'self' https://count.example.com"
    assert dict(rule.split(" ", 1) for rule in policy([]).split("; "))["connect-src"] == "'self'"


def test_every_page_of_a_site_is_read(tmp_path):
    """Those below folders too; the file is the header and nothing else."""
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text("<script>a()</script>")
    (tmp_path / "a/index.html").write_text("<script>b()</script>")
    write_policy(tmp_path, "")
    text = (tmp_path / FILE).read_text()
    assert text.startswith("Content-Security-Policy: ")
    assert text.count("\n") == 1
    assert all(hashed(script) in text for script in ("a()", "b()"))


@pytest.fixture
def strict(browser, musterbank):
    """A visitor of the sample, which is sent with its own csp.txt."""
    name, _, value = (musterbank / FILE).read_text().strip().partition(": ")
    with served(musterbank, {name: value}) as address:
        visitor = Visitor(browser, address)
        visitor.context.add_init_script(WATCH)
        yield visitor
        assert visitor.page.evaluate("refused") == []
        visitor.context.close()
        assert visitor.errors == []


@pytest.mark.browser
def test_a_question_is_answered_under_the_policy(strict):
    """Our scripts, the worker, and what it reads."""
    page = strict.open("")
    field = page.locator("[data-kb-ask] input")
    expect(page.locator("[role=listbox]")).to_be_attached()
    field.fill("Karte verloren")
    expect(page.locator("[role=option]").first).to_be_visible()


@pytest.mark.browser
def test_an_article_is_judged_under_the_policy(strict):
    page = strict.open("karten/karte-verloren/")
    page.get_by_role("button", name="Ja").click()
    expect(page.get_by_role("article").get_by_role("status")).not_to_be_empty()


@pytest.mark.browser
def test_a_video_plays_under_the_policy(strict):
    """After the click that consents to it."""
    page = strict.open("videos/mbSperre001/")
    page.locator(".kb-player__start").click()
    expect(page.frame_locator("iframe").locator("body")).to_be_attached()
    assert strict.player()[0] == "www.youtube-nocookie.com"


@pytest.mark.browser
def test_the_policy_stops_what_it_does_not_name(strict):
    """A script that somebody else put into a page does not run: the other tests would see a refusal."""
    page = strict.open("")
    page.evaluate(INTRUDER)
    page.wait_for_function("refused.length")
    assert page.evaluate("[window.ran, refused.splice(0).length]") == [None, 1]


@pytest.mark.browser
def test_an_address_that_is_gone_is_answered_under_the_policy(strict):
    page = strict.open("karten/karte-verlorn/")
    expect(page.locator("[data-kb-maybe] a").first).to_be_visible()
