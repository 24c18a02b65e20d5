"""The person's language: Korean or English, from the system or chosen, while it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from gui.look.look import RESOURCES

TRANSLATIONS = RESOURCES / "translations"


class Language(QObject):
    """Installs the translators. Every widget hears of it by ``QEvent.LanguageChange``."""

    def __init__(
        self, application: QCoreApplication, choice: str = "system", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._system = QLocale.system()
        self._choice = ""
        self._translators: list[QTranslator] = []  # Qt keeps no reference to them
        self._words: list[bytes] = []  # what they read in; Qt makes no copy
        self.choose(choice)

    @property
    def choice(self) -> str:
        """``system``, ``ko`` or ``en``."""
        return self._choice

    @property
    def code(self) -> str:
        """The language in use: ``ko`` or ``en``."""
        if self._choice in ("ko", "en"):
            return self._choice
        names = self._system.uiLanguages() or [self._system.name()]
        return "ko" if names[0].lower().startswith("ko") else "en"

    def choose(self, choice: str) -> None:
        """Follow the system, or always Korean or English.

        Raises:
            ValueError: ``choice`` is none of these.
        """
        if choice not in ("system", "ko", "en"):
            raise ValueError(choice)
        if choice == self._choice:
            return
        self._choice = choice
        # Numbers first: widgets write them anew when they hear of the new words.
        QLocale.setDefault(self._locale())
        for translator in self._translators:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._translators, self._words = [], []
        if self.code == "ko":
            qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install("qtbase_ko", qt)
            self._install("neurobricks_ko", str(TRANSLATIONS))

    def _locale(self) -> QLocale:
        if self.code == "ko":
            return QLocale(QLocale.Language.Korean, QLocale.Country.SouthKorea)
        if self._system.language() == QLocale.Language.English:
            return self._system
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)

    def _install(self, name: str, folder: str) -> None:
        """Its bytes are read: Qt would look into the file as long as it is used, and crash where
        an update of the application writes it anew meanwhile."""
        try:
            words = (Path(folder) / f"{name}.qm").read_bytes()
        except OSError:
            return
        translator = QTranslator(self)
        if translator.load(words):
            self._translators.append(translator)
            self._words.append(words)
            self._application.installTranslator(translator)
