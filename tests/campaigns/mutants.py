"""Good files made wrong by chance: each mutant is told by its number alone."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import random
import struct
import zipfile
from typing import Any

from tests.campaigns.seeds import Seed, seeds

_ODD_NUMBERS = (0, 1, -1, 2, 255, 4096, 65535, 2**31 - 1, 2**31, 2**32 - 1, 2**63, 10**30)
_ODD_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2, 50, 4097, 10**6, 2**53, 10**40, 0.5, -0.0, 1e308, 1e-320),
    *("", " ", "a", "가", "x" * 5000, "\x00", "\u202e", "\ud800", "1", "NaN", "date", "text"),
    *("number", "category", "yes_no", "regression", "binary", "multiclass", "given", "table"),
    *("one_hot", "ordered", "log", "drop", "value", "most_frequent", "target", "input", "ignored"),
    *("brick last", "hologram", "press", {"what": "train"}, {"place": "x"}, {"en": "a"}),
    *([], {}, [[]], [1], ["a", "a"], {"a": 1}, {"kind": "table"}, [None] * 50, ["x"] * 3000),
)
_ODD_CELLS = (
    *("", " ", "-", "NA", "None", "1e999", "-1e-320", "inf", "∞", "1E5", "007", "0" * 300),
    *("1" * 5000, "1" * 400 + "x", "9" * 20, "1,234,567", "1.234.567", "0,5", "(1,234)", "△1,234"),
    *("2024-13-45", "2024-02-30", "31/12/2024", "24.01.02", "오전 9:05", "202401", "9:05", "1kg"),
    *("'", '"', '""', "'1", '"a', "=1+1", "#REF!", "\ufeff", "\u200b", "a\nb", "a\r\nb", "\x00"),
    *(
        "yes",
        "아니오",
        "TRUE",
        "한글",
        "ㅋㅋ",
        "é",
        "°C",
        "東京",
        "😀",
        "\u0301" * 50,
        "a" * 40_000,
    ),
    *("1" + " " * 3000 + "2", "8-12", "45+", "%", "12%", "$5", "₩1,200", "1" * 64, ".", "+", "--"),
)
_PIECES = (
    *(b"\x00", b"\xff", b"\xff\xff\xff\xff", b"\x80" * 8, b"\n", b"\r", b"\r\n", b",", b'"', b"'"),
    *(b"\t" * 500, b"\n" * 3000, b"," * 3000, b'"' * 501, b" " * 4000, b"'," * 800, b"1" * 4000),
    *(b"\xef\xbb\xbf", b"\xff\xfe", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"<!DOCTYPE a>", b"]]>"),
    *("서울,부산\n".encode("cp949"), "서울,부산\n".encode(), "東京\n".encode("cp932"), b"\xb0C"),
)
_XML = (
    *(
        b"&a;",
        b"&#0;",
        b"&#xffffff;",
        b"<a",
        b"</a>",
        b"<!--",
        b"<![CDATA[",
        b"<?xml encoding='x'?>",
    ),
    *(b'<c r="XFD1048576"><v>1</v></c>', b"<c><v>1</v></c>" * 300, b'<row r="1048576">', b"<row/>"),
    *(b'<mergeCell ref="A1:XFD1048576"/>', b'<sst uniqueCount="4000000000"/>', b'hidden="1" '),
    *(b'table:number-columns-repeated="99999999" ', b'table:number-rows-repeated="1048576" '),
)


def mutant(seed: int, number: int) -> tuple[str, bytes]:
    """The file's suffix and its bytes."""
    draw = random.Random(f"{seed}:{number}")
    kinds = sorted({one.suffix for one in seeds()})
    weights = {".brick": 8, ".csv": 8, ".xlsx": 5, ".xls": 3, ".ods": 2, ".xlsb": 1}
    kind = draw.choices(kinds, [weights[name] for name in kinds])[0]
    good = draw.choice([one for one in seeds() if one.suffix == kind])
    data = good.data
    for _ in range(draw.choice((1, 1, 1, 2, 2, 3, 5, 9))):
        data = _changed(draw, good, data)
    return kind, data


def _changed(draw: random.Random, good: Seed, data: bytes) -> bytes:
    zipped = data.startswith(b"PK")
    if zipped and draw.random() < 0.85:
        with contextlib.suppress(Exception):  # an earlier change left no archive
            return _entry_changed(draw, good, data)
    if good.suffix == ".csv" and draw.random() < 0.7:
        return _cells_changed(draw, data)
    return _bytes_changed(draw, data)


# --- bytes -------------------------------------------------------------------------------------


def _bytes_changed(draw: random.Random, data: bytes) -> bytes:
    if not data:
        return draw.choice(_PIECES)
    place = draw.randrange(len(data))
    match draw.randrange(8):
        case 0:
            return data[:place] + bytes([data[place] ^ 1 << draw.randrange(8)]) + data[place + 1 :]
        case 1:
            return data[:place]
        case 2:
            return data[:place] + data[place + draw.choice((1, 4, 64, 512, 5000)) :]
        case 3:
            return data[:place] + draw.choice(_PIECES) + data[place:]
        case 4:
            end = place + draw.choice((4, 64, 512, 4096))
            times = draw.choice((2, 3, 50))
            return data[:place] + data[place:end] * times + data[end:]
        case 5:
            other = draw.choice(seeds()).data
            begin = draw.randrange(len(other))
            return data[:place] + other[begin : begin + draw.choice((16, 512, 4096))] + data[place:]
        case _:
            width, form = draw.choice(((4, "<L"), (2, "<H"), (1, "<B"), (8, "<Q")))
            place -= place % width
            value = draw.choice((*_ODD_NUMBERS, draw.randrange(40), draw.getrandbits(8 * width)))
            packed = struct.pack(form, value % (1 << 8 * width))
            return data[:place] + packed + data[place + width :]


# --- text --------------------------------------------------------------------------------------


def _cells_changed(draw: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    place = draw.randrange(len(lines))
    sign = max((b",", b";", b"\t", b"|"), key=data.count)
    cells = lines[place].split(sign)
    column = draw.randrange(len(cells))
    encoding = draw.choice(("utf-8", "cp949", "utf-16-le", "latin-1"))
    odd = draw.choice(_ODD_CELLS).encode(encoding, "replace")
    match draw.randrange(9):
        case 0 | 1 | 2:
            cells[column] = odd
            lines[place] = sign.join(cells)
        case 3:  # the whole column
            for number, line in enumerate(lines):
                own = line.split(sign)
                if column < len(own) and draw.random() < 0.9:
                    own[column] = odd
                    lines[number] = sign.join(own)
        case 4:
            lines[place:place] = [lines[place]] * draw.choice((1, 3, 400))
        case 5:
            lines[place] = sign.join(cells * draw.choice((2, 30, 700)))
        case 6:
            lines[place] = draw.choice(_PIECES)
        case 7:
            return data.replace(sign, draw.choice((b",", b";", b"\t", b" ", b"|", b"||")))
        case _:
            lines.insert(0, sign.join([odd] * len(cells)))
    return b"\n".join(lines)


# --- archives ----------------------------------------------------------------------------------


def _entry_changed(draw: random.Random, good: Seed, data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = [(info.filename, archive.read(info)) for info in archive.infolist()]
    place = draw.randrange(len(entries))
    if good.suffix == ".brick" and draw.random() < 0.6:
        place = next((n for n, (name, _) in enumerate(entries) if name == "design.json"), place)
        if draw.random() < 0.15:
            place = next((n for n, (name, _) in enumerate(entries) if name == "pages.json"), place)
    name, content = entries[place]
    if draw.random() < 0.06:
        other = draw.choice(("../x", "design.json", "xl/workbook.xml", "a" * 300, name + "2"))
        entries.append((other, draw.choice((content, b"", b"x"))))
    elif name.endswith(".json"):
        entries[place] = name, _json_changed(draw, content)
    elif name.startswith("data/") and good.suffix == ".brick":
        table = _cells_changed(draw, content) if b"\0" not in content else content
        table = _bytes_changed(draw, table) if table == content else table
        called = hashlib.sha256(table).hexdigest()
        before = name.removeprefix("data/").encode()
        entries[place] = f"data/{called}", table
        entries = [
            (other, text.replace(before, called.encode()) if other.endswith(".json") else text)
            for other, text in entries
        ]
    elif name.endswith(".xml") and draw.random() < 0.7:
        entries[place] = name, _xml_changed(draw, content)
    else:
        entries[place] = name, _bytes_changed(draw, content)
    return _archive(entries)


def _archive(entries: list[tuple[str, bytes]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in entries:
            stored = name == "mimetype"
            kind = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), content, kind)
    return stream.getvalue()


def _xml_changed(draw: random.Random, content: bytes) -> bytes:
    marks = [place for place, byte in enumerate(content) if byte in b'<>"'] or [0]
    place = draw.choice(marks)
    match draw.randrange(5):
        case 0:
            return content[:place] + draw.choice(_XML) + content[place:]
        case 1:  # a number
            digits = [place for place, byte in enumerate(content) if 48 <= byte < 58] or [0]
            place = draw.choice(digits)
            odd = str(draw.choice(_ODD_NUMBERS)).encode()
            return content[:place] + odd + content[place + 1 :]
        case 2:
            return content[:place] + content[place + draw.choice((1, 20, 300)) :]
        case 3:
            end = draw.choice(marks)
            begin, end = sorted((place, end))
            return content[:end] + content[begin:end] * draw.choice((1, 4)) + content[end:]
        case _:
            odd = draw.choice(_ODD_CELLS).encode("utf-8", "replace")
            return content[: place + 1] + odd + content[place + 1 :]


def _json_changed(draw: random.Random, content: bytes) -> bytes:
    raw = json.loads(content)
    places: list[tuple[Any, Any]] = []

    def walk(value: Any) -> None:
        keys = value if isinstance(value, dict) else range(len(value))
        for key in keys:
            places.append((value, key))
            if isinstance(value[key], dict | list):
                walk(value[key])

    walk(raw)
    if not places:
        return _bytes_changed(draw, content)
    owner, key = draw.choice(places)
    match draw.randrange(6):
        case 0:
            del owner[key]
        case 1 if isinstance(owner, list):
            owner[key:key] = [owner[key]] * draw.choice((1, 2, 60))
        case 2:
            other, at = draw.choice(places)
            if at in other if isinstance(other, dict) else at < len(other):
                owner[key] = json.loads(json.dumps(other[at]))
        case 3 if isinstance(owner, dict):
            owner[draw.choice(("kind", "name", "x", "units", "what", "show", key + "2"))] = owner[
                key
            ]
        case _:
            owner[key] = draw.choice(_ODD_VALUES)
    return json.dumps(raw, ensure_ascii=draw.random() < 0.5).encode("utf-8", "surrogatepass")
