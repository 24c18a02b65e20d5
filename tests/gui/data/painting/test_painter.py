"""Whatever is painted: each step back is the painting that was there before it."""

from __future__ import annotations

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.data.sources.painted import Painted
from engine.edits import painting
from gui.data.painting.gestures import TOOLS
from gui.data.painting.painter import Painter
from gui.look.look import Look
from gui.work.context import make_context
from gui.work.document.document import Document
from tests.gui.engine_here import EngineHere

PLACES = st.tuples(st.floats(-1, 1), st.floats(-1, 1))
STROKES = st.lists(
    st.tuples(
        st.sampled_from(TOOLS),
        st.integers(0, 9),
        st.lists(PLACES, min_size=1, max_size=4),
        st.sampled_from(["release", "cancel", "erase_chosen", "clear"]),
    ),
    max_size=8,
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(strokes=STROKES)
def test_every_step_back_is_what_was_there_before(look: Look, strokes: list) -> None:
    document = Document(painting.begun(Painted()))
    context = make_context(document, EngineHere(), look)  # never started: nothing is worked out
    painter = Painter(context)
    seen = [document.design]
    for tool, code, places, end in strokes:
        painter.take_class(code)
        note(seen, document)
        painter.take(tool)
        painter.press(places[0], (0.2, 0.2))
        for place in places[1:]:
            painter.go(place)
            painter._write_live()
        if end == "cancel":
            painter.cancel()
            assert document.design == seen[-1]
        else:
            painter.release()
            note(seen, document)
            getattr(painter, end)()
            note(seen, document)
        assert len(painter.chosen) == len(painter.points)
        assert (np.abs(painter.points[:, :2]) <= 1.0).all()
    for design in reversed(seen):
        assert document.design == design
        document.undo_stack.undo()
    assert not document.undo_stack.canUndo()


def note(seen: list, document: Document) -> None:
    if document.design != seen[-1]:
        seen.append(document.design)
