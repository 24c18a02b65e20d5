"""Where each row of the tower lies, and how rows glide to a new place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QObject, QRect, QVariantAnimation, Signal

from gui.look.look import Look
from gui.stack.brick_painter import BrickPainter
from gui.stack.tower_item import TowerItem


@dataclass(frozen=True)
class Slot:
    """One row's place, in the tower's own coordinates (0 at the top of its content)."""

    place: str
    body: QRect
    sentences: tuple[tuple[str, QRect], ...]


@dataclass(frozen=True)
class TowerLayout:
    """All rows from top to bottom.

    ``gap`` is where a brick would land, or None; ``foot`` is the line under the tower.
    """

    slots: tuple[Slot, ...]
    gap: QRect | None
    foot: QRect
    height: int

    def row_at(self, y: int) -> int | None:
        """The row whose brick lies at height ``y``."""
        for row, slot in enumerate(self.slots):
            if slot.body.top() <= y <= slot.body.bottom():
                return row
        return None

    def landing_row(self, y: int) -> int:
        """Before which row bricks dropped at height ``y`` go: below Input, above Labels.

        Ask a layout without a gap: the answer must not depend on the gap that it opens.
        """
        last = len(self.slots) - 1
        for row in range(1, last):
            if y < self.slots[row].body.center().y():
                return row
        return last


def lay_out(
    items: Sequence[TowerItem],
    width: int,
    painter: BrickPainter,
    *,
    gap_row: int | None = None,
    gap_bricks: int = 1,
) -> TowerLayout:
    """Stack ``items`` downwards; an empty tower keeps a place open for the first brick."""
    m = painter.metrics
    inner = max(width - 2 * m.margin, m.body)
    if gap_row is None and len(items) == 2:
        gap_row = 1
    slots: list[Slot] = []
    gap = None
    y = m.margin // 2
    for row, item in enumerate(items):
        if row == gap_row:
            gap_height = (m.body + m.stud) * min(max(gap_bricks, 1), 3)
            gap = QRect(m.margin, y, inner, gap_height)
            y += gap_height
        sentences = []
        # What is wrong with the labels stands where they do not fit: above them.
        above = item.kind == "labels"
        if not above:
            body = QRect(m.margin, y, inner, m.height(item))
            y += body.height()
        for text in item.errors:
            height = painter.sentence_height(text, inner)
            sentences.append((text, QRect(m.margin, y, inner, height)))
            y += height
        if sentences:
            y += m.stud  # room for the next brick's studs: they do not reach their notches
        if above:
            body = QRect(m.margin, y, inner, m.height(item))
            y += body.height()
        slots.append(Slot(item.place, body, tuple(sentences)))
    foot = QRect(m.margin, y, inner, m.line)
    return TowerLayout(tuple(slots), gap, foot, y + m.line)


class Glide(QObject):
    """Moves rows from where they are seen to where they belong, in the look's time.

    Signals:
        moved(): rows are seen elsewhere now.
    """

    moved = Signal()

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._seen: dict[str, float] = {}
        self._from: dict[str, float] = {}
        self._to: dict[str, float] = {}
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._advance)

    @property
    def is_moving(self) -> bool:
        """Whether a row is on its way."""
        return self._animation.state() == QVariantAnimation.State.Running

    def top(self, slot: Slot) -> float:
        """Where the row is seen now."""
        return self._seen.get(slot.place, float(slot.body.top()))

    def go(self, layout: TowerLayout, *, at_once: bool = False) -> None:
        """Let every row glide to its place; a new one lands from a little above."""
        duration = 0 if at_once else self._look.animation_ms
        to = {slot.place: float(slot.body.top()) for slot in layout.slots}
        if to == self._to and not at_once:
            return
        self._animation.stop()
        self._to = to
        if duration == 0 or not self._seen:
            self._seen = dict(to)
            self.moved.emit()
            return
        drop = self._look.px(16)
        self._from = {place: self._seen.get(place, top - drop) for place, top in to.items()}
        self._seen = dict(self._from)
        self._animation.setDuration(duration)
        self._animation.start()

    def _advance(self, share: float) -> None:
        self._seen = {
            place: self._from[place] + (top - self._from[place]) * share
            for place, top in self._to.items()
        }
        self.moved.emit()
