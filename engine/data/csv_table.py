"""Reading a CSV file's bytes into a table, as people's files really are."""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.numbers import MISSING_MARKS, is_missing, number_from
from engine.data.table import Table
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

if TYPE_CHECKING:
    import pandas

    from engine.data.table_file import TableFile

_CHUNK_ROWS = 20_000
MAXIMUM_COLUMNS = 2000

NO_ROWS = Sentence(
    "table.no_rows",
    QT_TRANSLATE_NOOP("Engine", "The file has a header and no rows below it: {name}"),
)
ONE_COLUMN = Sentence(
    "table.one_column",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Only one column was found, and a network needs at least two: one to predict, and one "
        "to predict it from. Is another separator right?",
    ),
)
UNREADABLE = Sentence(
    "table.unreadable",
    QT_TRANSLATE_NOOP("Engine", "The file cannot be read as {encoding}. Choose another encoding."),
)
_NOT_A_TABLE = Sentence(
    "table.not_a_table",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file does not hold together as a table. Look at the separator, and at quotation "
        "marks that are opened and not closed.",
    ),
)
_TOO_MANY_COLUMNS = Sentence(
    "table.too_many_columns",
    QT_TRANSLATE_NOOP(
        "Engine", "The table has {count} columns; Neurobricks takes up to {maximum}."
    ),
)
CANCELLED = Sentence("table.cancelled", QT_TRANSLATE_NOOP("Engine", "Opening was cancelled."))
_LEFT_OUT = Sentence(
    "table.lines_left_out",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Some lines have more fields than the first row and were left out; the first of them "
        "is line {line}.",
    ),
)
_RENAMED = Sentence(
    "table.renamed",
    QT_TRANSLATE_NOOP(
        "Engine", "Some columns had no name or the same name, and got new ones: {names}"
    ),
)
_INFINITE = Sentence(
    "table.infinite",
    QT_TRANSLATE_NOOP(
        "Engine", "Infinite values count as missing ({count}), in the column {column}."
    ),
)
_TOO_LONG = re.compile(r"Expected (\d+) fields in line (\d+), saw (\d+)")


def parse(
    data: bytes,
    file: TableFile,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
    minimum_columns: int = 2,
) -> Table:
    """The table that ``data`` holds, read as ``file`` says.

    Args:
        data: the file's bytes.
        file: encoding, separator, header and decimal sign.
        progress: told the share that is read, 0 … 1.
        cancelled: asked often; True ends the reading.
        minimum_columns: two to learn from; one may be enough to predict from.

    Raises:
        EngineError: the bytes are no table under these options, or it was cancelled.
    """
    import pandas as pd

    notes: list[Message] = []
    try:
        columns, header, before = _read(data, file, False, progress, cancelled)
    except pd.errors.ParserError as error:
        found = _TOO_LONG.search(str(error))
        if found is None:
            raise EngineError(_NOT_A_TABLE(), str(error)) from error
        columns, header, before = _read(data, file, True, progress, cancelled)
        notes.append(_LEFT_OUT(line=before + int(found[2])))
    if not columns:
        one = len(header or ()) < minimum_columns
        raise EngineError(ONE_COLUMN() if one else NO_ROWS(name=file.name))
    given = [*(header or ()), *[""] * (len(columns) - len(header or ()))]
    # a separator at the end of every line leaves a column without a name and without values
    kept = [
        (name, column)
        for name, column in zip(given, columns, strict=False)
        if name.strip() or column.any_value
    ]
    if len(kept) < minimum_columns:
        raise EngineError(ONE_COLUMN())
    if len(kept) > MAXIMUM_COLUMNS:
        raise EngineError(_TOO_MANY_COLUMNS(count=len(kept), maximum=MAXIMUM_COLUMNS))
    names, renamed = unique_names([name for name, _ in kept], len(kept))
    if renamed and file.header:
        notes.append(_RENAMED(names=", ".join(renamed[:10])))
    values: dict[str, Any] = {}
    for name, (_, column) in zip(names, kept, strict=True):
        if cancelled():
            raise EngineError(CANCELLED())
        values[name], infinite = _infinite_to_missing(column.joined(file.decimal))
        if infinite:
            notes.append(_INFINITE(column=name, count=infinite))
    progress(1.0)
    return Table(pd.DataFrame(values, copy=False), notes=tuple(notes))


def unique_names(header: list[str] | None, width: int) -> tuple[list[str], list[str]]:
    """``width`` column names, none empty and none twice; and those that had to be made up."""
    given = [unicodedata.normalize("NFC", name).strip() for name in header or []]
    given += [""] * (width - len(given))
    names: list[str] = []
    made_up: list[str] = []
    taken = set(given)
    for place, name in enumerate(given[:width], start=1):
        wished = name or letters(place)
        unique, number = wished, 2
        while unique in names or (unique != name and unique in taken):
            unique, number = f"{wished} ({number})", number + 1
        if unique != name:
            made_up.append(unique)
        names.append(unique)
    return names, made_up


def letters(place: int) -> str:
    """The name of column ``place``, from 1, as spreadsheets have it: A, B, …, Z, AA, AB, …

    Everybody knows these, whatever their language.
    """
    name = ""
    while place > 0:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def codec_for(data: bytes, encoding: str) -> str:
    """Python's codec that reads ``data`` in ``encoding`` without its byte-order mark."""
    if encoding == "utf-8" and data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if encoding == "utf-16" and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16-le"
    return encoding


class _Column:
    """One column as its chunks come in: numbers, or codes of the texts met so far."""

    def __init__(self) -> None:
        self.kinds: set[str] = set()
        self._pieces: list[np.ndarray] = []
        self._places: dict[object, int] = {}

    @property
    def any_value(self) -> bool:
        return bool(self.kinds)

    @property
    def is_mixed(self) -> bool:
        """Numbers and texts; or TRUE and FALSE, which would not stay as they were written."""
        return len(self.kinds) > 1 or "truth" in self.kinds

    def add(self, piece: pandas.Series) -> None:
        import pandas as pd

        if piece.notna().any():
            self.kinds.add(_kind(piece))
        if _kind(piece) == "number":
            self._pieces.append(piece.to_numpy())
            return
        codes, found = pd.factorize(piece.to_numpy(dtype=object), use_na_sentinel=True)
        places = [self._places.setdefault(value, len(self._places)) for value in found]
        self._pieces.append(np.array([*places, -1], np.intp)[codes])

    def joined(self, decimal: str) -> Any:
        """All rows: numbers where every value is one, else tidy texts as a Categorical."""
        if "text" not in self.kinds:
            return np.concatenate(self._pieces)
        import pandas as pd

        texts = [unicodedata.normalize("NFC", str(value)).strip() for value in self._places]
        numbers = [np.nan if is_missing(text) else number_from(text, decimal) for text in texts]
        codes = np.concatenate(
            [
                # a chunk without any value came as NaN: all missing
                piece if piece.dtype.kind == "i" else np.full(piece.shape, -1, np.intp)
                for piece in self._pieces
            ]
        )
        if None not in numbers:
            return np.array([*numbers, np.nan], np.float64)[codes]
        unique = dict.fromkeys(text for text in texts if not is_missing(text))
        order = {text: place for place, text in enumerate(unique)}
        places = np.array([order.get(text, -1) for text in (*texts, "")], np.intp)
        return pd.Categorical.from_codes(places[codes], categories=pd.Index(list(unique)))


def _read(
    data: bytes,
    file: TableFile,
    skip_long: bool,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
    as_text: tuple[int, ...] = (),
) -> tuple[list[_Column], list[str] | None, int]:
    """The columns, the header's names, and the lines before the rows.

    Read in chunks, so that no other thread waits long. A column that is numbers in one
    chunk and text in another, or TRUE and FALSE, is read again as text, so that it stays as
    written.
    """
    import pandas as pd

    stream = io.BytesIO(data)
    with io.TextIOWrapper(stream, encoding=codec_for(data, file.encoding), newline="") as text:
        try:
            header, first, before = _beginning(data, file)
            if not first:
                return [], header, before
            for _ in range(before):
                text.readline()
            columns = [_Column() for _ in range(max(len(first), len(header or ())))]
            reader = pd.read_csv(
                text,
                sep=file.separator,
                header=None,
                names=list(range(len(columns))),
                index_col=False,
                dtype=dict.fromkeys(as_text, str),
                decimal=file.decimal,
                na_values=list(MISSING_MARKS),
                keep_default_na=False,
                skipinitialspace=True,
                on_bad_lines="skip" if skip_long else "error",
                chunksize=_CHUNK_ROWS,
                engine="c",
            )
            with reader:
                for chunk in reader:
                    if cancelled():
                        raise EngineError(CANCELLED())
                    for place, column in enumerate(columns):
                        column.add(chunk[place])
                    progress(min(0.99, stream.tell() / max(1, len(data))))
        except UnicodeError as error:
            raise EngineError(UNREADABLE(encoding=file.encoding), str(error)) from error
        except csv.Error as error:
            raise EngineError(_NOT_A_TABLE(), str(error)) from error
    mixed = tuple(place for place, column in enumerate(columns) if column.is_mixed)
    if mixed and not as_text:
        return _read(data, file, skip_long, progress, cancelled, mixed)
    return columns, header, before


def _beginning(data: bytes, file: TableFile) -> tuple[list[str] | None, list[str], int]:
    """The header's names (None without one), the first row's fields ([] where there is no
    row), and how many physical lines lie before that row.
    """
    codec = codec_for(data, file.encoding)
    with io.TextIOWrapper(io.BytesIO(data), encoding=codec, newline="") as text:
        records = csv.reader(text, delimiter=file.separator, skipinitialspace=True)
        header: list[str] | None = None
        before = 0
        for record in records:
            if any(field.strip() for field in record):
                if not file.header or header is not None:
                    return header, record, before
                header = record
            before = records.line_num
        return header, [], before


def _kind(series: pandas.Series) -> str:
    import pandas as pd

    if pd.api.types.is_bool_dtype(series):
        return "truth"
    return "number" if pd.api.types.is_numeric_dtype(series) else "text"


def _infinite_to_missing(values: Any) -> tuple[Any, int]:
    """Numbers with NaN instead of infinity, and how many there were."""
    if not isinstance(values, np.ndarray) or values.dtype.kind != "f":
        return values, 0
    infinite = np.isinf(values)
    count = int(infinite.sum())
    return (np.where(infinite, np.nan, values), count) if count else (values, 0)
