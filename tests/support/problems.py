"""Problems of any kind, for Hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from kb_tools.models import Problem

anything = st.text(st.characters() | st.sampled_from("\x1b\r\n\x9b\u202e:,%"))
any_problems = st.lists(
    st.builds(
        Problem,
        file=anything,
        line=st.integers(0, 9),
        what=anything,
        fix=anything,
        rule=st.just("r"),
        severity=st.sampled_from(["error", "warning"]),
    )
)
