"""Encodings, heads and workbooks as people's files really have them, each with its right value."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.data.knowing.library import Library
from engine.data.reading.encodings import guess, lines_beyond_ascii
from engine.data.reading.heads import joined_names, proposed_header
from engine.data.reading.rows_file import rows_file
from engine.data.reading.table_import import ImportOptions, TablePreview, preview, read_table
from engine.data.reading.workbooks.sheet_marks import SheetMarks, marks_of
from engine.data.table import Table
from engine.files.contents import contents_of
from engine.files.store import TableStore
from engine.messages import EngineError
from tests.messy_tables import xlsx, zipped

CASES = Path(__file__).resolve().parent.parent.parent / "data" / "cases"
Save = Callable[..., Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    def saved(content: str | bytes, encoding: str = "utf-8", name: str = "표.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode(encoding) if isinstance(content, str) else content)
        return path

    return saved


def read(path: Path, options: ImportOptions | None = None) -> Table:
    return read_table(path, options, TableStore())[1]


def codes(seen: TablePreview | Table) -> set[str]:
    return {note.code for note in seen.notes}


def take(seen: TablePreview, code: str) -> ImportOptions:
    """What clicking the other way sets."""
    way = next(way for way in seen.ways if way.label.code == code)
    return way.apply(ImportOptions())


# --- encodings --------------------------------------------------------------------------------

LANGUAGES = {
    "degrees": ("Temp(°C),y\n1,2\n", "cp1252"),
    "degrees of both kinds": ("°F,°C\n1,2\n", "cp1252"),
    "square metres": ("area (m²),y\n1,2\n", "cp1252"),
    "a micron": ("5 µm,c\n1,2\n", "cp1252"),
    "French": ("prénom,âge\nHélène,3\nFrançois,5\n", "cp1252"),
    "German": ("Größe,Straße\nfür,Öl\n", "cp1252"),
    "Spanish": ("año,niño\nEspaña,3\n", "cp1252"),
    "Danish": ("Åse,Øst\nblåbær,rødgrød\n", "cp1252"),
    "quotes": ("it’s “fine” – yes,1\n", "cp1252"),
    "euros": ("price,€\n3 €,4\n", "iso-8859-15"),
    "Polish": ("miasto,Łódź\nKraków,Gdańsk\nwędka,żółw\n", "cp1250"),
    "Russian": ("город,Москва\nКазань,Тула\n", "cp1251"),
    "Greek": ("πόλη,Αθήνα\n", "cp1253"),
    "Turkish": ("şehir,İstanbul\nMuğla,Iğdır\n", "cp1254"),
    "Japanese": ("都市,気温\n東京,3\n大阪,4\nかな,5\n", "cp932"),
    "Japanese names": ("東京,大阪,札幌\n名古屋,1,2\n", "cp932"),
    "katakana": ("カタカナ,x\nテスト,3\n", "cp932"),
    "Japanese of Unix": ("都市,気温\nひらがな,3\nです,4\n", "euc-jp"),
    "Chinese": ("城市,温度\n北京,3\n上海,4\n广州,5\n", "gb18030"),
    "Korean": ("도시,기온\n서울,3\n부산,4\n대구,5\n", "cp949"),
    "Korean, little": ("성별,y\n남,3\n여,4\n", "cp949"),
    "Korean with a name's character": ("이름,한자\n김철수,金\n", "cp949"),
    "Korean with signs": ("온도(℃),면적(㎡)\n1,2\n", "cp949"),
    "Korean laughter": ("글\nㅋㅋㅋ,ㅠㅠ\n재밌다,1\n", "cp949"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_are_what_makes_sense(save: Save, language: str) -> None:
    text, encoding = LANGUAGES[language]
    import io

    found = guess(lines_beyond_ascii(io.BytesIO(text.encode(encoding))))
    assert found is not None
    assert found.encoding == encoding


def test_degrees_are_no_korean_letter(save: Save) -> None:
    path = save("Temp(°C),y\n" + "".join(f"{n},{2 * n}\n" for n in range(60)), "latin-1")
    seen = preview(path)
    assert seen.names == ("Temp(°C)", "y")
    assert "table.encoding_guessed" in codes(seen)
    assert list(read(path).frame.columns) == ["Temp(°C)", "y"]
    assert preview(path, take(seen, "way.read_as")).names[0] == "Temp(캜)"


def test_plain_korean_needs_no_remark(save: Save) -> None:
    path = save("도시,기온\n서울,3\n부산,4\n대구,5\n", "cp949")
    assert preview(path).encoding == "cp949"
    assert not codes(preview(path))


@pytest.mark.parametrize(
    ("first", "encoding", "then", "line"),
    [
        ("서울", "cp949", "부산", 22),
        ("Genève", "cp1252", "Zürich", 22),
        ("東京かな", "cp932", "大阪", 22),
    ],
)
def test_lines_of_another_encoding_are_read_in_their_own(
    save: Save, first: str, encoding: str, then: str, line: int
) -> None:
    rows = "".join(f"{first},{n}\n" for n in range(20))
    more = "".join(f"{then},{n}\n" for n in range(9))
    path = save(f"city,{first}\n{rows}".encode(encoding) + more.encode())
    seen = preview(path)
    note = next(note for note in seen.notes if note.code == "table.two_encodings")
    assert note.parameters["line"] == line
    table = read(path)
    assert table.frame["city"].tolist() == [first] * 20 + [then] * 9
    # and the other way round
    path = save(f"city,{then}\n{more}".encode() + rows.encode(encoding), name="다른.csv")
    assert read(path).frame["city"].tolist() == [then] * 9 + [first] * 20


def test_a_byte_order_mark_in_the_middle_is_no_letter(save: Save) -> None:
    rows = "도시,값\n" + "서울,1\n" * 9
    path = save(rows.encode("cp949") + "\ufeff부산,2\n".encode() * 3)
    assert set(read(path).frame["도시"]) == {"서울", "부산"}


# --- names ------------------------------------------------------------------------------------


def _rows(count: int = 12) -> str:
    return "".join(f"구{n},{827 + n * 7 % 50},{365 + n * 3 % 40},{533 + n}\n" for n in range(count))


@pytest.mark.parametrize(
    "names",
    [
        "행정구역,0세,1세,2세",
        "시도,2019-09,2019-10,2019-11",
        "지역,2015년,2016년,2017년",
        "지역,2015,2016,2017",
        "지역,1월,2월,3월",
        "지역,1분기,2분기,3분기",
        "지역,1,2,3",
        "지역,2019.01,2019.02,2019.03",
        "지역,1kg,2kg,5kg",
        "지역,10%,20%,30%",
        "지역,0-4세,5-9세,10-14세",
        "지역,2024.1.1,2024.1.2,2024.1.3",
    ],
)
def test_names_that_look_like_values(save: Save, names: str) -> None:
    table = read(save(f"{names}\n{_rows()}"))
    assert list(table.frame.columns) == names.split(",")
    assert len(table.frame) == 12


@pytest.mark.parametrize("sign", [";", "\t"])
def test_the_same_with_other_separators_and_in_a_workbook(save: Save, sign: str) -> None:
    text = f"행정구역,0세,1세,2세\n{_rows()}"
    assert list(read(save(text.replace(",", sign))).frame.columns)[1] == "0세"
    cells = [line.split(",") for line in text.strip().split("\n")]
    rows = [cells[0], *([row[0], *map(int, row[1:])] for row in cells[1:])]
    book = save(xlsx({"s": rows}), name="표.xlsx")
    assert list(read(book).frame.columns)[1] == "0세"


@pytest.mark.parametrize(
    "first",
    [
        "구0,827,365,533",
        "구0,1,2,3",
        "3kg,4kg,5kg,6kg",
        "2019-09-01,1,5,3",
        "김철수,2015,1,4",
    ],
)
def test_a_first_row_of_values_is_no_name(save: Save, first: str) -> None:
    shapes = {"3kg": "{0}kg,{1}kg,{2}kg,{3}kg", "201": "2019-09-{0:02},{1},{2},{3}"}
    shape = shapes.get(first[:3], "구{0},{1},{2},{3}")
    rows = "".join(
        shape.format(n + 1, 827 - 3 * n, 365 + n * 7 % 9, 533 + n * 5 % 11) + "\n" for n in range(9)
    )
    if first.startswith("구0,1,2,3"):  # such rows all are
        rows = "".join(f"구{n},{n},{n + 1},{n + 2}\n" for n in range(4, 20))
    table = read(save(f"{first}\n{rows}"))
    assert list(table.frame.columns) == ["A", "B", "C", "D"]


def test_years_alone_name_columns_where_no_row_goes_on_like_them() -> None:
    counted = [["827", "365", "533"], ["411", "2016", "12"]]
    assert proposed_header([["2015", "2016", "2017"], *counted])
    assert not proposed_header([["2015", "2016", "2017"], ["1999", "2003", "2004"], *counted])
    assert not proposed_header([["2015", "2016", "2017"], ["1", "2", "3"], *counted])
    assert not proposed_header([["2015", "2018", "2017"], *counted])


def test_a_row_of_years_is_a_row() -> None:
    rows = [["김", "2015"], ["박", "2016"], ["이", "2015"], ["최", "2017"]]
    assert not proposed_header(rows)


def test_a_name_may_be_one_of_the_words_below_it(save: Save) -> None:
    rows = "".join(f"{'ABC'[n % 3]},{n}\n" for n in range(12))
    table = read(save(f"A,점수\n{rows}"))
    assert list(table.frame.columns) == ["A", "점수"]
    assert len(table.frame) == 12
    assert len(read(save(f"A,?\n{rows}")).frame) == 13  # a gap is no name


def test_two_lines_of_names_are_joined(save: Save) -> None:
    kosis = (
        '"행정구역별","2020","2020","2021"\n"행정구역별","계 (명)","남자 (명)","계 (명)"\n'
        + "".join(f'"구{n}","{57 + n}","{74 - n}","{94 + 2 * n}"\n' for n in range(20))
    )
    path = save(kosis, "cp949")
    seen = preview(path)
    wanted = ("행정구역별", "2020 계 (명)", "2020 남자 (명)", "2021 계 (명)")
    assert (seen.names, seen.header_lines) == (wanted, 2)
    assert "table.names_joined" in codes(seen)
    table = read(path)
    assert tuple(table.frame.columns) == wanted
    assert len(table.frame) == 20
    assert table.frame.dtypes.iloc[1:].astype(str).tolist() == ["int64"] * 3
    assert preview(path, take(seen, "way.one_line")).names[1] == "2020"


def test_names_above_each_other_are_two_lines(save: Save) -> None:
    text = "시도별,성별,2020,2021\n시도별,성별,인구,인구\n" + "".join(
        f"시{n},{'남여'[n % 2]},{n * 7},{n * 3}\n" for n in range(30)
    )
    table = read(save(text, "cp949"))
    assert list(table.frame.columns) == ["시도별", "성별", "2020 인구", "2021 인구"]
    assert len(table.frame) == 30


def test_names_of_groups_hold_for_the_columns_beside(save: Save) -> None:
    text = "학생,,시험,\n이름,반,국어,수학\n" + "".join(
        f"학생{n},{n % 3}반,{60 + n},{90 - n}\n" for n in range(20)
    )
    table = read(save(text))
    assert list(table.frame.columns) == ["학생 이름", "학생 반", "시험 국어", "시험 수학"]
    assert len(table.frame) == 20


def test_three_lines_of_names(save: Save) -> None:
    text = "지역,2020,2020\n지역,인구,인구\n지역,남,여\n" + _rows().replace(",533", "")
    rows = "".join(f"구{n},{50 + n},{70 - n}\n" for n in range(12))
    table = read(save(text.split("구0")[0] + rows))
    assert list(table.frame.columns) == ["지역", "2020 인구 남", "2020 인구 여"]


def test_units_below_the_names_are_still_left_out(save: Save) -> None:
    text = "키,몸무게\n(cm),(kg)\n" + "".join(f"{150 + n},{40 + n}\n" for n in range(9))
    seen = preview(save(text))
    assert (seen.names, seen.skip_below, seen.header_lines) == (("키", "몸무게"), 1, 1)


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ([["반", "기록", "", "급"], ["", "뛰기", "달리기", ""]], "반|기록 뛰기|기록 달리기|급"),
        ([["반", "", "등급"], ["", "이름", ""]], "반|이름|등급"),
        ([["a", "a"], ["a", "b"]], "a|a b"),
        ([["2020", ""], ["남", "여"]], "2020 남|2020 여"),
    ],
)  # fmt: skip
def test_how_names_are_joined(lines: list[list[str]], names: str) -> None:
    assert "|".join(joined_names(lines)) == names


# --- workbooks --------------------------------------------------------------------------------


def test_merged_names_hidden_rows_and_cells_merged_downwards() -> None:
    path = CASES / "b17_merged_header_hidden_rows.xlsx"
    seen = preview(path)
    assert seen.sheet == "검사"
    assert seen.names == ("반", "성별", "기록 멀리뛰기", "기록 달리기", "등급")
    assert {"table.hidden", "table.merged_filled", "table.names_joined"} <= codes(seen)
    hidden = next(note for note in seen.notes if note.code == "table.hidden")
    assert dict(hidden.parameters) == {"rows": 6, "columns": 1}
    table = read(path)
    assert table.frame["반"].tolist() == [f"{n}반" for n in range(1, 7) for _ in range(10)]
    without = read(path, take(seen, "way.leave_hidden"))
    assert without.frame.shape == (54, 4)
    assert "성별" not in without.frame
    assert without.frame["반"].tolist() == [f"{n}반" for n in range(1, 7) for _ in range(9)]
    empty = read(path, take(seen, "way.keep_empty"))
    assert int(empty.frame["반"].isna().sum()) == 54
    assert preview(path, take(seen, "way.keep_empty")).rows[1][0] == ""


def test_formulas_that_were_never_calculated() -> None:
    path = CASES / "b16b_formulas_never_calculated.xlsx"
    for seen in (preview(path), read(path)):
        note = next(note for note in seen.notes if note.code == "table.not_calculated")
        assert dict(note.parameters) == {"count": 40, "cell": "B2"}
        assert "Open the workbook once in Excel" in str(note)


def _styled(cells: str, formats: str) -> bytes:
    """A workbook of one column w, with `formats` of numbers by their place from 1."""
    import io
    import zipfile

    book = xlsx({"s": [["w", "y"]]})
    with zipfile.ZipFile(io.BytesIO(book)) as good:
        entries: dict[str, str | bytes] = {name: good.read(name) for name in good.namelist()}
    codes = [
        f"<numFmt numFmtId='{164 + n}' formatCode='{c}'/>" for n, c in enumerate(formats.split("|"))
    ]
    styles = "".join(f"<xf numFmtId='{164 + n}'/>" for n in range(len(codes)))
    entries["xl/styles.xml"] = (
        f"<styleSheet><numFmts>{''.join(codes)}</numFmts>"
        "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
        f"<cellXfs><xf numFmtId='0'/>{styles}<xf numFmtId='10'/><xf numFmtId='14'/></cellXfs>"
        "</styleSheet>"
    )
    entries["xl/worksheets/sheet1.xml"] = f"<worksheet><sheetData>{cells}</sheetData></worksheet>"
    return zipped(entries)


def _styled_rows(*styles: int) -> str:
    return "".join(
        f"<row r='{n}'><c r='B{n}' s='{style}'><v>{n}</v></c>"
        f"<c r='C{n}' t='s' s='1'><v>0</v></c></row>"
        for n, style in enumerate(styles, 2)
    )


@pytest.mark.parametrize(
    ("formats", "styles", "looks"),
    [
        ("0.0%", (1, 0, 1), ("%", "")),
        ("0", (2, 1, 2), ("%", "")),  # 0.00% is in every workbook
        ("0.0&quot; kg&quot;|0&quot; g&quot;", (1, 2, 2), ("g", "kg")),
        ("₩#,##0|[$$-409]#,##0.00;[Red]-0", (1, 1, 2), ("₩", "$")),
        ("#,##0&quot;원&quot;", (1, 0, 0), None),  # the same unit, not written everywhere
        ("yyyy&quot;년&quot;|0.0%", (1, 1, 4), None),  # dates
        ("0.0%", (1, 1, 1), None),
    ],
)
def test_numbers_that_a_workbook_shows_in_several_ways(
    formats: str, styles: tuple[int, ...], looks: tuple[str, ...] | None
) -> None:
    found = marks_of(_styled(_styled_rows(*styles), formats), "s").looks
    assert found == ((("B", looks),) if looks else ())


def test_per_cent_beside_plain_numbers_is_told_of_a_workbook(save: Save) -> None:
    rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>w</t></is></c></row>"
    rows += "".join(
        f"<row r='{n}'><c r='A{n}' s='{n % 2}'><v>{n / 9}</v></c></row>" for n in range(2, 20)
    )
    seen = preview(save(_styled(rows, "0.0%"), name="표.xlsx"))
    said = " ".join(map(str, seen.notes))
    assert "A (16%, 16)" in said or "A (16, 16%)" in said


def test_errors_of_a_workbook_are_told(save: Save) -> None:
    rows = [["a", "y"], *([n if n % 5 else "#DIV/0!", n] for n in range(20))]
    path = save(xlsx({"s": rows}), name="표.xlsx")
    for seen in (preview(path), read(path)):
        note = next(note for note in seen.notes if note.code == "table.cell_errors")
        assert dict(note.parameters) == {"count": 4, "cell": "A2"}


def test_an_apostrophe_marks_a_text() -> None:
    table = read(CASES / "b18_numbers_stored_as_text.xlsx")
    assert table.frame.dtypes.astype(str).tolist() == ["float64"] * 4
    assert table.frame["체지방"][0] == 16.1
    assert table.frame["용돈"][0] == 4202


def test_an_apostrophe_in_a_text_file(save: Save) -> None:
    rows = "".join(f"'{n}.5,it's {n},'tis\n" for n in range(20))
    table = read(save(f"a,b,c\n{rows}"))
    assert table.frame["a"].tolist() == [n + 0.5 for n in range(20)]
    assert table.frame["b"][3] == "it's 3"
    assert table.frame["c"][0] == "'tis"


def test_a_text_that_is_written_as_a_formula(save: Save) -> None:
    """As exports write codes, so that a spreadsheet keeps their zeros."""
    rows = "".join(f'"=""{n % 7:03}""",="{n}.5"\n' for n in range(20))
    table = read(save(f"코드,값\n{rows}"))
    assert table.frame["코드"].tolist() == [f"{n % 7:03}" for n in range(20)]
    assert table.frame["값"].tolist() == [n + 0.5 for n in range(20)]


def _marked(body: str) -> SheetMarks:
    book = xlsx({"s": [["a"]]})
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(book)) as good:
        entries: dict[str, str | bytes] = {name: good.read(name) for name in good.namelist()}
    entries["xl/worksheets/sheet1.xml"] = f"<x:worksheet xmlns:x='m'>{body}</x:worksheet>"
    return marks_of(zipped(entries), "s")


def test_marks_however_they_are_written() -> None:
    seen = _marked(
        "<x:cols><x:col hidden='true' max='3' min='2'/></x:cols><x:sheetData>"
        "<x:row hidden='1' r='4'><x:c r='A4'><x:f>1+1</x:f><x:v/></x:c>"
        "<x:c t='str' r='B4'><x:f>\"\"</x:f><x:v></x:v></x:c>"
        "<x:c r='C4'><x:f>2</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>"
        "<x:mergeCells><x:mergeCell ref='A4:A9'/></x:mergeCells>"
    )
    assert seen == SheetMarks(
        frozenset({3}), frozenset({1, 2}), (((3, 0), (8, 0)),), uncalculated=1, formula="A4"
    )


def test_a_sheet_that_is_not_told_of_has_no_marks() -> None:
    assert marks_of(xlsx({"s": [["a"]]}), "another") == SheetMarks()
    assert marks_of(b"PK", "s") == SheetMarks()


# --- letters that are taken apart -----------------------------------------------------------


def test_decomposed_korean_is_the_same_korean(save: Save) -> None:
    apart = unicodedata.normalize("NFD", "털색,몸무게,동물\n흰색,4.1,강아지\n갈색,9.3,고양이\n" * 1)
    whole = "흰색,4.2,강아지\n갈색,9.1,고양이\n"
    path = save(apart + whole * 5, name=unicodedata.normalize("NFD", "동물.csv"))
    seen = preview(path)
    assert seen.name == "동물.csv"
    assert seen.names == ("털색", "몸무게", "동물")
    assert seen.rows[0][0] == "흰색"
    table = read(path)
    assert set(table.frame["털색"]) == {"흰색", "갈색"}
    assert set(table.frame["동물"]) == {"강아지", "고양이"}


# --- rows to predict, of such tables --------------------------------------------------------


def _rows_of(path: Path, trained: Path, needed: list[str]) -> tuple[tuple[str, ...], list[object]]:
    file, _ = read_table(trained, None, TableStore())
    rows = rows_file(contents_of(path), needed, file)
    return rows.names, [cells for chunk in rows.chunks() for cells in chunk]


def test_rows_below_two_lines_of_names(save: Save) -> None:
    names = "시군,2020,2020\n시군,계,남\n"
    table = save(names + "".join(f"구{n},{57 + n},{74 - n}\n" for n in range(20)))
    needed = ["2020 계", "2020 남"]
    for new in (names, "시군,2020 남,2020 계\n"):
        found, rows = _rows_of(save(f"{new}구1,1,2\n구2,3,4\n", name="새.csv"), table, needed)
        assert set(needed) <= set(found)
        assert rows == [["구1", "1", "2"], ["구2", "3", "4"]]


def test_rows_of_a_workbook_with_merged_cells() -> None:
    path = CASES / "b17_merged_header_hidden_rows.xlsx"
    names, rows = _rows_of(path, path, ["반", "기록 멀리뛰기"])
    assert names == ("반", "성별", "기록 멀리뛰기", "기록 달리기", "등급")
    assert [row[0] for row in rows[:12]] == ["1반"] * 10 + ["2반"] * 2  # type: ignore[index]


def test_rows_in_two_encodings(save: Save) -> None:
    table = save("도시,값\n" + "".join(f"서울,{n}\n" for n in range(20)))
    rows = "도시,값\n서울,1\n".encode("cp949") + "부산,2\n".encode()
    assert _rows_of(save(rows, name="새.csv"), table, ["도시"])[1] == [["서울", "1"], ["부산", "2"]]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "lines",
    [
        ["도시,인구밀도,분류", *(f"서울시{'가나다'[n % 3]},높음,수도권역" for n in range(60))],
        ["a,b", *(f"{n},{n * 2}" for n in range(60))],
        ["都市,値", *(f"東京都大阪府,{'大小'[n % 2]}" for n in range(60))],
    ],
)
def test_utf_16_without_a_mark(codec, lines, tmp_path):
    path = tmp_path / "표.csv"
    path.write_bytes("\n".join(lines).encode(codec))
    library = Library()
    table = library.table(library.open_table(path))
    assert ",".join(table.frame.columns) == lines[0]
    assert ",".join(map(str, table.frame.iloc[7])) == lines[8]


def test_a_zero_byte_costs_one_cell_and_not_the_file(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(b"a,b\n" + b"".join(b"%d,%d\n" % (n, n * 2) for n in range(60)) + b"7\0,1\n")
    library = Library()
    table = library.table(library.open_table(path))
    assert list(table.frame["a"]) == [*range(60), 7]
    path.write_bytes(b"\0\1,\0\n" * 60)
    with pytest.raises(EngineError, match="no text"):
        library.open_table(path)
