"""How a file is to be read, as choices: the usual ones side by side, the others on demand."""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.reading.encodings import ENCODING_TITLES
from engine.data.reading.heads import MAXIMUM_HEADER_LINES
from engine.data.reading.table_import import ENCODINGS, ImportOptions, TablePreview, Way
from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.calm_wheel import CalmComboBox, CalmSpinBox
from gui.widgets.elided import ElidedComboBox
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel

_MOST_SKIPPED = 1000
_MOST_BELOW = 10
_BELOW = {"header_lines": None, "skip_below": None}


class ImportChoices(QWidget):
    """Shows what was proposed or chosen; what the person sets stays set.

    Signals:
        chosen(ImportOptions): the person set something.
    """

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        options: ImportOptions,
        parent: QWidget | None = None,
        *,
        encoded: bool = True,
    ) -> None:
        """``encoded``: whether there are bytes, whose letters have to be made out."""
        super().__init__(parent)
        self._encoded = encoded
        self._look = look
        self.options = options
        self._workbook = self._known = False
        self._sheets: tuple[str, ...] = ()
        self.sheet = ElidedComboBox()
        self.sheet.setMinimumContentsLength(14)
        self.encoding, self.separator, self.decimal = CalmComboBox(), CalmComboBox(), CalmComboBox()
        self.thousands, self.quote = CalmComboBox(), CalmComboBox()
        self.header = QCheckBox()
        self.skip = CalmSpinBox()
        self.skip.setRange(0, _MOST_SKIPPED)
        self.skip_below = CalmSpinBox()
        self.skip_below.setRange(0, _MOST_BELOW)
        self.header_lines = CalmSpinBox()
        self.header_lines.setRange(1, MAXIMUM_HEADER_LINES)
        self._spins = {
            "skip": self.skip,
            "header_lines": self.header_lines,
            "skip_below": self.skip_below,
        }
        self.more_button = QPushButton()
        self.more_button.setProperty("role", "quiet")
        self.more_button.setCheckable(True)
        self.more_button.setAutoDefault(False)
        self._boxes: dict[str, QComboBox] = {
            "sheet": self.sheet,
            "encoding": self.encoding,
            "separator": self.separator,
            "decimal": self.decimal,
            "thousands": self.thousands,
            "quote": self.quote,
        }
        self._labels: dict[str, PlainLabel] = {
            name: PlainLabel() for name in (*self._boxes, *self._spins)
        }
        px = look.px
        usual = QGridLayout()
        self._usual = usual
        for place, name in enumerate(("sheet", "encoding", "separator", "decimal")):
            self._put(usual, place, name, self._boxes[name])
        beside = QHBoxLayout()
        beside.setSpacing(px(8))
        beside.addWidget(self.header, 1)
        beside.addWidget(self.more_button)
        add_layout(usual, beside, 1, 4)
        usual.setColumnStretch(4, 1)
        self.more = QWidget()
        seldom = QGridLayout(self.more)
        seldom.setContentsMargins(0, 0, 0, 0)
        for place, name in enumerate(("thousands", "quote")):
            self._put(seldom, place, name, self._boxes[name])
        for place, (name, spin) in enumerate(self._spins.items(), start=2):
            self._put(seldom, place, name, spin)
        seldom.setColumnStretch(4, 1)
        for grid in (usual, seldom):
            grid.setHorizontalSpacing(px(16))
            grid.setVerticalSpacing(px(4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        add_layout(layout, usual)
        layout.addWidget(self.more)
        for name, box in self._boxes.items():
            box.activated.connect(partial(self._box_chosen, name))
        self.header.clicked.connect(self._header_clicked)
        self.skip.valueChanged.connect(self._skip_set)
        self.header_lines.valueChanged.connect(self._header_lines_set)
        self.skip_below.valueChanged.connect(self._skip_below_set)
        self.more_button.toggled.connect(self._show_more)
        self.retranslate()
        self._show_more(False)
        self._place()
        on_language_change(self.retranslate)

    def show_preview(self, seen: TablePreview | None) -> None:
        """Show what the table was read with; None: it could not be read with what was set,
        which stays as it is to be mended. What never could be read has nothing to choose."""
        self.setVisible(seen is not None or self._known)
        if seen is None:
            return
        self._known = True
        self._workbook = seen.format == "workbook"
        if seen.sheets != self._sheets:
            self._sheets = seen.sheets
            _fill(self.sheet, [(name, name) for name in seen.sheets])
        for name, box in self._boxes.items():
            box.setCurrentIndex(box.findData(getattr(seen, name)))
        self.header.setChecked(seen.header)
        for name, spin in self._spins.items():
            with QSignalBlocker(spin):
                spin.setValue(getattr(seen, name))
        self._place()

    def take(self, way: Way) -> None:
        """Another way in which the table may be meant."""
        self.options = way.apply(self.options)
        self.chosen.emit(self.options)

    def forget(self) -> None:
        """Everything as the engine proposes it."""
        self.options = ImportOptions(sheet=self.options.sheet)
        self.chosen.emit(self.options)

    def open_more(self) -> None:
        """Show the seldom choices, because one of them may be the answer."""
        self.more_button.setChecked(True)

    def retranslate(self) -> None:
        for name, text in (
            ("sheet", self.tr("Sheet")),
            ("encoding", self.tr("Encoding")),
            ("separator", self.tr("Separator")),
            ("decimal", self.tr("Decimal sign")),
            ("thousands", self.tr("Thousands separator")),
            ("quote", self.tr("Quotation mark")),
            ("skip", self.tr("Lines above the table")),
            ("header_lines", self.tr("Lines of names")),
            ("skip_below", self.tr("Lines below the names")),
        ):
            self._labels[name].setText(text)
            (self._boxes.get(name) or self._spins[name]).setAccessibleName(text)
        self.header.setText(self.tr("The first row names the columns"))
        encodings = {
            **ENCODING_TITLES,
            "utf-8": self.tr("UTF-8 (usual)"),
            "cp949": self.tr("CP949 (Korean Windows)"),
            "cp1252": self.tr("CP1252 (Western Windows)"),
            "iso-8859-15": self.tr("{name} (Western Europe)").format(name="ISO-8859-15"),
            "cp1250": self.tr("{name} (Central Europe)").format(name="CP1250"),
            "iso-8859-2": self.tr("{name} (Central Europe)").format(name="ISO-8859-2"),
            "cp1251": self.tr("{name} (Cyrillic)").format(name="CP1251"),
            "cp1253": self.tr("{name} (Greek)").format(name="CP1253"),
            "cp1254": self.tr("{name} (Turkish)").format(name="CP1254"),
            "cp932": self.tr("{name} (Japanese)").format(name="Shift_JIS"),
            "euc-jp": self.tr("{name} (Japanese)").format(name="EUC-JP"),
            "gb18030": self.tr("{name} (Chinese)").format(name="GB18030"),
        }
        _fill(self.encoding, [(name, encodings[name]) for name in ENCODINGS])
        _fill(
            self.separator,
            [
                (",", self.tr("comma ,")),
                (";", self.tr("semicolon ;")),
                ("\t", self.tr("tab")),
                ("|", self.tr("bar |")),
                (" ", self.tr("space")),
            ],
        )
        _fill(self.decimal, [(".", self.tr("point 1.5")), (",", self.tr("comma 1,5"))])
        _fill(
            self.thousands,
            [
                ("", self.tr("none")),
                (",", self.tr("comma 1,000")),
                (".", self.tr("point 1.000")),
                (" ", self.tr("space 1 000")),
                ("'", self.tr("apostrophe 1'000")),
            ],
        )
        _fill(
            self.quote,
            [('"', self.tr('double "')), ("'", self.tr("single '")), ("", self.tr("none"))],
        )
        self._name_more()

    # --- inside ----------------------------------------------------------------------------

    def _put(self, grid: QGridLayout, column: int, name: str, control: QWidget) -> None:
        label = self._labels[name]
        label.setBuddy(control)
        label.setProperty("role", "muted")
        grid.addWidget(label, 0, column)
        grid.addWidget(control, 1, column, Qt.AlignmentFlag.AlignLeft)

    def _box_chosen(self, name: str, _index: int) -> None:
        changes: dict[str, Any] = {name: self._boxes[name].currentData()}
        if name == "sheet":  # another sheet has another beginning
            changes |= {"header": None, "skip": None, **_BELOW}
            changes |= {"fill_merged": None, "leave_out_hidden": None}
        self._set(**changes)

    def _header_clicked(self, header: bool) -> None:
        self._set(header=header, **_BELOW)

    def _skip_set(self, skip: int) -> None:
        self._set(skip=skip, **_BELOW)  # what comes below is another line now

    def _header_lines_set(self, lines: int) -> None:
        self._set(header_lines=lines, skip_below=None)

    def _skip_below_set(self, skip: int) -> None:
        self._set(skip_below=skip)

    def _set(self, **changes: Any) -> None:
        self.options = dataclasses.replace(self.options, **changes)
        self.chosen.emit(self.options)

    def _show_more(self, shown: bool) -> None:
        self.more.setVisible(shown)
        self._name_more()

    def _name_more(self) -> None:
        shown = self.more_button.isChecked()
        self.more_button.setText(self.tr("Less") if shown else self.tr("More"))
        self.more_button.setIcon(icon("chevron-up" if shown else "chevron-down", self._look))
        self.more_button.setAccessibleName(self.tr("Rarely used settings"))

    def _place(self) -> None:
        """A workbook's cells need no signs to be told apart by."""
        for name in ("encoding", "separator", "decimal", "thousands", "quote"):
            shown = not self._workbook and (self._encoded or name != "encoding")
            self._labels[name].setVisible(shown)
            self._boxes[name].setVisible(shown)
        for spin in (self.header_lines, self.skip_below):
            spin.setEnabled(self.header.isChecked())
        for widget in (self._labels["sheet"], self.sheet):
            widget.setVisible(self._workbook)


def _fill(box: QComboBox, choices: list[tuple[str, str]]) -> None:
    present = box.currentData()
    box.clear()
    for value, word in choices:
        box.addItem(word, value)
    box.setCurrentIndex(-1 if present is None else box.findData(present))
