"""Another process works on what it is handed."""

from __future__ import annotations

import io
import math
import pickle

from kb_tools.sources.processes import serve


def test_the_second_process_answers_until_nothing_more_comes():
    asked, answers = io.BytesIO(pickle.dumps(math.sqrt) + pickle.dumps([4.0, 9.0])), io.BytesIO()
    serve(asked, answers)
    assert pickle.loads(answers.getvalue()) == [2.0, 3.0]
