"""The split: how rows are shared out into training, validation and test part."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from engine.data.facts import DataReport
from engine.data.preparing import edits
from engine.data.reading.table_file import TableFile
from engine.data.settings import DataSettings, SplitMethod, SplitSettings
from engine.form import fields_of
from engine.tasks import task_named
from gui.column_names import column_word
from gui.data.choice_grid import ChoiceGrid
from gui.data.words import method_hint, method_word
from gui.look.spoken import on_language_change
from gui.texts import engine_text
from gui.widgets.elided import ElidedButton
from gui.widgets.fields.form import FormWidget
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, wrapped_label
from gui.work.context import Context

_SELDOM = ("seed", "stratified")


class SplitChoices(QWidget):
    """How test rows are chosen, shares, seed; for a table of one's own, a second file as test part.

    Signals:
        test_file_wanted(): the person wants to choose a second file as the test part.
        test_file_removed(): the second file is not to be the test part any more.
    """

    test_file_wanted = Signal()
    test_file_removed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._report: DataReport | None = None
        self._title = PlainLabel()
        self._title.setProperty("role", "strong")
        self._grid = ChoiceGrid(self._chosen)
        self.method = self._grid.add_choice("method")
        self.explained = wrapped_label("muted")
        self._grid.add_below(self.explained)
        self.together = self._grid.add_choice("together")
        self.test_file = ElidedButton()
        self.test_file.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.test_file.clicked.connect(self._test_file_clicked)
        fields = [
            dataclasses.replace(
                field,
                form=dataclasses.replace(field.form, advanced=field.name in _SELDOM),
            )
            for field in fields_of(SplitSettings)
            if field.name != "method"
        ]
        self._fields = {field.name: field for field in fields}
        self.form = FormWidget(
            fields, context.document.design.data.split.model_dump(), context.look, explain=False
        )
        self.form.changed.connect(self._split_changed)
        context.pointed.follow(self.form, "split")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        add_layout(layout, self._grid)
        layout.addWidget(self.test_file)
        layout.addWidget(self.form)
        self.retranslate()
        on_language_change(self.retranslate)

    def show_data(self, data: DataSettings, report: DataReport | None) -> None:
        """Show this split, and open those of its settings that count for its method and task."""
        self._report = report
        methods: list[SplitMethod] = ["shuffled", "in_order"]
        brings_own = report is not None and report.table.test_rows > 0
        if brings_own or data.split.method == "given":
            methods.append("given")
        self.method.offer(
            [(method, method_word(method), method_hint(method)) for method in methods],
            data.split.method,
        )
        self.explained.setText(self._explanation(data.split))
        self._offer_groups(data, report)
        self._show_test_file(data)
        self.form.set_values(data.split.model_dump())
        shuffled = data.split.method == "shuffled"
        open_fields = {"validation_share", "final"}
        if data.split.method != "given":
            open_fields.add("test_share")
        if shuffled:
            open_fields.add("seed")
            if task_named(data.task).has_classes:
                open_fields.add("stratified")
        self.form.set_enabled_fields(open_fields)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Split into parts"))
        self._grid.name_choice(
            "method",
            self.tr("Choice of the test part"),
            self.tr("How the test part is chosen."),
        )
        self._grid.name_choice(
            "together",
            self.tr("Kept together"),
            self.tr(
                "What is of one person or one place: where a part of it is learned, nothing of it "
                "is tested."
            ),
        )
        self.show_data(self._context.document.design.data, self._report)

    # --- inside ----------------------------------------------------------------------------

    def _explanation(self, split: SplitSettings) -> str:
        hint = method_hint(split.method)
        if split.method == "shuffled" or not split.order_by:
            return hint
        by = self.tr("In order of time, oldest first: {columns}")
        return f"{hint}\n{by.format(columns=', '.join(split.order_by))}"

    def _offer_groups(self, data: DataSettings, report: DataReport | None) -> None:
        """Columns whose values come again, and the one that is chosen."""
        split, chosen = data.split, data.split.together
        targets = {column.name for column in data.targets}
        facts = report.table.columns if report is not None else ()
        names = [
            own.name
            for own in facts
            if (own.name not in targets and 1 < own.distinct < own.count) or own.name == chosen
        ]
        if chosen and chosen not in names:
            names.append(chosen)
        alone = self.tr("each by itself")
        by_column = self.tr("What has the same value here is in one part: {column}")
        self.together.offer(
            [("", alone, self.tr("Each is shared out by itself."))]
            + [(name, column_word(name), by_column.format(column=name)) for name in names],
            chosen,
        )
        self._grid.set_shown("together", split.method == "shuffled" and bool(names))

    def _show_test_file(self, data: DataSettings) -> None:
        """Only a table of one's own can have a second file beside it."""
        source = data.source
        self.test_file.setVisible(isinstance(source, TableFile))
        if not isinstance(source, TableFile):
            return
        if source.test_file is None:
            self.test_file.set_text(self.tr("Second file as the test part…"))
            self.test_file.setAccessibleDescription(
                self.tr("A file with the same columns, whose rows are only tested on.")
            )
        else:
            self.test_file.set_text(
                self.tr("Without the test file: {name}").format(name=source.test_file.name)
            )
            self.test_file.setAccessibleDescription(
                self.tr("The test part is taken from the table itself again.")
            )

    def _test_file_clicked(self) -> None:
        source = self._context.document.design.data.source
        if isinstance(source, TableFile) and source.test_file is not None:
            self.test_file_removed.emit()
        else:
            self.test_file_wanted.emit()

    def _chosen(self, name: str, value: str) -> None:
        design = self._context.document.design
        data = edits.with_split(design.data, **{name: value})
        if name == "method":
            text = self.tr("Change choice of the test part")
        elif value:
            text = self.tr("Keep together: {column}").format(column=value)
        else:
            text = self.tr("Share out one by one")
        self._context.document.edit(text, design.with_data(data))

    def _split_changed(self, name: str, value: object) -> None:
        design = self._context.document.design
        word = engine_text(self._fields[name].form.label)
        self._context.document.edit(
            self.tr("Change split: {field}").format(field=word),
            design.with_data(edits.with_split(design.data, **{name: value})),
            merge_key=f"data.split.{self.form.merge_key(name)}",
        )
