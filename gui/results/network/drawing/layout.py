"""Where the neurons of a network's picture lie: columns from left to right."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF

from engine.training.inside.network_picture import Link, NetworkPicture, Neuron
from gui.look.look import Look

Place = Neuron | Link
_NEAR = 5.0  # pixels: so far from a link it is still pointed at


@dataclass(frozen=True)
class Measures:
    """The picture's lengths in pixels, scaled for presenting."""

    head: int  # above the neurons: what the brick is called
    foot: int  # below them: how many there are
    left: int  # for the inputs' names
    right: int  # for the outputs' names
    largest: int  # side of a neuron
    least: int
    wide: int  # a neuron that holds a number
    gap: int  # at least between two columns
    mark: int  # width of a brick that has no column
    line: int  # of words
    margin: int  # between a name and the picture's side

    @staticmethod
    def of(
        look: Look, width: int, *, gradients: bool, names: tuple[float, float] | None = None
    ) -> Measures:
        """The lengths for a canvas ``width`` pixels wide; gradients need room below each neuron.
        ``names``: how wide those of the inputs and of the outputs are, which may have less than
        they want; None: all the room that names may have."""
        px = look.px
        most = min(px(110), round(width * 0.18))
        left, right = (
            max(min(px(56), most), min(most, int(wanted + px(16))))
            for wanted in names or (most,) * 2
        )
        foot = px(40) if gradients else px(22)
        return Measures(
            px(38), foot, left, right, px(54), px(13), px(44), px(56), px(18), px(18), px(4)
        )


@dataclass(frozen=True)
class Lines:
    """All links into one column: where they begin and end, and which weights they are."""

    brick: str
    begin: np.ndarray  # (links, 2)
    end: np.ndarray  # (links, 2)
    source: np.ndarray  # (links,): places among the shown neurons before
    unit: np.ndarray  # (links,): places among the column's shown neurons

    @cached_property
    def drawn(self) -> list[QLineF]:
        """Each link as a line from its begin to its end."""
        both = np.concatenate([self.begin, self.end], axis=1)
        return [QLineF(*ends) for ends in both.tolist()]


class NetworkLayout:
    """The places of everything in a picture, at zoom 1; `size` may be wider than the room."""

    def __init__(self, picture: NetworkPicture, room: QSizeF, measures: Measures) -> None:
        self.picture = picture
        self.measures = m = measures
        columns = picture.columns
        high = max(room.height() - m.head - m.foot, 1.0)
        counts = [max(len(column.shown), 1) for column in columns]
        # The more there are, the lower each; a number has more width than a curve or a surface.
        self.sides = [min(max(0.8 * high / count, m.least), m.largest) for count in counts]
        wide = min(m.wide, (room.width() - m.left - m.right) / max(len(columns), 1) - m.gap)
        self.widths = [
            max(side, wide) if column.fields is None and len(column.shape) == 1 else side
            for column, side in zip(columns, self.sides, strict=True)
        ]
        needed = m.left + m.right + sum(self.widths) + len(columns) * m.gap
        width = max(room.width(), needed)
        tallest = max(
            (count * side for count, side in zip(counts, self.sides, strict=True)), default=0.0
        )
        height = max(room.height(), m.head + m.foot + tallest * 1.12)
        self.size = QSizeF(width, height)
        ends = (self.widths[0], self.widths[-1]) if columns else (0.0, 0.0)
        across = width - m.left - m.right - sum(ends) / 2
        steps = max(len(columns) - 1, 1)
        self.middles = [
            m.left + ends[0] / 2 + (across * place / steps if len(columns) > 1 else across / 2)
            for place in range(len(columns))
        ]
        self.lefts = [
            middle - own / 2 for middle, own in zip(self.middles, self.widths, strict=True)
        ]
        body = height - m.head - m.foot
        self.tops: list[np.ndarray] = []
        for column, side in zip(columns, self.sides, strict=True):
            count = len(column.shown)
            step = min(body / max(count, 1), side * 1.7)
            first = m.head + (body - step * count) / 2 + (step - side) / 2
            self.tops.append(first + step * np.arange(count))
        self._bricks = [column.brick for column in columns]
        self.form = _form_of(picture)

    def renewed(self, picture: NetworkPicture) -> NetworkLayout | None:
        """The same places for ``picture``; None where they would be others."""
        if _form_of(picture) != self.form:
            return None
        layout = copy.copy(self)
        layout.picture = picture
        return layout

    # --- places -----------------------------------------------------------------------------

    def rect(self, column: int, place: int) -> QRectF:
        """The neuron that is shown at ``place`` of a column."""
        top, width, side = self.tops[column][place], self.widths[column], self.sides[column]
        return QRectF(self.lefts[column], top, width, side)

    def bounds(self, column: int) -> QRectF:
        """All shown neurons of a column."""
        tops, width = self.tops[column], self.widths[column]
        if not len(tops):
            return QRectF(self.lefts[column], self.measures.head, width, 0.0)
        height = tops[-1] - tops[0] + self.sides[column]
        return QRectF(self.lefts[column], tops[0], width, height)

    def pitch(self) -> float:
        """How far two columns are apart."""
        if len(self.middles) < 2:
            return self.size.width()
        return self.middles[1] - self.middles[0]

    def foot(self, column: int) -> QRectF:
        """The first line below a column."""
        m, width = self.measures, self.pitch() - self.measures.line / 3
        return QRectF(self.middles[column] - width / 2, self.size.height() - m.foot, width, m.line)

    def name_area(self, column: int, place: int) -> QRectF:
        """Where the name of an input or an output stands, beside its neuron."""
        rect, gap = self.rect(column, place), self.measures.margin
        if column == 0:
            return QRectF(gap, rect.top(), rect.left() - 2.5 * gap, rect.height())
        left = rect.right() + 1.5 * gap
        return QRectF(left, rect.top(), self.size.width() - left - gap, rect.height())

    def named_at(self, point: QPointF) -> tuple[int, int] | None:
        """The column and the place of the neuron at ``point``, or at whose name it is."""
        for column in range(len(self.tops)):
            for place in range(len(self.tops[column])):
                if self.rect(column, place).contains(point):
                    return column, place
        for column in {0, len(self.tops) - 1} if self.tops else ():
            for place in range(len(self.tops[column])):
                if self.name_area(column, place).contains(point):
                    return column, place
        return None

    def scroll_at(self, point: QPointF) -> tuple[str, int] | None:
        """The brick whose foot is at ``point`` and the way that its neurons are gone through:
        −1 left of the middle, 1 right of it. None where all are shown."""
        for number, column in enumerate(self.picture.columns):
            area = self.foot(number)
            if column.hidden and area.contains(point):
                return column.brick, -1 if point.x() < area.center().x() else 1
        return None

    def find(self, neuron: Neuron) -> tuple[int, int] | None:
        """The column and the place of a neuron; None where it is not shown."""
        if neuron.brick not in self._bricks:
            return None
        column = self._bricks.index(neuron.brick)
        places = np.flatnonzero(self.picture.columns[column].shown == neuron.unit)
        return (column, int(places[0])) if len(places) else None

    def _neuron(self, column: int, place: int) -> Neuron:
        found = self.picture.columns[column]
        return Neuron(found.brick, int(found.shown[place]))

    def marks(self) -> list[tuple[str, float]]:
        """The bricks without a column of their own, and the middle of each from the left."""
        found = []
        columns = self.picture.columns
        place_of = {brick: place for place, brick in enumerate(self.picture.bricks)}
        for number, column in enumerate(columns):
            last = number + 1 == len(columns)
            end = len(self.picture.bricks) if last else place_of[columns[number + 1].brick]
            between = self.picture.bricks[column.place + 1 : end]
            begin = self.lefts[number] + self.widths[number]
            room = self.measures.mark * 1.6 * (len(between) + 1)
            until = begin + room if last else self.lefts[number + 1]
            for at, brick in enumerate(between, 1):
                found.append((brick, begin + (until - begin) * at / (len(between) + 1)))
        return found

    @cached_property
    def lines(self) -> tuple[Lines, ...]:
        """The links into each column that has any."""
        found = []
        for number, column in enumerate(self.picture.columns):
            incoming = column.incoming
            if incoming is None or not number:
                continue
            ends = self.tops[number] + self.sides[number] / 2
            if incoming.is_bundle:
                bounds = self.bounds(number - 1)
                begins = np.array([bounds.center().y()])
            else:
                begins = self.tops[number - 1] + self.sides[number - 1] / 2
            sources, units = np.divmod(np.arange(len(begins) * len(ends)), max(len(ends), 1))
            left = np.full(len(sources), self.lefts[number - 1] + self.widths[number - 1])
            right = np.full(len(units), self.lefts[number])
            found.append(
                Lines(
                    column.brick,
                    np.stack([left, begins[sources]], axis=1),
                    np.stack([right, ends[units]], axis=1),
                    sources,
                    units,
                )
            )
        return tuple(found)

    def ends_of(self, link: Link) -> tuple[QPointF, QPointF] | None:
        """Where a link begins and ends; None where it is not shown."""
        for lines in self.lines:
            if lines.brick != link.brick:
                continue
            number = self._bricks.index(lines.brick)
            column, before = self.picture.columns[number], self.picture.columns[number - 1]
            bundle = column.incoming is not None and column.incoming.is_bundle
            sources = np.zeros(1, int) if bundle else before.shown
            here = (sources[lines.source] == link.source) & (column.shown[lines.unit] == link.unit)
            for at in np.flatnonzero(here):
                return QPointF(*lines.begin[at]), QPointF(*lines.end[at])
        return None

    def _link(self, lines: Lines, at: int) -> Link:
        number = self._bricks.index(lines.brick)
        column, before = self.picture.columns[number], self.picture.columns[number - 1]
        incoming = column.incoming
        bundle = incoming is not None and incoming.is_bundle
        source = 0 if bundle else int(before.shown[lines.source[at]])
        return Link(lines.brick, source, int(column.shown[lines.unit[at]]))

    # --- pointing ---------------------------------------------------------------------------

    def at(self, point: QPointF, near: float = _NEAR) -> Place | None:
        """The neuron or the link at ``point``."""
        for column, left in enumerate(self.lefts):
            if not left <= point.x() <= left + self.widths[column]:
                continue
            for place, top in enumerate(self.tops[column]):
                if top <= point.y() <= top + self.sides[column]:
                    return self._neuron(column, place)
        best: tuple[float, Lines, int] | None = None
        here = np.array([point.x(), point.y()])
        for lines in self.lines:
            if not len(lines.begin) or not lines.begin[0, 0] < here[0] < lines.end[0, 0]:
                continue
            way = lines.end - lines.begin
            share = ((here - lines.begin) * way).sum(axis=1) / (way**2).sum(axis=1)
            off = np.hypot(*(lines.begin + share[:, None] * way - here).T)
            nearest = int(off.argmin())
            if off[nearest] <= near and (best is None or off[nearest] < best[0]):
                best = (float(off[nearest]), lines, nearest)
        return None if best is None else self._link(best[1], best[2])

    # --- keys -------------------------------------------------------------------------------

    def beside(self, place: Place | None, across: int, down: int) -> Neuron | None:
        """The neuron so many columns and places on from ``place``; the first without one."""
        if not self.picture.columns:
            return None
        if isinstance(place, Link):
            place = Neuron(place.brick, place.unit)
        found = self.find(place) if place is not None else None
        if found is None:
            return self._neuron(0, 0) if len(self.tops[0]) else None
        column = min(max(found[0] + across, 0), len(self.tops) - 1)
        if column == found[0]:
            row = min(max(found[1] + down, 0), len(self.tops[column]) - 1)
        else:  # the nearest in height
            middle = self.tops[found[0]][found[1]] + self.sides[found[0]] / 2
            row = int(np.abs(self.tops[column] + self.sides[column] / 2 - middle).argmin())
        return self._neuron(column, row)

    def links_into(self, neuron: Neuron) -> list[Link]:
        """The shown links that end at a neuron, from above to below."""
        return [
            link
            for lines in self.lines
            if lines.brick == neuron.brick
            for at in range(len(lines.source))
            if (link := self._link(lines, at)).unit == neuron.unit
        ]


def _form_of(picture: NetworkPicture) -> tuple[object, ...]:
    """All of a picture that the places hang on."""
    columns = [
        (
            column.brick,
            column.place,
            len(column.shown),
            column.fields is None,
            len(column.shape),
            column.incoming is not None,
            column.incoming is not None and column.incoming.is_bundle,
        )
        for column in picture.columns
    ]
    return (picture.bricks, *columns)
