"""How text looks in a terminal."""

from __future__ import annotations

from kb_tools.telling.style import cut, style, titled, unstyled, wrapped


def test_looks_can_be_put_on_and_taken_off():
    assert style("x", "bold", "red") == "\x1b[1;31mx\x1b[0m"
    assert unstyled(titled("Left out", ["  one"])) == "Left out\n  one"


def test_a_link_is_never_broken():
    link = f"https://hilfe.example/{'x' * 60}"
    assert wrapped(f"Hier steht es: {link}\nEnde", 30) == ["Hier steht es:", link, "Ende"]


def test_what_is_too_long_ends_in_an_ellipsis():
    assert (cut("abcdef", 6), cut("abcdefg", 6)) == ("abcdef", "abcde…")
