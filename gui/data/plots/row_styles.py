"""How a table's rows look in every plot: colour and shape of their class, filling of their part."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QBrush, QColor

from engine.data.facts import DataReport, PlotRows, PreparedFacts
from engine.data.settings import DataSettings
from gui.column_names import class_word, column_word
from gui.data.words import part_word
from gui.look.look import Look
from gui.texts import number_text
from gui.widgets.plots.legend import PART_MARK, LegendEntry
from gui.widgets.plots.plots import (
    class_brush,
    class_codes,
    class_colour,
    class_rim,
    class_symbol,
    part_brush,
)
from gui.widgets.plots.point_style import (
    PointStyle,
    parts_from_below,
    value_colours,
    value_steps,
)

_PARTS = (0, 1, 2)  # training, validation, test
_CLASSES_IN_LEGEND = 12


class RowStyles:
    """The looks of a report's rows. Training points are filled, validation points pale, test
    points hollow; where ``axes`` show the target already, colour tells the part."""

    def __init__(
        self, look: Look, report: DataReport, plot: PlotRows, data: DataSettings | None
    ) -> None:
        self._look = look
        self._prepared: PreparedFacts | None = report.prepared
        self._plot = plot
        self._data = data
        names = report.prepared.class_names if report.prepared is not None else ()
        self._codes = class_codes(data.source, names) if data else tuple(range(len(names)))

    def styled(self, axes: Sequence[str] = ()) -> tuple[list[PointStyle], np.ndarray]:
        """Each look that there is, in the order in which they lie on each other; and each row's
        place in it, shape (rows,), −1: it has none."""
        groups = self._groups(axes)
        style_of = np.full(self._plot.part.shape, -1)
        for index, (_, rows) in enumerate(groups):
            style_of[rows] = index
        return [style for style, _ in groups], style_of

    def entries(self, axes: Sequence[str] = ()) -> list[LegendEntry]:
        """What the looks stand for."""
        plot, prepared = self._plot, self._prepared
        entries: list[LegendEntry] = []
        nothing = pg.mkPen(None)
        quiet = QColor(self._look.theme.muted)
        by_part = False
        if prepared is not None and prepared.class_names:
            names = prepared.class_names[:_CLASSES_IN_LEGEND]
            for code, name in zip(self._codes, names, strict=False):
                rim = pg.mkPen(class_rim(code, self._look.theme), width=1)
                entries.append(
                    LegendEntry(class_word(name), class_symbol(code), class_brush(code), rim)
                )
            more = len(prepared.class_names) - len(names)
            if more:
                text = QCoreApplication.translate("RowStyles", "and {count} more").format(
                    count=number_text(more)
                )
                entries.append(LegendEntry(text, "o", QBrush(Qt.BrushStyle.NoBrush), nothing))
        elif self._coloured_by_value(axes):
            entries += self._value_entries()
        else:
            by_part = True
        for part in _PARTS:
            if (plot.part == part).any():
                colour = self._part_colour(part) if by_part else quiet
                brush, pen = part_brush(colour, part), pg.mkPen(colour, width=1.2)
                entries.append(LegendEntry(part_word(part), PART_MARK, brush, pen))
        return entries

    # --- inside ----------------------------------------------------------------------------

    def _groups(self, axes: Sequence[str]) -> list[tuple[PointStyle, np.ndarray]]:
        groups: list[tuple[PointStyle, np.ndarray]] = []
        plot, prepared = self._plot, self._prepared
        has_classes = prepared is not None and bool(prepared.class_names)
        by_part = not has_classes and not self._coloured_by_value(axes)
        # Training lies on top; where nothing but the part is told, the few above the many.
        for part in parts_from_below(plot.part) if by_part else reversed(_PARTS):
            in_part = plot.part == part
            if prepared is not None and prepared.class_names:
                for index in range(len(prepared.class_names)):
                    code = self._codes[index]
                    rim = class_rim(code, self._look.theme)
                    style = self._style(class_colour(code), class_symbol(code), part, rim)
                    groups.append((style, in_part & (plot.labels == index)))
            elif self._coloured_by_value(axes):
                step = value_steps(plot.labels)
                for index, colour in enumerate(value_colours(self._look.theme.is_dark)):
                    groups.append((self._style(colour, "o", part), in_part & (step == index)))
            else:
                groups.append((self._style(self._part_colour(part), "o", part), in_part))
        return groups

    def _coloured_by_value(self, axes: Sequence[str]) -> bool:
        """Whether colour has to tell the target: not where an axis does already."""
        targets = [column.name for column in self._data.targets] if self._data else []
        return not targets or targets[0] not in axes

    def _part_colour(self, part: int) -> QColor:
        return QColor(self._look.theme.parts[part])

    def _style(
        self, colour: QColor, symbol: str, part: int, rim: QColor | None = None
    ) -> PointStyle:
        brush = part_brush(colour, part)
        if part == 0:
            pen = pg.mkPen(rim or self._look.theme.panel, width=0.5)
            return PointStyle(symbol, brush, pen if symbol not in ("+", "x") else pg.mkPen(None))
        return PointStyle(symbol, brush, pg.mkPen(colour, width=1.2))

    def _value_entries(self) -> list[LegendEntry]:
        """Least, middle and greatest value of the target in their colours."""
        known = self._plot.labels[np.isfinite(self._plot.labels)]
        if not known.size:
            return []
        name = self._data.targets[0].name if self._data and self._data.targets else ""
        least, greatest = float(known.min()), float(known.max())
        colours = value_colours(self._look.theme.is_dark)
        entries = []
        for value, colour in (
            (least, colours[0]),
            ((least + greatest) / 2, colours[len(colours) // 2]),
            (greatest, colours[-1]),
        ):
            text = QCoreApplication.translate("RowStyles", "{name} {value}").format(
                name=column_word(name), value=number_text(value, 3)
            )
            entries.append(LegendEntry(text, "o", QBrush(colour), pg.mkPen(None)))
        return entries
