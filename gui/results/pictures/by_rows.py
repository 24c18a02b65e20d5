"""A page of RESULT that is another one where the rows are pictures."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from engine.data.sources.pictures import PictureSource
from engine.design import Design
from gui.work.context import Context


class ByRows(QStackedWidget):
    """Shows ``pictures`` where the open design's rows are pictures, else ``numbers``. What is not
    seen asks for nothing."""

    def __init__(
        self,
        context: Context,
        numbers: QWidget,
        pictures: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.numbers, self.pictures = numbers, pictures
        self.addWidget(numbers)
        self.addWidget(pictures)
        context.document.changed.connect(self._design_changed)
        context.document.opened.connect(self._opened)
        self._opened()

    def _design_changed(self, _before: Design, _after: Design) -> None:
        self._opened()

    def _opened(self, _run: object = None) -> None:
        source = self._context.document.design.data.source
        wanted = self.pictures if isinstance(source, PictureSource) else self.numbers
        if self.currentWidget() is not wanted:
            self.setCurrentWidget(wanted)


def by_rows(context: Context, numbers: QWidget, pictures: QWidget | None) -> QWidget:
    """Both as one, or ``numbers`` alone where there is nothing for pictures."""
    return numbers if pictures is None else ByRows(context, numbers, pictures)
