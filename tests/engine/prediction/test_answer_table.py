"""``predict`` gives the person's table back: each row and each cell where and as it was."""

from __future__ import annotations

import csv
import datetime
import io

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.data.knowing.library import Library
from engine.data.reading import rows as rows_read
from engine.edits.derived_inputs import with_derived
from engine.edits.proposal import propose_data
from engine.messages import EngineError
from engine.prediction.answer_table import TableToAnswer
from engine.prediction.digits import number_texts
from tests.engine.prediction.tables import CASES, answered, first_input, prepared_for
from tests.messy_tables import xlsx


@pytest.fixture(scope="module")
def regions():
    return prepared_for(CASES / "t05_train.csv")


def test_own_cells_come_back_letter_for_letter(regions, tmp_path):
    rows = CASES / "t05_rows_ids.csv"
    lines, done = answered(regions, rows, tmp_path / "p.csv")
    own = list(csv.reader(rows.open(encoding="utf-8", newline="")))
    assert [line[:5] for line in lines] == own
    assert lines[0][5:] == ["predicted y", "no answer because", "note"]
    assert (done.rows, done.answered) == (3, 3)
    assert [note.parameters["columns"] for note in done.notes] == ["id, country, code"]


def test_the_rows_that_are_read_are_never_replaced(regions, tmp_path):
    rows = tmp_path / "rows.csv"
    rows.write_bytes((CASES / "t05_rows_ids.csv").read_bytes())
    before = rows.read_bytes()
    same = tmp_path / "link.csv"
    same.symlink_to(rows)
    for out in (rows, tmp_path / "." / "rows.csv", same):
        with pytest.raises(EngineError, match="would be replaced"):
            answered(regions, rows, out)
    assert rows.read_bytes() == before


def test_a_blank_and_a_too_long_line_keep_their_places(regions, tmp_path):
    lines, done = answered(regions, CASES / "t06_rows_blank_and_too_long.csv", tmp_path / "p.csv")
    assert len(lines) == 6
    assert lines[4][:5] == ["C", "20", "note", "with", "commas"]
    assert ["empty" in line[6] for line in lines[1:]] == [False, True, False, False, False]
    assert "more cells (5)" in lines[4][6]
    assert [line[7] for line in lines[1:3]] == ["", lines[2][6]]  # the note says why, too
    assert [bool(line[5]) for line in lines[1:]] == [True, False, True, False, True]
    (warning,) = done.warnings
    assert (warning.parameters["count"], warning.parameters["numbers"]) == (2, "2, 4")


def test_one_unknown_word_is_named_and_the_others_are_answered(regions, tmp_path):
    lines, _ = answered(regions, CASES / "t07_rows_one_unknown_word.csv", tmp_path / "p.csv")
    assert [bool(line[2]) for line in lines[1:]] == [True, True, False, True]
    assert "“D”" in lines[3][3]
    assert "A, B, C" in lines[3][3]


@pytest.mark.parametrize(
    ("rows", "reasons"),
    [
        ("region,temp\nA,20\n\nB,20\n\n\n", ["", "empty", ""]),
        ("region,temp\nA,20\n\0\nB,20\n", ["", "\0", ""]),
        ("region,temp\n,20\nB,warm\nB\nA,1e999\n", ["", "warm", "", ""]),
        ("region,temp,\nA,20,\nB,20,,,\n", ["", ""]),
        ("region\ttemp\nA\t20\nB\t5 °C\n", ["", "unit"]),
        ('note;temp;region\n"a;b";20;A\nc;21;X\n', ["", "“X”"]),
        ("A title\n\nregion,temp\nA,20\n", [""]),
        (" region , temp \n A , 20 \n", [""]),
        ('region, temp\n"A", "20"\n', [""]),
    ],
)
def test_each_row_is_answered_or_not_by_itself(regions, tmp_path, rows, reasons):
    (tmp_path / "rows.csv").write_text(rows, encoding="utf-8")
    lines, _ = answered(regions, tmp_path / "rows.csv", tmp_path / "p.csv")
    place = lines[0].index("no answer because")
    assert len(lines) == 1 + len(reasons)
    for line, reason in zip(lines[1:], reasons, strict=True):
        assert (reason in line[place]) if reason else not line[place]
        assert bool(line[place - 1]) != bool(line[place])


def test_a_missing_column_is_one_sentence_that_names_all(regions, tmp_path):
    (tmp_path / "rows.csv").write_text("temperature,note\n1,a\n", encoding="utf-8")
    with pytest.raises(EngineError) as caught:
        TableToAnswer(tmp_path / "rows.csv", regions)
    assert caught.value.message.code == "encode.column_missing"
    assert caught.value.message.parameters["columns"] == "region, temp"
    assert "temperature, note" in str(caught.value)


@pytest.mark.parametrize("rows", ["region,temp\n", "region,temp\n\n\n"])
def test_no_row_is_said(regions, tmp_path, rows):
    (tmp_path / "rows.csv").write_text(rows, encoding="utf-8")
    with pytest.raises(EngineError, match="no row"):
        TableToAnswer(tmp_path / "rows.csv", regions)


def test_rows_beyond_what_was_learned_are_marked(tmp_path):
    prepared = prepared_for(CASES / "b24_train_x_0_to_30.csv")
    lines, done = answered(prepared, CASES / "b24_predict_x_25_to_90.csv", tmp_path / "p.csv")
    marked = {line[0]: "utside what was learned" in line[-1] for line in lines[1:]}
    assert marked == {month: float(month) > 30 for month in marked}
    assert "(0 to 30)" in lines[-1][-1]
    assert done.outside == 12
    assert all(line[1] for line in lines[1:])  # answered all the same


def test_other_order_extra_columns_gaps_and_new_words_are_told_row_by_row(tmp_path):
    prepared = prepared_for(CASES / "b25_train.csv")
    rows = CASES / "b25_predict_other_order_new_word.csv"
    lines, done = answered(prepared, rows, tmp_path / "p.csv")
    assert [line[:4] for line in lines] == list(csv.reader(rows.open(encoding="utf-8")))
    assert [bool(line[4]) for line in lines[1:]] == [True, True, False, True]
    assert "눈" in lines[3][5]
    assert "낮시간" in lines[4][6]
    assert "평일" in lines[4][6]
    assert (done.answered, done.filled) == (3, 1)


@pytest.mark.parametrize(
    ("form", "row", "answered_"),
    [
        ("%Y-%m-%d", "03/02/2024", False),  # nothing in the table says which is the day
        ("%Y-%m-%d", "25/02/2024", True),
        ("%d/%m/%Y", "03/02/2024", True),
        ("%m/%d/%Y", "25/02/2024", False),  # no month first, as the table has it
    ],
)
def test_rows_are_never_read_in_another_order_of_days(tmp_path, form, row, answered_):
    days = [datetime.date(2024, 1, 1) + datetime.timedelta(n) for n in range(90)]
    lines = [f"{day.strftime(form)},{n % 7}" for n, day in enumerate(days)]
    (tmp_path / "t.csv").write_text("\n".join(["when,y", *lines]) + "\n")
    (tmp_path / "rows.csv").write_text(f"when\n{row}\n")
    read, _ = answered(prepared_for(tmp_path / "t.csv"), tmp_path / "rows.csv", tmp_path / "p.csv")
    assert bool(read[1][1]) is answered_
    assert answered_ or "is not a date" in read[1][-2]


def test_names_and_words_taken_apart_are_the_composed_ones(tmp_path):
    prepared = prepared_for(CASES / "b07_animals_nfd.csv")
    lines, done = answered(prepared, CASES / "b07_rows_composed.csv", tmp_path / "p.csv")
    assert lines[0][:3] == ["털색", "몸무게", "울음"]
    assert [bool(line[3]) for line in lines[1:]] == [True, True, False]
    assert "검정" in lines[3][6]
    assert done.notes == ()


def test_a_workbooks_rows_come_back_as_they_are_shown(regions, tmp_path):
    rows = [["번호", "temp", "region"], ["0007", 20.5, "A"], ["", "", ""], [8, "x", "B"]]
    book = xlsx({"안내": [["only", "words"]], "새 자료": rows})
    (tmp_path / "rows.xlsx").write_bytes(book)
    lines, _ = answered(regions, tmp_path / "rows.xlsx", tmp_path / "p.csv")
    assert [line[:3] for line in lines] == [
        ["번호", "temp", "region"],
        ["0007", "20.5", "A"],
        ["", "", ""],
        ["8", "x", "B"],
    ]
    assert [bool(line[3]) for line in lines[1:]] == [True, False, False]
    assert "“x”" in lines[3][4]


def test_korean_rows_in_cp949_with_semicolons(tmp_path):
    lines = ["지역;기온;값", *(f"{'서울' if i % 2 else '부산'};{i}.5;{i * 3}" for i in range(60))]
    (tmp_path / "t.csv").write_text("\n".join(lines), encoding="utf-8")
    prepared = prepared_for(tmp_path / "t.csv")
    (tmp_path / "rows.csv").write_text("메모;지역;기온\n똠;서울;3.5\n가;제주;\n", encoding="cp949")
    given_back, _ = answered(prepared, tmp_path / "rows.csv", tmp_path / "p.csv")
    assert given_back[1][:3] == ["똠", "서울", "3.5"]
    assert [bool(line[3]) for line in given_back[1:]] == [True, False]


def test_a_share_among_percents_is_said(tmp_path):
    lines = ["rate,y", *(f"{i}%,{i * 2}" for i in range(60))]
    (tmp_path / "t.csv").write_text("\n".join(lines), encoding="utf-8")
    prepared = prepared_for(tmp_path / "t.csv")
    (tmp_path / "rows.csv").write_text("rate\n12%\n0.12\n12\n0.5 %\n0\n", encoding="utf-8")
    given_back, _ = answered(prepared, tmp_path / "rows.csv", tmp_path / "p.csv")
    assert ["taken as 0.12 %" in line[-1] for line in given_back[1:]] == [
        *(False, True, False, False, False)
    ]
    assert all(line[1] for line in given_back[1:])


def test_what_is_there_stays_where_it_is_cancelled(regions, tmp_path):
    out = tmp_path / "p.csv"
    out.write_text("before", encoding="utf-8")
    table = TableToAnswer(CASES / "t05_rows_ids.csv", regions)
    with pytest.raises(EngineError) as caught:
        table.answer(first_input(regions), out, cancelled=lambda: True)
    assert caught.value.message.code == "table.cancelled"
    assert out.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [out]


def test_progress_goes_up_to_the_end(regions, tmp_path):
    rows = "region,temp\n" + "A,20\n" * 45_000
    (tmp_path / "rows.csv").write_text(rows, encoding="utf-8")
    shares: list[float] = []
    lines, _ = answered(regions, tmp_path / "rows.csv", tmp_path / "p.csv", progress=shares.append)
    assert len(lines) == 45_001
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 3


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    cells=st.lists(
        st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufeff")),
        min_size=1,
        max_size=12,
    )
)
def test_any_text_comes_back(regions, tmp_path_factory, cells):
    folder = tmp_path_factory.mktemp("any")
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerows([["region", "temp", "memo"], *(["A", "1", cell] for cell in cells)])
    (folder / "rows.csv").write_text(text.getvalue(), encoding="utf-8", newline="")
    lines, _ = answered(regions, folder / "rows.csv", folder / "p.csv")
    assert [line[2] for line in lines[1:]] == cells


def test_digits_tell_rows_apart():
    large = np.array([1_000_000_987.1, 1_000_000_987.2])
    assert number_texts(large, spread=300.0) == ["1000000987.1", "1000000987.2"]
    assert number_texts(np.array([12.50243001, 3.0]), spread=20.0) == ["12.50243", "3"]
    assert number_texts(np.array([0.1 + 0.2])) == ["0.3"]
    tiny = 1.0 + np.array([1e-15, 2e-15])
    assert len(set(number_texts(tiny, spread=1e-15))) == 2


def test_shares_in_the_rows_of_a_column_in_per_cent_are_per_cent_and_told(tmp_path):
    lines = ["rate,y", *(f"{i + 5}%,{i * 2}" for i in range(60))]
    (tmp_path / "t.csv").write_text("\n".join(lines), encoding="utf-8")
    prepared = prepared_for(tmp_path / "t.csv")
    (tmp_path / "rows.csv").write_text("rate\n0.25\n0.5\n1\n\n", encoding="utf-8")
    (tmp_path / "sure.csv").write_text("rate\n25%\n50%\n100%\n\n", encoding="utf-8")
    given_back, done = answered(prepared, tmp_path / "rows.csv", tmp_path / "p.csv")
    meant, _ = answered(prepared, tmp_path / "sure.csv", tmp_path / "q.csv")
    assert [line[1] for line in given_back] == [line[1] for line in meant]
    assert [line[0] for line in given_back[1:4]] == ["0.25", "0.5", "1"]
    assert "taken as 25 %" in given_back[1][-1]
    assert any("0.25 as 25%" in str(note) for note in done.notes)
    for rows in ("rate\n0.25\n12\n", "rate\n0.25%\n0.5\n", "rate\n1\n0\n"):
        (tmp_path / "rows.csv").write_text(rows, encoding="utf-8")
        _, done = answered(prepared, tmp_path / "rows.csv", tmp_path / "p.csv")
        assert not any("0.25 as 25%" in str(note) for note in done.notes)


def test_rare_and_unknown_words_are_told_and_other_spellings_are_the_word(tmp_path):
    """Many words, so that rare ones share an input."""
    words = [f"town {chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(60)]
    lines = [f"{word},{place % 9}" for place, word in enumerate(words * 6)]
    lines += [f"hamlet {chr(97 + n)},{n % 9}" for n in range(20)]
    lines += [f"New York,{n % 9}" for n in range(12)]
    (tmp_path / "t.csv").write_text("\n".join(["town,y", *lines]), encoding="utf-8")
    prepared = prepared_for(tmp_path / "t.csv")
    (encoder,) = prepared.encoders
    assert encoder.takes_any
    cells = ["New York", "new york", "NewYork", " NEW  YORK", "hamlet c", "nowhere", "town ab"]
    (tmp_path / "rows.csv").write_text("\n".join(["town", *cells]), encoding="utf-8")
    given_back, done = answered(prepared, tmp_path / "rows.csv", tmp_path / "p.csv")
    notes = [line[-1] for line in given_back[1:]]
    assert notes[0] == notes[6] == ""
    assert all("“New York”" in note and "taken as" in note for note in notes[1:4])
    assert len({line[1] for line in given_back[1:5]}) == 1
    assert all(
        "rare or was never met" in note and cells[n] in note
        for n, note in [(4, notes[4]), (5, notes[5])]
    )
    assert not any(line[-2] for line in given_back[1:])
    assert any(
        "taken as another" in str(warning) and "5 of 7" in str(warning) for warning in done.warnings
    )


def test_a_difference_goes_on_from_row_to_row_and_from_the_table(tmp_path, monkeypatch):
    """Also from one chunk of a long file to the next."""
    monkeypatch.setattr(rows_read, "_CHUNK_CELLS", 1)  # 50 rows a chunk
    trained = tmp_path / "trained.csv"
    trained.write_text("sales,next\n" + "\n".join(f"{n},{n + 1}" for n in range(100, 140)))
    library = Library()
    file = library.open_table(trained)
    data = propose_data(file, library.facts(file))
    data = with_derived(data, "difference", ("sales",))
    prepared = library.prepared(data)
    inputs = []

    def predict(x):
        inputs.append(x[:, -1] * prepared.derived[0].scaling.scale)
        inputs[-1] = inputs[-1] + prepared.derived[0].scaling.offset
        return first_input(prepared)(x)

    rows = tmp_path / "rows.csv"
    sales = [141, 144, "many", 150, 151, *range(200, 320, 2)]
    rows.write_text("sales\n" + "\n".join(map(str, sales)))
    done = TableToAnswer(rows, prepared).answer(predict, tmp_path / "p.csv")
    assert len(inputs) == 2
    np.testing.assert_allclose(np.concatenate(inputs), [2, 3, 1, 49, *[2] * 59], atol=1e-4)
    with (tmp_path / "p.csv").open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.reader(stream))[1:]
    assert [place for place, line in enumerate(lines) if "Δsales" in line[2]] == [3]
    assert done.answered == len(sales) - 2
    (follows,) = [note for note in done.notes if note.code == "answers.follows"]
    assert follows.parameters == {"name": "Δsales", "value": "139"}
