"""Switched while it runs: wherever one is, nothing stays in the other language."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from gui.lessons.glossary_window import GlossaryWindow
from tests import translations
from tests.gui.test_languages import _ENGLISH, _NAMES, _texts
from tests.gui.test_screen_reader import called
from tests.gui.walked import Watched
from tests.gui.whole_window import WholeWindow

_KOREAN = re.compile("[가-힣]")
_OWN_WORDS = re.compile(  # of the table that is pasted, of files, of formulas, and of what Qt says
    r"\b(?:ln|max|cosh|d[WZAb])\b|np\.random\.\w+|"
    r"Seoul|Busan|Jeju|name|city|day|hours|member|score|yes|no\b|whole_window\.py|P\d+|setosa|"
    r"versicolor|virginica|Keras|TensorFlow|Pretendard|SIL Open Font License|MIT|kB|feature|"
    r"shuffle|stratified|one-hot encoding|ordinal encoding|robust scaling|log\b|momentum|"
    r"macro avg|weighted avg|support|IQR|target|label|Neurobricks|Windows|CP949|UTF|swish|"
    r"MB|AdamW|MSE|brick|Tab|Pasted table|\w+_(?:uniform|normal)|/\S+|"
    r"PNG|JPEG|WebP|BMP|GIF|jpg|circle|square|star|triangle|"
    r"SLP|AND|OR|XOR|[Wb]_final|Year|Sales"
)

_OF_THE_TABLE = {"day", "Pasted table"}  # names that are words of ours, too


def _said(stage: QWidget) -> set[tuple[str, str]]:
    """What every widget in sight says, and the cells of every view."""
    found = {
        (called(widget), text)
        for widget, text in _texts(stage)
        if widget.isVisible() and not widget.windowTitle().endswith(".py")
    }
    for view in stage.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible() or model is None:
            continue
        if isinstance(view.window(), GlossaryWindow):
            continue  # each of its terms stands there in both languages
        for section in range(min(8, _columns(view))):
            head = model.headerData(section, Qt.Orientation.Horizontal)
            if isinstance(head, str):
                found.add((called(view), head))
        for row in range(min(8, model.rowCount())):
            index = model.index(row, 0)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                if isinstance(index.data(role), str):
                    found.add((called(view), index.data(role)))
    return found


def _columns(view: QAbstractItemView) -> int:
    try:
        return int(view.model().columnCount())
    except TypeError:  # of a list it is nobody's business
        return 0


class Languages:
    """Switches at each scene, and leaves it so: every second one is come to in Korean. What stays
    in the language that was left is seen then, and what is not made in the present one before."""

    def __init__(self) -> None:
        self.seen = {"en": 0, "ko": 0}
        self.english: set[str] = set()
        self.korean: set[str] = set()
        self._sources = {
            entry.source
            for entry in translations.entries(translations.TS)
            if entry.source != entry.translation
        }

    def see(self, scene: str, stage: QWidget, whole: WholeWindow) -> None:
        self._look(scene, stage, whole.language.code)
        if scene == "recovery":  # nobody comes to the menu while it asks
            return
        whole.language.choose("en" if whole.language.code == "ko" else "ko")
        _let_it_follow()
        self._look(f"{scene}, switched", stage, whole.language.code)

    def _look(self, scene: str, stage: QWidget, code: str) -> None:
        for where, text in _said(stage):
            self.seen[code] += 1
            if code == "en":
                if _KOREAN.search(text) and text != "한국어":
                    self.korean.add(f"{where}: {text} ({scene})")
                continue
            bare = _ENGLISH.findall(_NAMES.sub("", _OWN_WORDS.sub("", text.replace("&", ""))))
            if (text in self._sources and text not in _OF_THE_TABLE) or len(bare) > 1:
                self.english.add(f"{where}: {text} ({scene})")


def test_nothing_stays_in_the_other_language(walked_small: Watched) -> None:
    languages = walked_small[Languages]
    assert min(languages.seen.values()) > 500, "the walk did not come by the words"
    assert "\n".join(sorted(languages.english)) == ""
    assert "\n".join(sorted(languages.korean)) == ""


def _let_it_follow() -> None:
    """What was made anew in the other language is there, and what it stood for is gone."""
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
