"""The teacher's window: what a class handed in, as rows and as a wall."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.classroom.measuring import Measured
from engine.messages import Message
from gui.classroom.class_goal_words import figure_title, goal_words
from gui.classroom.collect_places import CollectPlaces
from gui.classroom.collecting import Collecting
from gui.classroom.scores_model import (
    COLUMNS,
    MEASURED_ROLE,
    Filter,
    ScoresFilter,
    ScoresModel,
    look_text,
)
from gui.classroom.wall import Wall
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import message_text, words_text
from gui.widgets.calm_wheel import CalmComboBox
from gui.widgets.files.file_dialog import ask_for_file, file_dialog
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import visible, wrapped_label
from gui.widgets.roomy_dialogs import keep_on_screen

_NAME = 200  # pixels, the widest that names are at first
_FILTERS: tuple[Filter, ...] = ("all", "reached", "not_yet", "to_look_at")


class CollectWindow(QWidget):
    """Stands beside the main window and stops nothing there.

    Signals:
        open_wanted(Path): that piece of work is to be opened in the main window.
        feedback_wanted(Measured): the teacher wants to write to that person.
        save_wanted(Path): the table is to be written there.
        names_shown(bool): whether names may be seen; the projector follows.
    """

    open_wanted = Signal(object)
    feedback_wanted = Signal(object)
    save_wanted = Signal(object)
    names_shown = Signal(bool)

    def __init__(self, collecting: Collecting, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._collecting, self._look = collecting, look
        self.model = ScoresModel(self)
        self.filter = ScoresFilter(self)
        self.filter.setSourceModel(self.model)
        self._make_places()
        self._make_table()
        self._make_wall()
        self._make_foot()
        self._arrange()
        collecting.changed.connect(self.refresh)
        collecting.progressed.connect(self._progressed)
        collecting.ended.connect(self._ended)
        collecting.failed.connect(self._failed)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)
        keep_on_screen(self)

    def _make_places(self) -> None:
        self.places = CollectPlaces(self._look)
        self.places.collect_wanted.connect(self._collect)
        self.places.place_lacking.connect(self._say_what_is_lacking)
        self.places.stop_wanted.connect(self._collecting.stop)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.goal = wrapped_label("strong")
        self.told = wrapped_label("muted")

    def _make_table(self) -> None:
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.filter.look_for)
        self.search.textChanged.connect(self._show_wall)
        self.which = CalmComboBox()
        self.which.addItems([""] * len(_FILTERS))
        self.which.currentIndexChanged.connect(self._filter_chosen)
        self.names = QCheckBox()
        self.names.toggled.connect(self._names_toggled)
        self.table = QTableView()
        self.table.setModel(self.filter)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setStyleSheet("QTableView::item { padding: 0 8px; }")
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.table.doubleClicked.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(self._selected)

    def _make_wall(self) -> None:
        self.wall = Wall(self._look)
        self.wall.opened.connect(self._open_measured)
        self.wall.left.connect(self._leave_full_screen)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.wall)
        self.view = CalmComboBox()  # rows, or the wall of one kind
        self.view.addItems([""] * 3)
        self.view.currentIndexChanged.connect(self._view_chosen)
        self.screen_button = QPushButton()
        self.screen_button.setCheckable(True)
        self.screen_button.toggled.connect(self._full_screen)

    def _make_foot(self) -> None:
        self.detail = wrapped_label("muted")
        self.open_button, self.two_button = QPushButton(), QPushButton()
        self.feedback_button, self.save_button = QPushButton(), QPushButton()
        self.open_button.clicked.connect(self._open)
        self.two_button.setCheckable(True)
        self.two_button.toggled.connect(self._two_toggled)
        self.feedback_button.clicked.connect(self._write_feedback)
        self.save_button.clicked.connect(self._save)

    def _arrange(self) -> None:
        self._foot = QWidget()
        self._bar = QHBoxLayout()
        for widget in (self.view, self.which, self.search, self.names):
            self._bar.addWidget(widget, 1 if widget is self.search else 0)
        self._bar.addWidget(self.screen_button)
        self._row = QHBoxLayout(self._foot)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.detail, 1)
        for button in (
            self.open_button,
            self.two_button,
            self.feedback_button,
            self.save_button,
        ):
            self._row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.places)
        self._column.addWidget(self.goal)
        self._column.addWidget(self.told)
        self._column.addWidget(self.progress)
        add_layout(self._column, self._bar)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(self._foot)
        self.resize(self._look.px(1240), self._look.px(660))  # words of what is to look at, too

    # --- words and looks -------------------------------------------------------------------

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("A class's work"))
        self.search.setPlaceholderText(self.tr("Look for a name"))
        self.search.setAccessibleName(self.tr("Look for a name"))
        words = (self.tr("All"), self.tr("Goal reached"), self.tr("Not yet"), self.tr("To look at"))
        for index, text in enumerate(words):
            self.which.setItemText(index, text)
        self.which.setAccessibleName(self.tr("Which rows"))
        words = (self.tr("Rows"), self.tr("Wall of answers"), self.tr("Wall of curves"))
        for index, text in enumerate(words):
            self.view.setItemText(index, text)
        self.view.setAccessibleName(self.tr("How it is shown"))
        self.names.setText(self.tr("Names on the wall"))
        self.screen_button.setText(self.tr("Full screen"))
        self.open_button.setText(self.tr("Open"))
        self.two_button.setText(self.tr("Side by side"))
        self.feedback_button.setText(self.tr("Feedback…"))
        self.save_button.setText(self.tr("Save as a table…"))
        self.table.setAccessibleName(self.tr("A class's work"))
        self.refresh()

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(8))
        self._bar.setSpacing(px(8))
        self._row.setSpacing(px(8))
        self.progress.setFixedHeight(px(4))
        self.table.verticalHeader().setDefaultSectionSize(px(28))

    # --- what is shown ---------------------------------------------------------------------

    def begin(self, folder: str, lesson: Path | None) -> None:
        """Propose where to collect from, and by which lesson."""
        self.places.propose(folder, lesson)

    def refresh(self) -> None:
        """Show the rows and the lesson that there are now; who was chosen stays chosen."""
        chosen = {own.work.path for own in self.chosen()}
        facts = self._collecting.facts
        figure, title = "", ""
        if facts is not None:
            figure, title = facts.figure, figure_title(facts.figure, facts.part)
        self.model.show_rows(self._collecting.rows, figure, title)
        self._fit_names()
        self._choose(chosen)
        lock = facts.lock if facts is not None else None
        goal = ""
        if lock is not None:
            title = words_text(lock.title) if lock.title is not None else ""
            words = " · ".join(goal_words(lock.goal)) if lock.goal is not None else ""
            goal = ": ".join(filter(None, (title, words)))
        self.goal.setText(goal)
        self.goal.setVisible(bool(goal))
        self._tell()
        self._show_wall()
        self._selected()
        self.save_button.setEnabled(bool(self._collecting.rows))

    def _fit_names(self) -> None:
        """A long name does not push out of sight what there is to look at."""
        name = COLUMNS.index("name")
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(name, QHeaderView.ResizeMode.Interactive)
        least = header.sectionSizeHint(name)
        wanted = self.table.sizeHintForColumn(name) + self._look.px(8)
        self.table.setColumnWidth(name, max(least, min(wanted, self._look.px(_NAME))))

    def _tell(self) -> None:
        rows = self._collecting.rows
        if not rows:
            self.told.setText(
                self.tr(
                    "Choose the class's folder and the lesson that was handed out. Everything is "
                    "measured here anew; what a file says of itself is not believed."
                )
                if not self._collecting.at_work
                else self.tr("Reading the folder…")
            )
            return
        look = sum(not own.is_clean for own in rows)
        self.told.setText(
            self.tr("Handed in: {count} · goal reached: {reached} · to look at: {look}").format(
                count=len(rows), reached=len(self._collecting.reached), look=look
            )
        )

    def chosen(self) -> list[Measured]:
        """The rows that are selected, from the top."""
        rows = self.table.selectionModel().selectedRows()
        return [index.data(MEASURED_ROLE) for index in sorted(rows, key=lambda own: own.row())]

    def _choose(self, paths: set[Path]) -> None:
        selection = self.table.selectionModel()
        for row in range(self.filter.rowCount()):
            index = self.filter.index(row, 0)
            if index.data(MEASURED_ROLE).work.path in paths:
                flags = QItemSelectionModel.SelectionFlag
                selection.select(index, flags.Select | flags.Rows)

    def shown(self) -> list[tuple[Measured, str]]:
        """What the wall shows, with what each is called there: what the filter lets through."""
        two = self.chosen() if self.two_button.isChecked() else []
        names = Counter(own.name for own in self._collecting.rows)
        found = []
        for row in range(self.filter.rowCount()):
            index = self.filter.index(row, 0)
            own: Measured = index.data(MEASURED_ROLE)
            if not two or own in two:
                name = own.name if names[own.name] < 2 else f"{own.name} · {own.class_name}"
                found.append((own, name if self.names.isChecked() else f"#{index.data()}"))
        return found

    def _show_wall(self) -> None:
        facts = self._collecting.facts
        if self.pages.currentWidget() is not self.wall or facts is None:
            return
        kind = "curves" if self.view.currentIndex() == 2 else "surfaces"
        self.wall.show_rows(self.shown(), kind, facts.figure, classes=bool(facts.classes))

    # --- the hand --------------------------------------------------------------------------

    def _collect(self, folder: Path, lesson: Path) -> None:
        self.progress.setRange(0, 0)
        self.progress.show()
        self.places.cancel_button.show()
        self._collecting.start(folder, lesson)

    def _say_what_is_lacking(self) -> None:
        self.say(self.tr("Choose the class's folder and the lesson first."), "error")

    def _progressed(self, done: int, count: int) -> None:
        self.progress.setRange(0, max(1, count))
        self.progress.setValue(done)
        self.progress.setVisible(done < count)

    def _ended(self) -> None:
        self.progress.hide()
        self.places.cancel_button.setVisible(self._collecting.watches)
        self._say_role("muted")
        self._tell()

    def _failed(self, message: Message) -> None:
        self.say(message_text(message), "error")

    def say(self, text: str, role: str) -> None:
        """Say something in the place of the counts."""
        self._say_role(role)
        self.told.setText(text)

    def _say_role(self, role: str) -> None:
        self.told.setProperty("role", role)
        self.told.style().polish(self.told)

    def _filter_chosen(self, index: int) -> None:
        self.filter.choose(_FILTERS[index])
        self._show_wall()

    def _names_toggled(self, on: bool) -> None:
        self._show_wall()
        self._selected()
        self.names_shown.emit(on)

    def _view_chosen(self, index: int) -> None:
        self.pages.setCurrentWidget(self.table if index == 0 else self.wall)
        self._show_wall()

    def _two_toggled(self, on: bool) -> None:
        if on and self.view.currentIndex() == 0:
            self.view.setCurrentIndex(1)
        self._show_wall()
        self._selected()

    def _full_screen(self, on: bool) -> None:
        """The wall alone, for the projector."""
        if on and self.view.currentIndex() == 0:
            self.view.setCurrentIndex(1)
        for widget in (self.places, self._foot):
            widget.setVisible(not on)
        screen = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | screen if on else self.windowState() & ~screen)
        if on:
            self.wall.setFocus()

    def _leave_full_screen(self) -> None:
        self.screen_button.setChecked(False)

    def _selected(self) -> None:
        chosen = self.chosen()
        self.open_button.setEnabled(len(chosen) == 1)
        self.feedback_button.setEnabled(len(chosen) == 1)
        self.two_button.setEnabled(len(chosen) >= 2 or self.two_button.isChecked())
        text = ""
        if len(chosen) == 1:
            own = chosen[0]
            text = " · ".join(filter(None, (own.tower, look_text(own))))
        elif self.two_button.isChecked():
            text = " · ".join(f"{name}: {own.tower}" for own, name in self.shown()[:2])
        self.detail.setText(visible(text))

    def _open(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self._open_measured(chosen[0])

    def _open_measured(self, own: Measured) -> None:
        self.open_wanted.emit(own.work.path)

    def _write_feedback(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self.feedback_wanted.emit(chosen[0])

    def _save(self) -> None:
        self._table_dialog = dialog = file_dialog(
            self, self.tr("Save as a table"), self.places.folder
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["Excel (*.xlsx)", "CSV (*.csv)"])
        dialog.selectFile(self.tr("scores") + ".xlsx")
        ask_for_file(dialog, self._save_as)

    def _save_as(self, name: str) -> None:
        """Where the name says neither, it is the kind that was chosen below it."""
        path = Path(name)
        if path.suffix.lower() not in (".xlsx", ".csv"):
            ending = ".csv" if "csv" in self._table_dialog.selectedNameFilter() else ".xlsx"
            path = path.with_name(path.name + ending)
        self.save_wanted.emit(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.screen_button.setChecked(False)
        super().closeEvent(event)
