"""What Prometheus reads: counts, and nothing of any message or caller."""

from __future__ import annotations


def test_requests_and_outcomes_of_all_workers_are_counted(guarded):
    guarded.ask(
        "POST", "/v1/suggest", {"message": "Was kostet der Eintritt?", "name": "Anneliese"}, role="bot"
    )
    assert guarded.ask("GET", "/metrics").status == 401
    page = guarded.ask("GET", "/metrics", role="bot")
    assert page.headers["content-type"].startswith("text/plain; version=")
    text = page.body.decode()
    assert 'kb_requests_total{method="POST",route="/v1/suggest",status="200"}' in text
    assert 'kb_outcomes_total{outcome="answer"}' in text
    assert 'kb_request_seconds_bucket{le="0.0025",route="/v1/suggest"}' in text
    assert "kb_lost_total 0.0" in text
    for word in ("Anneliese", "Eintritt", guarded.tokens["bot"], "bot one"):
        assert word not in text
