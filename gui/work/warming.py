"""Has the design compiled while it rests, so that Train need not wait for it."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QTimer

from engine.design import Design
from gui.work.context import Context

REST_MS = 1000  # after the last edit
# Beyond this many numbers it takes longer to prepare the rows than to compile, and memory for
# what perhaps nobody trains.
_MOST_NUMBERS = 5_000_000


class Warming(QObject):
    """Asks for the open design once it has rested for a moment: its checks find no error, and
    there is no run. What was asked for is given up as soon as the design changes."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: Design | None = None
        self._is_loaded = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask)
        context.document.changed.connect(self._design_changed)
        context.findings.changed.connect(self._rest_anew)
        context.facts.changed.connect(self._rest_anew)
        context.run.state_changed.connect(self._rest_anew)
        context.engine.loaded.connect(self._loaded)
        context.engine.replaced.connect(self._forget)

    def _loaded(self) -> None:
        self._is_loaded = True
        self._rest_anew()

    def _forget(self) -> None:
        """Another training process has compiled nothing yet."""
        self._asked = None
        self._rest_anew()

    def _design_changed(self, _before: Design, after: Design) -> None:
        if self._asked is None or self._asked == after.with_speed(self._asked.speed):
            return
        self._asked = None
        self._context.engine.warm(None)
        self._rest_anew()

    def _rest_anew(self) -> None:
        if self._asked is None and self._context.run.state == "idle":
            self._rest.start()
        else:
            self._rest.stop()

    def _ask(self) -> None:
        facts, design = self._context.facts, self._context.document.design
        prepared = facts.prepared
        if not self._is_loaded or not facts.is_current or prepared is None or not design.bricks:
            return
        if any(finding.severity == "error" for finding in self._context.findings.all):
            return
        rows = prepared.training_rows + prepared.validation_rows
        numbers = rows * math.prod(prepared.input_shape)
        if numbers <= _MOST_NUMBERS:
            self._asked = design
            self._context.engine.warm(design)
