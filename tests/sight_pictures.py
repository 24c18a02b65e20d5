"""The window as other eyes see it: ``python -m tests.sight_pictures FOLDER [NAME …]``, to be looked
at. NAME: a theme's, a type size in percent, or a scene's of `SCENES`; all of them without a name.

Each scene is today's window at 1280 × 720 in every theme, as it is and as somebody with
deuteranopia or protanopia sees it (`tests/gui/look/sights.py`), then in the larger sizes of type,
in both languages.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEventLoop, QStandardPaths
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gui.application import Application
from gui.look.theme import THEMES
from tests.gui.look.sights import seen
from tests.readme_pictures import SIZE, Photographer

SIGHTS = ("normal", "deutan", "protan")
SIZES = (80, 125, 150, 200)


class Eyes(Photographer):
    """Opens each scene once, and looks at it in every way that is asked for."""

    def __init__(self, application: Application, language: str, folder: Path) -> None:
        super().__init__(application, language)
        self.folder = folder

    def live(self) -> None:
        self.lesson("circles")
        self.tab("live")

    def matrix(self) -> None:
        self.lesson("iris")
        self.tab("evaluate")
        results = self.window.result_column
        assert results is not None
        self.wait("the figures", lambda: results.evaluate._evaluation is not None)

    def weights(self) -> None:
        self.lesson("xor")
        self.tab("network")
        results = self.window.result_column
        assert results is not None
        self.wait("the network", lambda: results.network.picture.picture is not None)

    def correlation(self) -> None:
        self.lesson("iris")
        column = self.window.data_column
        assert column is not None
        self.window.commands.wide.setChecked(True)
        column.plots.show_kind(column.plots.correlation)

    def desk(self) -> None:
        self.window.commands.wide.setChecked(False)
        self.tab("live")

    def look_at(self, name: str, *, sights: tuple[str, ...] = ("normal",)) -> None:
        self.rest()
        picture = self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        for sight in sights:
            path = self.folder / f"{name}-{sight}-{self.language}.png"
            as_seen(picture, sight).save(str(path))
            print(path.name, flush=True)


SCENES = ("live", "matrix", "weights", "correlation")


def as_seen(picture: QImage, sight: str) -> QImage:
    """``picture``, 24 bits a pixel, as eyes of that ``sight`` see it."""
    wide, high = picture.width(), picture.height()
    lines = np.frombuffer(picture.constBits(), np.uint8).reshape(high, picture.bytesPerLine())
    rgb = lines[:, : 3 * wide].reshape(high, wide, 3) / 255.0
    out = np.ascontiguousarray((seen(rgb, sight) * 255.0).round().astype(np.uint8))
    return QImage(out.data, wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()


def _ways(names: list[str]) -> Iterator[tuple[str, str, int]]:
    """What each is called, its theme and its size."""
    asked = [name for name in names if name not in SCENES]
    for theme in THEMES:
        if not asked or theme.name in asked:
            yield theme.name, theme.name, 100
    for size in SIZES:
        if not asked or str(size) in asked:
            yield f"size-{size}", "light", size


def main(arguments: list[str]) -> int:
    folder, names = Path(arguments[0]), arguments[1:]
    folder.mkdir(parents=True, exist_ok=True)
    QStandardPaths.setTestModeEnabled(True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_CONFIG_HOME"] = home  # nobody's own settings
        qt = QApplication([])
        qt.setApplicationName("Neurobricks pictures")
        application = Application(qt, "en")
        built = QEventLoop()
        application.window.built.connect(built.quit)
        application.open(None)
        built.exec()
        application.window.showNormal()
        application.window.resize(SIZE)
        application.window.columns.setSizes([360, 384, 536])
        for scene in [name for name in SCENES if name in names] or SCENES:
            eyes = Eyes(application, "en", folder)
            getattr(eyes, scene)()
            for name, theme, size in _ways(names):
                application.look.choose(theme)
                application.look.resize(size)
                for language in ("en", "ko") if size != 100 else ("en",):
                    application.language.choose(language)
                    eyes.language = language
                    eyes.look_at(f"{scene}-{name}", sights=SIGHTS if size == 100 else ("normal",))
            application.language.choose("en")
            application.look.choose("light")
            application.look.resize(100)
            eyes.desk()
        application.document.replace(application.document.design)
        application.window.hide()
        application.end()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
