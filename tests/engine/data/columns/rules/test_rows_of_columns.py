"""Rows, workbooks and repeated heads: what is read of a column wherever its cells stand."""

from __future__ import annotations

import pytest

from engine.data.knowing.library import Library
from engine.data.reading.table_file import TableFile
from tests.engine.data.columns.rules.opened import Opened, column, repeated
from tests.messy_tables import xlsx


def test_footnotes_are_named_by_the_tables_own_row_numbers():
    text = "x,y\n" + "".join(f"{n},{2 * n}\n" for n in range(60)) + "note one,\nnote two,\n"
    opened = Opened(text)
    assert "Rows: 61 (“note one”), 62 (“note two”)." in opened.said("x")
    assert len(opened.table.frame) == 62


def test_a_long_cell_takes_no_time():
    digits = "1" * 20_000
    opened = Opened(f"x,y\n{digits}x,1\n{digits},2\n3,4\n5,6\n")
    assert opened.values("x")[0] == f"{digits}x"


def test_older_designs_read_as_they_did():
    text = column(repeated(["007", "7", "0070"]))
    opened = Opened(text)
    source = opened.design.data.source
    assert isinstance(source, TableFile)
    older = source.model_copy(update={"reading": 1})
    assert list(opened.library.table(older).frame["x"][:3]) == [7, 7, 70]
    text = "c,y\n" + "".join(f"{('가', '나', 'NA', '3 kg')[n % 4]},{n}\n" for n in range(40))
    opened = Opened(text)
    older = opened.design.data.source.model_copy(update={"reading": 1})
    assert opened.library.table(older).frame["c"].isna().sum() == 10
    assert opened.library.table(older).taken == ()


def test_the_text_cells_of_a_workbook_are_read_in_the_same_way(tmp_path):
    marks, shares = ("None", "가"), (0.16, "16%")
    rows = [["코드", "표시", "값"]]
    rows += [[f"{n % 4:03}", marks[n % 2], shares[n % 2]] for n in range(200)]
    path = tmp_path / "표.xlsx"
    path.write_bytes(xlsx({"시트": rows}))
    library = Library()
    table = library.table(library.open_table(path))
    first = [table.frame[name].to_list()[:2] for name in table.frame.columns]
    assert first == [["000", "001"], ["None", "가"], [0.16, 0.16]]


def test_numbers_above_words_far_below_are_not_lost(tmp_path):
    """Rows come in pieces; a word after the first piece made all numbers before it missing."""
    rows = [["a", "b"], *[[n, 2 * n] for n in range(60_000)], *[["모름", n] for n in range(500)]]
    path = tmp_path / "표.xlsx"
    path.write_bytes(xlsx({"시트": rows}))
    library = Library()
    values = library.table(library.open_table(path)).frame["a"]
    assert values[:3].to_list() == [0, 1, 2]
    assert values[60_000:].isna().all()


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("places", [(40,), (0, 1, 79), (79, 80)])
def test_a_header_that_stands_again_among_the_rows_is_left_out(places, ending):
    rows = [f"{n},{n / 2},가" for n in range(80)]
    for place in places:
        rows.insert(place, "a,b,c")
    opened = Opened(ending.join(["a,b,c", *rows]))
    assert opened.values("a") == list(range(80))
    (note,) = [note for note in opened.table.notes if note.code == "table.heads_left_out"]
    assert note.parameters["count"] == len(places)


def test_words_that_stand_twice_are_no_header():
    text = "kim,seoul\nlee,busan\nkim,seoul\npark,daegu\n" * 5
    assert Opened(text).values("A")[0] == "kim"


def test_numbers_in_three_parts_are_told_where_they_are_read_as_dates():
    opened = Opened(column(repeated(["10.1.1", "10.1.2", "11.3.20"]), "절"))
    assert "“10.1.1” is 2010-01-01" in opened.said("절")
    assert opened.click("절", "Read as words").values("절")[0] == "10.1.1"
    assert "short year" not in Opened(column(repeated(["24.1.2", "24.11.15"]), "날짜")).said("날짜")
    version = Opened(column(repeated(["10.1.1", "10.1.2"]), "version"))
    assert version.values("version")[0] == "10.1.1"


def test_versions_can_be_names():
    rows = [f"앱{n},{n},{n * 2},{n * 3}" for n in range(40)]
    opened = Opened("\n".join(["ver,1.9,1.10,1.11", *rows]))
    assert list(opened.table.frame.columns) == ["ver", "1.9", "1.10", "1.11"]
