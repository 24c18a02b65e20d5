"""What is clicked is large enough to be hit: 24 by 24 pixels, or so far from all else that a circle
of 24 pixels around its middle touches nothing that is clicked, too (WCAG 2.2, 2.5.8)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QWidget,
)

from tests.gui.test_screen_reader import called
from tests.gui.walked import Watched
from tests.gui.whole_window import WholeWindow

LEAST = 24
_KINDS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit)


def seen(widget: QWidget, stage: QWidget) -> QRect:
    part = widget.visibleRegion().boundingRect()
    return part.translated(widget.mapTo(stage, QPoint(0, 0)))


def targets(stage: QWidget) -> dict[QWidget, QRect]:
    """Where everything that is clicked is seen in ``stage``; tabs one by one are their bar's."""
    found = {}
    for widget in stage.findChildren(QWidget):
        if not isinstance(widget, _KINDS) or not widget.isVisible():
            continue
        inner = isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QTabBar | QLineEdit)
        # A scroll bar is no only way: wheel, keys and what has the keyboard scroll as well.
        if (
            not isinstance(widget, QScrollBar)
            and not inner
            and widget.isEnabled()
            and not widget.visibleRegion().isEmpty()  # scrolled away
            and not widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ):
            found[widget] = QRect(widget.mapTo(stage, QPoint(0, 0)), widget.size())
    return found


def touches(middle: QPoint, other: QRect) -> bool:
    """Whether a circle of 24 pixels around ``middle`` and ``other`` meet."""
    x = max(other.left() - middle.x(), 0, middle.x() - other.right())
    y = max(other.top() - middle.y(), 0, middle.y() - other.bottom())
    return x * x + y * y < (LEAST / 2) ** 2


class Targets:
    def __init__(self) -> None:
        self.seen = 0
        self.small: set[str] = set()

    def see(self, scene: str, stage: QWidget, _whole: WholeWindow) -> None:
        places = targets(stage)
        for widget, place in places.items():
            self.seen += 1
            if place.width() >= LEAST and place.height() >= LEAST:
                continue
            if isinstance(widget, QCheckBox | QRadioButton) and place.width() >= LEAST:
                place = place.adjusted(0, -2, 0, 2)  # its words are a target, too
                if place.height() >= LEAST:
                    continue
            middle = place.center()
            near = [
                other
                for other in places
                if other is not widget
                and not widget.isAncestorOf(other)
                and not other.isAncestorOf(widget)
                and touches(middle, seen(other, stage))
            ]
            if near:
                size = f"{place.width()}×{place.height()}"
                self.small.add(f"{called(widget)} {size} beside {called(near[0])} ({scene})")


def test_everything_that_is_clicked_can_be_hit(walked: Watched) -> None:
    targets = walked[Targets]
    assert targets.seen > 500, "the walk did not come by what is clicked"
    assert "\n".join(sorted(targets.small)) == ""
