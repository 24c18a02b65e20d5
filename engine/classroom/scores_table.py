"""The class's results as a table for a spreadsheet: CSV, or a workbook."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from engine.classroom.measuring import Measured
from engine.files.safe_writing import write_whole
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.prediction.row_writers import row_writer

_WORDS = {
    "rank": Sentence("scores.rank", QT_TRANSLATE_NOOP("Engine", "Rank")),
    "class": Sentence("scores.class", QT_TRANSLATE_NOOP("Engine", "Class")),
    "name": Sentence("scores.name", QT_TRANSLATE_NOOP("Engine", "Name")),
    "reached": Sentence("scores.reached", QT_TRANSLATE_NOOP("Engine", "Goal reached")),
    "score": Sentence("scores.score", QT_TRANSLATE_NOOP("Engine", "Figure")),
    "neurons": Sentence("scores.neurons", QT_TRANSLATE_NOOP("Engine", "Neurons")),
    "weights": Sentence("scores.weights", QT_TRANSLATE_NOOP("Engine", "Weights")),
    "epochs": Sentence("scores.epochs", QT_TRANSLATE_NOOP("Engine", "Epochs")),
    "seconds": Sentence("scores.seconds", QT_TRANSLATE_NOOP("Engine", "Seconds of training")),
    "at": Sentence("scores.at", QT_TRANSLATE_NOOP("Engine", "Handed in (UTC)")),
    "earlier": Sentence("scores.earlier", QT_TRANSLATE_NOOP("Engine", "Handed in before")),
    "look": Sentence("scores.look", QT_TRANSLATE_NOOP("Engine", "To look at")),
    "file": Sentence("scores.file", QT_TRANSLATE_NOOP("Engine", "File")),
}
_YES = Sentence("scores.yes", QT_TRANSLATE_NOOP("Engine", "yes"))
_NO = Sentence("scores.no", QT_TRANSLATE_NOOP("Engine", "no"))


def said_in_english(message: Message) -> str:
    """``message`` as the command line says it."""
    return str(message)


def write_scores(
    path: Path, ranked: Sequence[Measured], say: Callable[[Message], str] = said_in_english
) -> None:
    """Write ``ranked`` to ``path``, as its ending says (see `row_writer`), in the words that
    ``say`` gives. A cell is never a formula. EngineError where it cannot be written."""

    def fill(stream: BinaryIO) -> None:
        with row_writer(stream, path) as writer:
            writer.writerow([say(sentence()) for sentence in _WORDS.values()])
            for place, own in enumerate(ranked, start=1):
                writer.writerow([_harmless(text) for text in row_of(place, own, say)])

    write_whole(path, fill)


def row_of(place: int, own: Measured, say: Callable[[Message], str]) -> list[str]:
    """The cells of one person's row; ``place``: their rank, from 1."""
    known = own.attempt
    reached = "" if own.reached is None else say(_YES() if own.reached else _NO())
    look = [own.trouble] if own.trouble is not None else []
    return [
        str(place),
        own.class_name,
        own.name,
        reached,
        f"{own.score:.6g}" if math.isfinite(own.score) else "",
        *([str(known.neurons), str(known.weights), str(known.epochs)] if known else ["", "", ""]),
        f"{round(own.seconds, 1):.12g}" if known else "",
        own.at.removesuffix("+00:00").replace("T", " "),
        str(own.earlier),
        " · ".join(say(message) for message in (*look, *own.flags)),
        "/".join(own.work.path.parts[-4:]),
    ]


def _harmless(text: str) -> str:
    """A name that a spreadsheet would take for a formula begins with an apostrophe."""
    if text[:1] in ("=", "+", "@", "\t", "\r") or (text[:1] == "-" and not text[1:2].isdigit()):
        return f"'{text}"
    return text
