"""One plain sentence about what is going on, with what can be done about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from engine.checks.length import LENGTHS
from engine.findings import Fix
from engine.messages import Message
from engine.metrics import METRICS
from engine.tasks import task_named
from engine.training.frames import Ending
from engine.training.run.speed import is_open_ended
from gui.figure_words import figure_name, figure_text
from gui.look.spoken import on_language_change
from gui.shell.status_sentence import StatusSentence
from gui.texts import engine_text, message_text, number_text, time_left, with_percent_sign
from gui.widgets.message_box import MessageBox
from gui.widgets.plain_text import on_button
from gui.widgets.seen import Sight
from gui.widgets.severity import told_severity
from gui.work.context import Context

_SHORTLY_MS = 4000


class StatusLine(QWidget):
    """Says the run's state, an error with its details, and offers the fix where there is one.

    Signals:
        cancel_wanted(): the file that is being opened is not wanted any more.
    """

    cancel_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._notice: Message | None = None  # said once, until something else happens
        self._details = ""
        self._report_details = ""  # about what stands in the way of the data
        self._saved = ""  # the file's name, until something else happens
        self._refused: Ending | None = None  # an end that was about another design
        self._file_at_work = False  # for so long that one wonders
        self._opened: float | None = None  # the share of the file that is being opened
        self._loaded = False
        self._at_work = False
        self._fix: Fix | None = None
        self.setProperty("role", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

        self.sentence = StatusSentence(context.look)
        self._state = ""
        self._slowly = QTimer(self)
        self._slowly.setSingleShot(True)
        self._slowly.setInterval(100)
        self._slowly.timeout.connect(self.retranslate)
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(400)
        self._long.timeout.connect(self._file_takes_long)
        self._short = ""
        self._short_time = QTimer(self)
        self._short_time.setSingleShot(True)
        self._short_time.setInterval(_SHORTLY_MS)
        self._short_time.timeout.connect(self._said_shortly)
        self.fix_button = QPushButton()
        self.fix_button.clicked.connect(self._mend)
        self.details_button = QPushButton()
        self.details_button.setProperty("role", "quiet")
        self.details_button.clicked.connect(self._show_details)
        self.cancel_button = QPushButton()
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.sentence, 1)
        self._row.addWidget(self.details_button)
        self._row.addWidget(self.cancel_button)
        self._row.addWidget(self.fix_button)

        context.run.state_changed.connect(self._run_changed)
        context.run.progressed.connect(self._run_progressed)
        context.run.died.connect(self.say)
        context.findings.changed.connect(self.retranslate)
        context.facts.changed.connect(self.retranslate)
        context.engine.answer_failed.connect(self.say)
        context.engine.loaded.connect(self._engine_loaded)
        context.document.changed.connect(self._design_changed)
        context.document.runs_shortened.connect(self.say)
        context.document.lesson.refused.connect(self.say)
        context.look.changed.connect(self._restyle)
        context.look.changed.connect(self.retranslate)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)
        Sight(self).back.connect(self._slowly.start)

    def say(self, message: Message, details: str = "") -> None:
        """Show ``message`` until the design or the run changes."""
        self._notice = message
        self._details = details
        self._saved = ""
        self.retranslate()

    def say_saved(self, path: Path) -> None:
        """Say that the file was written, until the design or the run changes."""
        self._notice, self._details = None, ""
        self._saved = path.name
        self.retranslate()

    def say_shortly(self, text: str) -> None:
        """Say ``text`` for a moment, instead of what there is to say."""
        self._short = text
        self._short_time.start()
        self.retranslate()

    def _said_shortly(self) -> None:
        self._short = ""
        self.retranslate()

    def follow_file(self, busy: bool) -> None:
        """A file is being read or written: say so where it takes a while."""
        if busy:
            self._long.start()
        else:
            self._long.stop()
            self._file_at_work, self._opened = False, None
            self.retranslate()

    def follow_opening(self, share: float) -> None:
        """So much of the file is opened, 0 … 1."""
        self._opened = share
        if self._file_at_work:
            self.retranslate()

    def set_at_work(self, at_work: bool) -> None:
        """On the start page there is only something to say when something went wrong."""
        self._at_work = at_work
        self._notice = None
        self._details = self._saved = ""
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Status"))
        self.details_button.setText(self.tr("Details"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.cancel_button.setVisible(self._file_at_work and self._opened is not None)
        self.sentence.say(*self._now())
        wanted = self._at_work or self._file_at_work or self._notice is not None
        self.setVisible(bool(self._short) or (wanted and not self._only_repeats()))
        self.details_button.setVisible(bool(self._details or self._report_details))
        self.fix_button.setVisible(self._fix is not None)
        if self._fix is not None:
            self.fix_button.setText(on_button(message_text(self._fix.label)))

    # --- what there is to say --------------------------------------------------------------

    def _now(self) -> tuple[str, str]:
        """The sentence, and the mood that it is said in (a label's ``role``)."""
        run, facts = self._context.run, self._context.facts
        findings = self._context.findings.all
        self._fix = None
        self._report_details = ""
        if self._short:
            return self._short, "normal"
        if self._notice is not None:
            return message_text(self._notice), "error"
        if self._file_at_work and self._opened is not None and self._opened < 0.01:
            # A large table or thousands of pictures are one piece, of which no share is known.
            return self.tr("Opening the file: what is in it is read and checked…"), "normal"
        if self._file_at_work and self._opened is not None:
            share = with_percent_sign(number_text(int(100 * self._opened)))
            return self.tr("Opening the file… {share}").format(share=share), "normal"
        if self._file_at_work:
            return self.tr("Reading or writing the file…"), "normal"
        if run.state == "preparing":
            return self._preparing(), "normal"
        if run.state in ("running", "paused"):
            return self._progress(), "normal"
        if self._saved:
            return self.tr("Saved: {name}").format(name=self._saved), "normal"
        if run.ending is not None and run.ending is not self._refused:
            bad = run.ending.reason in ("failed", "diverged")
            if bad:
                self._fix = self._first_fix()
                return message_text(run.ending.message), "error"
            return self._ended(run.ending), "normal"
        report = facts.current
        if report is not None and report.problem is not None:
            self._report_details = report.details
            return message_text(report.problem), "muted" if self._lacks_paint() else "error"
        for finding in findings:
            if told_severity(finding) == "error":
                if self._context.look.presenting:  # else its button stands where it is told
                    self._fix = finding.fixes[0] if finding.fixes else None
                return message_text(finding.message), "error"
        if not self._loaded:
            return self.tr("Getting the engine ready… You can begin already."), "muted"
        if not self._context.document.design.bricks:
            text = self.tr(
                "Begin with a brick: double-click one above the tower, or drag it there."
            )
            return text, "muted"
        if not facts.is_current and not facts.only_points_changed:
            return self.tr("Reading the data…"), "muted"
        ready = self.tr("Ready. Press Train to let the network learn.")
        if run.epoch and run.is_current:
            ready = self.tr("Ready. Press Go on to let the network learn on.")
        long = [finding for finding in findings if finding.message.code in LENGTHS]
        if not long:
            return ready, "muted"
        told = " ".join(message_text(finding.message) for finding in long)
        too_much = any(finding.severity != "hint" for finding in long)
        return (told, "error") if too_much else (f"{ready} {told}", "normal")

    def _only_repeats(self) -> bool:
        """On the wall the large numbers say how a run gets on, and the picture needs the room."""
        run = self._context.run
        if not self._context.look.presenting or self._file_at_work or self._notice is not None:
            return False
        if run.state in ("running", "paused"):
            return run.epoch > 0
        good = run.ending is not None and run.ending.reason not in ("failed", "diverged")
        return run.state == "ended" and good and run.ending is not self._refused

    def _lacks_paint(self) -> bool:
        """Whether what stands in the way is only that a painting is not far enough yet."""
        data = self._context.document.design.data
        return any(data.source.lacking(column.name) for column in data.targets)

    def _ended(self, ending: Ending) -> str:
        """How the run ended, and with what figures: those of the weights that are kept."""
        if self._context.run.weights_were_given:
            return message_text(ending.message)
        values = self._context.run.history.values
        kept = (ending.best_epoch or ending.epoch) - 1
        task = self._context.run.design
        metric = task_named(task.data.task).metric.name if task is not None else ""
        shown = {
            place: figure_text(name, float(values[name][kept]))
            for place, name in (
                ("loss", "loss"),
                ("figure", metric),
                ("val_loss", "val_loss"),
                ("val_figure", f"val_{metric}"),
            )
            if name in values and 0 <= kept < len(values[name])
        }
        words = {"message": message_text(ending.message), "name": figure_name(metric), **shown}
        if "figure" not in shown:
            return words["message"]
        if task is not None and task.data.target_is_scaled:  # its loss has no units
            text = (
                self.tr("{message} Training: {name} {figure}. Validation: {val_figure}.")
                if "val_figure" in shown
                else self.tr("{message} {name} {figure}.")
            )
        elif "val_figure" in shown:
            text = self.tr(
                "{message} Training: Loss {loss}, {name} {figure}. "
                "Validation: Loss {val_loss}, {name} {val_figure}."
            )
        else:
            text = self.tr("{message} Loss {loss}, {name} {figure}.")
        return text.format(**words)

    def _preparing(self) -> str:
        """What is going on between Train and the first epoch."""
        if not self._loaded:
            return self.tr(
                "Loading the part that trains networks… The training then begins by itself."
            )
        seen = self._context.run.seen
        if not self._context.run.is_built and seen is not None:
            share = with_percent_sign(number_text(int(100 * seen)))
            text = self.tr("The eyes look at each picture, once: {share}. Learning is quick then.")
            return text.format(share=share)
        if not self._context.run.is_built:
            return self.tr("Building the network…")
        if self._context.run.epoch:
            return self.tr(
                "Translating the network for this computer: a moment, once for each design. "
                "It then learns on."
            )
        return self.tr(
            "Translating the network for this computer: a moment, once for each design. "
            "Nothing has been learned yet."
        )

    def _progress(self) -> str:
        run = self._context.run
        if run.state == "running" and run.epoch == 0:
            return self.tr("Training begins…")
        values = run.history.values
        epoch = number_text(run.epoch)
        if is_open_ended(run.design or self._context.document.design):
            parts = [self.tr("epoch {epoch}").format(epoch=epoch)]
        else:
            parts = [
                self.tr("epoch {epoch} of {epochs}").format(
                    epoch=epoch, epochs=number_text(run.goal)
                )
            ]
        loss, design = values.get("loss"), run.design
        known = [metric for name, metric in METRICS.items() if len(values.get(name, ()))]
        scaled = design is not None and design.data.target_is_scaled
        in_own_units = [metric for metric in known if not metric.is_share]
        if loss is not None and len(loss) and not (scaled and in_own_units):
            text = self.tr("loss {loss}")
            parts.append(text.format(loss=figure_text("loss", float(loss[-1]))))
        for metric in known:
            if metric.is_share or scaled:  # beside a loss in the same units it tells little more
                value = figure_text(metric.name, float(values[metric.name][-1]))
                parts.append(engine_text(metric.in_line).format(value=value))
        if run.state == "paused":
            return self.tr("Paused: {parts}").format(parts=", ".join(parts))
        if run.seconds_left is not None:
            parts.append(time_left(run.seconds_left))
        return self.tr("Training: {parts}").format(parts=", ".join(parts))

    def _first_fix(self) -> Fix | None:
        for finding in self._context.findings.all:
            if told_severity(finding) != "hint" and finding.fixes:
                return finding.fixes[0]
        return None

    # --- what happens ----------------------------------------------------------------------

    def _run_changed(self) -> None:
        run = self._context.run
        if run.state in ("preparing", "running"):
            self._notice = None
            self._details = self._saved = ""
        elif run.ending is not None and self._notice is None:
            self._details = run.ending.details
        self._state = run.state
        self.retranslate()

    def _run_progressed(self, _figures: object) -> None:
        self._notice = None
        self._details = self._saved = ""
        # A number that changes 30 times a second cannot be read, and in a minimised window none.
        if not self._slowly.isActive() and not self.window().isMinimized():
            self._slowly.start()

    def _file_takes_long(self) -> None:
        self._file_at_work = True
        self.retranslate()

    def _design_changed(self, _before: object, _after: object) -> None:
        ending = self._context.run.ending
        if ending is not None and ending.reason == "failed":
            self._refused = ending  # what was in the way may be mended
        self._notice = None
        self._details = self._saved = ""
        self.retranslate()

    def _engine_loaded(self) -> None:
        self._loaded = True
        self.retranslate()

    def _mend(self) -> None:
        if self._fix is not None:
            document = self._context.document
            document.edit(message_text(self._fix.label), self._fix.apply(document.design))

    def _show_details(self) -> None:
        box = MessageBox(self.window())
        box.setIcon(MessageBox.Icon.Information)
        box.setText(self.sentence.text)
        box.setDetailedText(self._details or self._report_details)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()  # not modal to the run: it goes on behind it

    def _restyle(self) -> None:
        px = self._context.look.px
        self._row.setContentsMargins(px(16), 0, px(8), 0)
        self._row.setSpacing(px(8))
        self.setFixedHeight(px(36))
