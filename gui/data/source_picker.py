"""Where the data comes from: the source's name, its story, its few settings, a new draw."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.source import Source, SourceFamily
from engine.data.sources import CATALOGUE
from engine.form import FieldForm, fields_of
from gui.data.words import family_word
from gui.icons import icon
from gui.look import Look
from gui.texts import engine_text
from gui.widgets.elided import ElidedButton, ElidedLabel
from gui.widgets.form import FieldEditor, make_editor

_FAMILIES: tuple[SourceFamily, ...] = ("lesson", "gate", "shape", "curve", "sample")
_FIELDS_IN_A_ROW = 4


def source_name(source: Source) -> str:
    """What a source is called: its title, or the name of the opened file."""
    return getattr(source, "name", "") or engine_text(type(source).title)


class SourcePicker(QWidget):
    """Shows the design's source and asks for another.

    Signals:
        source_chosen(Source): one of the catalogue's was chosen.
        source_changed(Source, str, str): a field of the present one should be another;
            the field's word and the gesture's merge key.
        table_wanted(): the person wants to open a file.
        paste_wanted(), type_wanted(): … or to bring a table in another way.
        again_wanted(), edit_wanted(), test_part_wanted(): … or something else of their table.
    """

    source_chosen = Signal(object)
    source_changed = Signal(object, str, str)
    table_wanted = Signal()
    paste_wanted = Signal()
    type_wanted = Signal()
    again_wanted = Signal()
    edit_wanted = Signal()
    test_part_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._source: Source | None = None
        self.can_edit = False  # the present table is small enough to be edited by hand
        self.button = ElidedButton()
        self.button.setStyleSheet("text-align: left;")
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.menu.triggered.connect(self._triggered)
        self.button.setMenu(self.menu)
        self.open_button = QToolButton()
        self.open_button.clicked.connect(self.table_wanted)
        self.story = ElidedLabel(lines=2)
        self.story.setProperty("role", "muted")
        self.fields = _SourceFields(look, self.open_button, self)
        self.fields.source_changed.connect(self.source_changed)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.button, 1)
        top.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.story)
        layout.addWidget(self.fields)
        look.changed.connect(self.retranslate)
        self.retranslate()

    def show_source(self, source: Source) -> None:
        self._source = source
        self.fields.show_source(source)
        self.retranslate()

    def retranslate(self) -> None:
        self.open_button.setIcon(icon("folder-open-outline", self._look))
        self.open_button.setToolTip(self.tr("Open a table…"))
        self.open_button.setAccessibleName(self.tr("Open a table…"))
        for button in (self.button, self.open_button):
            button.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        source = self._source
        if source is None:
            return
        self.button.setIcon(icon(type(source).icon.removeprefix("mdi6."), self._look))
        self.button.set_text(source_name(source))
        self.button.setAccessibleName(
            self.tr("Where the data comes from: {name}").format(name=source_name(source))
        )
        self.story.setText(engine_text(type(source).story))
        self.story.setVisible(type(source).family != "table")  # one's own needs no telling

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        """Made anew each time it opens: language and theme may have changed."""
        self.menu.clear()
        for name, icon_name, text in self._ways():
            action = self.menu.addAction(icon(icon_name, self._look), text)
            action.setData(name)
        self.menu.addSeparator()
        for family in _FAMILIES:
            classes = [source for source in CATALOGUE if source.family == family]
            if not classes:
                continue
            menu = self.menu.addMenu(family_word(family))
            for source_class in classes:
                entry = menu.addAction(
                    icon(source_class.icon.removeprefix("mdi6."), self._look),
                    engine_text(source_class.title),
                )
                entry.setData(source_class)
                entry.setToolTip(engine_text(source_class.story))
                if type(self._source) is source_class:  # a tick has no room beside the icon
                    font = entry.font()
                    font.setBold(True)
                    entry.setFont(font)
            menu.setToolTipsVisible(True)

    def _ways(self) -> list[tuple[str, str, str]]:
        """The signals that bring a table or change the present one, with icons and words."""
        own = self._source is not None and type(self._source).family == "table"
        opening = self.tr("Open another…") if own else self.tr("Open a table…")
        ways = [
            ("table_wanted", "folder-open-outline", opening),
            ("paste_wanted", "content-paste", self.tr("Paste a table")),
            ("type_wanted", "keyboard-outline", self.tr("Type a table…")),
        ]
        if own:
            ways.append(
                ("again_wanted", "table-cog", self.tr("Read it again with other settings…"))
            )
            if self.can_edit:
                ways.append(("edit_wanted", "table-edit", self.tr("Edit the table…")))
            ways.append(("test_part_wanted", "table-plus", self.tr("A second table as test part…")))
        return ways

    def _triggered(self, action: QAction) -> None:
        wanted = action.data()
        if isinstance(wanted, str):
            getattr(self, wanted).emit()
        elif wanted is not None and wanted is not type(self._source):
            self.source_chosen.emit(wanted())


class _SourceFields(QWidget):
    """The few settings of a generated source side by side, and a button for a new draw."""

    source_changed = Signal(object, str, str)

    def __init__(self, look: Look, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._before = before  # what the Tab key comes from
        self._source: Source | None = None
        self._editors: dict[str, FieldEditor] = {}
        self._labels: dict[str, ElidedLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self.draw_button = QToolButton(self)
        self.draw_button.clicked.connect(self._draw_anew)
        look.changed.connect(self.retranslate)
        self.retranslate()

    def show_source(self, source: Source) -> None:
        if type(source) is not type(self._source):
            self._source = source
            self._rebuild(fields_of(type(source)))
        self._source = source
        for name, editor in self._editors.items():
            editor.set_value(getattr(source, name))

    def editor(self, name: str) -> FieldEditor:
        return self._editors[name]

    def retranslate(self) -> None:
        self.draw_button.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        self.draw_button.setIcon(icon("dice-5-outline", self._look))
        self.draw_button.setToolTip(self.tr("New draw: the next seed"))
        self.draw_button.setAccessibleName(self.tr("New draw: the next seed"))
        for name, label in self._labels.items():
            label.setText(self._editors[name].label())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _rebuild(self, fields: tuple[FieldForm, ...]) -> None:
        for widget in (*self._editors.values(), *self._labels.values()):
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self._grid.removeWidget(self.draw_button)
        self._editors, self._labels = {}, {}
        for place, field in enumerate(fields):
            row, column = divmod(place, _FIELDS_IN_A_ROW)
            editor = make_editor(field, field.default, self._look)
            editor.changed.connect(self._field_changed)
            editor.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            editor.control.setMinimumWidth(0)
            editor.control.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            label = ElidedLabel()
            label.setProperty("role", "muted")
            label.setBuddy(editor.control)
            self._grid.addWidget(label, 2 * row, column)
            self._grid.addWidget(editor, 2 * row + 1, column)
            self._grid.setColumnStretch(column, 1)
            self._editors[field.name] = editor
            self._labels[field.name] = label
        self.draw_button.setVisible("seed" in self._editors)
        if "seed" in self._editors:
            row = (len(fields) - 1) // _FIELDS_IN_A_ROW
            self._grid.addWidget(
                self.draw_button, 2 * row + 1, _FIELDS_IN_A_ROW, Qt.AlignmentFlag.AlignVCenter
            )
        self.setVisible(bool(fields))
        self.retranslate()
        self.order_tabs()

    def order_tabs(self) -> None:
        """New editors would come last for the Tab key: bring them to where they are seen."""
        before = self._before
        for widget in (*(editor.control for editor in self._editors.values()), self.draw_button):
            QWidget.setTabOrder(before, widget)
            before = widget

    def _field_changed(self, value: object) -> None:
        editor = self.sender()
        if isinstance(editor, FieldEditor):
            self._ask(editor.field.name, value, editor.merge_key)

    def _draw_anew(self) -> None:
        if self._source is not None:
            seed = self._editors["seed"].value()
            field = self._editors["seed"].field
            following = seed + 1 if field.maximum is None or seed < field.maximum else 0
            self._editors["seed"].set_value(following)
            self._ask("seed", following, "new draw")

    def _ask(self, name: str, value: object, merge_key: str) -> None:
        """Ask for the source as all editors together now say it."""
        if self._source is None:
            return
        values = {key: editor.value() for key, editor in self._editors.items()}
        source = type(self._source).model_validate(
            {**self._source.model_dump(), **values, name: value}
        )
        self.source_changed.emit(source, self._editors[name].label(), merge_key)
