"""Two small classes of pictures in a column, over the real data lanes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.data.source import Source
from engine.data.sources.pictures import Pictures
from gui.data.data_column import DataColumn
from gui.data.pictures.panel import PicturesPanel
from gui.work.context import Context
from tests.engine.data.pictures.made import BLUE, RED, png, write
from tests.gui.engine_here import EngineHere


@dataclass
class Opened:
    """A column that shows pictures, and what tests look at."""

    qtbot: QtBot
    context: Context
    column: DataColumn

    @property
    def panel(self) -> PicturesPanel:
        return self.column.pictures

    @property
    def own(self) -> Pictures:
        source = self.context.document.design.data.source
        assert isinstance(source, Pictures)
        return source

    @property
    def undo_name(self) -> str:
        return self.context.document.undo_stack.undoText()

    def undo(self) -> None:
        self.context.document.undo_stack.undo()

    def settle(self) -> None:
        """Until nothing is asked of the engine any more."""
        self.qtbot.waitUntil(lambda: not self.panel.changes.busy, timeout=30_000)
        self.qtbot.waitUntil(lambda: self.context.facts.is_current, timeout=30_000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Eight red cats and six blue dogs."""
    cats = {f"cats/{n}.png": png(n, RED) for n in range(8)}
    dogs = {f"dogs/{n}.png": png(n + 20, BLUE) for n in range(6)}
    return write(tmp_path / "animals", {**cats, **dogs})


@pytest.fixture
def opened(
    qtbot: QtBot,
    engine: EngineHere,
    open_column: Callable[[Source], tuple[Context, DataColumn]],
    folder: Path,
) -> Opened:
    source = Pictures.of(engine.library.bring_pictures(folder))
    context, column = open_column(source)
    return Opened(qtbot, context, column)
