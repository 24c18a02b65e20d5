"""The line that a lone neuron has learned, and beside it the best one, worked out (text 1)."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.data.facts import PlotRows
from engine.data.kinds import kind_named
from engine.design import Design
from engine.explanation.closed_form import closed_form_line
from engine.scalings import SCALINGS
from engine.tasks import task_named
from engine.training.frames import Picture
from gui.figure_words import figure_text, steady_number
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.plain_text import set_tool_tip

_LONGEST_NAME = 12  # letters


def has_best_line(design: Design) -> bool:
    """Whether a straight line is the simplest answer: one number in, numbers to predict.

    On a logarithmic scale the network's line is none in the person's own units.
    """
    data = design.data
    return (
        not task_named(data.task).has_classes
        and len(data.inputs) == 1
        and kind_named(data.inputs[0].kind).is_number
        and not data.derived_inputs
        and bool(data.targets)
        and not any(
            SCALINGS[column.scaling].logarithmic for column in (*data.inputs, *data.targets)
        )
    )


def is_one_linear_neuron(design: Design) -> bool:
    """Whether the network itself is y = w · x + b: one linear neuron for a target."""
    return (
        has_best_line(design)
        and len(design.bricks) == 1
        and design.bricks[0].answer_width == len(design.data.targets)
        and design.bricks[0].bends_with is None
    )


class LineFormula(QWidget):
    """The best line, and above it the network's where that is a line, too: w and b in the
    person's own units, and the mean squared error on the test rows. It paints itself: a label
    would lay the window out anew with every number."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names = ("", "")
        self._rows: tuple[np.ndarray, np.ndarray, np.ndarray] | None = None
        self._learned: tuple[float, float] | None = None
        self._best: tuple[float, float] | None = None
        self.lines: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def best(self) -> tuple[float, float] | None:
        """w and b of the best line; None where there is none, or only a sample of the rows."""
        return self._best

    def show_rows(self, x: str, y: str, rows: PlotRows) -> None:
        """The rows that the best line is worked out from; none of it for a mere sample."""
        self._names = (x, y)
        across, up = rows.columns[x], np.asarray(rows.labels, float)
        self._rows = self._best = None
        if len(across) == rows.total and np.isfinite(across).all() and np.isfinite(up).all():
            self._rows = (across, up, rows.part)
            try:
                self._best = closed_form_line(across[rows.part == 0], up[rows.part == 0])
            except ValueError:  # all x are the same
                self._best = None
        self._say()

    def show_picture(self, picture: Picture, output: int = 0) -> None:
        """Read w and b of the target's place ``output`` off a picture of the network's line."""
        x, values = picture.x.astype(float), picture.values[:, output].astype(float)
        w = (values[-1] - values[0]) / (x[-1] - x[0])
        self._learned = (float(w), float(values[0] - w * x[0]))
        self._say()

    def forget_picture(self) -> None:
        """Show no line of the network, only the best one."""
        self._learned = None
        self._say()

    def retranslate(self) -> None:
        set_tool_tip(
            self,
            self.tr(
                "w (weight) and b (bias) of the line. The best line is worked out from the "
                "training rows: w = cov(x, y) / var(x), b = mean(y) − w · mean(x)."
            ),
        )
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), 2 * QFontMetrics(self._look.font()).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._look.font())
        metrics = painter.fontMetrics()
        learned, best = self._look.theme.text, self._look.theme.muted
        colours = (best,) if self._learned is None else (learned, best)
        top = (self.height() - len(self.lines) * metrics.height()) // 2
        for place, (text, colour) in enumerate(zip(self.lines, colours, strict=False)):
            painter.setPen(QColor(colour))
            painter.drawText(
                QRect(0, top + place * metrics.height(), self.width(), metrics.height()),
                Qt.AlignmentFlag.AlignVCenter,
                metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width()),
            )

    # --- inside -----------------------------------------------------------------------------

    def _say(self) -> None:
        lines = []
        if self._learned is not None:
            formula, error = self._formula(self._learned), self._test_error(self._learned)
            if error is None:
                text = self.tr("Network: {formula}").format(formula=formula)
            else:
                text = self.tr("Network: {formula}, test MSE {error}").format(
                    formula=formula, error=error
                )
            lines.append(text)
        if self._best is not None:
            formula, error = self._formula(self._best), self._test_error(self._best)
            if error is None:
                text = self.tr("Best line: {formula}").format(formula=formula)
            else:
                text = self.tr("Best line: {formula}, test MSE {error}").format(
                    formula=formula, error=error
                )
            lines.append(text)
        self.lines = tuple(lines)
        self.setAccessibleName("\n".join(lines))
        self.update()

    def _formula(self, line: tuple[float, float]) -> str:
        weight, bias = line
        x, y = (
            name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
            for name in self._names
        )
        sign = "+" if bias >= 0.0 else "−"
        return f"{y} = {steady_number(weight)} × {x} {sign} {steady_number(abs(bias))}"

    def _test_error(self, line: tuple[float, float]) -> str | None:
        if self._rows is None:
            return None
        x, y, part = self._rows
        test = part == 2
        if not test.any():
            return None
        error = float(np.mean((line[0] * x[test] + line[1] - y[test]) ** 2))
        return figure_text("mean_squared_error", error)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
