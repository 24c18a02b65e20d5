"""Korean is whole on the screen, and longer words still fit."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.shell.language import Language
from tests import translations
from tests.gui.whole_window import WholeWindow

# Names that are the same in every language: of functions, optimizers, columns, formats.
_NAMES = re.compile(
    r"""Neurobricks|English|Adam\w*|Nadam|SGD|RMSprop|Ada\w+|XOR|AND|OR|Keras|TensorFlow|CSV|UTF-8|
    L1|L2|R²|MAE|RMSE|F1|ROC|AUC|relu|tanh|sigmoid|softmax|linear|Enter|Delete|Alt|Ctrl|Shift|Esc|Return|
    Python|Jupyter|Colab|NumPy|pandas|scikit-learn|matplotlib|LiteRT|SavedModel|Flask|README|JSON|HTML|
    PDF|predict\.py|\.keras|\.tflite|
    np\.random\.\w+|Home|Page\ Up|Page\ Down|PNG|SVG|
    setosa|versicolor|virginica|sepal|petal|length|width|species|label|x\d*|y|[A-Z]\b|F\d+""",
    re.VERBOSE,
)
_ENGLISH = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture
def window(whole_window: WholeWindow) -> MainWindow:
    """The whole window over the iris table, its data read."""
    whole_window.lesson("iris", train=False)
    return whole_window.window


@pytest.fixture
def language(whole_window: WholeWindow) -> Language:
    return whole_window.language


def _texts(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Everything that a widget below ``root`` says: on its face, in tooltips, to a reader."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.objectName() in ("ScrollLeftButton", "ScrollRightButton"):
            continue  # Qt names them once, when it makes them
        if isinstance(widget.parent(), QComboBox) or isinstance(widget, QLineEdit):
            continue  # what is chosen or typed is asked of the field itself
        said = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
        elif isinstance(widget, QComboBox):
            said += [widget.itemText(index) for index in range(widget.count())]
        elif isinstance(widget, QTabBar):
            said += [widget.tabText(index) for index in range(widget.count())]
        elif isinstance(widget, QMenu):
            said += [widget.title(), *(action.text() for action in widget.actions())]
        for text in said:
            if text:
                yield widget, re.sub(r"<[^>]+>", "", text)


def test_nothing_on_the_screen_stays_english(window: MainWindow, language: Language) -> None:
    """Switched while it runs: whatever was made in English has to follow."""
    sources = {
        entry.source for entry in translations.entries(translations.TS)
        if entry.source != entry.translation
    }  # fmt: skip
    language.choose("ko")
    QApplication.sendPostedEvents()
    left = set()
    for widget, text in _texts(window):
        bare = _ENGLISH.findall(_NAMES.sub("", text.replace("&", "")))
        if text in sources or len(bare) > 1:
            left.add(f"{type(widget).__name__}: {text}")
    assert sorted(left) == []


def test_back_in_english_nothing_stays_korean(window: MainWindow, language: Language) -> None:
    language.choose("ko")
    QApplication.sendPostedEvents()
    language.choose("en")
    QApplication.sendPostedEvents()
    left = {text for _widget, text in _texts(window) if re.search("[가-힣]", text)}
    assert left <= {"한국어"}


class _Longer(QTranslator):
    """A language in which every text is 40 % longer than in English."""

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return source + "ō" * (2 * len(source) // 5) if context != "QPlatformTheme" else ""

    def isEmpty(self) -> bool:
        return False


def test_longer_words_still_fit_the_bar_and_the_start_page(
    window: MainWindow, language: Language, qtbot: QtBot
) -> None:
    longer = _Longer()
    QCoreApplication.installTranslator(longer)
    try:
        QApplication.sendPostedEvents()
        assert window.bar.train_button.text().endswith("ō")
        cut = []
        for page in (window.show_start_page, window.show_workplace):
            page()
            QApplication.sendPostedEvents()
            for button in window.findChildren(QPushButton):
                in_the_shell = window.bar.isAncestorOf(button) or (
                    window.start_page.isAncestorOf(button)
                )
                if button.isVisible() and in_the_shell:
                    needed = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text())
                    if button.contentsRect().width() < needed.width():
                        cut.append(button.text())
            for label in window.findChildren(QLabel):
                in_the_shell = window.bar.isAncestorOf(label) or (
                    window.start_page.isAncestorOf(label)
                )
                if label.isVisible() and in_the_shell and not label.wordWrap():
                    needed = label.fontMetrics().horizontalAdvance(label.text())
                    if label.contentsRect().width() < needed:
                        cut.append(label.text())
        assert cut == []
        assert window.minimumSizeHint().width() <= 1280
    finally:
        QCoreApplication.removeTranslator(longer)
