"""The program: a table of rows in, the same table with the network's answers out."""

from __future__ import annotations

import argparse
import contextlib
import csv
import io
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.columns.cells.numbers import value_text
from engine.data.columns.followed import are_shares
from engine.data.preparing.encoders import NumberEncoder
from engine.data.reading.assembling import unique_names
from engine.evaluation.results import Prediction
from engine.export.preparation.answering import Preparation
from engine.export.preparation.numpy_network import outputs_of
from engine.export.preparation.rows_of_file import Rows, rows_of
from engine.files.apart import keep_apart
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.prediction.answer_cells import answer_cells, headings, remarks
from engine.prediction.answers import RowAnswers, answers_for

_NO_MODEL = Sentence(
    "leaving.no_model",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Beside this program there is no model, or there are several. Say which one with --model.",
    ),
)
_NO_LITERT = Sentence(
    "leaving.no_litert",
    QT_TRANSLATE_NOOP(
        "Engine",
        "To run {name}, Python needs one more package: pip install ai-edge-litert, or tensorflow.",
    ),
)
_WROTE = Sentence(
    "leaving.wrote",
    QT_TRANSLATE_NOOP("Engine", "{answered} of {rows} rows answered, written to {name}."),
)
_NO_EYES = Sentence(
    "leaving.no_eyes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file {name} is missing beside the weights. It holds what the pre-trained eyes know.",
    ),
)
_NO_TENSORFLOW = Sentence(
    "leaving.no_tensorflow",
    QT_TRANSLATE_NOOP(
        "Engine", "To run {name}, Python needs one more package: pip install tensorflow."
    ),
)
_NOT_TOGETHER = Sentence(
    "leaving.not_together",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{name} is missing or damaged, or belongs to another network. Export the network once "
        "more, and keep its files together.",
    ),
)
_NOT_WRITTEN = Sentence(
    "leaving.not_written",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{name} could not be written. What was there before is unharmed. Give another name or "
        "folder.",
    ),
)
EYES = "eyes.npz"
_MODELS = (".keras", ".tflite", ".npz", ".json", ".csv")
PREPARATION = "preparation.json"
Outputs = Callable[[np.ndarray], np.ndarray]  # inputs (rows, *input_shape) → (rows, outputs)


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer the rows of a file; 0, or 2 where that cannot be done."""
    parser = argparse.ArgumentParser(description="Answer the rows of a table.")
    parser.add_argument("rows", type=Path, help="a CSV file or an .xlsx workbook")
    parser.add_argument("answers", type=Path, nargs="?", help="the CSV file to write")
    parser.add_argument("--model", type=Path, help="a model or weights; those beside this program")
    parser.add_argument("--preparation", type=Path, help=f"its {PREPARATION}")
    options = parser.parse_args(arguments)
    folder = Path(__file__).parent
    description: dict[str, Any] = {}
    try:
        model = options.model or beside(folder)
        path = options.preparation or folder / PREPARATION
        out = options.answers or options.rows.with_name(f"{options.rows.stem}-answers.csv")
        keep_apart(out, options.rows, model, path, Path(__file__))
        with kept_together(path):
            read = json.loads(path.read_text(encoding="utf-8"))
            Preparation(read, folded=False)
            needed = [column["name"] for column in read["columns"]]
            table, words = dict(read["table"]), dict(read.get("words", {}))
            description = {**read, "table": table, "words": words}
        with kept_together(model):
            outputs, folded = network(model, description)
        preparation = Preparation(description, folded)
        rows = rows_of(options.rows, needed, table)
        with kept_together(model):
            found = answered(preparation, rows, outputs)
        write_answers(out, preparation, rows, found)
    except EngineError as error:
        print(said(error.message, description), file=sys.stderr)
        return 2
    count = int(found.answered.size)
    done = _WROTE(answered=count, rows=len(rows.records), name=str(out))
    print(said(done, description))
    return 0


@contextlib.contextmanager
def kept_together(path: Path) -> Iterator[None]:
    """Whatever fails inside is said of the file: it is not what this program was given with."""
    try:
        yield
    except EngineError:
        raise
    except ModuleNotFoundError as error:
        raise EngineError(_NO_TENSORFLOW(name=path.name), repr(error)) from error
    except Exception as error:  # a library's own
        raise EngineError(_NOT_TOGETHER(name=path.name), repr(error)) from error


def answered(preparation: Preparation, rows: Rows, outputs: Outputs) -> RowAnswers:
    """What the network says of each row, or why it says nothing."""

    def predict(inputs: np.ndarray) -> Prediction:
        return preparation.answers(outputs(inputs))

    shares = [
        encoder.name
        for encoder in preparation.encoders
        if isinstance(encoder, NumberEncoder)
        and encoder.form.unit in ("%", "％")
        and encoder.low > 1.0
        and are_shares(_cells(rows, encoder.name), encoder.form)
    ]
    # a table of numbers that were never text does not say how they are written
    comma = rows.comma and preparation.description["table"].get("format") != "text"
    return answers_for(rows.records, rows.names, preparation, predict, comma, frozenset(shares))


def _cells(rows: Rows, name: str) -> list[object]:
    place = rows.names.index(name)
    return [row[place] for row in rows.records if place < len(row)]


def network(model: Path, description: dict[str, Any]) -> tuple[Outputs, bool]:
    """The network in the file ``model``, and whether it has the scaling inside."""
    if model.is_dir():
        import tensorflow as tf

        kept = tf.saved_model.load(str(model))  # it lives as long as its function is used
        return (lambda inputs: kept.serve(inputs).numpy()), True
    if model.suffix == ".keras":
        import keras

        whole = keras.models.load_model(model)
        return (lambda inputs: np.asarray(whole(inputs, training=False))), True
    if model.suffix == ".tflite":
        return _litert(model), True
    weights = [*_eyes_beside(model, description), *_weights(model)]
    return (lambda inputs: outputs_of(description["network"], weights, inputs)), False


def _eyes_beside(model: Path, description: dict[str, Any]) -> list[np.ndarray]:
    """The weights of pre-trained eyes, which stand in a file of their own; [] without eyes."""
    if not any(own["kind"] == "eyes" for own in description["network"]):
        return []
    path = model.with_name(EYES)
    if not path.exists():
        raise EngineError(_NO_EYES(name=EYES))
    return _weights(path)


def _litert(model: Path) -> Outputs:
    try:
        interpreter = _interpreter()(model_path=str(model))
    except ImportError as error:
        raise EngineError(_NO_LITERT(name=model.name), repr(error)) from error

    def outputs(inputs: np.ndarray) -> np.ndarray:
        place = interpreter.get_input_details()[0]["index"]
        interpreter.resize_tensor_input(place, inputs.shape)
        interpreter.allocate_tensors()
        interpreter.set_tensor(place, inputs)
        interpreter.invoke()
        found: np.ndarray = interpreter.get_tensor(interpreter.get_output_details()[0]["index"])
        return found

    return outputs


def _interpreter() -> Any:
    """The class that runs LiteRT files."""
    try:
        from ai_edge_litert.interpreter import Interpreter  # type: ignore[import-not-found]
    except ImportError:
        import tensorflow as tf

        return tf.lite.Interpreter
    return Interpreter


def _weights(model: Path) -> list[np.ndarray]:
    """All arrays, in the order of the layers."""
    if model.suffix == ".npz":
        with np.load(model, allow_pickle=False) as arrays:
            return [arrays[name] for name in arrays.files]
    text = model.read_text(encoding="utf-8-sig")
    if model.suffix == ".json":
        layers = json.loads(text).values()
        return [np.array(values) for layer in layers for values in layer.values()]
    numbers: dict[str, dict[tuple[int, ...], float]] = {}
    for name, *place, number in list(csv.reader(io.StringIO(text)))[1:]:
        at = tuple(int(cell) for cell in place if cell)
        numbers.setdefault(name, {})[at] = float(number)
    return [
        np.array([own[at] for at in sorted(own)]).reshape([last + 1 for last in max(own)])
        for own in numbers.values()
    ]


def beside(folder: Path) -> Path:
    """The one model that stands in ``folder``; EngineError where there is none, or several."""
    if (folder / "saved_model.pb").exists():
        return folder
    files = [path for path in sorted(folder.iterdir()) if path.suffix in _MODELS]
    files = [path for path in files if path.name not in (PREPARATION, EYES) and _is_model(path)]
    if len(files) != 1:
        raise EngineError(_NO_MODEL())
    return files[0]


def _is_model(path: Path) -> bool:
    """Whether a CSV file holds weights and no rows, a JSON file weights and nothing else."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", errors="replace") as stream:
            return stream.readline().startswith("weights,place_1,")
    if path.suffix != ".json":
        return True
    try:
        layers = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return True  # perhaps a damaged one: what fails then is said of it
    if not isinstance(layers, dict) or not layers:
        return False
    return all(isinstance(layer, dict) and _holds_lists(layer) for layer in layers.values())


def _holds_lists(layer: dict[str, Any]) -> bool:
    return bool(layer) and all(isinstance(own, list) for own in layer.values())


def write_answers(out: Path, preparation: Preparation, rows: Rows, found: RowAnswers) -> None:
    """The rows as they were, each with its answer, why it has none, and a note; all or none."""
    text = io.StringIO(newline="")
    write_table(
        csv.writer(text),
        preparation,
        rows,
        found,
        lambda message: said(message, preparation.description),
    )
    write_text(out, text.getvalue())


def write_text(out: Path, text: str) -> None:
    """The whole of ``text`` into the file ``out``, or nothing, and an EngineError."""
    data = text.encode("utf-8-sig", "replace")
    try:
        place = out.resolve()  # a link stays a link
        if place.exists() and not place.is_file():
            place.write_bytes(data)  # such as /dev/stdout; a folder says no
            return
        filled = place.with_name(f".{place.name}.part")
        try:
            filled.write_bytes(data)
            filled.replace(place)
        finally:
            filled.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        raise EngineError(_NOT_WRITTEN(name=str(out)), repr(error)) from error


def write_table(
    writer: Any,
    preparation: Preparation,
    rows: Rows,
    found: RowAnswers,
    say: Callable[[Message], str],
) -> None:
    """The same to a ``csv.writer``; ``say`` puts a message into words."""
    heads = headings(preparation.targets, preparation.classes)
    width = max([len(rows.names), *(len(row) for row in rows.records)])
    own, _ = unique_names(list(rows.header), width)
    names, _ = unique_names([*own, *map(say, heads)], width + len(heads))
    # an own heading stays as it was written; one of ours that is there already gets a number
    writer.writerow([*rows.header, *names[len(rows.header) :]])
    answers = answer_cells(found, len(heads) - 2)
    for row, answer, note in zip(rows.records, answers, found.notes, strict=True):
        cells = [cell if isinstance(cell, str) else value_text(cell) for cell in row]
        cells += [""] * (width - len(cells))
        reason = " ".join(map(say, note.reasons))
        writer.writerow([*cells, *answer, reason, " ".join(map(say, remarks(note)))])


def said(message: Message, description: dict[str, Any]) -> str:
    """A message in the language of the description."""
    words = description.get("words", {})
    parameters = {
        name: said(value, description) if isinstance(value, Message) else value
        for name, value in message.parameters.items()
    }
    return str(words.get(message.code, message.sentence)).format(**parameters)
