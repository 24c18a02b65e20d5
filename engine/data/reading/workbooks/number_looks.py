"""What an .xlsx shows beside its numbers by their format alone: 16% of a cell that holds 0.16, or
3 kg of one that holds 3.

The reader of cells gives the numbers and not their looks. A column in which some numbers are shown
in per cent and others not, or some in kg and others in g, is another one than its numbers tell.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

CURRENCY_SIGNS = frozenset("₩$€£¥￦")
PERCENT_FORMATS = (9, 10)  # of those that every workbook has without saying so
_QUOTED = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]')
_ASIDE = re.compile(r"\[[^\]]*\]|_.|\*.")  # colours, conditions, widths of signs
_DATE = re.compile(r"[ymdhs년월일시분초]|AM/PM|general", re.IGNORECASE)
_CELL = re.compile(rb"""<(?:[^\s<>/:]+:)?c\s([^<>]*[^<>/])>""")
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Z]{1,3})[0-9]{1,7}["']""")
_STYLE = re.compile(rb"""\bs\s*=\s*["']([0-9]{1,6})["']""")
_OTHER_TYPE = re.compile(rb"""\bt\s*=\s*["'](?!n["'])""")
_MOST_COLUMNS = 5


def look_of(code: str) -> str | None:
    """The unit that the number format ``code`` writes beside a number, "%" or "kg"; "": none;
    None: it is one of dates."""
    code = code.split(";")[0]
    words = [next(filter(None, found), "") for found in _QUOTED.findall(code)]
    rest = _ASIDE.sub("", _QUOTED.sub("", code))
    if _DATE.search(rest) and rest.strip().casefold() != "general":
        return None
    if "%" in rest:
        return "%"
    words += [sign for sign in rest if sign in CURRENCY_SIGNS]
    known = (word.strip() for word in words)
    return " ".join(word for word in known if any(map(str.isalnum, word)) or word in CURRENCY_SIGNS)


class Styles:
    """Reads ``xl/styles.xml``, tag by tag (`start`): the looks of its cell styles."""

    def __init__(self) -> None:
        self._formats: dict[int, str | None] = dict.fromkeys(PERCENT_FORMATS, "%")
        self._inside = False
        self._looks: list[str | None] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """One opening tag."""
        name = tag.rpartition(":")[2]
        if name == "numFmt":
            self._formats[_number(attributes)] = look_of(attributes.get("formatCode", ""))
        elif name in ("cellXfs", "cellStyles", "dxfs"):
            self._inside = name == "cellXfs"
        elif name == "xf" and self._inside:
            format_of = _number(attributes)
            self._looks.append(None if 14 <= format_of <= 22 else self._formats.get(format_of, ""))

    def looks(self) -> dict[int, str | None]:
        """The look of each style by its number; {}: none has one."""
        return dict(enumerate(self._looks)) if any(self._looks) else {}


def _number(attributes: Mapping[str, str]) -> int:
    text = attributes.get("numFmtId", "0")
    return int(text) if text.isdecimal() and len(text) < 7 else 0


@dataclass
class Looks:
    """Counts the looks of the numbers of each column, by ``styles`` (`Styles.looks`)."""

    styles: Mapping[int, str | None]
    _found: defaultdict[bytes, Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter), init=False
    )

    def add(self, text: bytes) -> None:
        """The cells that begin in this piece of a sheet's XML."""
        if not self.styles:
            return
        for (attributes,) in ((found[1],) for found in _CELL.finditer(text)):
            place, style = _PLACE.search(attributes), _STYLE.search(attributes)
            if place is None or _OTHER_TYPE.search(attributes):
                continue
            look = self.styles.get(int(style[1]), "") if style else ""
            if look is not None:
                self._found[place[1]][look] += 1

    def mixed(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The columns, A or B, whose numbers are shown in several ways, with these: "" of none."""
        found: Iterable[tuple[str, tuple[str, ...]]] = (
            (column.decode(), tuple(look for look, _ in looks.most_common(4)))
            for column, looks in self._found.items()
            if len(looks) > 1 and ("%" in looks or sum(map(bool, looks)) > 1)
        )
        return tuple(found)[:_MOST_COLUMNS]
