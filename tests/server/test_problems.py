"""What is refused, as RFC 9457 has it."""

from __future__ import annotations

import json

from kb_tools.server.problems import Refused, problem
from kb_tools.text import say


def test_a_problem_has_its_status_and_says_why_in_the_reader_s_language():
    refused = Refused(429, say("too many requests; wait"), retry_after="3")
    response = problem(refused, "de", "4711")
    assert (response.status_code, response.headers["retry-after"]) == (429, "3")
    assert response.headers["content-type"] == "application/problem+json"
    assert json.loads(response.body) == {
        "type": "about:blank",
        "title": "Too Many Requests",
        "status": 429,
        "detail": "zu viele Anfragen; bitte warten",
        "instance": "urn:uuid:4711",
    }


def test_a_sentence_that_quotes_what_was_sent_quotes_no_personal_data():
    refused = Refused(422, say("there is nothing in {lang!r}", lang="0171–2345678"))
    assert json.loads(problem(refused, "en", "1").body)["detail"] == "there is nothing in '[PHONE]'"
