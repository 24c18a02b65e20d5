"""Findings in words, each with the buttons that mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.findings import Finding
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import message_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, on_button
from gui.widgets.severity import SEVERITY_ICONS, icon, severity_colour, told_severity


def merged(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """Those that the same buttons mend together, in the order of the first of each."""
    groups: list[list[Finding]] = []
    for finding in findings:
        same = (group for group in groups if finding.fixes and group[0].fixes == finding.fixes)
        group = next(same, None)
        if group is None:
            groups.append([finding])
        else:
            group.append(finding)
    return tuple(map(tuple, groups))


class FindingRows(QWidget):
    """A list of findings; hidden where there is none. One mended by one button has one button.

    Signals:
        fix_wanted(Fix): a fix's button was pressed.
        place_wanted(str): the person wants to see where the finding is.
    """

    fix_wanted = Signal(object)
    place_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._findings: tuple[Finding, ...] = ()
        self._places: dict[str, str] = {}
        self._lines = 0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._rebuild)
        on_language_change(self._rebuild)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is shown."""
        return self._findings

    def show_findings(
        self, findings: Sequence[Finding], places: Mapping[str, str] | None = None
    ) -> None:
        """Show ``findings``; above those whose ``where`` is in ``places``, a way there."""
        named = dict(places or {})
        if tuple(findings) != self._findings or named != self._places:
            self._findings = tuple(findings)
            self._places = named
            self._rebuild()

    def set_lines(self, lines: int) -> None:
        """Cut each sentence after so many lines; 0: show all of it."""
        if lines != self._lines:
            self._lines = lines
            self._rebuild()

    @property
    def is_cut(self) -> bool:
        """Whether a sentence is not seen whole."""
        return any(label.is_cut for label in self.findChildren(ElidedLabel))

    def _rebuild(self) -> None:
        while (entry := self._layout.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._layout.setSpacing(self._look.px(8))
        for group in merged(self._findings):
            self._layout.addWidget(self._row(group))
        self.setVisible(bool(self._findings))

    def _row(self, group: tuple[Finding, ...]) -> QWidget:
        """The sentences, and below them the buttons that mend all of them."""
        px, row = self._look.px, QWidget(self)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        for finding in group:
            self._add_sentence(finding, row, layout)
        told = " ".join(message_text(finding.message) for finding in group)
        for fix in group[0].fixes:
            button = QPushButton(on_button(message_text(fix.label)), row)
            button.setAccessibleDescription(told)
            button.clicked.connect(partial(self._want, fix))
            buttons = QHBoxLayout()
            buttons.setContentsMargins(px(26), 0, 0, 0)
            buttons.addWidget(button)
            buttons.addStretch(1)
            add_layout(layout, buttons)
        return row

    def _add_sentence(self, finding: Finding, row: QWidget, layout: QVBoxLayout) -> None:
        px = self._look.px
        if finding.where in self._places:
            way = QPushButton(on_button(self._places[finding.where]), row)
            way.setProperty("role", "quiet")
            way.clicked.connect(partial(self._want_place, finding.where))
            # Its words stand where the sentence's do, its own frame further left.
            inset = QHBoxLayout()
            inset.setContentsMargins(px(13), 0, 0, 0)
            inset.addWidget(way)
            inset.addStretch(1)
            add_layout(layout, inset)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        mark, words = PlainLabel(parent=row), message_text(finding.message)
        sentence: PlainLabel
        if self._lines:
            sentence = ElidedLabel(words, self._lines, row)
        else:
            sentence = PlainLabel(words, row)
            sentence.setWordWrap(True)
        severity = told_severity(finding)
        colour = severity_colour(self._look, severity)
        mark.setPixmap(icon(SEVERITY_ICONS[severity], colour).pixmap(px(18), px(18)))
        mark.setAccessibleName(self._severity_word(finding))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(sentence, 1)
        add_layout(layout, line)

    def _want(self, fix: object, _checked: bool = False) -> None:
        self.fix_wanted.emit(fix)

    def _want_place(self, place: str, _checked: bool = False) -> None:
        self.place_wanted.emit(place)

    def _severity_word(self, finding: Finding) -> str:
        severity = told_severity(finding)
        if severity == "error":
            return self.tr("Error")
        return self.tr("Warning") if severity == "warning" else self.tr("Hint")
