"""The tower alone as a drawing: for a paper, a slide or a note book."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QMenu, QWidget

from engine.export.drawings.drawing import Drawing
from engine.export.drawings.svg import svg_bytes
from engine.export.report.report_words import ReportWords
from engine.export.report.tower import tower_drawing
from gui.look.look import FONT_FAMILY
from gui.texts import spoken_language
from gui.widgets.files.saved_file import SavedFile, png_bytes
from gui.work.context import Context

_HIGHEST = 1000.0  # points; a higher tower stands in columns beside each other
_WIDEST = 900.0
_SCALE = 4.0  # pixels of a picture for a point: 300 to the inch on paper


class TowerSaving:
    """Puts the tower into a file or into the clipboard, as the engine draws it everywhere."""

    def __init__(self, context: Context, beside: QWidget) -> None:
        self._context = context
        self.file = SavedFile(beside, self._name, self._content)

    def add_to(self, menu: QMenu) -> None:
        """Add what can be done to ``menu``."""
        translate = QCoreApplication.translate
        picture = translate("TowerSaving", "Save the tower as a picture (PNG)…")
        menu.addAction(picture).triggered.connect(self.file.ask_png)
        drawing = translate("TowerSaving", "Save the tower as a drawing (SVG)…")
        menu.addAction(drawing).triggered.connect(self.file.ask_svg)
        copied = translate("TowerSaving", "Copy the picture of the tower")
        menu.addAction(copied).triggered.connect(self.copy)

    def copy(self) -> None:
        """Put the picture into the clipboard."""
        QGuiApplication.clipboard().setImage(self.image())

    def image(self) -> QImage:
        """The tower as a picture, on white."""
        drawing = self._drawing()
        # Qt takes a list of families for the name of one.
        renderer = QSvgRenderer(QByteArray(svg_bytes(drawing, FONT_FAMILY)))
        image = QImage(
            round(drawing.width * _SCALE),
            round(drawing.height * _SCALE),
            QImage.Format.Format_RGB32,
        )
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        renderer.render(painter, QRectF(image.rect()))
        painter.end()
        return image

    def _content(self, ending: str) -> bytes:
        return svg_bytes(self._drawing()) if ending == ".svg" else png_bytes(self.image())

    def _drawing(self) -> Drawing:
        design = self._context.document.design
        report = self._context.facts.current
        words = ReportWords(spoken_language(), design.data.source)
        known = report.prepared if report is not None else None
        return tower_drawing(design, known, words, _WIDEST, _HIGHEST)

    def _name(self) -> str:
        return QCoreApplication.translate("TowerSaving", "Tower")
