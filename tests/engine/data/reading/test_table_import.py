"""People's files: encodings, separators, headers, numbers, and everything that can be wrong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.knowing.library import Library
from engine.data.reading import table_import
from engine.data.reading.assembling import letters
from engine.data.reading.table_import import ImportOptions, preview, read_table
from engine.data.reading.text import csv_table
from engine.data.sources.catalogue import TableFile
from engine.files import contents
from engine.files.store import TableStore
from engine.messages import EngineError

KOREAN = '이름,나이,점수\n김철수,12,"1,234"\n이영희,13,2.5\n박민수,NA,3\n'


@pytest.fixture
def save(tmp_path):
    folder = tmp_path / "한글 폴더"
    folder.mkdir()

    def saved(data, name="우리 반 점수.csv"):
        path = folder / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return saved


def read(path, **options):
    return read_table(path, ImportOptions(**options), TableStore())


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("cp949", "cp949"),
        ("euc-kr", "cp949"),
    ],
)
def test_korean_files_in_each_encoding_give_the_same_table(save, codec, name):
    file, table = read(save(KOREAN.encode(codec)))
    assert file.encoding == name
    assert file.name == "우리 반 점수.csv"
    assert list(table.frame.columns) == ["이름", "나이", "점수"]
    assert table.frame["이름"].tolist() == ["김철수", "이영희", "박민수"]
    assert table.frame["점수"].tolist() == [1234.0, 2.5, 3.0]
    assert table.frame["나이"].isna().tolist() == [False, False, True]


def test_utf_8_that_could_be_cp949_too_is_utf_8(save):
    text = "좋다,a\n1,2\n"
    text.encode("utf-8").decode("cp949")  # reads, as other words
    assert preview(save(text)).names == ("좋다", "a")


def test_cp949_letters_that_euc_kr_lacks(save):
    _, table = read(save("이름,a\n똠방각하,1\n펲시,2\n".encode("cp949")))
    assert table.frame["이름"].tolist() == ["똠방각하", "펲시"]


def test_korean_late_in_a_long_file_is_not_missed(save):
    rows = b"a,b\n" + b"1,x\n" * 300_000 + "2,서울\n".encode("cp949")
    file, table = read(save(rows))
    assert file.encoding == "cp949"
    assert table.frame["b"].iloc[-1] == "서울"


@pytest.mark.parametrize(
    ("text", "separator", "decimal"),
    [
        ("a,b\n1,2\n3,4\n", ",", "."),
        ("a;b;c\n1,5;2;x\n2,5;3;y\n", ";", ","),
        ("a;b\n1.5;2\n2.5;3\n", ";", "."),
        ("a\tb\n1,234\t2\n3\t4\n", "\t", "."),
        ("1,5;2,5\n3,5;4,5\n", ";", ","),
    ],
)
def test_separator_and_decimal_sign_are_seen(save, text, separator, decimal):
    file, table = read(save(text))
    assert (file.separator, file.decimal) == (separator, decimal)
    assert all(kind.kind in "if" for kind in table.frame.dtypes[:2])


def test_numbers_in_a_german_file(save):
    _, table = read(save("wert;menge\n1,5;1.234\n2,25;2\n"))
    assert table.frame["wert"].tolist() == [1.5, 2.25]


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("a,b\n1,2\n", True),
        ("1,2\n3,4\n", False),
        ("도시,이름\n서울,김\n부산,이\n", True),
        ("서울,김\n부산,이\n서울,박\n", False),
        ("2019,2020\n1,2\n", False),
    ],
)
def test_a_header_is_told_from_rows(save, text, header):
    assert preview(save(text)).header is header


def test_the_person_is_right_where_the_proposal_is_wrong(save):
    path = save("2019,2020\n1,2\n3,4\n")
    seen = preview(path, ImportOptions(header=True))
    assert seen.names == ("2019", "2020")
    assert seen.rows == (("1", "2"), ("3", "4"))
    _, table = read(path, header=True)
    assert list(table.frame.columns) == ["2019", "2020"]
    file, _ = read(save("a;b\n1;2\n"), separator=";")
    assert file.separator == ";"


def test_a_preview_shows_what_a_wrong_choice_would_make_of_it(save):
    seen = preview(save("a;b\n1;2\n"), ImportOptions(separator=","))
    assert seen.names == ("a;b",)
    with pytest.raises(EngineError, match="utf-8") as caught:
        preview(save("좋다,a\n1,2\n".encode("cp949")), ImportOptions(encoding="utf-8"))
    assert caught.value.message.code == "table.unreadable"


def test_a_preview_shows_only_the_first_rows(save):
    seen = preview(save("a,b\n" + "1,2\n" * 100_000))
    assert len(seen.rows) == table_import.PREVIEW_ROWS
    assert seen.size == 4 + 400_000


def test_names_become_unique_with_a_note(save):
    _, table = read(save("a,a,,a\n1,2,3,4\n"))
    assert list(table.frame.columns) == ["a", "a (2)", "C", "a (3)"]
    assert [note.code for note in table.notes] == ["table.renamed"]


def test_composed_and_decomposed_korean_are_the_same(save):
    import unicodedata

    apart = unicodedata.normalize("NFD", "도시,값\n서울,1\n")
    _, table = read(save(apart + "서울,2\n부산,3\n"))
    assert list(table.frame.columns) == ["도시", "값"]
    assert table.frame["도시"].tolist() == ["서울", "서울", "부산"]


def test_a_separator_at_the_end_of_lines_is_no_column(save):
    _, table = read(save("a,b,\n1,2,\n3,4,\n"))
    assert list(table.frame.columns) == ["a", "b"]
    assert table.notes == ()


def test_lines_that_are_too_long_are_left_out_with_a_note(save):
    _, table = read(save("a,b\n1,2\n3,4,5\n6,7\n"))
    assert table.frame["a"].tolist() == [1, 6]
    assert table.notes[0].parameters == {"count": 1, "lines": "3"}


def test_short_lines_miss_values_and_blank_lines_are_nothing(save):
    _, table = read(save("\n\na,b,c\n\n1\n3,4,5\n\n"))
    assert table.frame["c"].isna().tolist() == [True, False]


def test_quoted_fields_hold_separators_and_line_breaks(save):
    _, table = read(save('a,b\n1,"x, y"\n2,"z\nz ""q"""\n'))
    assert table.frame["b"].tolist() == ["x, y", 'z\nz "q"']


def test_truth_values_are_categories_and_infinity_is_missing(save):
    _, table = read(save("ok,v\nTrue,1\nFalse,inf\nTrue,3\n"))
    assert table.frame["ok"].tolist() == ["True", "False", "True"]
    assert table.frame["v"].isna().tolist() == [False, True, False]
    assert [note.code for note in table.notes] == ["table.infinite"]


def test_text_stays_as_written_though_numbers_come_first(save):
    rows = "id,v\n" + "".join(f"{i:05},1\n" for i in range(30_000)) + "A7,2\n"
    _, table = read(save(rows))
    assert table.frame["id"].iloc[[0, 12, -1]].tolist() == ["00000", "00012", "A7"]


def test_text_is_found_early_in_one_column_and_late_in_another(save, monkeypatch):
    """The first is read once more at once, and both stay as they were written."""
    monkeypatch.setattr(csv_table, "_CHUNK_CELLS", 200)
    rows = [[f"{row:05}", f"{row:05}"] for row in range(2000)]
    rows[150][0], rows[1800][1] = "A7", "B7"
    told: list[float] = []
    path = save("a,b\n" + "".join(f"{a},{b}\n" for a, b in rows))
    _, table = read_table(path, None, TableStore(), told.append)
    assert table.frame["a"].tolist() == [a for a, _ in rows]
    assert table.frame["b"].tolist() == [b for _, b in rows]
    assert told == sorted(told)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "table.empty"),
        (b"\xef\xbb\xbf", "table.empty"),
        (b" \n\n  \n", "table.empty"),
        (b"a,b\n", "table.no_rows"),
        (b"a\n1\n2\n", "table.one_column"),
        (b'{"a": 1}', "table.json"),
        (b'[{"a": 1}, {"a": 2}]', "table.json"),
        (b"PK\x03\x04\x14\x00", "table.workbook_damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "table.workbook_damaged"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "table.picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "table.picture"),
        (b"%PDF-1.7\n%\xe2\xe3", "table.pdf"),
        (b"\x1f\x8b\x08\x00abc", "table.packed"),
        (b"a,b\n\x00\x00,1\n", "table.not_text"),
        (b"a,b\n,\n,\n", "table.no_rows"),
        (b"a,b\nNA,\n,-\n", "table.no_values"),
        (bytes(range(1, 32)) * 20, "table.not_text"),
        (b"<!DOCTYPE html><html></html>", "table.web_page"),
        (b"a,b\n1,\x81\xff\n", "table.no_encoding"),
        (b"\xff\xfea\x00,", "table.unreadable"),
        (
            ",".join(f"c{i}" for i in range(2100)).encode() + b"\n" + b"1," * 2099 + b"1\n",
            "table.too_many_columns",
        ),
    ],
)
def test_what_is_no_table_is_told_in_a_sentence(save, data, code):
    with pytest.raises(EngineError) as caught:
        read(save(data))
    assert caught.value.message.code == code
    assert "{" not in str(caught.value)


def test_files_that_cannot_be_had(save, tmp_path, monkeypatch):
    def code_of(path):
        with pytest.raises(EngineError) as caught:
            read(path)
        return caught.value.message.code

    assert code_of(tmp_path / "없는 파일.csv") == "table.gone"
    assert code_of(tmp_path) == "table.folder"
    path = save("a,b\n1,2\n")
    monkeypatch.setattr(contents, "MAXIMUM_BYTES", 4)
    assert code_of(path) == "table.too_large"
    monkeypatch.undo()
    for error, code in (
        (PermissionError(13, "locked"), "table.locked"),
        (OSError(5, "disk"), "table.cannot_read"),
    ):

        def refuse(*arguments, failure=error, **options):
            raise failure

        monkeypatch.setattr("engine.files.ordinary_files.os.open", refuse)
        assert code_of(path) == code
        monkeypatch.undo()


def test_reading_tells_its_progress_and_can_be_cancelled(save):
    path = save("a,b\n" + "1.5,2.5\n" * 60_000)
    told = []
    read_table(path, None, TableStore(), told.append)
    assert told == sorted(told)
    assert len(told) >= 3
    assert told[-1] == 1.0
    with pytest.raises(EngineError) as caught:
        read_table(path, None, TableStore(), told.append, lambda: len(told) > 5)
    assert caught.value.message.code == "table.cancelled"


def test_bytes_in_the_store_give_the_same_table_again(save):
    library = Library()
    file = library.open_table(save(KOREAN.encode("cp949")))
    assert library.table(file) is library.table(file)
    another = Library()
    fingerprint = another.store.add(KOREAN.encode("cp949"))
    assert fingerprint == file.fingerprint
    restored = TableFile.model_validate(file.model_dump())
    assert another.table(restored).frame.equals(library.table(file).frame)


cells = st.text(st.characters(codec="cp949", exclude_categories=("Cc", "Cs")), max_size=8)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(cells, st.integers(-9999, 9999)), min_size=1, max_size=20),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-16", "cp949"]),
)
def test_what_was_written_is_read(tmp_path_factory, rows, separator, encoding):
    import csv
    import unicodedata

    path = tmp_path_factory.mktemp("written") / "t.csv"
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream, delimiter=separator, quoting=csv.QUOTE_ALL)
        writer.writerow(["글", "수"])
        writer.writerows(rows)
    _, table = read(path, separator=separator, header=True, encoding=encoding)
    assert table.frame["수"].tolist() == [number for _, number in rows]
    if table.frame["글"].dtype.kind not in "if":
        written = [unicodedata.normalize("NFC", text).strip() for text, _ in rows]
        found = table.frame["글"].tolist()
        assert all(a == b or b != b or b is None for a, b in zip(written, found, strict=True))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_sentence(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(data)
    try:
        _, table = read(path)
    except EngineError:
        return
    assert table.frame.shape[0] >= 1
    assert table.frame.shape[1] >= 2


@pytest.mark.parametrize(
    ("place", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")]
)
def test_columns_without_a_name_are_called_as_in_a_spreadsheet(place: int, name: str) -> None:
    assert letters(place) == name


def test_a_very_wide_table_is_read_as_a_narrow_one(save):
    """Its cells are taken over many columns at once, in several chunks."""
    kinds = (
        lambda row: str(row * 7 % 1000),
        lambda row: f"{row / 8}",
        lambda row: ("빨강", "파랑", "")[row % 3],
        lambda row: f"2024-0{row % 9 + 1}-15",
        lambda row: "" if row % 5 else str(row),
        lambda row: ("yes", "no")[row % 2],
        lambda row: f"{row:05}",
        lambda row: "" if row < 2250 else "late",  # words that come in the last chunk
    )
    rows = [[kind(row) for kind in kinds] for row in range(2300)]

    def table_of(times):
        names = [f"열{kind}.{time}" for time in range(times) for kind in range(len(kinds))]
        lines = [",".join(names), *(",".join(row * times) for row in rows)]
        return read(save("\n".join(lines)))[1].frame

    narrow, wide = table_of(1), table_of(40)
    assert wide.shape == (2300, 320)
    for name in wide.columns:
        alike = narrow[f"{name.partition('.')[0]}.0"]
        assert wide[name].dtype == alike.dtype
        assert wide[name].equals(alike)
