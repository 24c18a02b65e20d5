"""What plots are given, without a window or an engine around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.data.knowing.library import Library
from engine.messages import Message
from gui.data.plots.view import PlotTools
from gui.look.look import Look
from gui.work.row_selection import RowSelection


@pytest.fixture
def tools(look: Look) -> PlotTools:
    """Questions are answered at once, in this thread."""

    def ask(
        function: Callable[[Library], object],
        answer: Callable[[object], None],
        _failure: Callable[[Message, str], None],
    ) -> int:
        answer(function(Library()))
        return 0

    def forget(_number: int) -> None:
        pass

    return PlotTools(look, RowSelection(), ask, forget)
