"""All that is known of one column: its figures, its histogram, its most frequent values."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.columns.cells.dates import date_text
from engine.data.facts import ColumnFacts
from engine.data.kinds import kind_named
from engine.data.settings import ColumnSettings
from gui.column_names import class_word, column_word
from gui.data.columns.card_pictures import FrequentValues, LargeHistogram
from gui.data.words import ROLE_ICONS, kind_word, role_word
from gui.figure_words import percent_text, value_text
from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.widgets.plots.plot_saving import PictureSaver

_FREQUENT = 8  # values that are listed
_ROOMY = 400  # from this width on, three figures stand in a line, else two
_MOST_ABREAST = 3
_HIGH = 160  # from this height on, the histogram has room beside what is said


class ColumnCard(QFrame):
    """A sheet beside or below the table. Escape or the cross closes it.

    Signals:
        closed(): the person has seen enough.
        role_wanted(): the column's menu is wanted, below ``role``.
        preparation_wanted(): how the column is made ready.
        outliers_wanted(): the rows of its outliers are to be chosen.
    """

    closed = Signal()
    role_wanted = Signal()
    preparation_wanted = Signal()
    outliers_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._abreast = 2
        self._facts: ColumnFacts | None = None
        self._settings: ColumnSettings | None = None
        self.setProperty("role", "sheet")
        self.title = ElidedLabel()
        self.title.setProperty("role", "title")
        self.role = QPushButton()
        self.role.clicked.connect(self.role_wanted)
        self.cross = QToolButton()
        self.cross.clicked.connect(self.closed)
        self.summary = wrapped_label("muted")
        self.histogram = LargeHistogram(look)
        self._caption = wrapped_label("muted")
        self._figures = QGridLayout()
        self._figures.setContentsMargins(0, 0, 0, 0)
        self.outliers = QPushButton()
        self.outliers.setProperty("role", "quiet")
        self.outliers.clicked.connect(self.outliers_wanted)
        self._frequent_title = PlainLabel()
        self._frequent_title.setProperty("role", "strong")
        self.frequent = FrequentValues(look)
        self._savers = [
            PictureSaver(picture, look, self.title.text, relaid=False)
            for picture in (self.histogram, self.frequent)
        ]
        self.preparation = QPushButton()
        self.preparation.clicked.connect(self.preparation_wanted)
        self._arrange()
        look.changed.connect(self._restyle)
        self._restyle()
        on_language_change(self.retranslate)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.role)
        head.addWidget(self.cross)
        self._inside = QWidget()
        page = QVBoxLayout(self._inside)
        page.setContentsMargins(0, 0, 0, 0)
        for widget in (self.summary, self.histogram, self._caption):
            page.addWidget(widget)
        page.addWidget(self.outliers, 0, Qt.AlignmentFlag.AlignLeft)
        add_layout(page, self._figures)
        page.addWidget(self._frequent_title)
        page.addWidget(self.frequent)
        page.addWidget(self.preparation, 0, Qt.AlignmentFlag.AlignLeft)
        page.addStretch(1)
        self._page = page
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the buttons in it
        self.scroll.setWidget(self._inside)
        for widget in (self._inside, self.scroll.viewport()):
            widget.setAutoFillBackground(False)
        self._layout = QVBoxLayout(self)
        add_layout(self._layout, head)
        self._layout.addWidget(self.scroll, 1)

    # --- what is shown ---------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The column that is shown; "" before the first."""
        return self._facts.name if self._facts is not None else ""

    def stand(self, *, beside: bool) -> None:
        """The hairline goes where the table is: at the left, or above."""
        role = "beside" if beside else "sheet"
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().polish(self)

    def show_column(self, facts: ColumnFacts, settings: ColumnSettings | None) -> None:
        """Show this column from now on, ``settings`` being None where the design has none for it;
        another column is shown from its top."""
        if facts is self._facts and settings == self._settings:
            return
        other = self._facts is None or facts.name != self._facts.name
        self._facts, self._settings = facts, settings
        self.retranslate()
        if other:
            self.scroll.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        set_tool_tip(self.cross, self.tr("Close (Esc)"))
        self.cross.setAccessibleName(self.tr("Close"))
        self.preparation.setText(self.tr("Prepare this column…"))
        self._frequent_title.setText(self.tr("Most frequent"))
        facts = self._facts
        if facts is None:
            return
        role = self._settings.role if self._settings is not None else "ignored"
        kind = self._settings.kind if self._settings is not None else facts.kind
        self.setAccessibleName(self.tr("Column: {name}").format(name=column_word(facts.name)))
        self.title.setText(column_word(facts.name))
        self.role.setText(role_word(role))
        self.role.setIcon(icon(ROLE_ICONS[role], self._look))
        set_tool_tip(self.role, self.tr("What the column is for"))
        self.role.setAccessibleName(
            self.tr("What the column is for: {role}").format(role=role_word(role))
        )
        self.role.setEnabled(self._settings is not None)
        self.preparation.setVisible(role != "ignored")
        self.summary.setText(self._said(facts, kind_word(kind, facts.clock)))
        self.histogram.show_facts(facts, role)
        self._show_histogram(facts)
        beyond = facts.below + facts.above
        self._caption.setVisible(bool(beyond))
        self._caption.setText(
            self.tr("Hollow bars: values farther out ({count}).").format(count=number_text(beyond))
        )
        self._fill_figures(facts)
        self.outliers.setVisible(bool(facts.outliers))
        self.outliers.setText(
            self.tr("Show the outlier rows ({count})").format(count=number_text(facts.outliers))
            if facts.outliers > 1
            else self.tr("Show the outlier row")
        )
        set_tool_tip(
            self.outliers,
            self.tr(
                "Farther from the middle half of the values than 1.5 times its width (1.5 IQR rule)"
            ),
        )
        repeats = facts.distinct < facts.count
        self._frequent_title.setVisible(repeats)
        self.frequent.setVisible(repeats)
        frequent = tuple((class_word(value), count) for value, count in facts.values[:_FREQUENT])
        self.frequent.show_values(frequent, facts.count, role)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._facts is not None:
            self._show_histogram(self._facts)
        abreast = _MOST_ABREAST if self.width() >= self._look.px(_ROOMY) else 2
        if abreast != self._abreast:
            self._abreast = abreast
            if self._facts is not None:
                self._fill_figures(self._facts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _show_histogram(self, facts: ColumnFacts) -> None:
        """A low card leaves it to the column's head, so that what is said and done has room."""
        self.histogram.setVisible(bool(facts.bins) and self.height() >= self._look.px(_HIGH))

    def _said(self, facts: ColumnFacts, kind: str) -> str:
        values, different = number_text(facts.count), number_text(facts.distinct)
        if not facts.missing:
            return self.tr("{kind} · {values} values, {different} different, none missing").format(
                kind=kind, values=values, different=different
            )
        return self.tr(
            "{kind} · {values} values, {different} different, {missing} missing ({share})"
        ).format(
            kind=kind,
            values=values,
            different=different,
            missing=number_text(facts.missing),
            share=percent_text(facts.missing / (facts.count + facts.missing)),
        )

    def _fill_figures(self, facts: ColumnFacts) -> None:
        while (item := self._figures.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for place, (word, text, hint) in enumerate(self._known_figures(facts)):
            label, value = PlainLabel(word), PlainLabel(text)
            label.setProperty("role", "muted")
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for widget in (label, value):
                set_tool_tip(widget, hint)
            row, column = divmod(place, self._abreast)
            self._figures.addWidget(label, row, 2 * column)
            self._figures.addWidget(value, row, 2 * column + 1)
        for column in range(_MOST_ABREAST):
            self._figures.setColumnStretch(2 * column + 1, 1 if column < self._abreast else 0)

    def _known_figures(self, facts: ColumnFacts) -> list[tuple[str, str, str]]:
        """A word, a figure, and what it says."""
        if kind_named(facts.kind).is_moment:
            known = [
                (self.tr("From"), facts.minimum, ""),
                (self.tr("To"), facts.maximum, ""),
                (self.tr("Median"), facts.median, self.tr("Half of the values are smaller.")),
            ]
            return [(w, date_text(v), hint) for w, v, hint in known if v is not None]
        quarter = self.tr("A quarter of the values are smaller.")
        known = [
            (self.tr("Mean"), facts.mean, ""),
            (self.tr("Median"), facts.median, self.tr("Half of the values are smaller.")),
            (
                self.tr("Spread"),
                facts.deviation,
                self.tr("Standard deviation: how far values usually are from the mean."),
            ),
            (self.tr("Outliers"), None, ""),
            (self.tr("Least"), facts.minimum, ""),
            (self.tr("Greatest"), facts.maximum, ""),
            (self.tr("1st quartile"), facts.lower_quartile, quarter),
            (
                self.tr("3rd quartile"),
                facts.upper_quartile,
                self.tr("A quarter of the values are greater."),
            ),
        ]
        if facts.minimum is None:
            return []
        shown = []
        for word, value, hint in known:
            if value is not None:
                shown.append((word, value_text(value), hint))
            elif word == self.tr("Outliers"):
                shown.append((word, number_text(facts.outliers), ""))
        return shown

    def _restyle(self) -> None:
        px = self._look.px
        self._layout.setContentsMargins(px(8), px(8), 0, 0)
        self._layout.setSpacing(px(4))
        self._page.setSpacing(px(8))
        self._figures.setHorizontalSpacing(px(8))
        self._figures.setVerticalSpacing(px(4))
        self.cross.setIcon(icon("close", self._look))
        for button in (self.cross, self.role):
            button.setIconSize(QSize(px(16), px(16)))
        self.retranslate()
