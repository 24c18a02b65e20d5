"""How a brick looks: a rounded block with studs above and notches below, and its face."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from engine.export.drawings.colours import FAMILY_COLOURS
from gui.look.look import Look, text_on
from gui.stack.edits import gravest
from gui.stack.tower_item import Chip, TowerItem
from gui.widgets.severity import SEVERITY_ICONS, icon, severity_colour


def family_colour(family: str) -> QColor:
    """The hue of a family of bricks; a family that nobody knows has one, too."""
    return QColor(FAMILY_COLOURS.get(family, FAMILY_COLOURS["unknown"]))


@dataclass(frozen=True)
class Metrics:
    """The measures of a brick, in pixels, scaled for presenting."""

    body: int  # height of the block without its studs
    flat: int  # the same where there is only one line
    stud: int  # height of a stud, and depth of a notch
    stud_width: int
    stud_step: int
    radius: int
    margin: int  # left and right of the tower
    padding: int  # inside a brick
    icon: int
    chip: int  # height of a chip
    line: int  # height of the line under the tower

    def height(self, item: TowerItem) -> int:
        """How high the block of ``item`` is."""
        return self.flat if item.kind == "input" else self.body

    @staticmethod
    def of(look: Look) -> Metrics:
        """All lengths at the size that is shown now."""
        return _metrics(look.scale)


@lru_cache(maxsize=16)
def _metrics(scale: float) -> Metrics:
    """Asked for ten times for each brick that is painted."""

    def px(length: int) -> int:
        return round(length * scale)  # as `Look.px`

    return Metrics(
        body=px(54),
        flat=px(38),
        stud=px(5),
        stud_width=px(20),
        stud_step=px(48),
        radius=px(7),
        margin=px(12),
        padding=px(12),
        icon=px(20),
        chip=px(22),
        line=px(28),
    )


@lru_cache(maxsize=512)
def brick_path(
    width: int, height: int, studs: bool, notches: bool, metrics: Metrics
) -> QPainterPath:
    """The outline of a block of that size at (0, 0); studs stand above 0."""
    path = QPainterPath()
    path.addRoundedRect(0, 0, width, height, metrics.radius, metrics.radius)
    first = metrics.padding + metrics.radius
    for left in range(first, width - metrics.stud_width - metrics.radius, metrics.stud_step):
        if studs:
            stud = QPainterPath()
            stud.addRoundedRect(left, -metrics.stud, metrics.stud_width, metrics.stud * 2, 2.5, 2.5)
            path = path.united(stud)
        if notches:
            notch = QPainterPath()
            notch.addRoundedRect(
                left, height - metrics.stud, metrics.stud_width, metrics.stud * 2, 2.5, 2.5
            )
            path = path.subtracted(notch)
    return path.simplified()


@lru_cache(maxsize=512)
def _lit_paths(
    width: int, height: int, studs: bool, notches: bool, metrics: Metrics
) -> tuple[QPainterPath, QPainterPath, QPainterPath]:
    """The whole, the whole without its lower edge, and that without its upper edge."""
    whole = brick_path(width, height, studs, notches, metrics)
    upper = whole.intersected(whole.translated(0, -2))
    return whole, upper, upper.intersected(whole.translated(0, 1.5))


def paint_block(
    painter: QPainter,
    body: QRectF,
    colour: QColor,
    metrics: Metrics,
    *,
    studs: bool = True,
    notches: bool = True,
) -> None:
    """The bare block: a light upper edge, a dark lower edge, nothing more."""
    size = (round(body.width()), round(body.height()))
    whole, upper, middle = _lit_paths(*size, studs, notches, metrics)
    painter.save()
    painter.translate(body.topLeft())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(whole, colour.darker(136))
    painter.fillPath(upper, colour.lighter(124))
    painter.fillPath(middle, colour)
    painter.restore()


class BrickPainter:
    """Paints a tower's rows and knows where each chip lies. Holds no truth of its own."""

    def __init__(self, look: Look) -> None:
        self._look = look

    @property
    def metrics(self) -> Metrics:
        """All lengths at the size that is shown now."""
        return Metrics.of(self._look)

    # --- measuring -----------------------------------------------------------------------

    def chip_rects(self, item: TowerItem, body: QRect) -> list[tuple[Chip, QRect]]:
        """Where the chips lie on a brick with that ``body``."""
        m = self.metrics
        left = self._text_left(body) + self._title_width(item, body) + self._look.px(8)
        right = body.right() - m.padding
        top = body.top() + self._line_top(item)
        rects = []
        gaps = self._look.px(6) * max(len(item.chips) - 1, 0)
        tight = sum(self._chip_width(chip) for chip in item.chips) + gaps > right - left
        for chip in item.chips:
            width = self._chip_width(chip, tight)
            width = max(self._look.px(16), min(width, right - left))
            rects.append((chip, QRect(left, top, width, m.chip)))
            left += width + self._look.px(6)
        return rects

    def sentence_height(self, text: str, width: int) -> int:
        """How high an error's sentence is in a tower of that ``width``."""
        room = self._sentence_rect(QRect(0, 0, width, 10_000)).width()
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        metrics = QFontMetrics(self._look.font())
        return metrics.boundingRect(0, 0, room, 10_000, flags, text).height() + self._look.px(12)

    # --- painting ------------------------------------------------------------------------

    def paint(
        self,
        painter: QPainter,
        item: TowerItem,
        body: QRect,
        *,
        hovered_chip: str | None = None,
        opacity: float = 1.0,
    ) -> None:
        """The brick with its face."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(opacity)
        colour = family_colour(item.family)
        studs, notches = item.kind != "input", item.kind != "labels"
        paint_block(painter, QRectF(body), colour, self.metrics, studs=studs, notches=notches)
        if not item.fits:
            self._outline(painter, item, body, QColor(self._look.theme.error), 2.0)
        elif self._look.theme.is_high:
            self._outline(painter, item, body, QColor(self._look.theme.text), 1.0)
        self._paint_face(painter, item, body, text_on(colour.name()), hovered_chip)
        painter.restore()

    def paint_selection(
        self, painter: QPainter, item: TowerItem, body: QRect, has_keys: bool = False
    ) -> None:
        """The accent outline, with a ring of the background between, over the neighbours; bolder
        where the keys are."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        wide = 4.5 if has_keys else 2.5
        self._outline(painter, item, body, QColor(theme.panel), wide + 3.5)
        self._outline(painter, item, body, QColor(theme.accent), wide)
        painter.restore()

    def paint_mark(self, painter: QPainter, item: TowerItem, body: QRect) -> None:
        """A badge on the brick's corner: how grave the gravest finding is."""
        if not item.findings and not item.errors:
            return
        worst = gravest(item.findings)
        severity = "error" if item.errors or worst is None else worst.severity
        look = self._look
        radius, inset = look.px(10), look.px(3)
        centre = QPoint(body.right() - inset, body.top() + inset)
        painter.save()
        painter.setPen(QPen(QColor(look.theme.line), 1))
        painter.setBrush(QColor(look.theme.panel))
        painter.drawEllipse(QPointF(centre) + QPointF(0.5, 0.5), radius, radius)
        inner = QRect(0, 0, look.px(15), look.px(15))
        inner.moveCenter(centre)
        icon(SEVERITY_ICONS[severity], severity_colour(look, severity)).paint(painter, inner)
        painter.restore()

    def paint_focus(self, painter: QPainter, item: TowerItem, body: QRect) -> None:
        """A thin outline: the keys are here, though the brick is not chosen."""
        self._outline(painter, item, body, QColor(self._look.theme.accent), 1.5)

    def paint_sentence(self, painter: QPainter, text: str, rect: QRect, severity: str) -> None:
        """A finding's sentence beside its brick, with the severity's icon."""
        look = self._look
        colour = severity_colour(look, severity)
        size = look.px(16)
        place = self._sentence_rect(rect)
        mark = QRect(place.left() - size - look.px(6), place.top(), size, size)
        icon(SEVERITY_ICONS[severity], colour).paint(painter, mark)
        painter.setFont(look.font())
        painter.setPen(QColor(colour))
        painter.drawText(place, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, text)

    def paint_foot(self, painter: QPainter, rect: QRect, text: str) -> None:
        """The line under the tower."""
        painter.setPen(QColor(self._look.theme.muted))
        self._text(painter, rect.adjusted(0, 0, -self.metrics.padding, 0), text, right=True)

    def paint_gap(self, painter: QPainter, rect: QRect, text: str) -> None:
        """A place where a brick will land, or could."""
        theme, m = self._look.theme, self.metrics
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(QColor(theme.accent if not text else theme.muted), 1.5, Qt.PenStyle.DashLine)
        )
        painter.setBrush(QColor(theme.selection) if not text else Qt.BrushStyle.NoBrush)
        inner = QRectF(rect).adjusted(1, m.stud + 1, -1, -m.stud - 1)
        painter.drawRoundedRect(inner, m.radius, m.radius)
        if text:
            painter.setFont(self._look.font())
            painter.setPen(QColor(theme.muted))
            space = inner.toRect().adjusted(self._look.px(8), 0, -self._look.px(8), 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(space, flags, text)
        painter.restore()

    # --- inside --------------------------------------------------------------------------

    def _paint_face(
        self, painter: QPainter, item: TowerItem, body: QRect, ink: QColor, hovered: str | None
    ) -> None:
        look, m = self._look, self.metrics
        left = self._text_left(body)
        top = body.top() + self._line_top(item)
        icon_rect = QRect(body.left() + m.padding, top + (m.chip - m.icon) // 2, m.icon, m.icon)
        icon(item.icon, ink.name()).paint(painter, icon_rect)
        painter.setPen(ink)
        title_width = self._title_width(item, body)
        self._text(painter, QRect(left, top, title_width, m.chip), item.title, bold=True)
        for chip, rect in self.chip_rects(item, body):
            self._paint_chip(painter, chip, rect, ink, chip.name == hovered)
        right = body.right() - m.padding
        painter.setPen(ink)
        if item.aside:
            start = left + title_width + look.px(8)
            self._text(painter, QRect(start, top, right - start, m.chip), item.aside, right=True)
        line = QRect(left, top + m.chip + look.px(1), right - left, look.px(18))
        measure = QFontMetrics(look.font()).horizontalAdvance
        # The change of shape is what a tower is read by: the weights give way to it.
        change = item.left
        if measure(change) > line.width():  # what comes in is what leaves the brick above
            change = change[max(0, change.find("→")) :]
        shape = min(measure(change), line.width())
        room = line.width() - shape - look.px(8)
        weights = item.right if measure(item.right) <= room else item.right_short
        if measure(weights) > room:
            weights = ""  # "4,…" would be read as a four
        self._text(painter, line, change)
        self._text(painter, line.adjusted(line.width() - room, 0, 0, 0), weights, right=True)

    def _paint_chip(
        self, painter: QPainter, chip: Chip, rect: QRect, ink: QColor, hovered: bool
    ) -> None:
        look = self._look
        # Away from the ink, so that the contrast grows where the text stands.
        dark_ink = ink.lightness() < 128
        fill = QColor(255, 255, 255, 110) if dark_ink else QColor(0, 0, 0, 64)
        if chip.locked:
            fill.setAlpha(fill.alpha() // 3)
        elif hovered:
            fill.setAlpha(fill.alpha() + 70)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, look.px(5), look.px(5))
        painter.setPen(ink)
        space = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        needed = QFontMetrics(self._bold()).horizontalAdvance(chip.text)
        edge = look.px(5)
        if space.width() < needed <= space.width() + 2 * edge:  # rather than cut to a few dots
            space.adjust(-edge, 0, edge, 0)
        if chip.choice and not chip.locked:
            size = look.px(12)
            arrow = QRect(
                rect.right() - size - look.px(4), rect.center().y() - size // 2, size, size
            )
            beside = arrow.left() - look.px(2)
            if beside - space.left() >= needed or space.width() < needed:
                icon("mdi6.chevron-down", ink.name()).paint(painter, arrow)
                space.setRight(beside)
        self._text(painter, space, chip.text, bold=True)

    def _outline(
        self,
        painter: QPainter,
        item: TowerItem,
        body: QRect,
        colour: QColor,
        width: float,
    ) -> None:
        studs, notches = item.kind != "input", item.kind != "labels"
        path = brick_path(body.width(), body.height(), studs, notches, self.metrics)
        pen = QPen(colour, width * self._look.scale)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path.translated(QPointF(body.topLeft())))

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> None:
        """One line of text, elided where there is no room."""
        if not text or rect.width() <= 0:
            return
        font = self._bold() if bold else self._look.font()
        painter.setFont(font)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _bold(self) -> QFont:
        font = QFont(self._look.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _text_left(self, body: QRect) -> int:
        m = self.metrics
        return body.left() + m.padding + m.icon + self._look.px(8)

    def _line_top(self, item: TowerItem) -> int:
        return self._look.px(8 if item.kind == "input" else 5)

    def _chip_width(self, chip: Chip, tight: bool = False) -> int:
        """As wide as its text, and wide enough for the mouse; ``tight``: the text only."""
        width = QFontMetrics(self._bold()).horizontalAdvance(chip.text) + self._look.px(19)
        lists = chip.choice and not chip.locked
        if tight and not lists:
            return width
        return max(self._look.px(36), width + (self._look.px(12) if lists else 0))

    def _title_width(self, item: TowerItem, body: QRect) -> int:
        """The title's width, cut where the chips need the room."""
        px = self._look.px
        whole = QFontMetrics(self._bold()).horizontalAdvance(item.title) + 2
        room = body.right() - self.metrics.padding - self._text_left(body) - px(8)
        room -= px(6) * max(len(item.chips) - 1, 0)
        easy, least = (
            room - sum(self._chip_width(chip, tight) for chip in item.chips)
            for tight in (False, True)
        )
        if easy >= whole:
            return whole
        if least >= px(24):
            return min(whole, least)
        return -px(8)  # the icon and the colour tell what it is, and the chips what it does

    def _sentence_rect(self, rect: QRect) -> QRect:
        px = self._look.px
        return rect.adjusted(px(30), px(6), -px(8), -px(6))
