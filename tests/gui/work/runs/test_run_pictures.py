"""One picture at a time, for whom it is seen by."""

from __future__ import annotations

from engine.data.view import View
from gui.work.context import Context


def test_the_living_picture_is_served_before_a_board(context: Context, monkeypatch) -> None:
    asked: list[object] = []
    painted: list[float] = []
    monkeypatch.setattr(context.engine, "set_view", asked.append)
    monkeypatch.setattr(context.engine, "picture_painted", painted.append)
    live, board = View("x", (0.0, 1.0)), View("x", (0.0, 2.0))

    context.pictures.ask(board, "board")
    context.pictures.painted("live")
    assert (asked[-1], len(painted)) == (board, 0)
    context.pictures.painted("board", 0.004)
    assert painted == [0.004]

    context.pictures.ask(live)
    context.pictures.painted("board")
    assert (asked[-1], len(painted)) == (live, 1)
    context.pictures.ask(None)
    assert asked[-1] == board
    context.pictures.ask(None, "board")
    assert asked[-1] is None
