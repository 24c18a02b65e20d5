"""Files that are no tables: told by how they begin, each with a way out."""

from __future__ import annotations

import codecs

from engine.data.reading.text.text_form import looks_like_utf16
from engine.files.contents import Contents
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

EMPTY = Sentence(
    "table.empty",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file is empty. Save the table once more in the program that it comes from, or "
        "choose another file: {name}",
    ),
)
_NOT_TEXT = Sentence(
    "table.not_text",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This file holds no text, so it cannot be a table. Choose a CSV or Excel file: {name}",
    ),
)
_PICTURE = Sentence(
    "table.picture",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is a picture, not a table. Type the numbers that it shows into a table: {name}",
    ),
)
_PDF = Sentence(
    "table.pdf",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is a PDF document, not a table. Copy the table in it, and paste it here: {name}",
    ),
)
_JSON = Sentence(
    "table.json",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is a JSON file, not a table with rows and columns. Save the data as CSV: {name}",
    ),
)
_WEB_PAGE = Sentence(
    "table.web_page",
    QT_TRANSLATE_NOOP(
        "Engine", "This is a web page, not a table. Download the CSV file itself: {name}"
    ),
)
_WEB_PAGE_INSIDE = Sentence(
    "table.web_page_inside",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This file has the name of a workbook, but inside it is a web page. Open it in a "
        "spreadsheet program, and save it there as .xlsx: {name}",
    ),
)
_PACKED = Sentence(
    "table.packed",
    QT_TRANSLATE_NOOP(
        "Engine", "This file is compressed. Unpack it, and open the table inside: {name}"
    ),
)
_BEGINNINGS: tuple[tuple[bytes, Sentence], ...] = (
    *(
        (mark, _PICTURE)
        for mark in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
    ),
    (b"%PDF", _PDF),
    *((mark, _PACKED) for mark in (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")),
)


def refuse_what_is_no_text(head: bytes, contents: Contents) -> None:
    """EngineError where a file that begins so is a picture, a document or no text at all."""
    name = contents.name
    if not head:
        raise EngineError(EMPTY(name=name))
    for mark, said in _BEGINNINGS:
        if head.startswith(mark) and (mark != b"BM" or b"\0" in head):
            raise EngineError(said(name=name))
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or looks_like_utf16(head):
        return
    controls = sum(head.count(code) for code in range(32) if code not in (9, 10, 12, 13, 26))
    # a zero may have got in between; where there are more, it is no text
    if head.count(0) > max(1, len(head) // 1000) or controls > max(2, len(head) // 50):
        raise EngineError(_NOT_TEXT(name=name))
    start = head[:4000].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if start.startswith((b"<!doctype", b"<html", b"<table", b"<?xml", b"<head", b"<meta")):
        workbook = name.lower().endswith((".xls", ".xlsx"))
        raise EngineError((_WEB_PAGE_INSIDE if workbook else _WEB_PAGE)(name=name))


def refuse_json(sample: str, contents: Contents) -> None:
    """EngineError where a text is JSON."""
    start = sample.lstrip("\ufeff \t\r\n")
    if start[:1] in "{[" and (
        contents.name.lower().endswith((".json", ".jsonl")) or _is_json(start)
    ):
        raise EngineError(_JSON(name=contents.name))


def _is_json(start: str) -> bool:
    if start.startswith("["):
        return start.lstrip("[ \t\r\n").startswith("{")
    inside = start.lstrip("{ \t\r\n")
    return inside.startswith('"') and ":" in inside[:1000]
