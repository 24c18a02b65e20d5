"""The READMEs' pictures: ``python -m tests.readme_pictures [NAME …]`` takes them anew.

Each is today's window at 1280 × 720 in both languages, doing what its name says, into
``docs/pictures``. Nothing is drawn for the picture alone.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEventLoop, QSize, QStandardPaths, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from engine.data.knowing.library import Library
from engine.data.sources import strokes
from engine.data.sources.painted import Painted
from engine.export.kind import ExportJob
from engine.export.kinds import export
from engine.training.inside.network_picture import Neuron
from gui.application import Application
from tests.engine.export.page.browser import Browser

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SIZE = QSize(1280, 720)
PATIENCE = 120.0  # seconds that anything may take


class Photographer:
    """Uses the window as a person does, and takes pictures of it."""

    def __init__(self, application: Application, language: str) -> None:
        self.application = application
        self.language = language
        self.window = application.window
        self.context = application.context

    def wait(self, what: str, true: Callable[[], object]) -> None:
        """Let the application work until ``true``; RuntimeError where it never is."""
        loop, looking = QEventLoop(), QTimer()
        looking.setInterval(20)
        looking.timeout.connect(lambda: true() and loop.quit())
        QTimer.singleShot(int(PATIENCE * 1000), loop.quit)
        looking.start()
        loop.exec()
        looking.stop()
        if not true():
            raise RuntimeError(f"waited in vain for {what}")

    def rest(self) -> None:
        """Let what moves or is drawn late come to its end."""
        loop = QEventLoop()
        QTimer.singleShot(600, loop.quit)
        loop.exec()

    def take(self, name: str, of: QWidget | None = None) -> None:
        self.rest()
        picture = (of or self.window).grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        path = FOLDER / f"{name}-{self.language}.png"
        picture.save(str(path), "PNG", 0)
        print(path.name, path.stat().st_size, flush=True)

    def lesson(self, name: str, *, until: int | None = None) -> None:
        """Open a lesson and train it to its end, or at least to an epoch."""
        self.application.document.replace(self.application.document.design)
        self.window.beginnings.begin_lesson(name)
        self.application.document.choose_speed("full")
        self.wait("the data", lambda: self.context.facts.is_current)
        self.train(until)

    def train(self, until: int | None = None) -> None:
        self.window.bar.train_button.click()
        if until is not None:
            self.wait("epochs", lambda: self.context.run.epoch >= until)
        else:
            self.wait("the end", lambda: self.context.run.state == "ended")

    def tab(self, name: str) -> None:
        results = self.window.result_column
        assert results is not None
        results.tabs.setCurrentWidget(getattr(results, name))

    # --- the pictures --------------------------------------------------------------------------

    def start(self) -> None:
        self.window.show_start_page()
        self.take("start")
        self.window.show_workplace()

    def circles(self) -> None:
        self.lesson("circles")
        self.tab("live")
        self.take("circles")

    def iris(self) -> None:
        self.lesson("iris")
        self.tab("evaluate")
        results = self.window.result_column
        assert results is not None
        self.wait("the figures", lambda: results.evaluate._evaluation is not None)
        self.take("iris")
        self.tab("live")

    def network(self) -> None:
        self.lesson("xor")
        self.tab("network")
        results = self.window.result_column
        assert results is not None
        drawn = results.network.picture
        self.wait("the network", lambda: drawn.picture is not None)
        drawn.choose(Neuron(self.application.document.design.bricks[0].id, 0))
        self.take("network")

    def steps(self) -> None:
        self.lesson("sales-stuck")
        self.tab("steps")
        results = self.window.result_column
        assert results is not None
        self.wait("the step", lambda: results.steps._explained is not None)
        for _ in range(5):
            results.steps.way.go_forward()
        self.take("steps")
        self.tab("live")

    def compare(self) -> None:
        self.application.document.replace(self.application.document.design)
        self.window.beginnings.begin_lesson("labels-one-neuron")
        self.application.document.choose_speed("full")
        self.wait("the data", lambda: self.context.facts.is_current)
        self.tab("compare")
        results = self.window.result_column
        assert results is not None
        results.compare.first_button.click()
        self.wait("three runs", lambda: len(self.application.document.runs.records) == 3)
        self.wait("the end", lambda: not self.context.planned.is_at_work)
        self.take("compare")
        self.tab("live")

    def pictures(self) -> None:
        self.lesson("drawn-shapes")
        self.tab("live")
        self.take("pictures")

    def maps(self) -> None:
        self.lesson("drawn-shapes")
        self.tab("network")
        results = self.window.result_column
        assert results is not None
        way = results.network.way
        assert way is not None
        self.wait("the maps", lambda: way.strips and way._way is not None)
        self.rest()
        way.strips[0]._press(5)
        self.wait("the window", lambda: way.window_view.window_shown is not None)
        way.window_view.move_to(10, 6)
        self.take("maps")
        self.tab("live")

    def code(self) -> None:
        self.lesson("circles")
        self.tab("code")
        results = self.window.result_column
        assert results is not None
        self.wait("the code", lambda: bool(results.code.view.toPlainText()))
        self.take("code")
        self.tab("live")

    def data(self) -> None:
        self.lesson("iris")
        column = self.window.data_column
        assert column is not None
        self.window.commands.wide.setChecked(True)
        self.window.guide.strip.hide()
        scatter = column.plots.scatter
        for box, name in ((scatter.x_choice, "petal length"), (scatter.y_choice, "petal width")):
            box.setCurrentIndex(box.findData(name))
            box.activated.emit(box.currentIndex())
        labels = self.context.facts.report.plot if self.context.facts.report is not None else None
        assert labels is not None
        self.context.selection.choose(np.flatnonzero(labels.labels == 0)[:20])
        self.take("data")
        self.context.selection.clear()
        self.window.commands.wide.setChecked(False)

    def paint(self) -> None:
        column = self.window.data_column
        assert column is not None
        column.sources.choose(Painted.of(_spiral_of_strokes()))
        self.wait("the board", lambda: isinstance(self._source(), Painted))
        self.wait("the data", lambda: self.context.facts.is_current)
        self.train(until=1500)
        self.take("paint")
        self.context.run.stop()
        self.wait("the end", lambda: self.context.run.state == "ended")

    def presenting(self) -> None:
        self.lesson("spiral")
        self.tab("live")
        self.window.commands.present.setChecked(True)
        self.window.showNormal()  # the screen that there is not is smaller than the wall
        self.window.resize(SIZE)
        self.take("presenting")
        self.window.commands.present.setChecked(False)
        self.window.resize(SIZE)

    def dark(self) -> None:
        self.application.look.choose("dark")
        self.lesson("sine")
        self.tab("live")
        self.take("dark")
        self.application.look.choose("light")

    def takeaway(self) -> None:
        self.lesson("iris")
        taking_away = self.window.commands.taking_away
        taking_away.show()
        assert taking_away.window is not None
        taking_away.window.resize(SIZE)
        self.take("takeaway", taking_away.window)
        taking_away.window.close()

    def page(self) -> None:
        """The web page of what was learned, in Chromium."""
        self.lesson("bike-rentals")
        record = self.application.document.runs.records[-1]
        job = ExportJob(record.design, Library(), self.language, record)  # type: ignore[arg-type]
        with tempfile.TemporaryDirectory() as made:
            out = Path(made) / "page.html"
            export(job, "page", out)
            browser = Browser(Path(made) / "chromium")
            browser.open(out, SIZE.width(), SIZE.height())
            path = FOLDER / f"page-{self.language}.png"
            browser.picture(path)
            browser.close()
        print(path.name, path.stat().st_size, flush=True)

    def _source(self) -> object:
        return self.application.document.design.data.source


def _spiral_of_strokes() -> np.ndarray:
    """Three classes, as a hand would spray them."""
    points = strokes.no_points()
    for value, turn in enumerate((0.0, 2.1, 4.2)):
        way = np.linspace(0.25, 1.0, 9)
        x, y = 0.85 * way * np.cos(2.2 * way + turn), 0.85 * way * np.sin(2.2 * way + turn)
        for step in range(len(way) - 1):
            start, end = (x[step], y[step]), (x[step + 1], y[step + 1])
            new = strokes.spray(start, end, value, (0.06, 0.06), 7, seed=10 * value + step)
            points = strokes.added(points, new)
    return points


PICTURES = (
    "start", "circles", "network", "steps", "iris", "compare", "pictures", "maps", "code", "data",
    "paint", "takeaway", "page", "presenting", "dark",
)  # fmt: skip


def main(names: list[str]) -> int:
    QStandardPaths.setTestModeEnabled(True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_CONFIG_HOME"] = home  # nobody's own settings
        qt = QApplication([])
        qt.setApplicationName("Neurobricks pictures")
        application = Application(qt, "en")
        application.look.choose("light")
        built = QEventLoop()
        application.window.built.connect(built.quit)
        application.open(None)
        built.exec()
        application.window.showNormal()
        application.window.resize(SIZE)
        application.window.columns.setSizes([360, 384, 536])  # as on a screen of this size
        for language in ("en", "ko"):
            application.language.choose(language)
            photographer = Photographer(application, language)
            for name in names or PICTURES:
                getattr(photographer, name)()
        application.document.replace(application.document.design)
        application.window.hide()
        application.end()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
