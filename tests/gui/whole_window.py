"""The real window without TensorFlow, and a walk through all that it can show.

`WholeWindow.walk` is for tests that hold for every control, wherever it stands: whoever adds
a page, a dialog or a panel adds its scene there. What looks at every scene is a watcher on a walk
that it shares with others (`tests.gui.walked`).
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile, QMimeData, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.bricks import CATALOGUE
from engine.classroom.exchange import hand_in
from engine.data.knowing.library import Library
from engine.data.sources.catalogue import DrawnShapes
from engine.data.sources.painted import Painted
from engine.data.sources.strokes import no_points
from engine.explanation import explained as explanation
from engine.explanation import landscape
from engine.explanation.explained import WeightPlace
from engine.lessons.library import course_named
from engine.training.inside.network_picture import Link, Neuron
from gui.data.painting.words import MODES
from gui.look.look import Look
from gui.main_window import MainWindow
from gui.shell.language import Language
from gui.take_away.saving import Wish
from gui.work.context import make_context
from gui.work.document.document import Document
from gui.work.lessons import empty_design
from gui.work.recovery.autosave import Recovery
from gui.work.recovery.recovery_question import RecoveryQuestion
from gui.work.remembered.preferences import Preferences
from tests.engine.classroom.class_of import solved, work_of, write_lesson
from tests.gui.engine_here import EngineHere
from tests.gui.results.steps.numpy_step import numpy_explained, numpy_losses_at, numpy_slice
from tests.gui.results.taught_trainer import Lesson, TaughtTrainer

_LIBRARY = Library()  # tables are drawn once for all tests
_PATIENCE = 60_000
TABLE = "\n".join(
    [
        "name,city,day,hours,member,score",
        *(
            f"{name},{city},2024-03-{day:02d},{hours},{member},{score}"
            for name, city, day, hours, member, score in (
                (
                    f"P{number}",
                    ("Seoul", "Busan", "Jeju")[number % 3],
                    1 + number % 28,
                    "" if number % 9 == 4 else number % 7 + 0.5,
                    ("yes", "no")[number % 2],
                    round(3.1 * (number % 7) + number % 3, 1),
                )
                for number in range(60)
            )
        ),
    ]
)


class WholeWindow:
    """A window that is there from its start page on; `end` it after the test."""

    def __init__(
        self, qtbot: QtBot, look: Look, language: Language, folder: Path, size: tuple[int, int]
    ) -> None:
        self._qtbot = qtbot
        self.look, self.language = look, language
        lesson = Lesson()
        lesson.gate.set()
        self._keras = explanation.explained, explanation.losses_at, landscape.loss_slice
        explanation.explained, explanation.losses_at = numpy_explained, numpy_losses_at
        landscape.loss_slice = numpy_slice
        self.engine = EngineHere(_LIBRARY, lambda: TaughtTrainer(lesson))
        document = Document(empty_design())
        self.context = make_context(document, self.engine, look)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        with look.building():
            self.window = MainWindow(self.context, language, Preferences(settings))
        self.window.files.questions.about_unsaved = lambda _name, answer: answer("discard")
        qtbot.addWidget(self.window, before_close_func=_close_without_asking)
        self.window.resize(*size)
        self.window.show()
        self.engine.start()

    def end(self) -> None:
        assert self.window.files.close()
        assert self.engine.shutdown(60), "the engine's lanes outlived the test"
        explanation.explained, explanation.losses_at, landscape.loss_slice = self._keras

    # --- going somewhere -------------------------------------------------------------------

    def wait(self, true: object) -> None:
        self._qtbot.waitUntil(true, timeout=_PATIENCE)

    def lesson(self, name: str, *, train: bool = True) -> None:
        self.window.beginnings.begin_lesson(name)
        self.wait(lambda: self.context.facts.is_current)
        self.window.context.document.choose_speed("full")
        if train:
            self.train()

    def train(self) -> None:
        self.context.run.train()
        self.wait(lambda: self.context.run.state == "ended")

    def table(self, text: str = TABLE) -> None:
        """Paste a table of one's own and open it."""
        dialog = self.paste(text)
        dialog.accept()
        self.wait(lambda: self.window.data_column.tables.import_dialog is None)
        self.wait(lambda: self.context.facts.is_current)

    def paste(self, text: str = TABLE) -> QWidget:
        data = QMimeData()
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(data)
        self.window.data_ways.paste_table()
        dialog = self.window.data_column.tables.import_dialog
        self.wait(lambda: dialog.open_button.isEnabled())
        return dialog

    # --- the walk --------------------------------------------------------------------------

    def walk(self) -> Iterator[tuple[str, QWidget]]:
        """Every scene's name and the widget, window or dialog in which it is played."""
        for name, stage in self._scenes():
            QApplication.sendPostedEvents()
            yield name, stage

    def _scenes(self) -> Iterator[tuple[str, QWidget]]:
        window = self.window
        window.preferences.remember_file(Path(__file__))
        window.show_start_page()
        yield "start page", window
        window.beginnings.begin_empty()
        self.wait(lambda: self.context.facts.is_current)
        yield "nothing yet", window
        for lesson in ("iris", "sine", "circles"):
            self.lesson(lesson)
            yield from self._results(lesson)
            if lesson == "iris":
                yield from self._steps(lesson)
        self.lesson("iris")
        yield from self._data()
        yield from self._tower()
        self.table()
        yield "a table of one's own", window
        yield from self._preparation()
        yield from self._paintings()
        yield from self._pictures()
        yield from self._dialogs()
        yield from self._class()
        yield from self._pages()
        window.commands.present.setChecked(True)
        yield "presenting", window
        window.commands.present.setChecked(False)

    def _results(self, lesson: str) -> Iterator[tuple[str, QWidget]]:
        result = self.window.result_column
        for index in range(result.tabs.count()):
            result.tabs.setCurrentIndex(index)
            yield f"{lesson}: {result.tabs.tabText(index)}", self.window
        yield from self._network(lesson)
        result.tabs.setCurrentIndex(0)

    def _network(self, lesson: str) -> Iterator[tuple[str, QWidget]]:
        page = self.window.result_column.network
        self.window.result_column.tabs.setCurrentWidget(page)
        self.wait(lambda: page.picture.picture is not None)
        last = page.picture.picture.columns[-1]
        page.bar.gradients_button.click()
        page.picture.choose(Neuron(last.brick, 0))
        yield f"{lesson}: a neuron and its formula", self.window
        page.picture.choose(Link(last.brick, 0, 0))
        page.card.off_button.click()
        yield f"{lesson}: a link that is off", self.window
        page.card.on_button.click()
        page.show_panel(page.weights)
        page.weights.fill_button.setChecked(True)
        self.wait(lambda: page.weights.model.cells is not None)
        yield f"{lesson}: the table of weights", self.window
        page.weights.fill_button.setChecked(False)
        page.show_panel(page.card)
        page.bar.weights_button.click()

    def _steps(self, lesson: str) -> Iterator[tuple[str, QWidget]]:
        """Each kind of stop, both ways of writing, each choice of rows, a followed weight."""
        result = self.window.result_column
        page = result.steps
        result.tabs.setCurrentWidget(page)
        page.asking.ask()
        self.wait(lambda: page.told() is not None)
        phases = set()
        for number, stop in enumerate(page.stops):
            if stop.phase not in phases:
                phases.add(stop.phase)
                page.way.go(number)
                yield f"{lesson}: step, {stop.phase}", self.window
        page.way.writing.button(1).click()
        yield f"{lesson}: step as matrices", self.window
        page.way.writing.button(0).click()
        page.follow(WeightPlace(0, "kernel", (0, 0)))
        page.way.go(len(page.stops) - 1)
        self.wait(lambda: page.nudge.nudged is not None)
        yield f"{lesson}: a nudge", self.window
        page.unfollow.click()
        page.over.click()
        self.wait(lambda: page.landscape.slice is not None)
        yield f"{lesson}: the landscape", self.window
        page.over.click()
        for kind in (2, 1, 0):
            page.rows.kinds.button(kind).click()
            self.wait(lambda: page.told() is not None)
            yield f"{lesson}: step, rows {kind}", self.window
        result.tabs.setCurrentIndex(0)
        live = result.live
        line = result.time_line
        self.wait(lambda: line.isVisible() and live.coach_line.isVisible())
        live.coach_line.why.setChecked(True)
        yield f"{lesson}: the coach's reason", self.window
        live.coach_line.why.setChecked(False)
        line.slider.setValue(line.slider.maximum() // 2)
        for tab in range(result.tabs.count()):
            result.tabs.setCurrentIndex(tab)
            self.wait(lambda: not self.context.back.waits)
            yield f"{lesson}: an earlier epoch, tab {tab}", self.window
        result.tabs.setCurrentIndex(0)
        line.now.click()

    def _pages(self) -> Iterator[tuple[str, QWidget]]:
        guide, course = self.window.guide, course_named("3-network")
        self.lesson("xor-stuck", train=False)
        for name in ("neuron", "layers", "loss"):
            place = [page.name for page in course.pages].index(name)
            guide.open(course, place)
            yield f"page {name}", self.window
        guide.open(course, len(course.pages) - 1)
        self.wait(lambda: self.context.facts.is_current)
        yield "page of another lesson", self.window

    def _data(self) -> Iterator[tuple[str, QWidget]]:
        window, column = self.window, self.window.data_column
        column.tabs.setCurrentWidget(column.table)
        yield "table", window
        column.table.open_card(0)
        yield "a column's card", window
        column.table.close_card()
        column.picker.open_gallery()
        yield "choice of data", column.picker.gallery
        column.picker.gallery.close()
        window.commands.wide.setChecked(True)
        for view in column.plots.views:
            column.plots.show_kind(view)
            yield f"plot {type(view).__name__}", window
        column.plots.show_kind(column.plots.scatter)
        scatter = column.plots.scatter
        scatter.z_choice.setCurrentIndex(scatter.z_choice.count() - 1)
        scatter.z_choice.activated.emit(scatter.z_choice.currentIndex())
        yield "plot in three dimensions", window
        window.commands.wide.setChecked(False)

    def _preparation(self) -> Iterator[tuple[str, QWidget]]:
        column = self.window.data_column
        column.tabs.setCurrentIndex(column.tabs.count() - 1)
        yield "preparation", self.window
        for name in ("name", "city", "day", "hours", "member", "score"):
            column.show_preparation(name)
            yield f"preparation of {name}", self.window

    def _tower(self) -> Iterator[tuple[str, QWidget]]:
        model = self.window.model_column
        for brick in CATALOGUE:
            model.edits.add([brick()], 0)
        for brick in self.window.context.document.design.bricks:
            model.tower.choose([brick.id])
            model.inspector._remember_more(True)
            yield f"brick {brick.kind}", self.window
        for end in ("input", "labels"):
            model.tower.choose([end])
            yield f"brick {end}", self.window
        model._show_all_findings()
        yield "what can be mended", self.window
        more = self.window.bar.fields.more
        more.open_under(self.window.bar.fields.more_button)
        yield "more training settings", more
        more.close()

    def _paintings(self) -> Iterator[tuple[str, QWidget]]:
        column = self.window.data_column
        for mode in MODES:
            column.sources.choose(Painted.of(no_points(), mode=mode))
            self.wait(lambda: column.painting.isVisible())
            yield f"painting {mode}", self.window

    def _pictures(self) -> Iterator[tuple[str, QWidget]]:
        column = self.window.data_column
        pictures = column.pictures
        column.draw_classes()
        self.wait(lambda: pictures.isVisible() and self.context.facts.is_current)
        yield "empty classes of pictures", self.window
        pictures.ways.seen.setChecked(True)
        yield "how the network sees pictures", self.window
        pictures.ways.whole.setChecked(True)
        pictures.show_drawer("drawing")
        yield "the drawing board", self.window
        pictures.show_drawer("")
        pictures.ways_in.choose()
        yield "where pictures are", pictures.ways_in.dialog
        pictures.ways_in.close()
        column.sources.choose(DrawnShapes(rows=24))
        self.wait(lambda: pictures.model.rowCount() == 24)
        yield "drawn pictures", self.window

    def _dialogs(self) -> Iterator[tuple[str, QWidget]]:
        self.window.cards.show("optimizer:adam")
        glossary = self.window.cards.window
        yield "a card of the glossary", glossary
        glossary.search.setText("no such term")
        yield "a term that is not there", glossary
        glossary.close()
        yield from self._take_away()
        tables = self.window.data_column.tables
        dialog = self.paste()
        yield "preview of a table", dialog
        dialog.choices.more_button.setChecked(True)
        yield "preview of a table, all choices", dialog
        dialog.reject()
        tables.type()
        yield "a table that is typed", tables.grid_dialog
        tables.grid_dialog.reject()
        file = Path(__file__)
        question = RecoveryQuestion(
            [Recovery(file, None, datetime(2026, 3, day), QLockFile("")) for day in (2, 1)],
            self.window,
        )
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        question.open()
        yield "recovery", question
        question.close()

    def _take_away(self) -> Iterator[tuple[str, QWidget]]:
        self.window.commands.take_away.trigger()
        leaving = self.window.commands.taking_away.window
        yield "what can be taken away", leaving
        card = leaving.cards["script"]
        options = card.options
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.py"
            card.saving.write(Wish("script", path, options.values, options.kept, ".py"))
            self.wait(lambda: card.folder_button.isVisible())
            yield "a script that was taken away", leaving
        leaving.close()

    def _class(self) -> Iterator[tuple[str, QWidget]]:
        classroom = self.window.commands.classroom
        teacher = classroom.teacher
        classroom.ask_hand_in()
        classroom.hand_in_dialog.say("✓", "good")
        yield "handing in", classroom.hand_in_dialog
        classroom.hand_in_dialog.reject()
        teacher.make_lesson()
        dialog = teacher.lesson_dialog
        yield "a lesson for a class", dialog
        dialog.pages_button.click()
        editor = teacher.pages_editor
        yield "the pages of a lesson", editor
        editor.close()
        dialog.close()
        with tempfile.TemporaryDirectory() as folder:
            room = Path(folder)
            hand_in(work_of(solved()), "김하늘", "1반", room)
            hand_in(work_of(solved(6)), "이가람", "1반", room)
            teacher.collect()
            window = teacher.collect_window
            teacher.collecting.start(room, write_lesson(room / "l.brick"), watch=False)
            self.wait(lambda: len(teacher.collecting.rows) == 2 and not teacher.collecting.at_work)
            window.table.selectRow(0)
            yield "a class's work", window
            window.view.setCurrentIndex(1)
            yield "the wall of a class", window
            window.view.setCurrentIndex(0)
            window.close()


def _close_without_asking(window: MainWindow) -> None:
    window._may_close = True
