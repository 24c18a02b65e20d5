"""How the cells of a column are read, what is said of it, and the click for the other way."""

from __future__ import annotations

import numpy as np
import pytest

from engine.checks import check
from engine.data.columns.cells.dates import date_text
from engine.data.columns.rules.series_texts import seconds_of
from engine.data.knowing.library import Library
from engine.data.preparing import edits
from engine.data.reading.table_file import TableFile
from engine.data.table import Table
from engine.design import Design
from engine.edits import data_and_tower as data_changes
from engine.findings import Finding
from engine.recipes import recipe
from tests.messy_tables import xlsx


class Opened:
    """A table, the design that is proposed for it, and its findings."""

    def __init__(self, text: str, library: Library | None = None, design: Design | None = None):
        self.library = library or Library()
        if design is None:
            file = self.library.open_text(text, "표.csv")
            design = data_changes.take_source(self.library, recipe("xor").make(), file)
        self.design = design
        self.report = self.library.report(design.data)

    @property
    def table(self) -> Table:
        return self.library.table(self.design.data.source)

    def values(self, name: str) -> list[object]:
        return [
            None if value != value else value for value in self.table.frame[name].to_numpy(object)
        ]

    def findings(self, name: str) -> list[Finding]:
        found = check(self.design, self.report)
        return [each for each in found if each.field == name and each.where == "data"]

    def said(self, name: str) -> str:
        return " ".join(str(finding.message) for finding in self.findings(name))

    def click(self, name: str, label: str) -> Opened:
        """The same after the button ``label`` of a finding about the column ``name``."""
        fixes = [fix for finding in self.findings(name) for fix in finding.fixes]
        (fix,) = [fix for fix in fixes if str(fix.label) == label]
        after = fix.apply(self.design)
        assert after.data.source != self.design.data.source
        return Opened("", self.library, after)


def column(cells: list[str], name: str = "x", separator: str = ",") -> str:
    lines = [f"{name}{separator}y", *(f"{c}{separator}{n % 7}" for n, c in enumerate(cells))]
    return "\n".join(lines) + "\n"


def repeated(cells: list[str], rows: int = 40) -> list[str]:
    return [cells[place % len(cells)] for place in range(rows)]


# --- codes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        (["007", "7", "0070", "070"], "반코드"),
        (["1E2", "10E1", "1E999", "3E0", "2E1"], "교실"),
        (["2e3", "17", "205"], "room"),
        (["010-1234-5678", "02-123-4567"], "연락처"),
        (["01012345678", "01098765432"], "x"),
        (["06234", "48058", "13529"], "x"),
        (["48058", "63309", "13529"], "우편번호"),
        (["48058", "63309"], "zip code"),
        (["１２", "０３"], "x"),
    ],
)
def test_codes_are_words_as_they_are_written(cells, name):
    opened = Opened(column(repeated(cells), name))
    assert opened.values(name)[: len(cells)] == cells
    assert opened.table.forms[name].meaning == "words"
    assert opened.design.data.column(name).kind in ("category", "yes_no")


def test_codes_are_told_and_become_numbers_by_one_click():
    opened = Opened(column(repeated(["007", "7", "0070", "070"])))
    assert "“007”" in opened.said("x")
    numbers = opened.click("x", "Read as numbers")
    assert numbers.values("x")[:4] == [7, 7, 70, 70]
    settings = numbers.design.data.column("x")
    assert (settings.kind, settings.role, settings.scaling) == ("number", "input", "standardize")
    assert numbers.report.problem is None


def test_numbers_that_only_look_a_little_like_codes_stay_numbers():
    for cells in (["0", "10", "5"], ["0.5", "0.25"], ["1e-3", "1e5"], ["1E+05", "2E+05"]):
        opened = Opened(column(repeated(cells)))
        assert opened.table.forms["x"].meaning == "number", cells
        assert not opened.table.taken


def test_codes_are_seen_in_the_last_of_many_rows():
    """pandas would have made 70 of 0070, chunk after chunk."""
    cells = [str(10_000 + number) for number in range(60_000)]
    cells[-3] = "00701"
    opened = Opened(column(cells))
    assert opened.values("x")[-3] == "00701"
    assert opened.design.data.column("x").role == "ignored"  # each row has its own


@pytest.mark.parametrize("gap", ["", "NA"])
def test_17_digits_stay_exact_even_beside_a_gap(gap):
    ids = [str(90071992547409930 + number) for number in range(60)]
    cells = [*ids[:30], gap, *ids[30:]]
    opened = Opened(column(cells, "학번"))
    assert opened.values("학번") == [*ids[:30], None, *ids[30:]]
    assert opened.design.data.column("학번").role == "ignored"
    assert opened.report.evidence.repeated_rows == 0


def test_quoted_cells_and_texts_with_separators_do_not_hide_codes():
    lines = ["a,b,c", *(f'"x, 012 ""y""",{n % 9},"{n % 3:03}"' for n in range(50))]
    opened = Opened("\n".join(lines) + "\n")
    assert opened.values("c")[:3] == ["000", "001", "002"]
    assert opened.values("b")[:3] == [0, 1, 2]


def test_a_text_in_two_lines_does_not_hide_codes():
    lines = ["a,b,c", *(f'"one\n012 two",{n % 9},{n % 3:03}' for n in range(50))]
    opened = Opened("\n".join(lines) + "\n")
    assert opened.values("c")[:3] == ["000", "001", "002"]


# --- what stands for a missing value ------------------------------------------------------------


def test_a_mark_as_frequent_as_values_is_a_value():
    rows = [
        f"{n},{('KR', 'NA', 'DE', 'MX')[n % 4]},{'+-'[n % 2]},{('Bread', 'None', 'Rice')[n % 3]}"
        for n in range(120)
    ]
    opened = Opened("\n".join(["hunger,country,reaction,breakfast", *rows]) + "\n")
    assert opened.values("country")[:4] == ["KR", "NA", "DE", "MX"]
    assert opened.values("reaction")[:2] == ["+", "-"]
    assert opened.report.prepared is not None
    assert opened.report.prepared.class_names == ("Bread", "None", "Rice")
    assert opened.report.prepared.rows_dropped == 0
    assert "“NA”" in opened.said("country")
    assert "(30)" in opened.said("country")
    missing = opened.click("country", "Count it as missing")
    assert missing.values("country")[:4] == ["KR", None, "DE", "MX"]
    back = missing.click("country", "Keep it as a value")
    assert back.values("country")[:4] == ["KR", "NA", "DE", "MX"]
    fewer = opened.click("breakfast", "Count it as missing")
    assert fewer.design.data.task == "binary"
    assert "40 of 120 rows are left out" in fewer.said("breakfast")


def test_a_rare_mark_is_missing_and_named_with_the_way_back():
    cells = repeated(["서울", "부산", "대구"], 60)
    cells[10] = cells[41] = "NA"
    opened = Opened(column(cells))
    assert opened.values("x")[10] is None
    assert "Rows: 11 (“NA”), 42 (“NA”)." in opened.said("x")
    assert opened.click("x", "Keep it as a value").values("x")[10] == "NA"


def test_marks_among_numbers_are_missing():
    cells = [str(number) for number in range(60)]
    for mark, place in (("NA", 3), ("-", 4), ("None", 5), ("?", 6)):
        cells[place] = mark
    opened = Opened(column(cells))
    assert opened.values("x")[2:8] == [2, None, None, None, None, 7]
    assert any("“NA”, “-”, “None”, “?”" in str(note) for note in opened.table.notes)
    assert not opened.findings("x")  # they are filled, and no row is lost
    target = Opened("x,y\n" + "".join(f"{n},{cell}\n" for n, cell in enumerate(cells)))
    assert "Rows: 4 (“NA”), 5 (“-”), 6 (“None”), 7 (“?”)." in target.said("y")
    assert "4 of 60 rows are left out" in target.said("y")


def test_rows_without_an_answer_are_told():
    opened = Opened("x,y\n" + "".join(f"{n},{'' if n in (3, 5) else n * 2}\n" for n in range(60)))
    assert "2 of 60 rows are left out" in opened.said("y")


# --- decimal and thousands signs ------------------------------------------------------------------


def test_a_group_that_begins_with_zero_is_a_decimal():
    opened = Opened("len;y\n3,904;7,809\n4,829;9,657\n0,869;1,739\n")
    assert opened.values("len") == [3.904, 4.829, 0.869]


def test_a_column_may_have_a_decimal_sign_of_its_own():
    rows = [f'"0,{491 + n}",{4.91 + n:.2f},"{n}.{n:03}.000"' for n in range(1, 30)]
    opened = Opened("\n".join(["x,y,z", *rows]) + "\n")
    assert opened.values("x")[0] == 0.492
    assert opened.values("y")[0] == 5.91
    assert opened.values("z")[0] == 1_001_000


def test_points_before_three_digits_are_told_with_the_other_way():
    opened = Opened(column([f"{n + 11}.{n + 200}" for n in range(60)], "Preis", ";"))
    assert opened.values("Preis")[0] == 11.2
    assert "“11.200” was read as 11.200" in opened.said("Preis")
    thousands = opened.click("Preis", "Read “11.200” as 11200")
    assert thousands.values("Preis")[:2] == [11200, 12201]


def test_commas_before_three_digits_are_told_with_the_other_way():
    opened = Opened(column([f"{n + 11},{n + 200}" for n in range(60)], "Preis", ";"))
    assert opened.values("Preis")[0] == 11200
    assert opened.click("Preis", "Read “11,200” as 11.200").values("Preis")[0] == 11.2
    quoted = Opened(column([f'"{n + 11},{n + 200}"' for n in range(60)], "가격"))
    assert quoted.values("가격")[0] == 11200
    assert quoted.click("가격", "Read “11,200” as 11.200").values("가격")[0] == 11.2


def test_three_decimals_are_not_doubted_where_the_table_shows_its_sign():
    rows = [f"{n + 1}.{n + 200},{n}.5" for n in range(50)]
    assert not Opened("\n".join(["x,y", *rows]) + "\n").table.taken


# --- units ---------------------------------------------------------------------------------------


def test_grams_beside_plain_numbers_are_named_and_never_read_as_kilograms():
    cells = [f"{2 + n % 30 / 10:.1f}" for n in range(60)]
    cells[0], cells[50] = "3367 g", "2100g"
    opened = Opened(column(cells, "w"))
    assert opened.values("w")[0] is None
    assert "Rows: 1 (“3367 g”), 51 (“2100g”)." in opened.said("w")
    kilograms = opened.click("w", "Those without a unit are in kg")
    assert kilograms.values("w")[0] == 3.367
    assert kilograms.values("w")[1] == 2.1
    stand = opened.click("w", "Take the numbers as they stand")
    assert stand.values("w")[:2] == [3367, 2.1]


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["3.5 kg", "3367 g", "2 kg", "4 kg"], [3.5, 3.367, 2, 4]),
        (["20 ℃", "68 °F", "22℃", "25 ℃"], [20, 20, 22, 25]),
        (["170 cm", "1.8 m", "165cm", "180cm"], [170, 180, 165, 180]),
        (["3만원", "5천원", "4만원", "2만원"], [3, 0.5, 4, 2]),
        (["1억 2,000만원", "9,500만원", "8,000만원", "7,000만원"], [12000, 9500, 8000, 7000]),
        (["90 min", "1 h", "30 min", "45min"], [90, 60, 30, 45]),
    ],
)
def test_units_of_one_measure_are_converted_and_told(cells, read):
    quoted = [f'"{cell}"' for cell in repeated(cells)]
    opened = Opened(column(quoted))
    assert opened.values("x")[: len(read)] == pytest.approx(read)
    assert "converted" in opened.said("x")
    assert opened.click("x", "Read as words").values("x")[0] == cells[0]


def test_units_of_different_measures_are_text_until_a_click():
    opened = Opened(column(repeated(["3 kg", "5 cm", "$4", "7 kg"])))
    assert opened.table.forms["x"].meaning == "words"
    numbers = opened.click("x", "Read as numbers, without the units")
    assert numbers.values("x")[:4] == [3, 5, 4, 7]


def test_fractions_beside_percentages_have_one_meaning():
    cells = [f"{n}%" if n % 2 else f"{n / 100}" for n in range(10, 70)]
    opened = Opened(column(cells, "rate"))
    assert opened.values("rate") == pytest.approx([n / 100 for n in range(10, 70)])
    assert "“11%” was read as 0.11" in opened.said("rate")
    assert opened.click("rate", "Read “11%” as 11").values("rate")[1] == 11


def test_percentages_beside_numbers_beyond_one_are_the_same():
    cells = [f"{n}%" if n % 2 else f"{n}" for n in range(10, 70)]
    opened = Opened(column(cells, "rate"))
    assert opened.values("rate") == list(range(10, 70))
    assert opened.click("rate", "Read “11%” as 0.11").values("rate")[1] == 0.11


def test_cells_without_their_unit_among_the_others_are_told():
    cells = [f"{n} kg" for n in range(50, 90)]
    cells[7] = "61"
    opened = Opened(column(cells))
    assert opened.values("x")[7] == 61
    assert "Rows: 8 (“61”)." in opened.said("x")
    cells[7] = "61000"
    apart = Opened(column(cells))
    assert apart.values("x")[7] is None
    assert apart.click("x", "Those without a unit are in g").values("x")[7] == 61


# --- signs ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number"),
    [("(1,234)", -1234), ("△1,234", -1234), ("▲1,234", -1234), ("1,234-", -1234), ("１２", 12)],
)
def test_negative_numbers_of_accountants_and_full_width(text, number):
    cells = [f'"{n},{n:03}"' for n in range(1, 41)]
    cells[5] = f'"{text}"'
    assert Opened(column(cells)).values("x")[5] == number


def test_triangles_are_told_and_mean_a_plus_by_one_click():
    cells = [*[str(n) for n in range(100, 150)], "▲12"]
    opened = Opened(column(cells))
    assert opened.values("x")[-1] == -12
    assert opened.click("x", "Read “▲12” as 12").values("x")[-1] == 12


def test_triangles_up_and_down():
    opened = Opened(column(repeated(["▲1.5", "▼2.5", "0", "3.5"])))
    assert opened.values("x")[:4] == [1.5, -2.5, 0, 3.5]


def test_numbers_in_brackets_alone_only_number_something():
    opened = Opened(column(repeated(["(1)", "(2)", "(3)"])))
    assert opened.values("x")[:3] == ["(1)", "(2)", "(3)"]


# --- dates and times ---------------------------------------------------------------------------


def dates(opened: Opened, name: str) -> list[str]:
    return [str(value) for value in opened.table.frame[name].dt.date]


@pytest.mark.parametrize(
    ("cells", "first"),
    [
        (["24.01.02", "24.11.30", "24.05.17"], "2024-01-02"),
        (["11-May-23", "01-Jun-23", "30-Dec-23"], "2023-05-11"),
        (["2024년 1월 2일", "2024년 12월 30일"], "2024-01-02"),
        (["31/12/24", "01/02/24"], "2024-12-31"),
        (["31-12-2024", "01-02-2024"], "2024-12-31"),
        (["24-1-2", "24-1-15", "24-12-31"], "2024-01-02"),
        (["24.1.2", "24.11.15"], "2024-01-02"),
        (["'24.1.2", "'24.11.15"], "2024-01-02"),
        (["01/2024", "12/2023"], "2024-01-01"),
        (['"Mon, 5 Jan 2024"', '"Tue, 06 Feb 2024"'], "2024-01-05"),
        (["5. Januar 2024", "11. Mai 2023", "1. März 2023"], "2024-01-05"),
        (["13.01.2024 15:05 Uhr", "14.01.2024 00:05 Uhr"], "2024-01-13"),
        (["5 août 2024", "6 déc. 2024"], "2024-08-05"),
    ],
)
def test_dates_as_people_write_them(cells, first):
    opened = Opened(column(repeated(cells)))
    assert dates(opened, "x")[0] == first


def test_day_or_month_that_nothing_shows_is_told():
    cells = [f"{1 + n % 12:02}/{1 + n // 12:02}/2024" for n in range(36)]
    opened = Opened(column(cells))
    assert dates(opened, "x")[1] == "2024-02-01"
    assert "“02/01/2024” was read as 2024-02-01" in opened.said("x")
    other = opened.click("x", "Read “02/01/2024” as 2024-01-02")
    assert dates(other, "x")[1] == "2024-01-02"
    assert not [f for f in other.findings("x") if f.fixes and "Nothing" in str(f.message)]


@pytest.mark.parametrize("place", [0, 7, 39])
@pytest.mark.parametrize("other", ["unknown", "2024-03-05", "05.03.2024", "2024년 3월 5일"])
def test_the_order_of_days_is_seen_beside_other_forms(other, place):
    cells = [f"{1 + n % 28:02}/03/2024" for n in range(40)]
    cells[place] = other
    opened = Opened(column(cells))
    right = [None if cell == "unknown" else f"2024-03-{cell[:2]}" for cell in cells]
    right[place] = None if other == "unknown" else "2024-03-05"
    read = [None if day == "NaT" else day for day in dates(opened, "x")]
    assert read == right
    assert "in which order" not in opened.said("x")


def test_no_column_is_read_part_day_first_and_part_month_first():
    cells = [f"{13 + n % 15}/03/2024" for n in range(60)]
    cells[4] = "03/25/2024"
    opened = Opened(column(cells))
    assert dates(opened, "x")[4] == "NaT"
    assert "what is not a date counts as missing (1). Rows: 5 (“03/25/2024”)" in opened.said("x")
    cells[::4] = ["03/25/2024"] * 15
    half = Opened(column(cells))
    assert half.report.table.column("x").kind == "category"
    assert "holds both dates and text" in half.said("x")


def test_points_beside_slashes_tell_the_order_of_days():
    cells = [f"{1 + n % 12:02}{'./'[n % 2]}03{'./'[n % 2]}2024" for n in range(40)]
    opened = Opened(column(cells))
    assert dates(opened, "x") == [f"2024-03-{1 + n % 12:02}" for n in range(40)]
    assert "in which order" in opened.said("x")


def test_dates_beside_too_much_text_are_told_and_become_dates_by_one_click():
    cells = [f"2024-01-{1 + n % 28:02}" if n % 4 else f"보류 {n}" for n in range(60)]
    opened = Opened(column(cells))
    assert "The column x holds both dates and text (15)" in opened.said("x")
    read = opened.click("x", "Read as dates")
    assert dates(read, "x")[1] == "2024-01-02"
    assert "what is not a date counts as missing (15)" in read.said("x")


def test_an_empty_date_of_a_database_is_missing():
    cells = [f"2024-01-{1 + n % 28:02}" for n in range(60)]
    cells[5] = cells[7] = "0000-00-00"
    opened = Opened(column(cells))
    assert dates(opened, "x")[5] == "NaT"


@pytest.mark.parametrize(
    "cells", [["1.2.3", "1.12.30", "2.1.1"], ["24-10-12", "30-15-20"], ["3/5", "4/12"]]
)
def test_what_only_looks_a_little_like_dates_stays_words(cells):
    assert Opened(column(repeated(cells))).report.table.column("x").kind == "category"


def test_a_short_year_that_nothing_shows_is_told():
    opened = Opened(
        column(repeated([f"{d:02}.{m:02}.{y:02}" for d, m, y in ((1, 2, 3), (3, 4, 5))]))
    )
    other = opened.click("x", "Read “01.02.03” as 2003-02-01")
    assert dates(opened, "x")[0] == "2001-02-03"
    assert dates(other, "x")[0] == "2003-02-01"


def test_a_time_of_day_is_hours_and_minutes():
    cells = [f"{'오전' if n < 12 else '오후'} {(n % 12) or 12}:05" for n in range(24)] * 2
    opened = Opened(column(cells, "시각"))
    assert opened.report.table.column("시각").kind == "date"
    assert opened.report.table.first_rows[0][0] == "00:05"
    assert opened.report.table.first_rows[13][0] == "13:05"
    assert opened.report.prepared is not None
    assert opened.report.prepared.learned_of("시각").parts == ("hour",)
    plain = Opened(column([f"{n % 24}:{n:02}" for n in range(48)]))
    assert plain.report.prepared.learned_of("x").parts == ("hour", "minute")


def test_months_without_a_sign_between_are_dates_and_told():
    cells = [f"{2020 + n // 12}{1 + n % 12:02}" for n in range(48)]
    opened = Opened(column(cells, "기준년월"))
    assert dates(opened, "기준년월")[1] == "2020-02-01"
    assert "“202001” is 2020-01-01" in opened.said("기준년월")
    numbers = opened.click("기준년월", "Read as numbers")
    assert numbers.values("기준년월")[0] == 202001
    assert numbers.design.data.column("기준년월").kind == "number"


def test_six_digits_that_are_no_months_stay_numbers():
    assert Opened(column([str(202000 + n) for n in range(48)])).values("x")[0] == 202000


# --- ranges --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "order", "middles"),
    [
        (["20-44", "8-12", "45+", "0-7"], ["0-7", "8-12", "20-44", "45+"], [3.5, 10, 32, 48.5]),
        (["<1", "2-5", ">10", "6-10"], ["<1", "2-5", "6-10", ">10"], [0.5, 3.5, 8, 12]),
        (["3~4시간", "10~12시간"], ["3~4시간", "10~12시간"], [3.5, 11]),
        (["65세 이상", "18-64", "18세 미만"], ["18세 미만", "18-64", "65세 이상"], [9, 41, 88]),
    ],
)
def test_ranges_are_categories_in_order_and_numbers_by_one_click(cells, order, middles):
    opened = Opened(column(repeated(cells)))
    settings = opened.design.data.column("x")
    if len(cells) > 2:
        assert (settings.kind, settings.encoding) == ("category", "ordered")
        assert opened.report.prepared is not None
        assert list(opened.report.prepared.learned_of("x").values) == order
    numbers = opened.click("x", "Use the middle as a number")
    read = dict(zip(cells, numbers.values("x"), strict=False))
    assert [read[cell] for cell in order] == middles
    assert numbers.report.problem is None


# --- labels that differ only in how they are written -------------------------------------------


def test_labels_become_one_by_one_click_and_codes_are_left_alone():
    yes = repeated(["Yes", "yes", "YES ", "Ｙｅｓ", "No", "no"], 60)
    codes = repeated(["uUsP", "UUSp"], 60)
    text = "code,age,bought\n" + "".join(
        f'{code},{n},"{label}"\n' for n, (code, label) in enumerate(zip(codes, yes, strict=True))
    )
    opened = Opened(text)
    assert not opened.findings("code")
    one = opened.click("bought", "Make them one")
    assert one.values("bought")[:6] == ["Yes", "Yes", "Yes", "Yes", "No", "No"]
    assert one.values("code")[:2] == ["uUsP", "UUSp"]
    assert one.design.data.task == "binary"
    assert not [f for f in check(one.design, one.report) if f.severity == "error"]
    form = one.table.forms["bought"]
    assert form.word(" yEs") == "Yes"


# --- infinite and tiny -------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["1e999", "inf", "-Infinity", "∞", "-∞", "1e308", "INF"])
@pytest.mark.parametrize("word", ["", "12%"])  # read by pandas, and as text
def test_what_is_infinite_is_missing_and_counted(text, word):
    cells = [f"{n}.5" for n in range(40)]
    cells[3] = text
    cells[4] = word or cells[4]
    opened = Opened(column(cells))
    assert opened.values("x")[3] is None
    assert opened.values("x")[5] == 5.5
    assert any("infinite" in str(note) and "(1)" in str(note) for note in opened.table.notes)


@pytest.mark.parametrize("text", ["inf", "∞"])
def test_a_column_of_nothing_but_infinity_has_no_value(text):
    opened = Opened(column([text] * 40))
    assert opened.values("x") == [None] * 40
    assert opened.report.table.column("x").count == 0


def test_numbers_too_small_to_calculate_with_are_zero():
    opened = Opened("tiny,x,y\n" + "".join(f"{n % 9 + 1}e-310,{n},{n}\n" for n in range(40)))
    assert set(opened.values("tiny")) == {0.0}
    assert any("too close to 0" in str(note) for note in opened.table.notes)
    assert opened.report.prepared is not None
    assert np.isfinite(opened.report.prepared.input_means).all()


# --- rows ----------------------------------------------------------------------------------------


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


# --- workbooks -----------------------------------------------------------------------------------


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


# --- the menu of a column, and smaller forms ------------------------------------------------------


def test_codes_can_be_read_as_numbers_in_the_columns_menu():
    opened = Opened(column(repeated(["007", "7", "0070"])))
    assert "number" in edits.possible_kinds(opened.report.table, "x")
    words = Opened(column(repeated(["가", "나", "다"])))
    assert "number" not in edits.possible_kinds(words.report.table, "x")


def test_numbers_that_may_be_dates_become_dates_by_one_click():
    opened = Opened(column(repeated(["20240131", "20240201", "20240315"])))
    assert opened.values("x")[0] == 20240131
    read = opened.click("x", "Read as dates")
    assert dates(read, "x")[0] == "2024-01-31"
    assert read.design.data.column("x").kind == "date"


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["3개", "4 개", "5"], [3, 4, 5]),
        (["3만", "50000", "2만5천"], [3, 5, 2.5]),
        (["1.5억", "8,000만", "2억 3천만"], [15000, 8000, 23000]),
        (["₩1,234", "-₩2,000", "(₩300)"], [1234, -2000, -300]),
    ],
)
def test_amounts(cells, read):
    opened = Opened(column([f'"{cell}"' for cell in repeated(cells)]))
    assert opened.values("x")[: len(cells)] == read


def test_ages_in_decades_are_ranges():
    opened = Opened(column(repeated(["10대", "60대 이상", "20대"])))
    assert opened.click("x", "Use the middle as a number").values("x")[:3] == [15, 65, 25]


def test_a_spreadsheets_months():
    assert dates(Opened(column(repeated(["Jan-24", "Feb-24"]))), "x")[1] == "2024-02-01"


# --- dates, versions and telephone numbers written as numbers ----------------------------------


@pytest.mark.parametrize(
    ("name", "cells", "read"),
    [
        ("ym", ["202401", "202402", "202412"], ["2024-01-01", "2024-02-01", "2024-12-01"]),
        ("날짜", ["240102", "240215", "231231"], ["2024-01-02", "2024-02-15", "2023-12-31"]),
        ("date", ["000102", "240215"], ["2000-01-02", "2024-02-15"]),
        ("년월", ["2024.01", "2023.10"], ["2024-01-01", "2023-10-01"]),
        ("년월", ["2024.1", "2024.2", "2024.10"], ["2024-01-01", "2024-02-01", "2024-10-01"]),
        ("시점", ["2024.01", "2024.1", "2024.11"], ["2024-01-01", "2024-10-01", "2024-11-01"]),
    ],
)
def test_days_and_months_written_as_numbers(name, cells, read):
    opened = Opened(column(repeated(cells), name))
    assert dates(opened, name)[: len(read)] == read
    assert any(
        f"“{cell}” is {day}" in opened.said(name) for cell, day in zip(cells, read, strict=True)
    )
    assert isinstance(opened.click(name, "Read as numbers").values(name)[0], int | float)


def test_months_of_many_years_tell_themselves_apart_from_numbers():
    cells = [f"{2020 + n // 12}.{1 + n % 12}" for n in range(60)]
    assert dates(Opened(column(cells)), "x")[9] == "2020-10-01"
    assert Opened(column(["2020.5", "2021.7", "2022.25"] * 20)).values("x")[2] == 2022.25
    assert Opened(column([str(101 + n % 29) for n in range(40)], "month")).values("month")[0] == 101


def test_numbers_that_only_name_something_are_no_dates():
    opened = Opened(column([str(20240101 + n) for n in range(31)], "학번"))
    assert opened.values("학번")[0] == 20240101
    assert "is not the date 2024-01-01" in opened.said("학번")
    assert opened.click("학번", "Read as words").values("학번")[0] == "20240101"


def test_few_numbers_that_may_be_months_are_told_and_become_them_by_one_click():
    opened = Opened(column(repeated(["202401", "202402", "202412"]), "v"))
    assert opened.values("v")[0] == 202401
    assert "“202401” would be 2024-01-01" in opened.said("v")
    assert dates(opened.click("v", "Read as dates"), "v")[2] == "2024-12-01"


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("phone", ["+821012345678", "+821087654321"]),
        ("x", ["+821012345678", "+821087654321"]),
        ("version", ["1.9", "1.10", "1.11", "2.0"]),
        ("앱 버전", ["1.1", "1.10"]),
        ("ver", ["v1.2.3", "v1.2.10"]),
    ],
)
def test_versions_and_telephone_numbers_stay_as_they_are_written(name, cells):
    opened = Opened(column(repeated(cells), name))
    assert opened.values(name)[: len(cells)] == cells
    if cells[0][0] != "v":
        assert "look like codes" in opened.said(name)
        opened.click(name, "Read as numbers")


def test_whole_numbers_of_versions_stay_numbers():
    assert Opened(column(repeated(["1", "2", "3"]), "version")).values("version")[0] == 1


# --- numbers as they are seldom written -----------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["5KG", "5.5Kg", "6 kg"], [5, 5.5, 6]),
        (["1.2K", "850", "3M"], [1200, 850, 3e6]),
        (["١٢٣", "٤٥"], [123, 45]),
        (["۱۲", "13"], [12, 13]),
        (["약 30", "약 45", "50"], [30, 45, 50]),
        (["–90", "−5", "7"], [-90, -5, 7]),
        (["½", "1¼", "2"], [0.5, 1.25, 2]),
        (["1.2×10^3", "3.4×10²", "5"], [1200, 340, 5]),
        (['"1,23,456"', '"12,34,567.5"', '"5,000"'], [123456, 1234567.5, 5000]),
    ],
)
def test_numbers_as_they_are_seldom_written(cells, read):
    assert Opened(column(repeated(cells))).values("x")[: len(read)] == read


@pytest.mark.parametrize("cells", [["약 30", "50"], ["1.2K", "3M"]])
def test_what_is_left_out_of_a_number_is_told(cells):
    opened = Opened(column(repeated(cells)))
    assert f"“{cells[0]}”" in opened.said("x")
    assert opened.click("x", "Read as words").values("x")[0] == cells[0]


@pytest.mark.parametrize(
    "cells", [["3x10", "4x10"], ["10²", "10³"], ["16:9", "4:3"], ["~9", "10~19"]]
)
def test_what_is_no_number_stays_words(cells):
    assert Opened(column(repeated(cells))).values("x")[: len(cells)] == cells


@pytest.mark.parametrize(("separator", "quote"), [(",", '"'), ("\t", "")])
def test_commas_before_three_digits_are_told_in_every_file(separator, quote):
    cells = [f"{quote}{1 + n % 90},{n * 37 % 1000:03}{quote}" for n in range(90)]
    opened = Opened(column(cells, separator=separator))
    assert opened.values("x")[1] == 2037
    assert opened.click("x", "Read “1,000” as 1.000").values("x")[1] == 2.037


# --- heads ----------------------------------------------------------------------------------------


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


# --- seconds since 1970 ------------------------------------------------------------------------


def moments_in(opened: Opened, name: str) -> list[str]:
    seconds = seconds_of(opened.table.frame[name])
    assert seconds is not None
    return [date_text(second) for second in seconds.tolist()]


SECONDS = [1_704_067_200 + 4_321 * n for n in range(40)]


@pytest.mark.parametrize(
    "name",
    ["time", "timestamp", "ts", "event_ts", "unixtime", "created_at", "createdAt", "날짜", "시각"],
)
@pytest.mark.parametrize(("factor", "unit"), [(1, " seconds"), (1000, "milliseconds")])
def test_seconds_since_1970_are_dates_and_told(name, factor, unit):
    opened = Opened(column([str(factor * each) for each in SECONDS], name))
    assert moments_in(opened, name)[:2] == ["2024-01-01", "2024-01-01 01:12:01"]
    assert unit in opened.said(name)
    numbers = opened.click(name, "Read as numbers")
    assert numbers.values(name)[0] == factor * SECONDS[0]
    again = numbers.library.table(numbers.design.data.source).frame
    assert again[name].tolist() == [factor * each for each in SECONDS]


@pytest.mark.parametrize("gap", ["", "NA"])
def test_a_gap_among_seconds_since_1970_stays_a_gap(gap):
    opened = Opened(column([gap, *map(str, SECONDS)], "timestamp"))
    assert moments_in(opened, "timestamp")[:2] == ["", "2024-01-01"]


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("price", [str(each) for each in SECONDS]),
        ("candidates", [str(each) for each in SECONDS]),
        ("lifetime", [str(each) for each in SECONDS]),
        ("time", [str(n) for n in range(40)]),  # counted from the beginning
        ("time", ["0", *map(str, SECONDS)]),
        ("time", [str(5 * each) for each in SECONDS]),
        ("1월", [str(each) for each in SECONDS]),  # what was sold in January
    ],
)
def test_other_large_numbers_are_no_seconds_since_1970(name, cells):
    opened = Opened(column(cells, name))
    assert opened.values(name) == [float(cell) for cell in cells]
    assert "1970" not in opened.said(name)


# --- more of the ways in which people write dates and times -------------------------------------


@pytest.mark.parametrize(
    ("cells", "first"),
    [
        (["Jan 2024", "Dec 2023"], "2024-01-01"),
        (["2024-Jan-05", "2024-Dec-31"], "2024-01-05"),
        (["2024 January 5", "2024 March 17"], "2024-01-05"),
        (["2024/Jan/05", "2024/Oct/5"], "2024-01-05"),
        (["2024-Jan", "2024-Feb"], "2024-01-01"),
        (["5. März 2024", "12. Dez. 2023"], "2024-03-05"),
        (["5 janvier 2024", "1er février 2024"], "2024-01-05"),
        (["5 de enero de 2024", "12 de marzo de 2024"], "2024-01-05"),
        (["enero de 2024", "agosto de 2023"], "2024-01-01"),
        (['"Jan 3rd, 2024"', '"May 21st, 2024"'], "2024-01-03"),
        (["3rd of May 2024", "21st June 2024"], "2024-05-03"),
        (["2024-01-05 14h30", "2024-01-06 9h05"], "2024-01-05 14:30"),
        (["5.1.2024 14 Uhr", "6.1.2024 9.30 Uhr"], "2024-01-05 14:00"),
        (["14 Uhr", "9 Uhr", "16 Uhr"], "14:00"),
        (["14.30 Uhr", "9 Uhr 05"], "14:30"),
        (["3pm", "11am", "12am"], "15:00"),
        (["3 p.m.", "11 A.M."], "15:00"),
        (["14h30", "9h05", "9h"], "14:30"),
        (["16:06", "09:05"], "16:06"),
        (["오전 9:05", "오후 1:30"], "09:05"),
        (["11:28:30", "00:00:01"], "11:28:30"),
    ],
)
def test_dates_and_times_in_words_are_read(cells, first):
    opened = Opened(column(repeated(cells)))
    assert moments_in(opened, "x")[0] == first
    assert not opened.said("x") or cells[0] in opened.said("x")


@pytest.mark.parametrize(
    "cells",
    [
        ["2024 Marauder", "2024 Decent", "2024 Junior"],
        ["30 Uhr", "31 Uhr"],
        ["13pm", "15pm"],
        ["27h30", "30h05"],
        ["15 chairs", "12 hr-teams"],
        ["2024 Jan-Feb", "2024 Mar-Apr"],
    ],
)
def test_what_is_nearly_a_date_or_a_time_stays_words(cells):
    assert Opened(column(repeated(cells))).values("x")[0] == cells[0]


@pytest.mark.parametrize("cells", [["1h30", "2h05", "0h45"], ["3:45", "4:01", "2:59"]])
def test_what_may_be_a_length_of_time_is_told_with_the_other_way(cells):
    opened = Opened(column(repeated(cells)))
    assert "lengths of time" in opened.said("x")
    assert opened.click("x", "Read as words").values("x")[:3] == cells


# --- fractions and ratios ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["1/2", "3/4", "1/8"], [0.5, 0.75, 0.125]),
        (["1/2", "1", "1 1/2"], [0.5, 1.0, 1.5]),
        (["120/80", "135/85", "110/70"], [1.5, 135 / 85, 110 / 70]),
        (["１／２", "3/4", "5/8"], [0.5, 0.75, 0.625]),
    ],
)
def test_fractions_are_words_that_become_numbers_by_one_click(cells, numbers):
    opened = Opened(column(repeated(cells)))
    assert opened.values("x")[: len(cells)] == cells
    assert "fractions" in opened.said("x")
    (label,) = [str(fix.label) for found in opened.findings("x") for fix in found.fixes]
    assert opened.click("x", label).values("x")[: len(cells)] == pytest.approx(numbers)


def test_a_fraction_without_a_meaning_is_missing_and_named():
    opened = Opened(column(["1/0", *repeated(["1/2", "3/4", "1/8"])]))
    after = opened.click("x", "Read “1/2” as 0.5")
    assert after.values("x")[:2] == [None, 0.5]
    assert "1/0" in after.said("x")


def test_rows_to_predict_are_read_as_fractions_as_well():
    after = Opened(column(repeated(["1/2", "3/4", "1/8"]))).click("x", "Read “1/2” as 0.5")
    form = after.table.forms["x"]
    assert (form.number("7/8"), form.number("0.25"), form.number("a/b")) == (0.875, 0.25, None)


@pytest.mark.parametrize(
    "cells", [["16:9", "4:3", "21:9"], ["2:1", "0:0", "3:2"], ["1 : 2", "3:4"]]
)
def test_ratios_stay_words_and_that_is_told(cells):
    opened = Opened(column(repeated(cells)))
    assert opened.values("x")[: len(cells)] == cells
    assert any(
        "ratios" in str(note) and cells[0] in str(note) for note in opened.report.table.notes
    )


@pytest.mark.parametrize(
    "cells", [["a/b", "c/d"], ["km/h", "1/2"], ["and/or", "x"], ["1/2", "a", "b"]]
)
def test_words_with_a_slash_are_no_fractions(cells):
    assert "fractions" not in Opened(column(repeated(cells))).said("x")
