"""The bar above the columns: train, one epoch, stop, reset; how to train; how fast."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from engine.lessons.places import Place
from engine.training.run.speed import SPEEDS, WATCH_SECONDS
from engine.training_settings import Speed
from gui.look.icons import Icons
from gui.look.spoken import on_language_change
from gui.shell.actions import Actions, without_access_key
from gui.shell.bar.training_fields import IN_THE_BAR, TrainingFields
from gui.texts import number_text
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.work.context import Context

_SPARE: tuple[Speed, ...] = ("5", "60")
_ROOMY = 1170  # pixels at the desk, from which on all that is in the bar fits beside each other


class TrainingBar(QWidget):
    """The controls that a class watches. Presenting leaves the few that one needs then."""

    def __init__(
        self, context: Context, actions: Actions, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._actions = actions
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

        self.train_button = _TrainButton()
        self.train_button.setProperty("role", "primary")
        self.train_button.clicked.connect(actions.train.trigger)
        actions.train.changed.connect(self._follow_train)
        self.buttons = [
            self._tool_button(action)
            for action in (actions.train_full, actions.one_epoch, actions.stop, actions.reset)
        ]
        self.full_button = self.buttons[0]
        self.fields = TrainingFields(context, icons)
        self.speed = SpeedSwitch(context)
        self.present_button = self._tool_button(actions.present)

        self._row = QHBoxLayout(self)
        self._row.addWidget(self.train_button)
        for button in self.buttons:
            self._row.addWidget(button)
        self._fields_line = _hairline()
        self._row.addWidget(self._fields_line)
        self._row.addWidget(self.fields)
        self._row.addStretch(1)
        self._row.addWidget(self.speed)
        self._row.addWidget(_hairline())
        self._row.addWidget(self.present_button)

        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Nothing is to be cut or to overlap in the smallest window."""
        roomy = self._context.look.presenting or self.width() >= self._context.look.px(_ROOMY)
        self.speed.set_roomy(roomy)
        self.full_button.setVisible(roomy)  # in a narrow bar, "Full" and the menu are left
        self.fields.set_roomy(roomy)
        px = self._context.look.px
        self._row.setSpacing(px(8 if roomy else 4))
        self.train_button.setMinimumWidth(px(112 if roomy else 88))

    def places(self) -> dict[Place, QWidget]:
        """Where each of its controls is, for a lesson that points at it."""
        full, one, stop, reset = self.buttons
        fields = {name: self.fields.editors[name] for name in IN_THE_BAR}
        return {
            "train": self.train_button,
            "train_full": full,
            "one_epoch": one,
            "stop": stop,
            "reset": reset,
            "epochs": fields["epochs"],
            "batch_size": fields["batch_size"],
            "optimizer": fields["optimizer"],
            "learning_rate": fields["learning_rate"],
            "more_settings": self.fields.more_button,
            "speed": self.speed,
        }

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Training controls"))
        self._follow_train()

    def _tool_button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _follow_train(self) -> None:
        action = self._actions.train
        self.train_button.setText(without_access_key(action.text()))
        self.train_button.setIcon(action.icon())
        self.train_button.setEnabled(action.isEnabled())
        set_tool_tip(self.train_button, action.toolTip())

    def _restyle(self) -> None:
        look = self._context.look
        px = look.px
        self._row.setContentsMargins(px(16), px(8), px(16), px(8))
        self.train_button.setMinimumHeight(px(36))
        size = self.train_button.iconSize()
        size.setWidth(px(20))
        size.setHeight(px(20))
        self.train_button.setIconSize(size)
        for button in (*self.buttons, self.present_button):
            button.setIconSize(size)
            button.setFixedSize(px(36), px(36))
        self.fields.setVisible(not look.presenting)
        self._fields_line.setVisible(not look.presenting)
        self._fit()


class SpeedSwitch(QFrame):
    """How fast epochs go by: the choices side by side. It shows the design's speed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._roomy = True
        self.setProperty("role", "segments")
        self.label = PlainLabel()
        self.label.setProperty("role", "muted")
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.label)
        self._row.addSpacing(8)
        for index in range(len(SPEEDS)):
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if index in (0, len(SPEEDS) - 1):
                button.setProperty("end", "left" if index == 0 else "right")
            self._group.addButton(button, index)
            self._row.addWidget(button)
        self._group.idClicked.connect(self._clicked)
        context.document.changed.connect(self._show)
        self._show()
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def set_roomy(self, roomy: bool) -> None:
        """Without room the label and the two speeds beside others like them stand aside."""
        self._roomy = roomy
        self.label.setVisible(roomy)
        chosen = self._context.document.design.speed
        for speed in _SPARE:
            self.button(speed).setVisible(roomy or speed == chosen)

    def button(self, speed: Speed) -> QAbstractButton:
        """The button that chooses ``speed``."""
        return self._group.button(SPEEDS.index(speed))

    def retranslate(self) -> None:
        self.label.setText(self.tr("Speed"))
        for index, speed in enumerate(SPEEDS):
            button = self._group.button(index)
            if speed == "full":
                button.setText(self.tr("Full"))
                words = self.tr("As fast as it goes")
            elif speed == "watch":
                button.setText(self.tr("Watch"))
                words = self.tr(
                    "To watch: the whole run takes about {seconds} seconds, slowly at first"
                ).format(seconds=number_text(WATCH_SECONDS))
            else:
                button.setText(speed)
                words = self.tr("Epochs a second: {speed}").format(speed=speed)
            set_tool_tip(button, words)
            button.setAccessibleName(words)

    def _clicked(self, index: int) -> None:
        self._context.document.choose_speed(SPEEDS[index])

    def _show(self) -> None:
        self.button(self._context.document.design.speed).setChecked(True)
        self.set_roomy(self._roomy)

    def _restyle(self) -> None:
        px = self._context.look.px
        for button in self._group.buttons():
            button.setMinimumWidth(px(30))
            button.setFixedHeight(px(28))


class _TrainButton(QPushButton):
    """Enter presses it as the space bar does: it is what has the focus when work begins."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            if not event.isAutoRepeat():
                self.animateClick()
            return
        super().keyPressEvent(event)


def _hairline() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedWidth(1)
    return line
