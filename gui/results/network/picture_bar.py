"""The bar above the network's picture: what links show, of which row, how large, and saving it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from engine.data.sources.pictures import PictureSource
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.results.network.drawing.canvas import NetworkCanvas
from gui.widgets.calm_wheel import CalmSpinBox
from gui.widgets.fields.segments import Segments
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.widgets.plots.plot_saving import PictureSaver
from gui.work.context import Context


class PictureBar(QWidget):
    """Its controls are heard by the page, but for those of the picture's size and its saving."""

    def __init__(
        self, context: Context, picture: NetworkCanvas, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._look = context, context.look
        self.kinds = Segments(self._look, 2)
        self.weights_button, self.gradients_button = map(self.kinds.button, range(2))
        self._row_label, self.row = PlainLabel(), CalmSpinBox()
        self._of_pictures = False
        self._row_label.setBuddy(self.row)
        self.row.setMinimum(1)  # rows are counted from 1, before any is there, too
        self.matrix_button, self.scale_button = QToolButton(), QToolButton()
        self.out_button, self.in_button, self.fit_button = (QToolButton() for _ in range(3))
        self._saver = PictureSaver(picture, self._look, self._picture_name)
        self.save_button = self._saver.button()
        for button in (self.matrix_button, self.scale_button):
            button.setCheckable(True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.kinds)
        self._row.addSpacing(4)
        self._row.addWidget(self._row_label)
        self._row.addWidget(self.row)
        self._row.addStretch(1)
        for button in self._tools():
            self._row.addWidget(button)
        self.out_button.clicked.connect(picture.zoom_out)
        self.in_button.clicked.connect(picture.zoom_in)
        self.fit_button.clicked.connect(picture.fit)
        self._look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_row(self, row: int | None) -> None:
        """The number of the row whose values are shown, without asking for it; None: as it is."""
        report = self._context.facts.report
        rows = report.table.rows if report is not None else 0
        source = self._context.document.design.data.source
        has_rows = source.has_rows
        if isinstance(source, PictureSource) != self._of_pictures:
            self._of_pictures = not self._of_pictures
            self._name_row()
        for widget in (self._row_label, self.row):
            widget.setVisible(has_rows)  # without any, all inputs are shown as 0
        with QSignalBlocker(self.row):
            if self.row.maximum() != max(rows, 1):  # Qt lays all out anew, though it is the same
                self.row.setRange(1, max(rows, 1))
            if row is not None and self.row.value() != row + 1:  # … and paints it anew
                self.row.setValue(row + 1)

    def retranslate(self) -> None:
        weights = self.tr(
            "A link is as thick as its weight: full above 0, dashed below. The dot at a "
            "neuron is its bias: full above 0, hollow below."
        )
        gradients = self.tr(
            "A link is as thick as the gradient of the loss by its weight; ⌀ is their mean "
            "size. So one sees whether they vanish from brick to brick."
        )
        self.kinds.name_all(
            self.tr("What the links show"),
            ((self.tr("Weights"), weights), (self.tr("Gradients"), gradients)),
        )
        self._name_row()
        for button, text in (
            (self.matrix_button, self.tr("All weights of a brick as a map, instead of links")),
            (self.scale_button, self.tr("One scale for the whole network, not one for each brick")),
            (self.out_button, self.tr("Smaller (minus key)")),
            (self.in_button, self.tr("Larger (plus key)")),
            (self.fit_button, self.tr("The whole network (0 key)")),
            (self.save_button, self.tr("Save or copy the picture")),
        ):
            button.setAccessibleName(text)
            set_tool_tip(button, text)

    def _name_row(self) -> None:
        if self._of_pictures:
            self._row_label.setText(self.tr("Picture"))
            self.row.setAccessibleName(self.tr("Number of the picture whose values are shown"))
            set_tool_tip(self.row, self.tr("The neurons' numbers are those of this picture."))
            return
        self._row_label.setText(self.tr("Row"))
        self.row.setAccessibleName(self.tr("Number of the row whose values are shown"))
        set_tool_tip(self.row, self.tr("The neurons' numbers are those of this row of the table."))

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(16), px(8), px(12), px(4))
        self._row.setSpacing(px(4))
        for button, name in zip(
            self._tools(),
            ("grid", "tune-vertical", "magnify-minus-outline", "magnify-plus-outline",
             "fit-to-page-outline", "image-outline"),
            strict=True,
        ):  # fmt: skip
            button.setIcon(icon(name, self._look))
            button.setIconSize(QSize(px(16), px(16)))

    def _tools(self) -> tuple[QToolButton, ...]:
        return (
            self.matrix_button,
            self.scale_button,
            self.out_button,
            self.in_button,
            self.fit_button,
            self.save_button,
        )

    def _picture_name(self) -> str:
        return self.tr("Network")
