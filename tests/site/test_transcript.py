"""What is said in a video, as text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kb_tools.models import Chapter, Cue
from kb_tools.site.transcript import transcript

cues = st.lists(
    st.builds(
        lambda start, length, text: Cue(start=start, end=start + length, text=text),
        st.floats(0, 900),
        st.floats(0, 9),
        st.text(alphabet="ab .\n", max_size=80),
    ),
    max_size=30,
)
marks = st.lists(st.integers(0, 900), unique=True, max_size=5).map(
    lambda starts: [Chapter(start=s, title=f"c{s}") for s in starts]
)


@given(cues, marks)
def test_transcript_keeps_every_word_in_order(cues, marks):
    """Nothing is lost, repeated or moved, and the times never run backwards."""
    paragraphs = [paragraph for part in transcript(cues, marks) for paragraph in part.paragraphs]
    spoken = " ".join(cue.text for cue in sorted(cues, key=lambda cue: cue.start)).split()
    assert " ".join(paragraph.text for paragraph in paragraphs).split() == spoken
    assert [p.start for p in paragraphs] == sorted(p.start for p in paragraphs)


def test_transcript_breaks_at_chapters_and_pauses():
    """A new chapter starts a part, a silence a paragraph."""
    spoken = [
        Cue(start=0, end=2, text="Eins"),
        Cue(start=2, end=4, text="zwei."),
        Cue(start=9, end=10, text="Drei."),
        Cue(start=19.8, end=21, text="Vier."),
    ]
    parts = transcript(spoken, [Chapter(start=0, title="A"), Chapter(start=20, title="B")])
    assert [(part.title, [(p.start, p.text) for p in part.paragraphs]) for part in parts] == [
        ("A", [(0, "Eins zwei."), (9, "Drei.")]),
        ("B", [(19, "Vier.")]),
    ]
