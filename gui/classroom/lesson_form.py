"""What a lesson locks, as a form: what shows, what stays as it is, what is to be reached.

It knows no window: it shows a lock, and gives the one that it shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.bricks import BY_KIND
from engine.data.parts import PARTS
from engine.design import Design
from engine.form import fields_of
from engine.handout.class_goal import SHARES, ClassGoal
from engine.handout.key import LONGEST_PASSWORD, Key
from engine.handout.lock import FieldLock, Lock
from engine.lessons.words import Words
from engine.tasks import task_named
from engine.training_settings import TrainingSettings
from gui.classroom.brick_locks import BrickLocks
from gui.look.look import Look
from gui.results.tab_titles import tab_titles
from gui.texts import engine_text, spoken_language, with_percent_sign, words_text
from gui.widgets.calm_wheel import CalmComboBox, CalmDoubleSpinBox, CalmSpinBox
from gui.widgets.plain_text import PlainLabel, on_button, wrapped_label

_ACCESS = ("shown", "locked", "hidden")
_TRAINING = ("epochs", "batch_size", "optimizer", "learning_rate", "loss", "seed", "early_stopping")
_MOST = 10**9


class LessonForm(QWidget):
    """Signals:
    changed(): it stands for another lock.
    """

    changed = Signal()

    def __init__(self, design: Design, look: Look) -> None:
        super().__init__()
        self._design, self._look = design, look
        self._lesson = Lock().lesson  # of one lesson, however often the form changes
        self.spoken = spoken_language()  # its words are of that language
        self._kept: Key | None = None  # of the lock that it began with
        self._key: tuple[str, Key] | None = None  # a password, and what came of it
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, look.px(8), 0)
        self._column.setSpacing(look.px(12))
        self._make_goal()
        self._make_seen()
        self._make_palette()
        self._make_fields()
        self._make_rest()
        self._column.addStretch(1)
        self._follow_figure()

    # --- making ------------------------------------------------------------------------------

    def _group(self, title: str) -> QGridLayout:
        head = PlainLabel(title)
        head.setProperty("role", "strong")
        self._column.addWidget(head)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, self._look.px(8))
        grid.setSpacing(self._look.px(8))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self._column.addWidget(inside)
        return grid

    def _row(self, grid: QGridLayout, text: str, widget: QWidget) -> None:
        row = grid.rowCount()
        label = PlainLabel(text)
        label.setBuddy(widget)
        widget.setAccessibleName(text)
        grid.addWidget(label, row, 0)
        grid.addWidget(widget, row, 1)

    def _choice(self, words: Mapping[str, str]) -> QComboBox:
        box = CalmComboBox()
        for value, text in words.items():
            box.addItem(text, value)
        box.currentIndexChanged.connect(self._say)
        return box

    def _access(self) -> QComboBox:
        words = (self.tr("can be changed"), self.tr("locked"), self.tr("hidden"))
        return self._choice(dict(zip(_ACCESS, words, strict=True)))

    def _check(self, text: str, on: bool = False) -> QCheckBox:
        box = QCheckBox(on_button(text))
        box.setMinimumHeight(self._look.px(24))  # one stands close to the next
        box.setChecked(on)
        box.toggled.connect(self._say)
        return box

    def _make_goal(self) -> None:
        grid = self._group(self.tr("Goal"))
        self.title = QLineEdit()
        self.title.setMaxLength(100)
        self.title.textChanged.connect(self._say)
        self._row(grid, self.tr("What the lesson is called"), self.title)
        self.has_goal = self._check(self.tr("Something is to be reached"), True)
        grid.addWidget(self.has_goal, grid.rowCount(), 0, 1, 2)
        classes = task_named(self._design.data.task).has_classes
        figures = (
            {"accuracy": self.tr("Accuracy at least"), "f1": self.tr("F1 at least")}
            if classes
            else {
                "r2": self.tr("R² at least"),
                "mean_absolute_error": self.tr("Mean absolute error at most"),
            }
        )
        self.figure = self._choice(figures)
        self.figure.currentIndexChanged.connect(self._follow_figure)
        self._row(grid, self.tr("Figure"), self.figure)
        self.value = CalmDoubleSpinBox()
        self.value.setDecimals(3)
        self.value.valueChanged.connect(self._say)
        self._row(grid, self.tr("Value"), self.value)
        words = (self.tr("training rows"), self.tr("validation rows"), self.tr("test rows"))
        self.part = self._choice(dict(zip(PARTS, words, strict=True)))
        self.part.setCurrentIndex(PARTS.index("test"))
        self._row(grid, self.tr("On"), self.part)
        self.most = {name: self._optional() for name in ("neurons", "weights", "epochs")}
        labels = {
            "neurons": self.tr("Neurons in hidden layers at most"),
            "weights": self.tr("Weights at most"),
            "epochs": self.tr("Epochs at most"),
        }
        for name, box in self.most.items():
            self._row(grid, labels[name], box)

    def _optional(self) -> QSpinBox:
        """A number, or as many as one likes: the least value says so."""
        box = CalmSpinBox()
        box.setRange(0, _MOST)
        box.setSpecialValueText(self.tr("as many as one likes"))
        box.valueChanged.connect(self._say)
        return box

    def _make_seen(self) -> None:
        grid = self._group(self.tr("What shows"))
        self.data, self.tower = self._access(), self._access()
        self.tower.removeItem(2)  # without a tower there is nothing to learn
        self._row(grid, self.tr("Data"), self.data)
        self._row(grid, self.tr("Tower"), self.tower)
        self.tabs = {name: self._check(text, True) for name, text in tab_titles().items()}
        self.tabs["live"].setEnabled(False)
        row = grid.rowCount()
        for place, box in enumerate(self.tabs.values()):
            grid.addWidget(box, row + place // 2, place % 2)

    def _make_palette(self) -> None:
        grid = self._group(self.tr("Bricks that can be added"))
        self.kinds = {
            kind: self._check(engine_text(own.title), True) for kind, own in BY_KIND.items()
        }
        for place, box in enumerate(self.kinds.values()):
            grid.addWidget(box, 1 + place // 2, place % 2)

    def _make_fields(self) -> None:
        self.training: dict[str, QComboBox] = {}
        grid = self._group(self.tr("Training settings, as they stand now"))
        forms = {field.name: field for field in fields_of(TrainingSettings)}
        for name in _TRAINING:
            self.training[name] = box = self._access()
            self._row(grid, engine_text(forms[name].form.label), box)
        self.bricks = BrickLocks(self._design, self._look, self._access)
        self.bricks.changed.connect(self._say)
        self._column.addWidget(self.bricks)

    def _make_rest(self) -> None:
        grid = self._group(self.tr("Rules"))
        self.tries = self._optional()
        self._row(grid, self.tr("Trainings that may be begun"), self.tries)
        self.test_closed = self._check(
            self.tr("The test part stays closed until the work is handed in")
        )
        grid.addWidget(self.test_closed, grid.rowCount(), 0, 1, 2)
        self.open_data = wrapped_label("warning")
        self.open_data.setText(
            self.tr(
                "Lock the data, too: whoever can change them can move rows out of the test part."
            )
        )
        grid.addWidget(self.open_data, grid.rowCount(), 0, 1, 2)
        self.open_data.hide()
        self.password = QLineEdit()
        self.password.setMaxLength(LONGEST_PASSWORD)
        self.password.textChanged.connect(self._say)
        self._row(grid, self.tr("Teacher's key (a password)"), self.password)
        about = wrapped_label("muted")
        about.setText(
            self.tr(
                "The key shows everything. It is no security: whoever can change files can take "
                "the lock off. Collecting sees that. Take no password that you use elsewhere."
            )
        )
        grid.addWidget(about, grid.rowCount(), 0, 1, 2)

    def show_lock(self, lock: Lock, password: str = "") -> None:
        """Stand for ``lock``; its key stays where no other ``password`` is written. What the form
        does not ask for counts for nothing."""
        goal = lock.goal
        self.title.setText(words_text(lock.title) if lock.title is not None else "")
        self.has_goal.setChecked(goal is not None)
        if goal is not None and self.figure.findData(goal.figure) >= 0:
            self.figure.setCurrentIndex(self.figure.findData(goal.figure))
            self.value.setValue(100.0 * goal.value if goal.figure in SHARES else goal.value)
            self.part.setCurrentIndex(self.part.findData(goal.part))
            for name, box in self.most.items():
                box.setValue(getattr(goal, name) or 0)
        self.data.setCurrentIndex(self.data.findData(lock.data))
        self.tower.setCurrentIndex(self.tower.findData(lock.tower))
        for kind, box in self.kinds.items():
            box.setChecked(lock.palette is None or kind in lock.palette)
        for name, box in self.tabs.items():
            box.setChecked(lock.shows_tab(name))
        for name, choice in self.training.items():
            choice.setCurrentIndex(choice.findData(lock.of_training(name)))
        self.bricks.show_lock(lock)
        self.tries.setValue(lock.tries or 0)
        self.test_closed.setChecked(lock.test_closed)
        self._kept = lock.key
        self.password.setText(password)
        if lock.key is not None:
            self.password.setPlaceholderText(self.tr("as before"))

    # --- reading ---------------------------------------------------------------------------

    def lock(self, runs_before: int = 0, *, with_key: bool = True) -> Lock:
        """The lock that the form stands for; to make a new key takes a moment, on purpose."""
        values: dict[str, Any] = {}
        title = " ".join(self.title.text().split())
        if title:
            values["title"] = Words(en=title, ko=title)
        if not all(box.isChecked() for box in self.kinds.values()):
            values["palette"] = tuple(k for k, box in self.kinds.items() if box.isChecked())
        if not all(box.isChecked() for box in self.tabs.values()):
            values["tabs"] = tuple(n for n, box in self.tabs.items() if box.isChecked())
        training = {
            name: FieldLock(access=box.currentData(), value=getattr(self._design.training, name))
            for name, box in self.training.items()
            if box.currentData() != "shown"
        }
        return Lock(
            lesson=self._lesson,
            data=self.data.currentData(),
            tower=self.tower.currentData(),
            bricks=self.bricks.locks(),
            training=training,
            goal=self._goal() if self.has_goal.isChecked() else None,
            tries=self.tries.value() or None,
            runs_before=runs_before,
            test_closed=self.test_closed.isChecked(),
            key=self._key_of(self.password.text()) if with_key else self._kept,
            **values,
        )

    def _goal(self) -> ClassGoal:
        figure = self.figure.currentData()
        value = self.value.value() / 100.0 if figure in SHARES else self.value.value()
        most = {name: box.value() or None for name, box in self.most.items()}
        return ClassGoal(figure=figure, part=self.part.currentData(), value=value, **most)

    def _key_of(self, password: str) -> Key | None:
        """Made once for each password."""
        if not password:
            return self._kept
        if self._key is None or self._key[0] != password:
            self._key = password, Key.of(password)
        return self._key[1]

    # --- inside ----------------------------------------------------------------------------

    def _follow_figure(self, _index: int = 0) -> None:
        share = self.figure.currentData() in SHARES
        self.value.setSuffix(with_percent_sign("") if share else "")
        self.value.setDecimals(1 if share else 3)
        self.value.setRange(0.0, 100.0 if share else 1.0)
        if self.figure.currentData() == "mean_absolute_error":
            self.value.setRange(0.0, 1e12)
        elif self.value.value() == 0.0:
            self.value.setValue(90.0 if share else 0.8)

    def _say(self, *_what: object) -> None:
        if hasattr(self, "open_data"):
            closed = self.test_closed.isChecked()
            self.open_data.setVisible(closed and self.data.currentData() == "shown")
        on = self.has_goal.isChecked() if hasattr(self, "has_goal") else True
        for widget in (
            *(getattr(self, name, None) for name in ("figure", "value", "part")),
            *getattr(self, "most", {}).values(),
        ):
            if widget is not None:
                widget.setEnabled(on)
        self.changed.emit()
