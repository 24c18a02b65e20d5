"""What can be chosen of a kind before it is taken away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from engine.export.names import ExportOptions, Kind
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.take_away.kind_words import format_word, formats_of
from gui.widgets.fields.segments import Segments
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, on_button
from gui.work.remembered.last_exports import LastExport

Value = str | bool
STYLES = ("keras", "numpy")
_LINE, _TEXT = 100, 1_000  # letters that a line and a note take
# Which options of `ExportOptions` a kind looks at, and how each is chosen.
OPTIONS: dict[str, tuple[str, ...]] = {
    "script": ("style",),
    "notebook": ("style",),
    "report": ("name", "group", "notes"),
    "page": ("own_rows",),
}
_NOT_KEPT = ("notes",)  # belong to one work, not to the person


class KindOptions(QWidget):
    """The choices of one kind; nothing is seen where it has none.

    Signals:
        changed(): something else is chosen.
    """

    changed = Signal()

    def __init__(self, kind: Kind, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._endings = formats_of(kind)
        self._formats = Segments(look, len(self._endings)) if len(self._endings) > 1 else None
        self._styles: Segments | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self.lines: dict[str, QLineEdit] = {}
        self.notes: dict[str, QPlainTextEdit] = {}
        self._labels: dict[str, PlainLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        for name in OPTIONS.get(kind, ()):
            self._add(name)
        add_layout(self._column, self._grid)
        for segments in (self._formats, self._styles):
            if segments is not None:
                self._column.addWidget(segments, 0, Qt.AlignmentFlag.AlignLeft)
                segments.chosen.connect(self._changed)
        if self._formats is None and kind not in OPTIONS:
            self.hide()
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _add(self, name: str) -> None:
        default = getattr(ExportOptions(), name)
        if name == "style":
            self._styles = Segments(self._look, len(STYLES))
            return
        if isinstance(default, bool):
            box = self.boxes[name] = QCheckBox()
            box.toggled.connect(self._changed)
            self._column.addWidget(box)
            return
        row = self._grid.rowCount()
        label = self._labels[name] = PlainLabel()
        if name == "notes":
            note = self.notes[name] = QPlainTextEdit()
            note.setTabChangesFocus(True)
            note.textChanged.connect(self._changed)
            label.setBuddy(note)
            self._grid.addWidget(note, row, 1)
        else:
            line = self.lines[name] = QLineEdit()
            line.setMaxLength(_LINE)
            line.textChanged.connect(self._changed)
            label.setBuddy(line)
            self._grid.addWidget(line, row, 1)
        self._grid.addWidget(label, row, 0)

    # --- what is chosen --------------------------------------------------------------------

    @property
    def ending(self) -> str:
        """What the file's name ends in; "": it is a folder."""
        if self._formats is not None:
            return self._endings[self._formats.place]
        return self._endings[0] if self._endings else ""

    @property
    def values(self) -> dict[str, Value]:
        """What is chosen, by the names of `ExportOptions`."""
        found: dict[str, Value] = {}
        if self._styles is not None:
            found["style"] = STYLES[self._styles.place]
        found |= {name: box.isChecked() for name, box in self.boxes.items()}
        found |= {name: line.text().strip() for name, line in self.lines.items()}
        found |= {name: note.toPlainText()[:_TEXT].strip() for name, note in self.notes.items()}
        return found

    @property
    def kept(self) -> dict[str, Value]:
        """What of that is remembered for the next time."""
        return {name: value for name, value in self.values.items() if name not in _NOT_KEPT}

    def show_last(self, last: LastExport) -> None:
        """Choose what was chosen then."""
        if self._formats is not None and last.ending in self._endings:
            self._formats.choose(self._endings.index(last.ending))
        style = last.options.get("style")
        if self._styles is not None and style in STYLES:
            self._styles.choose(STYLES.index(str(style)))
        for name, value in last.options.items():
            if name in self.boxes and isinstance(value, bool):
                self.boxes[name].setChecked(value)
            if name in self.lines and isinstance(value, str):
                self.lines[name].setText(value)

    def offer_rows(self, *, there: bool) -> None:
        """Whether there are rows of a table that could go along."""
        if "own_rows" in self.boxes:
            self.boxes["own_rows"].setVisible(there)

    # --- words and looks ---------------------------------------------------------------------

    def retranslate(self) -> None:
        if self._formats is not None:
            words = [(format_word(ending), ending) for ending in self._endings]
            self._formats.name_all(self.tr("Kind of file"), words)
        if self._styles is not None:
            self._styles.name_all(
                self.tr("In whose words"),
                (
                    (self.tr("Keras"), self.tr("As a few lines of Keras, a line for each brick")),
                    (self.tr("NumPy"), self.tr("Written out from scratch, without Keras")),
                ),
            )
        for name, box in self.boxes.items():
            box.setText(on_button(_option_word(name)))
        for name, label in self._labels.items():
            label.setText(_option_word(name))
            field = self.lines.get(name) or self.notes[name]
            field.setAccessibleName(_option_word(name))

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setSpacing(px(8))
        self._grid.setSpacing(px(6))
        for note in self.notes.values():
            note.setFixedHeight(px(56))

    def _changed(self, _now: object = None) -> None:
        self.changed.emit()


def _option_word(name: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "own_rows": translate("TakeAway", "Put my own rows into it"),
        "name": translate("TakeAway", "Name"),
        "group": translate("TakeAway", "Class"),
        "notes": translate("TakeAway", "Notes"),
    }
    return words[name]


def options_from(values: Mapping[str, Value]) -> ExportOptions:
    """``values`` as the engine takes them."""
    names = {field.name for field in fields(ExportOptions)}
    known = {name: value for name, value in values.items() if name in names}
    return ExportOptions(**known)  # type: ignore[arg-type]
