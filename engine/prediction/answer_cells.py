"""The columns that answers add to a table of rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.prediction.answers import RowAnswers, RowNote
from engine.prediction.digits import number_texts

_PREDICTED = Sentence("answers.predicted", QT_TRANSLATE_NOOP("Engine", "predicted {name}"))
_PROBABILITY = Sentence("answers.probability", QT_TRANSLATE_NOOP("Engine", "probability {name}"))
_REASON = Sentence("answers.reason", QT_TRANSLATE_NOOP("Engine", "no answer because"))
_NOTE = Sentence("answers.note", QT_TRANSLATE_NOOP("Engine", "note"))


def headings(targets: Sequence[str], classes: Sequence[str]) -> list[Message]:
    """What the columns are called: the answers, the probabilities, why there is none, a note."""
    named = [_PREDICTED(name=name) for name in targets]
    named += [_PROBABILITY(name=name) for name in classes]
    return [*named, _REASON(), _NOTE()]


def remarks(note: RowNote) -> tuple[Message, ...]:
    """What there is to say of a row: first why it has no answer, so that the note says all."""
    return (*note.reasons, *note.outside, *note.filled, *note.taken)


def answer_cells(found: RowAnswers, width: int) -> Iterator[list[str]]:
    """The cells that each row's answer adds, ``width`` of them, empty where it has none."""
    cells: dict[int, list[str]] = {}
    prediction = found.prediction
    if prediction is not None:
        columns: list[list[str]]
        if prediction.probabilities is None:
            columns = [
                number_texts(prediction.values[:, place], spread)
                for place, spread in enumerate(prediction.spreads)
            ]
        else:
            columns = [[prediction.class_names[code] for code in prediction.values.tolist()]]
            columns += [number_texts(shares) for shares in prediction.probabilities.T]
        for row, texts in zip(found.answered.tolist(), zip(*columns, strict=True), strict=True):
            cells[row] = list(texts)
    for row in range(len(found.notes)):
        yield cells.get(row, [""] * width)
