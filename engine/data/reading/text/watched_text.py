"""A text file on its way to pandas, looked at for numbers that are rather codes.

pandas makes 70 of "0070", 100 of "1E2", and rounds what has more than 15 digits once a gap is in
the column. What it was handed is looked at in one go with NumPy, which costs little beside the
reading itself.
"""

from __future__ import annotations

import io

import numpy as np

_LINE = 10
_TELEPHONE = 9  # digits behind a plus: a telephone number of the world
_LONG = 16  # digits that a float does not hold any more


class WatchedText:
    """As the stream that it reads from; ``codes`` are the columns in which something of the
    kind was seen, and ``unsure``, that it was seen where rows and columns cannot be told.

    Columns are counted by the separators outside quotation marks; where the lines have not all
    as many as ``width`` columns need, nothing is sure. Lines that are ``header`` once more are
    left out; ``repeated`` counts them.
    """

    def __init__(
        self, text: io.TextIOBase, separator: str, quote: str, width: int, header: str = ""
    ) -> None:
        self._header = header.strip("\r\n\ufeff")
        self._open = ""  # a line's beginning that may be the header's
        self._begins = True  # whether what comes next begins a line
        self.repeated = 0
        self._text = text
        self._separator, self._quote = ord(separator), ord(quote) if quote else -1
        self._width = width
        self._rest = b""
        self._found = np.zeros(width, bool)
        self.unsure = False

    def read(self, size: int = -1) -> str:
        """The next characters, looked at on the way; "" at the end."""
        text = self._next(size).replace("\0", "")
        self._look(text.encode("utf-8", "replace"), last=not text)
        return text

    def _next(self, size: int) -> str:
        """The next of the text, without lines that are the header once more."""
        while True:
            piece = self._text.read(size)
            if not self._header:
                return piece
            text = self._open + piece
            rest = text[text.rfind("\n") + 1 :] if piece else ""
            whole = self._begins or len(rest) < len(text)
            if not (rest and whole and f"{self._header}\r".startswith(rest)):
                rest = ""
            self._open = rest
            text = text[: len(text) - len(rest)]
            if self._header in text:
                text = self._without_headers(text, last=not piece)
            if text:
                self._begins = text.endswith("\n")
            if text or not piece:
                return text

    def _without_headers(self, text: str, last: bool) -> str:
        left = []
        end = 0
        place = text.find(self._header)
        while place >= 0:
            behind = place + len(self._header)
            broken = next((sign for sign in ("\n", "\r\n") if text.startswith(sign, behind)), "")
            begun = text[place - 1] == "\n" if place else self._begins
            if begun and (broken or (last and behind == len(text))):
                left.append(text[end:place])
                end = behind + len(broken)
                self.repeated += 1
                place = text.find(self._header, end)
            else:  # only the next line can be the header again
                line = text.find("\n", place) + 1
                place = text.find(self._header, line) if line else -1
        return "".join([*left, text[end:]])

    def __iter__(self) -> WatchedText:
        return self

    def __next__(self) -> str:
        line = self._text.readline()
        if not line:
            raise StopIteration
        return line

    @property
    def codes(self) -> frozenset[int]:
        """The columns in which codes were seen so far; all of them, where that is not sure."""
        if self.unsure:
            return frozenset(range(self._width))
        return frozenset(np.flatnonzero(self._found).tolist())

    def _look(self, data: bytes, last: bool) -> None:
        """Whole lines only; what is left over waits for the rest of its line."""
        data = self._rest + data
        end = len(data) if last else data.rfind(b"\n") + 1
        self._rest = data[end:]
        if end == 0 or self.unsure:
            return
        signs = np.frombuffer(data, np.uint8, end)
        hits = self._hits(signs)
        if hits.size:
            self._place(signs, hits)

    def _hits(self, signs: np.ndarray) -> np.ndarray:
        """Where a number begins, or goes on, that is rather a code."""
        digit = (signs - np.uint8(48)) < 10
        starts = signs == self._separator
        starts |= (signs == _LINE) | (signs == 32)
        if self._quote >= 0:
            starts |= signs == self._quote
        starts[1:], starts[:1] = starts[:-1].copy(), True
        zeros = starts[:-1] & (signs[:-1] == 48) & digit[1:]
        found = [np.flatnonzero(zeros)]
        exponent = digit[:-2] & ((signs[1:-1] | 32) == 101) & digit[2:]
        found.append(np.flatnonzero(exponent) + 1)
        plus = np.flatnonzero(starts[:-_TELEPHONE] & (signs[:-_TELEPHONE] == 43))
        if plus.size:
            whole = np.ones(plus.size, bool)
            for place in range(1, _TELEPHONE + 1):
                whole &= digit[plus + place]
            found.append(plus[whole])
        run, length = digit, 1
        while length < _LONG and run.size > length and run.any():
            run = run[:-length] & run[length:]
            length *= 2
        if length == _LONG and run.size:
            found.append(np.flatnonzero(run & starts[: run.size]))
        return np.concatenate(found)

    def _place(self, signs: np.ndarray, hits: np.ndarray) -> None:
        """Which columns the ``hits`` are in."""
        separators, lines = signs == self._separator, signs == _LINE
        if self._quote >= 0 and (quotes := signs == self._quote).any():
            outside = (np.cumsum(quotes, dtype=np.int32) & 1) == 0
            separators &= outside
            lines &= outside
        cuts = np.flatnonzero(separators)
        ends = np.flatnonzero(lines)
        if not ends.size or ends[-1] != signs.size - 1:
            ends = np.append(ends, signs.size - 1)
        before = np.searchsorted(cuts, ends)  # separators up to each line's end
        begins = np.append(0, before[:-1])
        sizes = np.append(ends[0] + 1, np.diff(ends))
        empty = sizes <= 2  # nothing but the end of the line
        if not np.all((before - begins == self._width - 1) | empty):
            self.unsure = True
            return
        line = np.searchsorted(ends, hits)
        self._found[np.searchsorted(cuts, hits) - begins[line]] = True
