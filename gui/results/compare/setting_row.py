"""One setting to be tried and its values, as a person chooses them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from engine.design import Design
from engine.trials.settings import Setting, settings_of, usual_values, value_text
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import message_text
from gui.widgets.elided import ElidedComboBox
from gui.widgets.plain_text import PlainLabel, set_tool_tip

_LONGEST = 500  # letters


class SettingRow(QWidget):
    """A list of the design's settings, and a line for values. An ``optional`` one may be none.

    Signals:
        changed(): another setting, or other values.
    """

    changed = Signal()

    def __init__(
        self, look: Look, *, optional: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._optional = optional
        self._design: Design | None = None
        self._settings: tuple[Setting, ...] = ()
        self.choice = ElidedComboBox()
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.values = QLineEdit()
        self.values.setMaxLength(_LONGEST)
        self._label = PlainLabel()
        self._label.setBuddy(self.choice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addWidget(self.choice, 2)
        row.addWidget(self.values, 3)
        self.choice.activated.connect(self._chosen)
        self.values.textChanged.connect(self.changed)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def setting(self) -> Setting | None:
        """The chosen one."""
        place = self.choice.currentIndex() - self._optional
        return self._settings[place] if 0 <= place < len(self._settings) else None

    @property
    def given(self) -> str | None:
        """``name=values``, as the engine reads it; None: no setting is chosen."""
        setting = self.setting
        return None if setting is None else f"{setting.name}={self.values.text()}"

    def show_design(self, design: Design) -> None:
        """Offer what can be tried in ``design``; a choice that is there still stays."""
        before = self.setting
        self._design, self._settings = design, settings_of(design)
        self._fill()
        names = [setting.name for setting in self._settings]
        if before is not None and before.name in names:
            self.choice.setCurrentIndex(names.index(before.name) + self._optional)
        else:
            self.choose(None if self._optional else names[0])

    def choose(self, name: str | None) -> None:
        """Choose the setting of that name, with its usual values."""
        names = [setting.name for setting in self._settings]
        place = names.index(name) + self._optional if name is not None else 0
        self.choice.setCurrentIndex(place)
        self._chosen()

    def _fill(self) -> None:
        place = self.choice.currentIndex()
        self.choice.clear()
        if self._optional:
            self.choice.addItem(self.tr("none"))
        for setting in self._settings:
            self.choice.addItem(message_text(setting.words))
        self.choice.setCurrentIndex(max(place, 0))

    def _chosen(self, _place: int = 0) -> None:
        setting, design = self.setting, self._design
        self.values.setEnabled(setting is not None)
        values = usual_values(design, setting) if setting is not None and design else ()
        self.values.setText(", ".join(map(value_text, values)))
        self.changed.emit()

    def retranslate(self) -> None:
        self._label.setText(self.tr("and") if self._optional else self.tr("Setting"))
        name = self.tr("Second setting") if self._optional else self.tr("Setting to try")
        self.choice.setAccessibleName(name)
        self.values.setAccessibleName(self.tr("Values: {setting}").format(setting=name))
        set_tool_tip(
            self.values,
            self.tr("Values with commas between them, or a range: 0.001..0.1, with 8 steps: …:8"),
        )
        self._fill()

    def _restyle(self) -> None:
        px = self._look.px
        self._label.setMinimumWidth(px(60))
        self.layout().setSpacing(px(8))
