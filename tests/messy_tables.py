"""Thirty tables as people bring them, made by chance but always the same.

Each can be learned: what is to be predicted follows from the other columns, but for a little
noise. ``MESSY`` names the file's form, what is expected of the proposal, and a row to predict.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import escape

import numpy as np

Cell = str | float | int | None
Rows = list[list[Cell]]


@dataclass(frozen=True)
class MessyTable:
    """``target`` is what a person would predict; ``proposed`` whether the app sees it itself.

    ``rows`` counts the rows that a table has after reading. ``row`` is one to predict, as a
    person types it, of every column but the target. ``columns``: how many were read.
    """

    name: str
    target: str
    task: Literal["regression", "binary", "multiclass"]
    rows: int
    row: dict[str, str]
    columns: int
    content: Callable[[], bytes] = field(repr=False)
    proposed: bool = True

    def write(self, folder: Path) -> Path:
        """Put the file into ``folder``; returns its path."""
        path = folder / self.name
        path.write_bytes(self.content())
        return path


# --- what is in them ----------------------------------------------------------------------


def _chance(seed: int) -> np.random.RandomState:
    return np.random.RandomState(seed)


def students(seed: int = 1, rows: int = 80) -> tuple[list[str], Rows]:
    """Hours, absences, class, and whether the exam was passed."""
    chance = _chance(seed)
    table: Rows = []
    for number in range(rows):
        hours = round(float(chance.uniform(0, 10)), 1)
        absent = int(chance.randint(0, 8))
        sex = ("남", "여")[chance.randint(2)]
        passed = hours * 1.5 - absent + chance.normal(0, 0.7) > 4
        table.append([f"학생{number + 1}", sex, hours, absent, "합격" if passed else "불합격"])
    return ["이름", "성별", "공부시간", "결석", "결과"], table


def houses(seed: int = 2, rows: int = 90) -> tuple[list[str], Rows]:
    """Area, rooms, district, and price in 10,000 won."""
    chance = _chance(seed)
    table: Rows = []
    for _ in range(rows):
        area = round(float(chance.uniform(30, 150)), 2)
        rooms = int(area // 35) + 1
        place = ("강남", "노원", "수원", "부산")[chance.randint(4)]
        factor = {"강남": 900, "노원": 400, "수원": 350, "부산": 300}[place]
        price = round(area * factor + float(chance.normal(0, 1500)))
        table.append([area, rooms, place, price])
    return ["전용면적", "방수", "지역", "가격"], table


def flowers(seed: int = 3, rows: int = 90) -> tuple[list[str], Rows]:
    """Three kinds, two lengths."""
    chance = _chance(seed)
    table: Rows = []
    for number in range(rows):
        kind = number % 3
        table.append(
            [
                round(float(chance.normal(4 + 2 * kind, 0.6)), 2),
                round(float(chance.normal(3 - kind * 0.8, 0.3)), 2),
                ("rose", "tulip", "lily")[kind],
            ]
        )
    return ["length", "width", "species"], table


def weather(seed: int = 4, rows: int = 100) -> tuple[list[str], Rows]:
    """A day, its temperature and rain, and how many bicycles were lent."""
    chance = _chance(seed)
    table: Rows = []
    for day in range(rows):
        date = np.datetime64("2024-01-01") + np.timedelta64(day * 3, "D")
        warm = 12 - 14 * float(np.cos(day * 3 / 365 * 2 * np.pi)) + float(chance.normal(0, 2))
        rain = max(0.0, float(chance.normal(-2, 5)))
        lent = max(0, round(400 + 40 * warm - 30 * rain + float(chance.normal(0, 40))))
        table.append([str(date), round(warm, 1), round(rain, 1), lent])
    return ["date", "temperature", "rain", "rentals"], table


def sales(seed: int = 5, rows: int = 90) -> tuple[list[str], Rows]:
    """Money for advertising, shop size, and takings."""
    chance = _chance(seed)
    table: Rows = []
    for _ in range(rows):
        spent = int(chance.randint(100, 9000)) * 1000
        size = ("S", "M", "L")[chance.randint(3)]
        base = {"S": 2, "M": 5, "L": 9}[size] * 1_000_000
        table.append([spent, size, int(base + 3.2 * spent + float(chance.normal(0, 400_000)))])
    return ["advertising", "size", "takings"], table


def survey(seed: int = 6, rows: int = 100) -> tuple[list[str], Rows]:
    """Words in an order, and yes or no."""
    chance = _chance(seed)
    words = ("매우 불만족", "불만족", "보통", "만족", "매우 만족")
    table: Rows = []
    for _ in range(rows):
        place = int(chance.randint(5))
        age = int(chance.randint(18, 70))
        member = chance.randint(2)
        again = place * 2 + member * 2 + float(chance.normal(0, 0.8)) > 5
        table.append([age, words[place], "예" if member else "아니오", "예" if again else "아니오"])
    return ["나이", "만족도", "회원", "재구매"], table


def wide(seed: int = 7, rows: int = 60, columns: int = 300) -> tuple[list[str], Rows]:
    """Many sensors, two of which tell."""
    chance = _chance(seed)
    values = chance.normal(0, 1, (rows, columns)).round(3)
    table: Rows = [[*line.tolist(), "bad" if line[0] + line[1] > 0 else "good"] for line in values]
    return [*(f"sensor {place + 1}" for place in range(columns)), "label"], table


def gaps(names: list[str], rows: Rows, marks: Sequence[str], seed: int = 9) -> Rows:
    """The same with one cell in twelve missing, but for the last column."""
    chance = _chance(seed)
    return [
        [
            marks[chance.randint(len(marks))]
            if place < len(names) - 1 and chance.rand() < 0.08
            else cell
            for place, cell in enumerate(line)
        ]
        for line in rows
    ]


# --- how they are written -----------------------------------------------------------------


def text(
    table: tuple[list[str], Rows],
    encoding: str = "utf-8",
    separator: str = ",",
    above: str = "",
    below: str = "",
    header: bool = True,
    end: str = "\n",
    cell: Callable[[Cell], str] = lambda value: "" if value is None else str(value),
    quoting: int = csv.QUOTE_MINIMAL,
    quotechar: str = '"',
) -> bytes:
    """A table as text."""
    names, rows = table
    stream = io.StringIO(newline="")
    writer = csv.writer(
        stream,
        delimiter=separator,
        lineterminator=end,
        quoting=quoting,
        quotechar=quotechar,  # type: ignore[arg-type]
    )
    if header:
        writer.writerow(names)
    writer.writerows([cell(value) for value in line] for line in rows)
    return (above + stream.getvalue() + below).encode(encoding)


def comma(value: Cell) -> str:
    """A number as in Germany: 1.234,5."""
    if not isinstance(value, int | float):
        return str(value)
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def spaced(value: Cell) -> str:
    """A number as in France: 1 234,5, with narrow no-break spaces."""
    return comma(value).replace(".", "\u202f") if isinstance(value, int | float) else str(value)


def ticked(value: Cell) -> str:
    """A number as in Switzerland: 1'234.5."""
    return f"{value:,}".replace(",", "'") if isinstance(value, int | float) else str(value)


def won(value: Cell) -> str:
    """Money as in Korea: ₩1,200."""
    return f"₩{value:,}" if isinstance(value, int) and value >= 1000 else str(value)


def with_units(table: tuple[list[str], Rows]) -> tuple[list[str], Rows]:
    names, rows = table
    return names, [[f"{line[0]}㎡", f"{line[1]}개", line[2], f"{line[3]:,}만원"] for line in rows]


def dated(form: Callable[[str], str], table: tuple[list[str], Rows]) -> tuple[list[str], Rows]:
    names, rows = table
    return names, [[form(str(line[0])), *line[1:]] for line in rows]


def korean_date(text: str) -> str:
    year, month, day = map(int, text.split("-"))
    return f"{year}년 {month}월 {day}일"


def german_date(text: str) -> str:
    year, month, day = text.split("-")
    return f"{day}.{month}.{year}"


def slashed_time(text: str) -> str:
    return text.replace("-", "/") + " 13:00"


# --- workbooks ----------------------------------------------------------------------------


def zipped(entries: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return stream.getvalue()


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def letters(place: int) -> str:
    name = ""
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name


def _xlsx_cell(value: Cell, place: str) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value}</v></c>'
    if value.startswith("#"):
        return f'<c r="{place}" t="e"><v>{value}</v></c>'
    if len(value) == 10 and value[4] == value[7] == "-":  # a date is a number with a format
        days = (np.datetime64(value) - np.datetime64("1899-12-30")).astype(int)
        return f'<c r="{place}" s="1"><v>{days}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def xlsx(sheets: dict[str, Rows]) -> bytes:
    """A workbook as Excel writes it, as far as a reader can tell."""
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": _XML
        + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        "_rels/.rels": _XML + f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": _XML
        + f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        + "".join(
            f'<sheet name="{escape(name)}" sheetId="{number}" r:id="s{number}"/>'
            for number, name in enumerate(sheets, 1)
        )
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _XML
        + f'<Relationships xmlns="{_RELATIONS}">'
        + "".join(
            f'<Relationship Id="s{number}" Type="{_OFFICE}/worksheet" '
            f'Target="worksheets/sheet{number}.xml"/>'
            for number in range(1, len(sheets) + 1)
        )
        + f'<Relationship Id="styles" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        "</Relationships>",
        "xl/styles.xml": _XML + f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2">'
        '<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }
    for number, rows in enumerate(sheets.values(), 1):
        lines = "".join(
            f'<row r="{line}">'
            + "".join(_xlsx_cell(cell, f"{letters(p)}{line}") for p, cell in enumerate(cells, 1))
            + "</row>"
            for line, cells in enumerate(rows, 1)
        )
        entries[f"xl/worksheets/sheet{number}.xml"] = (
            f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>'
        )
    return zipped(entries)


_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def _ods_cell(value: Cell) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, int | float):
        return (
            f'<table:table-cell office:value-type="float" office:value="{value}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    if len(value) == 10 and value[4] == value[7] == "-":
        return (
            f'<table:table-cell office:value-type="date" office:date-value="{value}">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    return (
        '<table:table-cell office:value-type="string">'
        f"<text:p>{escape(value)}</text:p></table:table-cell>"
    )


def ods(sheets: dict[str, Rows]) -> bytes:
    """A workbook as LibreOffice writes it, with its empty rest of the sheet."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(
            f"<table:table-row>{''.join(map(_ods_cell, cells))}"
            '<table:table-cell table:number-columns-repeated="16300"/></table:table-row>'
            for cells in rows
        )
        + '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        "</table:table>"
        for name, rows in sheets.items()
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": _XML
            + f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0"><manifest:file-entry '
            'manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
            "</manifest:manifest>",
            "content.xml": f'{_XML}<office:document-content xmlns:office="{_ODF}:office:1.0" '
            f'xmlns:table="{_ODF}:table:1.0" xmlns:text="{_ODF}:text:1.0"><office:body>'
            f"<office:spreadsheet>{tables}</office:spreadsheet></office:body>"
            "</office:document-content>",
        }
    )


def _record(kind: int, body: bytes) -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length, size = len(body), b""
    while True:
        size += bytes([length & 0x7F | (0x80 if length > 0x7F else 0)])
        length >>= 7
        if not length:
            return head + size + body


def _wide_text(value: str) -> bytes:
    return len(value).to_bytes(4, "little") + value.encode("utf-16-le")


def xlsb(sheets: dict[str, Rows]) -> bytes:
    """A binary workbook ([MS-XLSB]): BrtBundleSh, BrtRowHdr, BrtCellReal, BrtCellSt."""
    names = b"".join(
        _record(
            156,
            b"\0" * 4 + number.to_bytes(4, "little") + _wide_text(f"s{number}") + _wide_text(name),
        )
        for number, name in enumerate(sheets, 1)
    )
    entries: dict[str, str | bytes] = {
        "xl/workbook.bin": _record(131, b"")
        + _record(143, b"")
        + names
        + _record(144, b"")
        + _record(132, b""),
        "xl/_rels/workbook.bin.rels": _XML
        + f'<Relationships xmlns="{_RELATIONS}">'
        + "".join(
            f'<Relationship Id="s{number}" Type="{_OFFICE}/worksheet" '
            f'Target="worksheets/sheet{number}.bin"/>'
            for number in range(1, len(sheets) + 1)
        )
        + "</Relationships>",
    }
    for number, rows in enumerate(sheets.values(), 1):
        size = (0, len(rows) - 1, 0, max(map(len, rows)) - 1)
        body = _record(129, b"") + _record(148, b"".join(v.to_bytes(4, "little") for v in size))
        body += _record(145, b"")
        for line, cells in enumerate(rows):
            body += _record(0, line.to_bytes(4, "little") + b"\0" * 13)
            for place, cell in enumerate(cells):
                head = place.to_bytes(4, "little") + b"\0" * 4
                if isinstance(cell, int | float):
                    body += _record(5, head + np.float64(cell).tobytes())
                elif cell:
                    body += _record(6, head + _wide_text(cell))
        entries[f"xl/worksheets/sheet{number}.bin"] = body + _record(146, b"") + _record(130, b"")
    return zipped(entries)


def lines_of(table: tuple[list[str], Rows]) -> Rows:
    return [list(table[0]), *table[1]]


def _xls() -> bytes:
    return (Path(__file__).parent / "data" / "tables" / "flowers.xls").read_bytes()


# --- the thirty ---------------------------------------------------------------------------

_STUDENT = {"이름": "홍길동", "성별": "남", "공부시간": "7.5", "결석": "1"}
_HOUSE = {"전용면적": "84.9", "방수": "3", "지역": "수원"}
_FLOWER = {"length": "6.1", "width": "2.2"}
_DAY = {"date": "2024-07-01", "temperature": "25.5", "rain": "0"}
_SHOP = {"advertising": "2000000", "size": "M"}
_ANSWER = {"나이": "33", "만족도": "만족", "회원": "예"}


def _student(name: str, content: Callable[[], bytes], rows: int = 80) -> MessyTable:
    return MessyTable(name, "결과", "binary", rows, _STUDENT, 5, content)


def _house(name: str, content: Callable[[], bytes], rows: int = 90) -> MessyTable:
    return MessyTable(name, "가격", "regression", rows, _HOUSE, 4, content)


def _flower(name: str, content: Callable[[], bytes], rows: int = 90) -> MessyTable:
    return MessyTable(name, "species", "multiclass", rows, _FLOWER, 3, content)


def _day(name: str, content: Callable[[], bytes], rows: int = 100) -> MessyTable:
    return MessyTable(name, "rentals", "regression", rows, _DAY, 4, content)


def _shop(name: str, content: Callable[[], bytes], rows: int = 90) -> MessyTable:
    return MessyTable(name, "takings", "regression", rows, _SHOP, 3, content)


def _answer(name: str, content: Callable[[], bytes], rows: int = 100) -> MessyTable:
    return MessyTable(name, "재구매", "binary", rows, _ANSWER, 4, content)


MESSY: tuple[MessyTable, ...] = (
    _student("학생 cp949.csv", lambda: text(students(), "cp949", end="\r\n")),
    _student(
        "학생 빈칸.csv",
        lambda: text(
            (n := students()[0], gaps(n, students()[1], ("", "NA", "-", "결측"))), "cp949"
        ),
    ),
    _student("students utf16.txt", lambda: text(students(), "utf-16", "\t")),
    _student("학생 bom.csv", lambda: text(students(), "utf-8-sig", ";")),
    _student(
        "학생부.xlsx", lambda: xlsx({"안내": [["읽어 주세요"]], "자료": lines_of(students())})
    ),
    _student(
        "제목이 있는 표.xlsx",
        lambda: xlsx({"Sheet1": [["2024학년도 성적"], [], *lines_of(students())]}),
    ),
    _student("학생.ods", lambda: ods({"시트1": lines_of(students())})),
    _student(
        "비고.csv",
        lambda: text(students(), above="# 학교에서 받은 표\n# 2024년 3월\n", below="\n\n"),
    ),
    _house("집값.csv", lambda: text(houses(), "cp949")),
    _house("집값 단위.csv", lambda: text(with_units(houses()), "cp949")),
    _house("집값 독일.csv", lambda: text(houses(), "utf-8", ";", cell=comma)),
    _house("집값 프랑스.csv", lambda: text(houses(), "utf-8", ";", cell=spaced)),
    _house("집값.xlsb", lambda: xlsb({"집값": lines_of(houses())})),
    _house(
        "집값 단위줄.csv",
        lambda: text(houses()).replace(b"\n", "\n(㎡),(개),,(만원)\n".encode(), 1),
    ),
    _flower("flowers.tsv", lambda: text(flowers(), "utf-8", "\t")),
    _flower("flowers pipe.txt", lambda: text(flowers(), "ascii", "|")),
    _flower("flowers old.xls", _xls),
    _flower("flowers latin.csv", lambda: text(flowers(), "cp1252", above="Größe der Blüten\n\n")),
    _flower(
        "flowers quoted.csv",
        lambda: text(flowers(), quoting=csv.QUOTE_ALL, quotechar="'"),
    ),
    MessyTable(
        "no header.csv",
        "C",
        "multiclass",
        90,
        {"A": "6.1", "B": "2.2"},
        3,
        lambda: text(flowers(), header=False),
    ),
    _day("bikes.csv", lambda: text(weather())),
    _day("자전거 한글 날짜.csv", lambda: text(dated(korean_date, weather()), "cp949")),
    _day(
        "bikes german.csv", lambda: text(dated(german_date, weather()), cell=comma, separator=";")
    ),
    _day("bikes hours.csv", lambda: text(dated(slashed_time, weather()))),
    _day("bikes.xlsx", lambda: xlsx({"2024": lines_of(weather())})),
    _shop("won.csv", lambda: text(sales(), cell=won)),
    _shop("swiss.csv", lambda: text(sales(), separator=";", cell=ticked)),
    _answer("설문.csv", lambda: text(survey(), "cp949")),
    _answer(
        "설문 빈줄.csv",
        lambda: text(survey(), "utf-8-sig", below=",,,\n,,,\n").replace(b"\n", b"  \n", 5),
    ),
    MessyTable(
        "wide.csv",
        "label",
        "binary",
        60,
        {f"sensor {place + 1}": "0.4" for place in range(300)},
        301,
        lambda: text(wide()),
    ),
)
