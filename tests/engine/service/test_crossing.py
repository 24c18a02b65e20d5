"""Everything that crosses comes out at the other end as it went in, both ways."""

from __future__ import annotations

import dataclasses
import gc
import importlib
import pkgutil
import re
import threading
import types
from collections.abc import Iterator
from hashlib import sha256
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
import pytest

from engine import service
from engine.brickfile.brick_file import Bundle, write
from engine.classroom.exchange import Work
from engine.data.facts import PlotRows
from engine.data.knowing.library import Library
from engine.data.preparing.preparation import prepare
from engine.data.reading.rows_in_turn import RowsToRead
from engine.data.reading.table_file import TableFile
from engine.data.reading.table_import import ImportOptions
from engine.data.view import View
from engine.evaluation.kept_answers import KeptAnswers
from engine.evaluation.results import Evaluation, Prediction
from engine.explanation.chosen_rows import BatchRows, TypedRow
from engine.explanation.explained import WeightPlace
from engine.explanation.landscape import Ball
from engine.files.contents import Contents
from engine.files.file_stamp import stamp_of
from engine.messages import EngineError, Message, Sentence
from engine.recipes import RECIPES
from engine.runs.runs import Planned
from engine.service.lane import Errand
from engine.service.lent import Block, LentPlace, lent, room_for, shared, taken
from engine.service.messages import commands, questions, tellings
from engine.service.messages.crossing import Crossing
from engine.service.processes.wire import Wire
from engine.service.requests import (
    asked_by_training,
    change_requests,
    class_requests,
    export_requests,
    facts_requests,
    file_requests,
    rows_requests,
    run_requests,
    step_requests,
    table_requests,
    trial_requests,
)
from engine.service.requests.kept_pictures import PictureOfKept
from engine.service.table_origins import AsTestPart, FromFile, FromText, Present
from engine.training.frames import Ending, Figures, History, Picture, TrainedState
from engine.training.inside.network_picture import (
    Incoming,
    Link,
    NetworkPicture,
    NetworkView,
    Neuron,
    NeuronColumn,
)
from engine.training.run.run_record import RunRecord
from engine.trials.cross_validation import Fold, MeasuredFold
from tests.engine.brick_samples import some_trials
from tests.engine.service.picture_samples import picture_samples

DESIGN = RECIPES[0].make()
WORDS = Message("한글.code", "{name} ≤ {number}", {"name": "열: 키(cm)", "number": float("nan")})
STATE = TrainedState(
    3,
    (np.array([[1.5, np.nan], [-np.inf, 0.0]], np.float32),),
    (np.arange(3), np.array(0.001, np.float32)),
    (np.arange(4, dtype=np.int64),),
)
FIGURES = Figures(7, 1, {"loss": np.array([0.5, np.nan]), "정확도": np.array([0.1, 0.2])})
ENDING = Ending("early", 3, WORDS, "자세히", best_epoch=2)
RECORD = RunRecord(1, DESIGN, History(FIGURES.values), STATE, ENDING, 1.25)
VIEW = View("키", (0.0, 1.0), "몸무게", (-1.0, 1.0))
PICTURE = Picture(7, 3, VIEW, np.arange(3.0), None, np.full((3, 1), np.nan))
NETWORK_VIEW = NetworkView(
    VIEW, 3, 4, (("벽돌", 2),), True, True, (Neuron("벽돌", 1), Link("벽돌", 0, 1))
)
NETWORK = NetworkPicture(
    7,
    3,
    NETWORK_VIEW,
    (
        NeuronColumn("", -1, (2,), np.arange(2), np.array([1.0, np.nan])),
        NeuronColumn(
            "벽돌",
            0,
            (1,),
            np.arange(1),
            np.zeros(1),
            np.zeros((1, 2, 2)),
            np.ones(1),
            Incoming(np.array([[0.5], [np.inf]], np.float32), 0.5, bias=np.zeros(1)),
        ),
    ),
    loss=0.5,
)
FILE = TableFile(name="점수.csv", fingerprint="0" * 64, encoding="cp949")
PLOT = PlotRows(
    {"키": np.array([1.0, np.nan])},
    {},
    np.array([0.0, 1.0]),
    np.zeros(2, np.int64),
    np.arange(2),
    2,
)
ROWS = RowsToRead(Path("새 행.csv"), ("키", "몸무게"), FILE)
OPTIONS = ImportOptions(encoding="cp949", separator=";")
ORIGINS = (
    FromFile(Path("한글 폴더/표.csv")),
    FromText("키\t몸무게\n1\t2", "붙여 넣은 표"),
    Present(FILE),
    AsTestPart(FILE, Path("시험.csv")),
)
SPREAD = some_trials().spreads[0]
SAMPLES: tuple[Crossing, ...] = (
    questions.Ask(4, facts_requests.Report(DESIGN.data)),
    questions.Forget(4),
    questions.BreakOff(4),
    questions.Answered(4, {"답": np.array([np.nan, 1.0])}),
    questions.Refused(4, WORDS, "자세히"),
    questions.Progressed(4, 0.5),
    questions.Close(),
    tellings.Ready(),
    questions.StoreChanged("add", ("한글".encode("cp949"),)),
    questions.StoreChanged(
        "link", ("0" * 64, Contents("큰 표.csv", 1, None, Path("큰 표.csv"), 5))
    ),
    commands.Train(DESIGN, 1, True, 2),
    commands.GoOn(DESIGN, False, 3),
    commands.GiveUp(3),
    commands.DropGivenUp(),
    commands.Pause(),
    commands.Resume(),
    commands.Step(),
    commands.CatchUp(),
    commands.Follow(DESIGN),
    commands.Stop(Sentence("멈춤", "{epoch}")),
    commands.Reset(),
    commands.Restore(RECORD, 5),
    commands.Adopt(DESIGN),
    commands.SetSpeed("watch"),
    commands.SetView(VIEW),
    commands.Warm(DESIGN),
    commands.Warm(None),
    commands.PicturePainted(0.004),
    commands.SetNetworkView(NETWORK_VIEW, DESIGN),
    commands.NetworkPainted(0.004),
    tellings.NetworkDrawn(NETWORK, None),
    tellings.NetworkDrawn(None, WORDS),
    tellings.Loaded(1 << 40),
    tellings.Held(1 << 40),
    tellings.RunBuilt(1),
    tellings.RunBegun(1, False, 30),
    tellings.RunFollowed(1),
    tellings.RunAdopted(1, DESIGN),
    tellings.FiguresReady(FIGURES, None),
    tellings.PictureReady(PICTURE),
    tellings.RunPaused(1),
    tellings.RunResumed(1),
    tellings.RunStands(1, STATE, 0.5),
    tellings.RunKept(1, STATE, 0.5),
    tellings.RunEnded(1, ENDING, STATE, 0.5),
    tellings.GivenUp(3),
    tellings.Warmed(True),
    tellings.WentWrong(WORDS),
    facts_requests.Report(DESIGN.data),
    facts_requests.RowParts(DESIGN.data),
    facts_requests.Correlate(PLOT, DESIGN.data),
    facts_requests.TellTarget(PLOT, DESIGN.data),
    rows_requests.PageOf(FILE, np.arange(3), range(1, 4)),
    rows_requests.SortRows(FILE, "키", True),
    rows_requests.RowsAsText(FILE, np.arange(3)),
    rows_requests.OutlierRows(FILE, "키"),
    rows_requests.CellsOf(FILE),
    rows_requests.PlotWith(DESIGN.data, np.arange(3)),
    rows_requests.ValuesOf(DESIGN.data, "키", np.arange(3)),
    *(table_requests.PreviewTable(origin, OPTIONS) for origin in ORIGINS),
    table_requests.LookThrough(ORIGINS[0], OPTIONS),
    table_requests.OpenTable(ORIGINS[1], OPTIONS, DESIGN),
    table_requests.UseCells(DESIGN, (("키", "몸무게"), ("1", "")), "친 표"),
    table_requests.FindAgain(DESIGN, FILE, Path("표.csv")),
    change_requests.TakeSource(DESIGN, DESIGN.data.source, True),
    change_requests.PaintOnTop(DESIGN),
    change_requests.ChangeTarget(DESIGN, "키", True, "ignored"),
    change_requests.ChangeTask(DESIGN, "multiclass"),
    asked_by_training.Prepare(DESIGN.data),
    asked_by_training.PutIntoWords((WORDS, WORDS)),
    run_requests.Evaluate("test"),
    run_requests.WeightsOf("벽돌", DESIGN),
    run_requests.Predict({"키": ["1,5", "없음"]}),
    run_requests.Judge("test"),
    file_requests.ColumnsToAnswer(Path("행.xlsx")),
    run_requests.ShareOf({"나이": ["3", "4"]}),
    run_requests.ImportanceOf("test", 3),
    run_requests.ResponseTo("validation", "나이"),
    run_requests.DrawCurves("test"),
    run_requests.LookAtRows(),
    run_requests.LookInside(True),
    run_requests.AtEpoch(3, run_requests.StateOf()),
    run_requests.AtEpoch(3, step_requests.ExplainStep(DESIGN, BatchRows(64))),
    run_requests.DrawNetwork(NetworkView(View("키", (0.0, 1.0)), off=(Neuron("벽돌", 1),))),
    run_requests.DrawPicture(View("키", (0.0, 1.0))),
    run_requests.StateOf(),
    run_requests.WeightsByName(DESIGN),
    run_requests.PastOf(7),
    run_requests.FirstEpochKept(),
    file_requests.AnswerTable(Path("표.csv"), Path("답.csv")),
    file_requests.OpenBrick(Path("한글 폴더/작품.brick")),
    file_requests.OpenNetwork(Path("한글 폴더/모형.keras")),
    file_requests.ReadWeights(Path("한글 폴더/가중치.npz"), (("dense/kernel", (4, 3)),)),
    file_requests.ReadPages(Path("한글 폴더/작품.brick")),
    class_requests.ReadHandout(Path("반/과제.brick")),
    class_requests.FindWork(Path("반")),
    class_requests.MeasureWork(
        Path("반/과제.brick"), Work(Path("a.brick"), "1반", "김하늘", "20260101-000000"), 2
    ),
    file_requests.HeadOfRows(ROWS),
    file_requests.ChunkOfRows(ROWS, 3, True),
    file_requests.LeaveRows(),
    trial_requests.RunTrial(DESIGN, "validation"),
    PictureOfKept(DESIGN, (np.ones((2, 1)), np.zeros(1)), View("키", (0.0, 1.0)), 2, 30),
    *picture_samples(DESIGN),
    facts_requests.KeepSeen(b"seen"),
    facts_requests.Kept("0" * 64),
    tellings.RowsSeen(3, 0.5),
    trial_requests.RunFold(DESIGN, repeat=2),
    trial_requests.FoldsTogether(
        (MeasuredFold(Fold(0, 1, 100, 50, 3, {"loss": 0.5}), {"": np.zeros(50)}),), True
    ),
    trial_requests.CompareSpreads(((SPREAD, SPREAD),), "loss"),
    export_requests.CodeOf(DESIGN, "ko", "붓꽃.csv", "numpy"),
    export_requests.Export(DESIGN, "script", "en", Path("한글 폴더/a.py"), True),
    export_requests.ExportByKeras(DESIGN, "data", "ko", Path("모형.csv"), False, RECORD),
    export_requests.TableOf(FILE),
    trial_requests.PlanSweep(DESIGN, ("learning_rate=0.1,0.2",), 5),
    trial_requests.TaughtBy(some_trials().sweeps[0]),
    step_requests.ExplainStep(DESIGN, TypedRow((("키", "170"),), "합격"), True, 10, 4),
    step_requests.LossesAt(
        DESIGN, BatchRows(64, 2), places=(WeightPlace(0, "kernel", (1, 2)),), values=np.ones((1, 1))
    ),
    step_requests.LandscapeOf(
        DESIGN,
        BatchRows(64),
        places=(WeightPlace(0, "kernel", (1, 2)), WeightPlace(1, "bias", (0,))),
        start=(0.5, -1.0),
        balls=(Ball("momentum", "SGD", 0.1, (("momentum", 0.9),)),),
    ),
)


def same(one: object, other: object) -> bool:
    """Equal in type and in every value, NaN included."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        assert isinstance(other, np.ndarray)
        return one.dtype == other.dtype and np.array_equal(
            one, other, equal_nan=one.dtype.kind == "f"
        )
    if isinstance(one, Message):
        assert isinstance(other, Message)
        return (one.code, one.sentence) == (other.code, other.sentence) and same(
            dict(one.parameters), dict(other.parameters)
        )
    if dataclasses.is_dataclass(one) and not isinstance(one, type):
        return all(
            same(getattr(one, field.name), getattr(other, field.name))
            for field in dataclasses.fields(one)
        )
    if isinstance(one, dict):
        assert isinstance(other, dict)
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, tuple | list):
        assert isinstance(other, tuple | list)
        return len(one) == len(other) and all(map(same, one, other))
    return one == other or (one != one and other != other)


@pytest.fixture
def wires() -> Iterator[tuple[Wire, Wire]]:
    here, there = map(Wire, Pipe())
    yield here, there
    here.close()
    there.close()


def _kinds(kind: type) -> set[type]:
    below = {deeper for child in kind.__subclasses__() for deeper in _kinds(child)}
    return below or {kind}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: type(sample).__name__)
def test_a_message_is_the_same_on_the_other_side(
    wires: tuple[Wire, Wire], sample: Crossing
) -> None:
    for here, there in (wires, wires[::-1]):
        here.send(sample)
        came = there.receive()
        assert same(came, sample)


def _all_kinds() -> set[type]:
    """All that may cross, in whichever module of the service it stands."""
    for module in pkgutil.walk_packages(service.__path__, f"{service.__name__}."):
        importlib.import_module(module.name)
    return {kind for kind in _kinds(Crossing) if kind.__module__.startswith("engine.")}


def test_every_kind_of_message_has_its_sample() -> None:
    assert _all_kinds() == {type(sample) for sample in SAMPLES}


def test_every_kind_of_message_is_a_frozen_value_without_closures() -> None:
    for kind in _all_kinds():
        assert kind.__dataclass_params__.frozen, kind  # type: ignore[attr-defined]
        for field in dataclasses.fields(kind):
            assert not re.search(r"Callable|Protocol|Thread|Future", str(field.type)), (kind, field)
            assert not isinstance(field.default, types.FunctionType), (kind, field)


def test_what_came_cannot_be_written_to(wires: tuple[Wire, Wire]) -> None:
    wires[0].send(tellings.RunStands(1, STATE, 0.0))
    came = wires[1].receive()
    assert isinstance(came, tellings.RunStands)
    assert came.state is not None
    assert not came.state.weights[0].flags.writeable


class _Counting:
    """A connection that counts what is sent over it."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self.sent = connection, list[int]()

    def send_bytes(self, piece: bytes) -> None:
        self.sent.append(len(piece))
        self._connection.send_bytes(piece)


def test_small_arrays_cross_in_one_piece_and_large_ones_beside_it() -> None:
    here, there = Pipe()
    counting = _Counting(here)
    small = [np.arange(number, dtype=np.float64) for number in range(40)]
    large = np.arange(9000, dtype=np.int64)  # what a pipe holds while nobody reads
    Wire(counting).send(questions.Answered(1, (small, large, small[3])))  # type: ignore[arg-type]
    assert len(counting.sent) == 2
    assert counting.sent[1] == large.nbytes
    came = Wire(there).receive().result  # type: ignore[attr-defined]
    assert same(came, (small, large, small[3]))
    assert all(array.flags.aligned for array in (*came[0], came[1]))
    assert not any(array.flags.writeable for array in (*came[0], came[1]))
    here.close()
    there.close()


def test_many_bytes_cross_from_two_threads_whole(wires: tuple[Wire, Wire]) -> None:
    here, there = wires
    large = np.random.default_rng(1).normal(size=300_000)

    def send() -> None:
        for number in range(5):
            here.send(questions.Answered(number, large))

    senders = [threading.Thread(target=send) for _ in range(2)]
    for sender in senders:
        sender.start()
    came = [there.receive() for _ in range(10)]
    for sender in senders:
        sender.join()
    assert all(same(message.result, large) for message in came)  # type: ignore[attr-defined]


def test_an_error_keeps_its_sentence_and_its_details(wires: tuple[Wire, Wire]) -> None:
    wires[0].send(questions.Answered(1, EngineError(WORDS, "자세히")))
    came = wires[1].receive().result  # type: ignore[attr-defined]
    assert same(came.message, WORDS)
    assert came.details == "자세히"


def test_results_of_the_engine_cross(wires: tuple[Wire, Wire]) -> None:
    evaluation = Evaluation(
        1, 2, "test", "regression", (), ("점수",), {"loss": np.nan}, None,
        np.zeros((2, 1)), np.ones((2, 1)), np.arange(2),
    )  # fmt: skip
    prediction = Prediction(
        1, 2, "binary", ("아니오", "예"), ("합격",), np.arange(2), np.ones((2, 2))
    )
    report = Library().report(DESIGN.data)
    for result in (evaluation, prediction, report):
        wires[0].send(questions.Answered(1, result))
        assert same(wires[1].receive().result, result)  # type: ignore[attr-defined]


def test_what_a_brick_holds_crosses(wires: tuple[Wire, Wire], tmp_path: Path) -> None:
    table = "이름,값\n가,1\n".encode("cp949")
    planned = (Planned("plan-1", "계획", DESIGN),)
    answers = KeptAnswers(("키",), (("170",),))
    bundle = Bundle(DESIGN, {sha256(table).hexdigest(): table}, (RECORD,), b"", RECORD.id, 7,
                    planned, answers)  # fmt: skip
    write(tmp_path / "작품.brick", bundle)
    library, shares = Library(), list[float]()
    request = file_requests.OpenBrick(tmp_path / "작품.brick")
    opened = request.answer(library, Errand(progress=shares.append))
    assert library.store.get(sha256(table).hexdigest()) == table
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    wires[0].send(questions.Answered(1, opened))
    came = wires[1].receive().result  # type: ignore[attr-defined]
    assert same(came, opened)
    assert came.bundle.design == DESIGN
    assert [run.id for run in came.bundle.runs] == [RECORD.id]
    assert (came.bundle.planned, came.bundle.answers) == (planned, answers)
    assert came.stamp == stamp_of(tmp_path / "작품.brick")


def test_a_brick_that_is_not_wanted_is_not_read_through(tmp_path: Path) -> None:
    write(tmp_path / "a.brick", Bundle(DESIGN, {}, (RECORD,), b"", RECORD.id, 1))
    with pytest.raises(EngineError) as error:
        file_requests.OpenBrick(tmp_path / "a.brick").answer(
            Library(), Errand(cancelled=lambda: True)
        )
    assert error.value.message.code == "table.cancelled"


@pytest.mark.parametrize("rows", [50, 20_000])
def test_prepared_data_are_lent_and_not_copied(rows: int) -> None:
    source = DESIGN.data.source.model_copy(update={"rows": rows})
    prepared = Library().prepared(DESIGN.data.model_copy(update={"source": source}))
    ticket = lent(prepared)
    assert any(isinstance(array, LentPlace) for array in ticket.arrays) == (rows > 1000)
    got = taken(ticket)
    for part in prepared.x:
        assert same(got.x[part], prepared.x[part])
        assert same(got.y[part], prepared.y[part])
    assert got.facts == prepared.facts
    assert not got.x["training"].flags.writeable
    assert lent(prepared) is ticket
    own = shared(prepared)
    assert same(own.x["training"], prepared.x["training"])
    assert same(taken(lent(own)).x["training"], prepared.x["training"])


def test_inputs_that_were_laid_in_a_block_are_lent_from_there() -> None:
    source = DESIGN.data.source.model_copy(update={"rows": 100_000})
    settings = DESIGN.data.model_copy(update={"source": source})
    library = Library()
    usual = library.prepared(settings)
    table = library.table(source)
    made = prepare(table, settings, room_for)
    own = shared(made)
    assert np.shares_memory(own.x["training"], made.x["training"])
    assert not own.x["training"].flags.writeable
    ticket = lent(own)
    blocks = {array.block for array in ticket.arrays if isinstance(array, LentPlace)}
    assert len(blocks) > 1, "one for each part, and one for the rest"
    got = taken(ticket)
    for arrays, others in ((usual.x, got.x), (usual.y, got.y), (usual.rows, got.rows)):
        for part in arrays:
            assert same(arrays[part], others[part])
    assert got.x["training"].ctypes.data % 64 == 0
    del made, own
    gc.collect()
    for block in blocks:
        with pytest.raises(OSError, match="no more"):
            Block.open(block, 1)
    assert same(usual.x["test"], got.x["test"]), "who has taken it keeps it"


def test_a_block_lives_as_long_as_who_lends_it() -> None:
    block = Block.make(1 << 20)
    block.view[:2] = b"ab"
    name = block.name
    reader = Block.open(name, 1 << 20)
    del block
    with pytest.raises(OSError, match="no more"):
        Block.open(name, 1 << 20)
    assert reader.view[:2] == b"ab", "who has it open keeps it"
