"""Epochs, batch size, optimizer and learning rate, edited in the bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from engine.design import Design
from engine.form import FieldForm, fields_of
from engine.training.settings import OPTIMIZER_TITLES, TrainingSettings
from gui.context import Context
from gui.rate_box import RateBox
from gui.texts import engine_text

FIELDS: dict[str, FieldForm] = {field.name: field for field in fields_of(TrainingSettings)}


class TrainingFields(QWidget):
    """Draws the design's training settings; every change is an edit of the document."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._showing = False
        self.epochs = _whole(FIELDS["epochs"])
        self.batch_size = _whole(FIELDS["batch_size"])
        self.optimizer = QComboBox()
        for name, title in OPTIMIZER_TITLES.items():
            self.optimizer.addItem(title, name)
        self.learning_rate = RateBox()
        self.epochs_label = QLabel()
        self.batch_label = QLabel()
        self.rate_label = QLabel()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for label, field in (
            (self.epochs_label, self.epochs),
            (self.batch_label, self.batch_size),
            (None, self.optimizer),
            (self.rate_label, self.learning_rate),
        ):
            if label is not None:
                label.setProperty("role", "muted")
                label.setBuddy(field)
                self._row.addWidget(label)
            self._row.addWidget(field)
        self.epochs.valueChanged.connect(self._epochs_edited)
        self.batch_size.valueChanged.connect(self._batch_edited)
        self.optimizer.currentIndexChanged.connect(self._optimizer_edited)
        self.learning_rate.valueChanged.connect(self._rate_edited)
        context.document.changed.connect(self._show)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self._show(context.document.design, context.document.design)

    def retranslate(self) -> None:
        self.epochs_label.setText(self.tr("Epochs"))
        self.batch_label.setText(self.tr("Batch"))
        self.rate_label.setText(self.tr("Rate"))
        for name in ("epochs", "batch_size", "optimizer", "learning_rate"):
            widget: QWidget = getattr(self, name)
            widget.setAccessibleName(engine_text(FIELDS[name].form.label))
            widget.setToolTip(
                "<b>{}</b><br>{}".format(
                    engine_text(FIELDS[name].form.label), engine_text(FIELDS[name].form.hint)
                )
            )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- between the fields and the design -------------------------------------------------

    def _show(self, _before: Design, after: Design) -> None:
        training = after.training
        self._showing = True
        self.epochs.setValue(training.epochs)
        self.batch_size.setValue(training.batch_size)
        self.optimizer.setCurrentIndex(self.optimizer.findData(training.optimizer))
        self.learning_rate.setValue(training.learning_rate)
        self._showing = False

    def _epochs_edited(self, value: int) -> None:
        self._edit("epochs", value, self.tr("epochs {value}").format(value=value))

    def _batch_edited(self, value: int) -> None:
        self._edit("batch_size", value, self.tr("batch size {value}").format(value=value))

    def _optimizer_edited(self, index: int) -> None:
        title = self.optimizer.itemText(index)
        self._edit(
            "optimizer",
            self.optimizer.itemData(index),
            self.tr("optimizer {name}").format(name=title),
        )

    def _rate_edited(self, value: float) -> None:
        text = self.learning_rate.textFromValue(value)
        self._edit("learning_rate", value, self.tr("learning rate {value}").format(value=text))

    def _edit(self, name: str, value: object, text: str) -> None:
        if not self._showing:
            document = self._context.document
            document.edit(
                text,
                document.design.with_training(**{name: value}),
                merge_key=f"training.{name}",
            )

    def _restyle(self) -> None:
        px = self._context.look.px
        self._row.setSpacing(px(8))
        self.epochs.setFixedWidth(px(84))
        self.batch_size.setFixedWidth(px(68))
        self.learning_rate.setFixedWidth(px(84))


def _whole(field: FieldForm) -> QSpinBox:
    box = QSpinBox()
    box.setRange(int(field.minimum or 0), int(field.maximum or 0))
    box.setSingleStep(int(field.form.step or 1))
    box.setKeyboardTracking(False)
    box.setAccelerated(True)
    return box
