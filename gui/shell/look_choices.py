"""The choices of the View menu, one of each at a time: language, colours and motion."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.shell.language import Language
from gui.work.remembered.preferences import MOTIONS, THEMES, Preferences


class LookChoices(QObject):
    """What is chosen holds at once, and is remembered."""

    def __init__(
        self, look: Look, language: Language, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._look, self._language, self._preferences = look, language, preferences
        self.languages = self._choices(("system", "ko", "en"), language.choice, self._speak)
        self.themes = self._choices(THEMES, look.choice, self._choose_theme)
        self.motions = self._choices(MOTIONS, look.motion, self._choose_motion)
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        # A language is named in itself, so that whoever is lost finds their own.
        words = (self.tr("As the system"), "한국어", "English")
        for action, text in zip(self.languages.actions(), words, strict=True):
            action.setText(text)
        words = (
            self.tr("As the system"),
            self.tr("Light"),
            self.tr("Dark"),
            self.tr("High contrast, light"),
            self.tr("High contrast, dark"),
        )
        for action, text in zip(self.themes.actions(), words, strict=True):
            action.setText(text)
        words = (self.tr("As the system"), self.tr("All motion"), self.tr("Less motion"))
        for action, text in zip(self.motions.actions(), words, strict=True):
            action.setText(text)

    def _choices(
        self, values: tuple[str, ...], chosen: str, handler: Callable[[QAction], None]
    ) -> QActionGroup:
        group = QActionGroup(self)
        for value in values:
            action = group.addAction("")
            action.setCheckable(True)
            action.setData(value)
            action.setChecked(value == chosen)
        group.triggered.connect(handler)
        return group

    def _speak(self, action: QAction) -> None:
        self._preferences.language = action.data()
        self._language.choose(action.data())

    def _choose_theme(self, action: QAction) -> None:
        self._preferences.theme = action.data()
        self._look.choose(action.data())

    def _choose_motion(self, action: QAction) -> None:
        self._preferences.motion = action.data()
        self._look.move(action.data())
