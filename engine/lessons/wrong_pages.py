"""What is wrong with a file of pages, in a sentence for who wrote it."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

TOO_LONG, TWICE = "pages_too_long", "pages_twice"  # types of errors that the pages raise

_NOT_TEXT = Sentence(
    "pages.not_text",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A file of lesson pages is a text file in UTF-8, and this is none. Save it once more in "
        "the editor, with UTF-8 as its encoding.",
    ),
)
_TOO_LARGE = Sentence(
    "pages.too_large",
    QT_TRANSLATE_NOOP("Engine", "A file of lesson pages has at most {most} KB."),
)
_NO_TOML = Sentence(
    "pages.no_toml",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Line {line} of the lesson pages is not written as TOML asks. Look for a quotation mark or "
        "an equals sign that is missing there or in the line before.",
    ),
)
_NO_TOML_AT_ALL = Sentence(
    "pages.no_toml_at_all",
    QT_TRANSLATE_NOOP(
        "Engine",
        "These lesson pages are not written as TOML asks. How pages are written stands in "
        "docs/lesson-pages.md.",
    ),
)
_NONE = Sentence(
    "pages.no_page",
    QT_TRANSLATE_NOOP(
        "Engine", "There is no page in this file. A page begins with a line [[pages]]."
    ),
)
_TOO_MANY = Sentence(
    "pages.too_many", QT_TRANSLATE_NOOP("Engine", "A file has at most {most} lesson pages.")
)
_HEAD_LACKS = Sentence(
    "pages.head_lacks",
    QT_TRANSLATE_NOOP("Engine", "The lesson pages lack “{field}”, above the first page."),
)
_HEAD_WRONG = Sentence(
    "pages.head_wrong",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Above the first of the lesson pages, “{field}” does not fit: {value}. What fits stands in "
        "docs/lesson-pages.md.",
    ),
)
_LACKS = Sentence("pages.lacks", QT_TRANSLATE_NOOP("Engine", "Page {page} lacks “{field}”."))
_UNKNOWN = Sentence(
    "pages.unknown",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Page {page} has something that pages do not have: “{field}”. What they can have stands in "
        "docs/lesson-pages.md.",
    ),
)
_TOO_LONG = Sentence(
    "pages.too_long",
    QT_TRANSLATE_NOOP("Engine", "Page {page}: “{field}” has more than {most} letters."),
)
_TWICE = Sentence(
    "pages.twice", QT_TRANSLATE_NOOP("Engine", "Two lesson pages have the same name: {value}")
)
_WRONG = Sentence(
    "pages.wrong",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Page {page}: “{field}” does not fit: {value}. What fits stands in docs/lesson-pages.md.",
    ),
)
_LINE = re.compile(r"line (\d+)")
_LONGEST = 60  # letters of a value that is told


def too_large(most: int) -> EngineError:
    """What is said of a file of more than ``most`` KB."""
    return EngineError(_TOO_LARGE(most=most))


def no_toml(error: Exception) -> EngineError:
    """What is said of a file that cannot be read as TOML."""
    line = _LINE.search(str(error))
    if isinstance(error, UnicodeDecodeError):
        message = _NOT_TEXT()
    elif line is not None:
        message = _NO_TOML(line=int(line.group(1)))
    else:
        message = _NO_TOML_AT_ALL()
    return EngineError(message, repr(error))


def wrong_pages(error: ValidationError, most: int) -> EngineError:
    """What is said of a file whose pages are not as they have to be, at most ``most``: the first
    thing that is wrong, with its page as a teacher counts."""
    first = error.errors(include_url=False)[0]
    where = first["loc"]
    on_a_page = len(where) > 1 and where[0] == "pages" and isinstance(where[1], int)
    message = _of_a_page(first) if on_a_page else _of_the_file(first, most)
    return EngineError(message, str(error))


def _of_the_file(error: Any, most: int) -> Message:
    where, kind = error["loc"], error["type"]
    field = str(where[0]) if where else ""
    if kind == TWICE:
        return _TWICE(value=_told(error["ctx"]["value"]))
    if field == "pages":
        return _TOO_MANY(most=most) if kind == "too_long" else _NONE()
    return _HEAD_LACKS(field=field) if kind == "missing" else _head_wrong(field, error["input"])


def _head_wrong(field: str, value: Any) -> Message:
    return _HEAD_WRONG(field=field[:_LONGEST], value=_told(value))


def _of_a_page(error: Any) -> Message:
    where, kind, more = error["loc"], error["type"], error.get("ctx", {})
    page = where[1] + 1
    named = [str(part) for part in where[2:] if isinstance(part, str)]
    innermost = named[-1][:_LONGEST] if named else ""
    if kind == "missing":
        return _LACKS(page=page, field=innermost)
    if kind == "extra_forbidden":
        return _UNKNOWN(page=page, field=innermost)
    if kind == TOO_LONG:
        return _TOO_LONG(page=page, field=more["field"], most=more["most"])
    if kind == "string_too_long":
        return _TOO_LONG(page=page, field=innermost, most=more["max_length"])
    field = more.get("field") or (named[0] if named else "[[pages]]")
    return _WRONG(page=page, field=field, value=_told(more.get("value", error["input"])))


def _told(value: Any) -> str:
    """A value as it stands in the file, cut; an empty one in quotes."""
    if isinstance(value, dict):
        own = value.keys() & {"place", "which", "en", "ko"}  # of a text that became one of these
        if own:
            value = " ".join(dict.fromkeys(str(value[name]) for name in value if name in own))
        else:
            value = ", ".join(f"{name} = {inner}" for name, inner in value.items())
    text = "".join(sign if sign.isprintable() else "?" for sign in str(value)[:_LONGEST])
    return text.strip() or "“”"
