"""The card of one kind: what it is, for whom, what it needs, its size, and its button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.export.names import FACTS, Kind
from engine.export.sizes import estimated_bytes
from engine.messages import Message
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.take_away.kind_options import KindOptions
from gui.take_away.kind_words import ICONS, words_of
from gui.take_away.leaving import is_trained, leaving_now
from gui.take_away.saving import Saving, Wish
from gui.texts import message_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.files.folders import show_folder
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, wrapped_label
from gui.work.context import Context
from gui.work.remembered.last_exports import LastExport

_PARTS = 1000  # of the progress bar
_ICON = 24


class KindCard(QFrame):
    """One kind that can be taken away.

    Signals:
        training_wanted(): there are no weights yet; the person wants to train.
        saved(Path): it was written there.
    """

    training_wanted = Signal()
    saved = Signal(Path)

    def __init__(self, kind: Kind, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._context = context
        self._files: tuple[Path, ...] = ()
        self._size: int | None = None  # of the last one
        self._wrong: Message | None = None
        self._was_cancelled = False
        self.setProperty("role", "kind")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.saving = Saving(context, self)
        self.icon, self.title = PlainLabel(), PlainLabel()
        self.title.setProperty("role", "strong")
        self.what = wrapped_label()
        self.about, self.size_line = wrapped_label("muted"), wrapped_label("muted")
        self.options = KindOptions(kind, context.look)
        self.message = wrapped_label("muted")
        self.result = ElidedLabel(lines=2)
        self.bar = QProgressBar()
        self.bar.setMaximum(_PARTS)
        self.bar.setTextVisible(False)
        self.save_button, self.cancel_button = QPushButton(), QPushButton()
        self.folder_button, self.train_button = QPushButton(), QPushButton()
        self._lay_out()
        self.options.show_last(context.exports.of(kind))
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self._cancel)
        self.folder_button.clicked.connect(self._open_folder)
        self.train_button.clicked.connect(self.training_wanted)
        self.options.changed.connect(self._chosen)
        self.saving.changed.connect(self.follow)
        self.saving.saved.connect(self._saved)
        self.saving.failed.connect(self._failed)
        self.saving.cancelled.connect(self._cancelled)
        context.facts.changed.connect(self._say_size)
        context.document.changed.connect(self._say_size)
        context.document.opened.connect(self._opened)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.icon)
        head.addWidget(self.title, 1)
        self._end = QHBoxLayout()
        for widget in (self.message, self.result, self.bar):
            self._end.addWidget(widget, 1)
        buttons = (self.cancel_button, self.folder_button, self.train_button, self.save_button)
        for button in buttons:
            self._end.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self._column = QVBoxLayout(self)
        add_layout(self._column, head)
        for label in (self.what, self.about, self.size_line):
            self._column.addWidget(label)
        self._column.addWidget(self.options)
        self._column.addStretch(1)
        add_layout(self._column, self._end)

    # --- words -----------------------------------------------------------------------------

    def retranslate(self) -> None:
        words = words_of(self.kind)
        self.title.setText(words.title)
        self.what.setText(words.what)
        self.about.setText(f"{words.who}\n{words.needs}")
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(f"{words.what} {words.who} {words.needs}")
        for button, text in (
            (self.save_button, self.tr("Save…")),
            (self.cancel_button, self.tr("Cancel")),
            (self.folder_button, self.tr("Open the folder")),
            (self.train_button, self.tr("Go to training")),
        ):
            button.setText(text)
            button.setAccessibleName(f"{words.title}: {text}")
        self.bar.setAccessibleName(
            self.tr("How far it is written: {title}").format(title=words.title)
        )
        self._say_size()
        self.follow()

    def _say_size(self) -> None:
        size, text = self._size, self.tr("Size: {size} (the last one)")
        if size is None:
            text = self.tr("Size: about {size} (an estimate)")
            size = self._estimate()
        written = QLocale().formattedDataSize(
            size or 0, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat
        )
        self.size_line.setText(text.format(size=written) if size is not None else "")

    def _estimate(self) -> int | None:
        report = self._context.facts.report
        if report is None:
            return None
        run, design = self._context.document.run, self._context.document.design
        weights = 0
        if report.prepared is not None:
            own = run.design if run is not None else design
            weights = sum(own.weight_counts(report.prepared.input_shape))
        return estimated_bytes(self.kind, report.table, weights, self.options.ending)

    # --- what can be done now ----------------------------------------------------------------

    def follow(self) -> None:
        """Show what is going on with it, and what can be done."""
        works = self.saving.is_at_work
        trained = is_trained(self._context) or not FACTS[self.kind].trained
        self.bar.setVisible(works)
        self.bar.setValue(round(_PARTS * self.saving.share))
        self._show_buttons(
            {
                self.cancel_button: works,
                self.folder_button: bool(self._files) and not works,
                self.save_button: trained and not works,
                self.train_button: not trained and not works,
            }
        )
        self.options.setEnabled(not works)
        source = leaving_now(self._context.document).design.data.source
        self.options.offer_rows(there=source.has_rows and source.family != "picture")
        self.result.setText(
            self.tr("Saved: {files}").format(files=", ".join(file.name for file in self._files))
            if self._files
            else ""
        )
        self.result.setVisible(bool(self._files) and not works)
        self._say(trained=trained)
        self.message.setVisible(not works and not self._files)

    def _show_buttons(self, wanted: dict[QPushButton, bool]) -> None:
        """The keyboard stays in the card, also while it is in the dialog that asked for a file: Qt
        would give it to the next card."""
        focused = self.window().focusWidget()
        for button, visible in wanted.items():
            if visible:
                button.show()
        if any(button is focused and not visible for button, visible in wanted.items()):
            next(button for button, visible in wanted.items() if visible).setFocus()
        for button, visible in wanted.items():
            button.setVisible(visible)

    def _say(self, *, trained: bool) -> None:
        role = "muted"
        if self._wrong is not None:
            text, role = message_text(self._wrong), "error"
        elif self._was_cancelled:
            text = self.tr("Cancelled. Nothing was written.")
        elif not trained:
            text = self.tr("Train the network first: what it has learned leaves with it.")
        else:
            text = ""
        self.message.setText(text)
        if self.message.property("role") != role:
            self.message.setProperty("role", role)
            self.message.style().polish(self.message)

    # --- what happens ------------------------------------------------------------------------

    def _save(self) -> None:
        options = self.options
        self.saving.ask(Wish(self.kind, Path(), options.values, options.kept, options.ending))

    def _cancel(self) -> None:
        # It stays enabled until that is heard: Qt takes the keyboard from what is disabled, gives
        # it to the next card, and the area scrolls away to that one.
        self.saving.cancel()

    def _chosen(self) -> None:
        """Remembered at once: whoever closes the window has chosen."""
        last = self._context.exports.of(self.kind)
        self._context.exports.remember(
            self.kind, LastExport(last.folder, self.options.ending, self.options.kept)
        )
        self._size = None  # it was that of another choice
        self._say_size()

    def _ended(self, files: tuple[Path, ...] = (), wrong: Message | None = None) -> None:
        self._files, self._wrong, self._was_cancelled = files, wrong, False

    def _saved(self, files: tuple[Path, ...]) -> None:
        self._ended(files)
        self._size = sum(map(_bytes_of, files))
        self._say_size()
        self.follow()
        self.saved.emit(files[0])

    def _failed(self, message: Message) -> None:
        self._ended(wrong=message)
        self.follow()

    def _cancelled(self) -> None:
        self._ended()
        self._was_cancelled = True
        self.follow()

    def _opened(self, _run: object) -> None:
        """What was taken of another work says nothing of this one."""
        if not self.saving.is_at_work:
            self._ended()
        self._size = None
        self._say_size()
        self.follow()

    def _open_folder(self) -> None:
        show_folder(self._files[0].parent)

    def _restyle(self) -> None:
        look = self._context.look
        px = look.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(6))
        self._end.setSpacing(px(8))
        size = QSize(px(_ICON), px(_ICON))
        self.icon.setPixmap(icon(ICONS[self.kind], look, look.theme.accent).pixmap(size))


def _bytes_of(path: Path) -> int:
    try:
        if path.is_dir():
            return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
        return path.stat().st_size
    except OSError:  # gone already
        return 0
