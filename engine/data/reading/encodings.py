"""Which letters a text file's bytes stand for: guessed by what would make sense, and said.

A file whose bytes are UTF-8 is UTF-8; no other encoding is told by its form alone. "°C" as
Windows writes it in the West is "캜" to a reader of CP949, and Korean is rows of accented
letters to one of CP1252. So the lines with letters beyond ASCII are read in each encoding, and
what reads like a language is taken.
"""

from __future__ import annotations

import codecs
import io
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import BinaryIO, Literal

EncodingName = Literal[
    "utf-8",
    "cp949",
    "utf-16",
    "cp1252",
    "iso-8859-15",
    "cp1250",
    "iso-8859-2",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp932",
    "euc-jp",
    "gb18030",
    "cp949+utf-8",
    "cp1252+utf-8",
    "cp932+utf-8",
]
ENCODING_TITLES: dict[EncodingName, str] = {
    "utf-8": "UTF-8",
    "cp949": "CP949",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252",
    "iso-8859-15": "ISO-8859-15",
    "cp1250": "Windows-1250",
    "iso-8859-2": "ISO-8859-2",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp932": "Shift_JIS",
    "euc-jp": "EUC-JP",
    "gb18030": "GB18030",
    "cp949+utf-8": "CP949 + UTF-8",
    "cp1252+utf-8": "Windows-1252 + UTF-8",
    "cp932+utf-8": "Shift_JIS + UTF-8",
}

_Base = Literal["cp949", "cp1252", "cp932"]
_MIXED: dict[str, EncodingName] = {
    "cp949": "cp949+utf-8",
    "cp1252": "cp1252+utf-8",
    "cp932": "cp932+utf-8",
}
_GUESSED: tuple[EncodingName, ...] = (  # of equally likely ones the first is taken
    "cp949",
    "cp1252",
    "cp932",
    "euc-jp",
    "gb18030",
    "iso-8859-15",
    "cp1254",
    "cp1250",
    "iso-8859-2",
    "cp1251",
    "cp1253",
)
_LINES = 2000  # lines beyond ASCII that are looked at
_LETTERS = 20_000  # of them together
_BEYOND = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
_PIECE = 1 << 18
_SURE = 0.9
_ENOUGH = 3  # letters
_FEW = 4  # letters
_SENSE = 0.25
_OWN = ("cp1251", "cp1253")  # alphabets of their own


@dataclass(frozen=True)
class Guess:
    """``sure``: nothing else would make sense. ``others`` are what it may be instead, the
    likeliest first. ``line``, from 1: the first in another encoding than those before it."""

    encoding: EncodingName
    sure: bool = True
    others: tuple[EncodingName, ...] = ()
    line: int = 0


def guess(lines: Iterable[tuple[int, bytes]]) -> Guess | None:
    """What a file is written in that is not UTF-8 as a whole; None: in nothing that is known.

    ``lines``: the lines with bytes beyond ASCII, and their numbers from 1.
    """
    looked = list(itertools.islice(lines, _LINES))
    in_utf8 = [_utf8(line) for _, line in looked]
    other = [line for (_, line), text in zip(looked, in_utf8, strict=True) if text is None]
    likely = _likely(other)
    if not likely:
        return None
    best, score, letters = likely[0]
    if best in _MIXED:
        written = ["utf-8" if text is not None and _truly(text, best) else best for text in in_utf8]
        if "utf-8" in written:
            first = next(
                number
                for (number, _), name in zip(looked, written, strict=True)
                if name != written[0]
            )
            return Guess(_MIXED[best], False, (), first)
    whole = _likely([line for _, line in looked])
    if not whole:
        return None
    best, score, letters = whole[0]
    sure = best == "cp949" and score >= _SURE and letters >= _ENOUGH
    others = [name for name, _, _ in whole[1:]]
    if "cp949" in others[2:]:  # most who open what is no UTF-8 expect it
        others = [others[0], "cp949", *others[1:]]
    sample = b"\n".join(line for _, line in looked)
    texts = {sample.decode(best, "replace")}
    different: list[EncodingName] = []
    for name in others:
        text = sample.decode(name, "replace")
        if text not in texts:
            texts.add(text)
            different.append(name)
    return Guess(best, sure, tuple(dict.fromkeys(different)))


def lines_beyond_ascii(stream: BinaryIO, most: int | None = None) -> Iterator[tuple[int, bytes]]:
    """The lines of ``stream`` that have bytes beyond ASCII, and their numbers from 1; of at
    most ``most`` bytes."""
    number, rest, seen = 1, b"", 0
    while piece := stream.read(_PIECE):
        seen += len(piece)
        whole, end, tail = (rest + piece).rpartition(b"\n")
        if not end and len(tail) < 16 * _PIECE:
            rest = tail
            continue
        if not end:  # no line at all: looked at as it is
            whole, tail = tail, b""
        if not whole.isascii():
            for place, line in enumerate(whole.split(b"\n")):
                if not line.isascii():
                    yield number + place, line[:4000]
        number += whole.count(b"\n") + len(end)
        rest = tail
        if most is not None and seen >= most:
            return
    if not rest.isascii():
        yield number, rest[:4000]


def decoded(line: bytes, encoding: EncodingName) -> str:
    """One line of a file with two encodings, or of any other; UnicodeError where it is none."""
    base, plus, _ = encoding.partition("+")
    if not plus:
        return line.decode(encoding)
    text = _utf8(line)
    return text if text is not None and _truly(text, base) else line.decode(base)


class LineByLine(io.RawIOBase):
    """A file whose lines are in two encodings, as UTF-8."""

    def __init__(self, stream: BinaryIO, encoding: EncodingName) -> None:
        self._stream = stream
        self._encoding = encoding
        self._rest = b""
        self._ready = b""
        self._ended = False

    def readable(self) -> bool:
        """True: `io` asks it of everything that is read from."""
        return True

    def readinto(self, target: object) -> int:
        """The next bytes in UTF-8, as many as fit; how many there were, 0 at the end."""
        while not self._ready and not self._ended:
            piece = self._stream.read(_PIECE)
            self._ended = not piece
            whole, end, self._rest = (self._rest + piece).rpartition(b"\n")
            if self._ended:
                whole, end, self._rest = self._rest, b"", b""
            if whole or end:
                self._ready = self._transcoded(whole) + end
        view = memoryview(target)  # type: ignore[arg-type]
        size = min(len(view), len(self._ready))
        view[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def _transcoded(self, lines: bytes) -> bytes:
        if lines.isascii():
            return lines
        return b"\n".join(
            line if line.isascii() else decoded(line, self._encoding).encode("utf-8")
            for line in lines.split(b"\n")
        )

    def close(self) -> None:
        """Close the file beneath as well."""
        self._stream.close()
        super().close()


def _utf8(line: bytes) -> str | None:
    try:
        return line.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        return None


def _truly(text: str, base: str) -> bool:
    """Whether a line that is UTF-8 is so by more than chance: two Korean bytes in a hundred
    are, but never three in the order of an Asian letter."""
    beyond = [ord(letter) for letter in text if letter > "\x7f"]
    if any(code >= 0x800 for code in beyond):
        return True
    return base == "cp1252" and all(0xA0 <= code < 0x250 for code in beyond)


# --- what makes sense ---------------------------------------------------------------------


def _likely(lines: list[bytes]) -> list[tuple[EncodingName, float, int]]:
    """The encodings that can be, their scores and how many letters spoke, the best first."""
    sample = b"\n".join(lines)[: 4 * _LETTERS]
    cut = sample.rfind(b"\n")
    if len(sample) == 4 * _LETTERS and cut > 0:
        sample = sample[:cut]
    return list(_scores(sample))


@lru_cache(maxsize=8)  # a file is looked at for its preview, and again when it is read
def _scores(sample: bytes) -> tuple[tuple[EncodingName, float, int], ...]:
    found = []
    for name in _GUESSED:
        try:
            text = sample.decode(name)
        except UnicodeDecodeError:
            continue
        runs = Counter(_runs(text))  # in a wide or long table the same ones stand many times
        marks = {run: sum(_sense(name, *run)) for run in runs}
        letters = sum(len(run[1]) * times for run, times in runs.items())
        if not letters or any("\x80" <= letter < "\xa0" for letter in text):
            continue  # control characters: nobody writes them
        score = sum(marks[run] * times for run, times in runs.items()) / letters
        if name not in _MIXED and letters < _FEW:
            # one sign alone says little: then the usual ones are likelier
            score *= 0.2 if name in _OWN else 0.75
        found.append((name, score, letters))
    found.sort(key=lambda entry: -round(entry[1], 2))
    if found and found[0][1] < _SENSE:  # no language: then what was always tried
        found = [entry for entry in found if entry[0] in ("cp949", "cp1252")]
    return tuple(found)


_RUN = re.compile(r"[^\x00-\x7f]+")


def _runs(text: str) -> Iterator[tuple[str, str, str]]:
    """Letters beyond ASCII that stand together, with the letter before and the one after."""
    for found in itertools.islice(_RUN.finditer(text), _LETTERS):
        start, end = found.span()
        yield text[max(0, start - 1) : start], found[0], text[end : end + 1]


def _sense(name: EncodingName, before: str, run: str, after: str) -> list[float]:
    """How much sense each letter of a run makes in an encoding, 0 … 1."""
    if name in _ASIAN:
        if before.isalpha() and after.islower():  # an Asian letter inside a Western word
            return [0.0] * len(run)
        return [_ASIAN[name](letter) for letter in run]
    return _western(name, before, run, after)


def _korean(letter: str) -> float:
    usual = _fits(letter, "euc_kr")
    if "가" <= letter <= "힣":
        return 1.0 if usual else 0.0  # the 2,350 that are written, not the 8,822 that could be
    if "ㄱ" <= letter <= "ㆎ":
        return 0.9 if letter in "ㅋㅎㅠㅜㅇㄴㄱㄷㅂㅈㅅㄹㅁㅊㅡ" else 0.3
    return 0.0 if _is_ideograph(letter) or _is_kana(letter) else 0.7 * usual


def _japanese(letter: str) -> float:
    if _is_kana(letter):
        return 0.95
    if "｡" <= letter <= "ﾟ":
        return 0.15  # half-width: what single bytes of anything else would be
    if _is_ideograph(letter):
        lead = letter.encode("cp932", "replace")[0]
        return 0.8 if 0x88 <= lead <= 0x97 else 0.3
    return 0.6


def _japanese_unix(letter: str) -> float:
    return 0.9 * _japanese(letter) if _is_ideograph(letter) else _japanese(letter)


def _chinese(letter: str) -> float:
    if not _fits(letter, "gb2312"):
        return 0.05
    if _is_ideograph(letter):
        return 0.75 if letter.encode("gb2312")[0] <= 0xD7 else 0.3
    return 0.2 if _is_kana(letter) else 0.6


_ASIAN: dict[str, Callable[[str], float]] = {
    "cp949": _korean,
    "cp932": _japanese,
    "euc-jp": _japanese_unix,
    "gb18030": _chinese,
}


def _western(name: EncodingName, before: str, run: str, after: str) -> list[float]:
    if name in _OWN:  # words, not single letters
        letters = run.isalpha() and len(run) > 1
        regular = run[1:].islower() or run.isupper()
        own = [0.85 if _is_own(letter, name) else 0.2 for letter in run]
        return own if letters and regular else [0.1] * len(run)
    if len(run) > 2 and not all(letter in _QUOTES for letter in run):
        return [0.05] * len(run)
    inside = before.isalpha() and after.isalpha()
    marks = []
    for letter in run:
        if letter.isalpha() and letter not in "ªºµ":
            rare = letter in _RARE.get(name, "")
            beside = before.isalpha() or after.isalpha()
            marks.append(0.3 if rare else (1.0 if beside else 0.5) if len(run) == 1 else 0.45)
        elif letter in _QUOTES:
            marks.append(0.8)
        elif letter in _SIGNS:
            odd = after.islower() if letter not in "¿¡µ" else before.isalpha()
            marks.append(0.0 if inside or odd else 0.8)
        else:
            marks.append(0.1)
    return marks


def _is_own(letter: str, name: str) -> bool:
    return "\u0400" <= letter < "\u0500" if name == "cp1251" else "\u0370" <= letter < "\u0400"


# Letters that are seldom in what people write so; another encoding has others in their places.
_RARE: dict[str, str] = {
    "cp1252": "ðýþÝÞÐŸƒŒ",
    "cp1254": "ŸƒŒ",
    "iso-8859-15": "ðýþÝÞÐ",
    "cp1250": "ŕŔĺĹôÔ",
    "iso-8859-2": "ŕŔĺĹôÔ",
}
_QUOTES = "’‘“”–—…«»´·"
_SIGNS = _QUOTES + "°²³µ±§£€©®™½¼¾¿¡×÷¥¢‰•†ªº\u00a0"


def _is_ideograph(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff"


def _is_kana(letter: str) -> bool:
    return "\u3041" <= letter <= "\u30fe"


def _fits(letter: str, encoding: str) -> bool:
    try:
        return len(letter.encode(encoding)) == 2  # euc_kr spells the others out in eight bytes
    except UnicodeEncodeError:
        return False
