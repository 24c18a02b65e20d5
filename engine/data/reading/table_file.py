"""A table that the person opened from a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from engine.data.columns.column_form import ColumnChoice, NumberForm
from engine.data.reading.table_form import TableForm
from engine.data.source import Source, SourceFamily
from engine.files.contents import Contents, linked_contents
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

if TYPE_CHECKING:
    from engine.data.reading.rows import RowsFile
    from engine.data.reading.second_file import SecondForm
    from engine.data.table import Table
    from engine.files.store import TableStore

_ABSENT = Sentence(
    "table.absent",
    QT_TRANSLATE_NOOP("Engine", "The table is not at hand any more. Open the file again: {name}"),
)

_UNASKED = Sentence(
    "table.unasked",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This design wants to read a table on this computer that was not opened here before: "
        "{path}. Let it be read if you know it, or show where your own table is.",
    ),
)


class TableFile(TableForm, Source):
    """What was read, and how. The bytes themselves lie in the `TableStore`, and travel in
    the ``.brick``; a file too large for that stays where it is, at ``path``, and is known
    again by its fingerprint. What was pasted or typed is such a table too, as UTF-8 CSV.

    ``test_file``'s rows come after this table's own and are its test part (split method
    ``given``). Where its cells prove that it is written otherwise, that is followed
    (``follows``; files of before did not know it).
    """

    family: ClassVar[SourceFamily] = "table"
    words_are_own: ClassVar[bool] = True
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "My own table")
    story: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "A table of your own.")
    icon: ClassVar[str] = "mdi6.table-large"

    kind: Literal["table"] = "table"
    fingerprint: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]  # sha256 of its bytes
    path: Annotated[str, Field(max_length=4000)] = ""  # "": the bytes travel in the .brick
    test_file: TableFile | None = None
    follows: bool = False

    @override
    def read(
        self,
        store: TableStore,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Table:
        from engine.data.reading.second_file import with_test_part

        count = len(self.files)

        def tell(share: float) -> None:
            progress(share / count)

        def tell_test(share: float) -> None:
            progress((1 + share) / count)

        own = self._rows(store, tell, cancelled)
        if self.test_file is None:
            return own
        rows = self.test_file.rows_of(self, store, own)
        written = self.written(self.test_file)
        return with_test_part(own, rows, tell_test, cancelled, written)

    def written(self, test: TableFile) -> SecondForm:
        """How ``test`` is written beside this file, as far as that is chosen."""
        from engine.data.reading.second_file import SecondForm

        signs: NumberForm | None = None
        if (self.decimal, self.thousands) != (test.decimal, test.thousands):
            signs = NumberForm(test.decimal, test.thousands)
        kept = frozenset(choice.name for choice in self.columns if choice.second_file)
        return SecondForm(signs, test.follows, kept)

    def rows_of(self, trained: TableFile, store: TableStore, own: Table) -> RowsFile:
        """This file's rows, to be read in the form of ``trained``, whose rows are ``own``."""
        from engine.data.reading.import_options import ImportOptions
        from engine.data.reading.rows_file import rows_file

        chosen = ImportOptions(
            encoding=self.encoding,
            separator=self.separator,
            quote=self.quote,
            sheet=self.sheet or None,
            header=self.header,
        )
        names = tuple(str(name) for name in own.frame.columns)
        known = self._contents(store, lambda share: None, lambda: False)
        return rows_file(known, names, trained, chosen)

    def _rows(
        self,
        store: TableStore,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> Table:
        """This file's own rows. A large one is first known again, which is told as a tenth."""
        from engine.data.reading.formats import read_rows

        known = self._contents(store, lambda share: progress(0.1 * share), cancelled)
        start = 0.1 if known.linked else 0.0

        def then(share: float) -> None:
            progress(start + (1.0 - start) * share)

        return read_rows(known, self, then, cancelled)

    @override
    def same_rows(self, other: Source) -> bool:
        return isinstance(other, TableFile) and self._placeless() == other._placeless()

    def _placeless(self) -> TableFile:
        """The same table wherever it lies; its fingerprint says which it is."""
        test = self.test_file._placeless() if self.test_file is not None else None
        return self.model_copy(update={"path": "", "test_file": test})

    def with_choice(self, name: str, **values: Any) -> TableFile:
        """The same table with ``values`` chosen for the column called ``name``."""
        before = self.choice(name)
        after = ColumnChoice.model_validate({**before.model_dump(), **values})
        others = tuple(choice for choice in self.columns if choice.name != name)
        chosen = (after,) if after != ColumnChoice(name=name) else ()
        return self.model_copy(update={"columns": (*others, *chosen)})

    @property
    def files(self) -> tuple[TableFile, ...]:
        """This file and, where there is one, the second one that is its test part."""
        return (self,) if self.test_file is None else (self, self.test_file)

    @property
    @override
    def stored(self) -> tuple[str, ...]:
        return tuple(file.fingerprint for file in self.files if not file.path)

    def _contents(
        self,
        store: TableStore,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> Contents:
        known = store.contents(self.fingerprint, self.name)
        if known is None and self.path:
            if not store.may_read(self.path, self.fingerprint):
                raise EngineError(_UNASKED(path=self.path))
            known = linked_contents(self.path, self.fingerprint, self.name, progress, cancelled)
            store.link(self.fingerprint, known)
        if known is None:
            raise EngineError(_ABSENT(name=self.name))
        return known
