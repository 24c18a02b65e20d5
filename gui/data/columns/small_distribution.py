"""A column's distribution as a small picture: bars of numbers and dates, shares of categories."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from engine.data.facts import ColumnFacts
from engine.data.kinds import kind_named
from engine.data.settings import Role
from engine.export.drawings.colours import FAMILY_COLOURS
from gui.look.look import Look

_SEGMENTS = 6  # of a bar of shares; the rest is drawn as one
_MISSING_LEAST = 3.0  # pixels, so that a single gap among thousands is seen


def role_colour(role: Role, look: Look) -> QColor:
    """The colour that a column's chip and its pictures have."""
    if role == "ignored":
        return QColor(look.theme.muted)
    return QColor(FAMILY_COLOURS["input"] if role == "input" else look.theme.accent)


def missing_brush(look: Look) -> QBrush:
    """How a gap is filled, everywhere: hatched, so that it is seen as one."""
    return QBrush(QColor(look.theme.muted), Qt.BrushStyle.BDiagPattern)


def paint_missing(painter: QPainter, place: QRectF, look: Look) -> None:
    """A hatched field with a hairline around it."""
    painter.setPen(QPen(QColor(look.theme.muted), 1))
    painter.setBrush(missing_brush(look))
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))


def paint_distribution(
    painter: QPainter, place: QRectF, facts: ColumnFacts, colour: QColor, look: Look
) -> None:
    """The whole column in ``place``: what is known on the left, the missing share on the right."""
    rows = facts.count + facts.missing
    if not rows:
        return
    known = QRectF(place)
    if facts.missing:
        width = max(_MISSING_LEAST, place.width() * facts.missing / rows)
        known.setWidth(max(0.0, place.width() - width - 2))
        gap = QRectF(place.right() - width, place.top(), width, place.height())
        paint_missing(painter, gap, look)
    if facts.bins:
        paint_bins(painter, known, facts, colour, look)
    elif kind_named(facts.kind).fields & {"order"}:
        paint_shares(painter, known, facts, colour, look)


def paint_bins(
    painter: QPainter, place: QRectF, facts: ColumnFacts, colour: QColor, look: Look
) -> None:
    """A histogram; what lies beyond its ends is a hollow bar at either side."""
    counts = [*facts.bins]
    if facts.below:
        counts.insert(0, facts.below)
    if facts.above:
        counts.append(facts.above)
    most = max(counts)
    if not most or place.width() < 2:
        return
    painter.setPen(QPen(QColor(look.theme.line), 1))
    painter.drawLine(
        QPointF(place.left(), place.bottom() - 0.5), QPointF(place.right(), place.bottom() - 0.5)
    )
    wide = place.width() / max(len(counts), 4)
    left = place.left() + (place.width() - wide * len(counts)) / 2
    gap = 1.0 if wide >= 4 else 0.0
    painter.setPen(Qt.PenStyle.NoPen)
    for number, count in enumerate(counts):
        if not count:
            continue
        height = max(1.5, place.height() * count / most)
        bar = QRectF(left + number * wide, place.bottom() - height, max(1.0, wide - gap), height)
        beyond = (facts.below and number == 0) or (facts.above and number == len(counts) - 1)
        if beyond:
            painter.setPen(QPen(colour, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.fillRect(bar, colour)


def paint_shares(
    painter: QPainter, place: QRectF, facts: ColumnFacts, colour: QColor, look: Look
) -> None:
    """Shares of the most frequent values side by side, the most frequent one the strongest."""
    if not facts.count:
        return
    counts = [count for _, count in facts.values[:_SEGMENTS]]
    rest = facts.count - sum(counts)
    height = min(place.height(), float(look.px(12)))
    top = place.bottom() - height
    left = place.left()
    for number, count in enumerate(counts):
        width = place.width() * count / facts.count
        shade = QColor(colour)
        shade.setAlphaF(max(0.25, 1.0 - 0.15 * number))
        painter.fillRect(QRectF(left, top, max(1.0, width - 1), height), shade)
        left += width
    if rest > 0:
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = place.right() - left
        if width >= 2:
            painter.drawRect(QRectF(left + 0.5, top + 0.5, width - 1, height - 1))
