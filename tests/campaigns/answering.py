"""Raw rows answered by all that leaves, beside the app: tables and the rows that belong to them.

``python -m tests.campaigns answering [--kind K …] [--seed S] [TABLE …]``: a network whose weights
are drawn by chance is made for each table, its own rows and those of files beside it that are
called alike (``NAME_train.csv``: ``NAME_rows.csv``, ``NAME_predict_….csv``) are answered by the
app, by ``predict.py`` with each kind of model, by the page in Node and by the service over HTTP;
prints the largest difference, as a share of the target's spread or of a probability, and where a
reason, a note or a cell differs. ``TABLE``: files or folders of such; without any, the thirty
messy tables and thirty drawn by chance. Nothing is trained, so a table takes a second or two.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import io
import re
import sys
import tempfile
import types
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.bricks import Dense
from engine.data.knowing.library import Library
from engine.design import Design
from engine.edits.proposal import propose_data
from engine.evaluation.results import Prediction
from engine.export.kind import ExportJob
from engine.export.kinds import export
from engine.export.page.data import answering_data
from engine.export.preparation.description import described
from engine.export.sentences import Sentences
from engine.messages import EngineError, Message
from engine.prediction.answer_table import TableToAnswer
from engine.tasks import task_named
from tests.campaigns.leaving import difference_of
from tests.engine.export.code.random_tables import random_table
from tests.engine.export.page.node import NodePage
from tests.engine.export.page.pages import job_of, lesson_job
from tests.engine.export.page.test_answers import said
from tests.engine.export.preparation.networks import Network
from tests.engine.export.service.test_service import Service
from tests.messy_tables import MESSY

MODELS = {"weights": "w.npz", "litert": "m.tflite", "keras": "m.keras", "savedmodel": "saved"}
_KINDS = (*MODELS, "page", "service")
_BOOKS = (".xlsx", ".ods", ".xls", ".xlsb")
_TABLES = (".csv", ".tsv", ".txt", *_BOOKS)
_MOST = 1e-5
_BY_CHANCE = 30
_MORE = re.compile(r"_(rows|predict)", re.IGNORECASE)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns answering")
    parser.add_argument("tables", nargs="*", type=Path)
    parser.add_argument("--kind", nargs="*", choices=_KINDS, default=["weights", "page", "service"])
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    node = NodePage() if "page" in options.kind else None
    files = failed = 0
    worst = 0.0
    with tempfile.TemporaryDirectory() as made:
        for place, (table, rows) in enumerate(_cases(options, Path(made))):
            folder = Path(made) / f"case-{place}"
            folder.mkdir()
            try:
                case = Case(table, folder, options.seed)
            except EngineError as error:
                print(f"{table.name}: refused: {error.message.code}", flush=True)
                continue
            for asked in (table, *rows):
                files += 1
                told = []
                for kind in options.kind:
                    difference, other = case.compared(asked, kind, node)
                    worst = max(worst, difference)
                    failed += bool(other) or difference > _MOST
                    told.append(f"{kind} {difference:.1e}{' ' + other if other else ''}")
                name = table.name if asked == table else f"  {asked.name}"
                print(f"{name}: {'; '.join(told)}", flush=True)
            case.end()
    if node is not None:
        node.close()
    print(f"{files} files of rows, {failed} failed, largest difference {worst:.2g}")
    return 1 if failed else 0


def _cases(options: argparse.Namespace, made: Path) -> Iterator[tuple[Path, list[Path]]]:
    """A table to learn from, and the files of rows that belong to it."""
    if not options.tables:
        for messy in MESSY:
            yield messy.write(made), []
        for number in range(_BY_CHANCE):
            table = made / f"chance-{number}.csv"
            random = np.random.default_rng((options.seed, number))
            table.write_text(random_table(random, 80), encoding="utf-8")
            yield table, []
    for given in options.tables:
        found = sorted(given.iterdir()) if given.is_dir() else [given]
        found = [path for path in found if path.suffix in _TABLES]
        learned = {_begin(path) for path in found if not _MORE.search(path.stem)}
        rows = [path for path in found if _MORE.search(path.stem) and _begin(path) in learned]
        for table in found:
            if table not in rows:
                yield table, [path for path in rows if _begin(path) == _begin(table)]


def _begin(path: Path) -> str:
    return path.stem.split("_")[0]


class Case:
    """A table, a network for it, and all that leaves of it."""

    def __init__(self, table: Path, folder: Path, seed: int) -> None:
        self._folder = folder
        self._library = library = Library()
        source = library.open_table(table)
        data = propose_data(source, library.facts(source))
        self._prepared = library.prepared(data)
        facts = self._prepared.facts
        self._end = task_named(facts.task).usual_function
        bricks = (
            Dense(units=5, activation="tanh"),
            Dense(units=facts.output_width, activation=self._end),
        )
        self._design: Design = lesson_job("and").design.model_copy(
            update={"data": data, "bricks": bricks}
        )
        drawn = job_of(self._design, library, "en")
        assert drawn.run is not None
        assert drawn.run.state is not None
        self._weights = drawn.run.state.weights
        self._job: ExportJob = drawn
        self._service: Service | None = None
        self._programs: dict[str, tuple[types.ModuleType, Path]] = {}

    def end(self) -> None:
        if self._service is not None:
            self._service.end()

    def compared(self, rows: Path, kind: str, node: NodePage | None) -> tuple[float, str]:
        """The largest difference, and what differs in words."""
        by_app = self._folder / "app.csv"
        try:
            table = TableToAnswer(rows, self._prepared)
            table.answer(self._predict, by_app, self._say)
        except EngineError as error:
            return 0.0, self._refused(rows, kind, node, error.message)
        if kind == "page":
            assert node is not None
            return self._by_page(rows, node)
        if kind == "service":
            return self._by_service(rows, _rows(by_app))
        program, model = self._program(kind)
        answers = self._folder / "answers.csv"
        errors = _run(program, [str(rows), str(answers), "--model", str(model)])
        if errors:
            return 0.0, f"predict.py: {errors}"
        return self._difference(_rows(by_app), _rows(answers))

    def _difference(self, app: list[list[str]], own: list[list[str]]) -> tuple[float, str]:
        added = len(self._prepared.target_spreads or "1") + len(self._prepared.facts.class_names)
        width = len(app[0]) - added - 2
        for place, (theirs, ours) in enumerate(zip(app, own, strict=False)):
            if theirs[:width] != ours[:width]:
                return 0.0, f"line {place + 1}: {ours[:width]} instead of {theirs[:width]}"
        return difference_of(app, own, self._description)

    @property
    def _description(self) -> dict:
        return described(self._design, self._prepared)

    def _predict(self, inputs: np.ndarray) -> Prediction:
        """The network in a few lines of its own, in double precision."""
        first, bias, second, last = (array.astype(float) for array in self._weights)
        outputs = np.tanh(inputs @ first + bias) @ second + last
        if self._end == "sigmoid":
            outputs = 1 / (1 + np.exp(-outputs))
        elif self._end == "softmax":
            outputs = np.exp(outputs - outputs.max(axis=1, keepdims=True))
            outputs /= outputs.sum(axis=1, keepdims=True)
        facts, prepared = self._prepared.facts, self._prepared
        found = task_named(facts.task).answers(outputs, prepared.decode_targets)
        names = facts.class_names, facts.target_names
        shares = found.probabilities
        return Prediction(0, 0, facts.task, *names, found.values, shares, prepared.target_spreads)

    def _say(self, messages: list[Message]) -> list[str]:
        sentences = Sentences("en", self._design.data.source)
        return [sentences.message(message) for message in messages]

    def _refused(self, rows: Path, kind: str, node: NodePage | None, why: Message) -> str:
        """What the app does not take, nothing else takes."""
        if kind == "page":
            assert node is not None
            self._load(node)
            took = "error" not in node.table(rows.read_bytes())
        elif kind == "service":
            took = self._asked(rows)[0] == 200
        else:
            program, model = self._program(kind)
            out = str(self._folder / "answers.csv")
            took = not _run(program, [str(rows), out, "--model", str(model)])
        return f"took what the app refuses ({why.code})" if took else ""

    def _program(self, kind: str) -> tuple[types.ModuleType, Path]:
        if kind not in self._programs:
            inside = self._folder / kind
            inside.mkdir()
            out = inside / MODELS[kind]
            export(self._job, kind, out)  # type: ignore[arg-type]
            beside = out if out.is_dir() else inside
            program = types.ModuleType("predict")
            program.__file__ = str(beside / "predict.py")
            sys.modules["predict"] = program
            code = (beside / "predict.py").read_text("utf-8")
            exec(compile(code, "predict.py", "exec"), vars(program))
            self._programs[kind] = program, out
        return self._programs[kind]

    def _load(self, node: NodePage) -> None:
        node.load(answering_data(self._design, self._prepared, self._weights))

    def _by_page(self, rows: Path, node: NodePage) -> tuple[float, str]:
        if rows.suffix in _BOOKS:
            return 0.0, ""  # a page reads text
        self._load(node)
        theirs = node.table(rows.read_bytes())
        if "error" in theirs:
            return 0.0, f"page: {theirs['error']}"
        spread = np.array(self._prepared.target_spreads) if self._prepared.target_spreads else 1.0
        table, place, found = TableToAnswer(rows, self._prepared), 0, 0.0
        for chunk, answered in table.answered(self._predict):
            given = answered.prediction
            places = {row: at for at, row in enumerate(answered.answered.tolist())}
            for row, (cells, note) in enumerate(zip(chunk, answered.notes, strict=True)):
                own = theirs["rows"][place]
                place += 1
                if own["cells"] != list(cells):
                    return found, f"row {place}: cells {own['cells']} instead of {cells}"
                for group in ("reasons", "filled", "outside", "taken"):
                    if said(getattr(note, group)) != own[group]:
                        return found, f"row {place}: {group} {own[group]}"
                if (own["answer"] is not None) != (row in places):
                    return found, f"row {place}: {own['answer']}"
                if row in places:
                    assert given is not None
                    right = given.values if given.probabilities is None else given.probabilities
                    values = np.array(own["answer"].get("shares") or own["answer"]["values"])
                    found = max(found, float((np.abs(values - right[places[row]]) / spread).max()))
        if place != len(theirs["rows"]):
            return found, f"page: {len(theirs['rows'])} rows instead of {place}"
        return found, ""

    def _asked(self, rows: Path) -> tuple[int, str]:
        if self._service is None:
            network = Network(self._design, self._library, self._prepared, self._weights)
            self._service = Service(network, self._folder / "service")
        return self._service.ask("/predict?language=en", rows.read_bytes(), "text/csv")

    def _by_service(self, rows: Path, app: list[list[str]]) -> tuple[float, str]:
        if rows.suffix in _BOOKS:
            return 0.0, ""  # a service reads text
        status, text = self._asked(rows)
        if status != 200:
            return 0.0, f"service: {status} {text[:200]}"
        return self._difference(app, list(csv.reader(io.StringIO(text))))


def _run(program: types.ModuleType, arguments: list[str]) -> str:
    """What a program says of its failing; "": it did not."""
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
        status = program.main(arguments)
    return errors.getvalue().strip()[-300:] or f"status {status}" if status else ""


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
