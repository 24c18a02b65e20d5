"""What is asked about one step: whose network it is of, which rows, and the texts' digits."""

from __future__ import annotations

from dataclasses import replace
from multiprocessing import Pipe
from typing import Any

import numpy as np
import pytest

from engine.bricks import Dense, Dropout
from engine.data.knowing.library import Library
from engine.explanation.chosen_rows import BatchRows, TableRow, TypedRow
from engine.explanation.explained import MOST_WEIGHTS, Explained, WeightPlace
from engine.messages import EngineError
from engine.recipes import recipe
from engine.service.lane import Errand
from engine.service.messages.crossing import Request
from engine.service.messages.questions import Answered
from engine.service.processes.wire import Wire
from engine.service.requests.run_requests import AtEpoch, DrawNetwork, NotYet, WeightsOf
from engine.service.requests.step_requests import ExplainStep, LossesAt
from engine.training.inside.network_picture import NetworkView
from engine.training.trainer import Trainer

LIBRARY = Library()
XOR = recipe("xor").make()
SECOND = TableRow(2, 4)


def errand(asked: list[Request] | None = None) -> Errand:
    def ask(request: Any) -> Any:
        if asked is not None:
            asked.append(request)
        return request.answer(LIBRARY, Errand())

    return Errand(ask=ask, prepared=LIBRARY.prepared)


@pytest.fixture(scope="module")
def run():
    made = Trainer().start(XOR, LIBRARY.prepared(XOR.data), 7)
    made.advance(30, lambda: False)
    return made


def explain(design=XOR, rows=SECOND, run=None, **more) -> Explained:
    return ExplainStep(design, rows, **more).answer(run, errand())


def test_without_a_run_the_first_weights_are_explained():
    found = explain()
    assert (found.run, found.epoch, found.before) == (0, 0, 0)
    assert found.names == ("dense_1", "dense_2")
    assert found.numbers.tolist() == [2]
    assert found.part == "training"
    np.testing.assert_array_equal(found.step.bricks[0].weights[1].values, 0)
    assert found.step.loss > 0


def test_the_runs_own_weights_and_its_optimizer_are_explained(run):
    found = explain(run=run)
    assert (found.run, found.epoch) == (7, run.epoch)
    state = run.state()
    for weight, value in zip(
        (weight for brick in found.step.bricks for weight in brick.weights),
        state.weights,
        strict=True,
    ):
        np.testing.assert_array_equal(weight.values, value.astype(np.float64))
    kernel = found.step.bricks[0].weights[0]
    remembered = {name: before for name, before, _after in kernel.memory}
    assert np.abs(remembered["momentum"]).max() > 0
    assert found.step.learning_rate == 0.05
    fresh = explain(run=run, first=True)
    assert (fresh.run, fresh.epoch) == (0, 0)


def test_a_rate_that_was_changed_while_it_learned_is_the_steps(run):
    before = run.learning_rate
    run.learning_rate = 0.02
    assert explain(run=run).step.learning_rate == 0.02
    run.learning_rate = before


def test_a_typed_row_has_no_way_back_without_its_target():
    values = (("a", "1"), ("b", "0"))
    found = explain(rows=TypedRow(values))
    np.testing.assert_array_equal(found.step.x, [[1.0, 0.0]])
    assert found.step.loss is None
    assert found.numbers.tolist() == []
    taught = explain(rows=TypedRow(values, "1"))
    np.testing.assert_array_equal(taught.step.y, [[1.0]])
    assert taught.step.loss > 0
    with pytest.raises(EngineError) as error:
        explain(rows=TypedRow(values, "maybe"))
    assert error.value.message.code == "explain.no_class"


def test_a_batch_is_so_many_rows_of_the_training_part_in_order():
    design = XOR.with_training(batch_size=3)
    first, last = (explain(design, BatchRows(3, number)) for number in (0, 5))
    assert first.numbers.tolist() == [1, 2, 3]
    assert last.numbers.tolist() == [4]
    np.testing.assert_allclose(first.step.loss, first.step.losses.mean())


def test_a_row_that_is_not_there_is_told():
    with pytest.raises(EngineError) as error:
        explain(rows=TableRow(9, 4))
    assert error.value.message.code == "explain.not_a_row"


def test_text_3s_sales_come_out_to_their_last_digit():
    """Its loop: 10,000 steps of all five rows, in float64; then 2022."""
    design = recipe("sales-stuck").make()
    asked: list[Request] = []
    more = {"before": 10_000, "count": 5}
    stuck = ExplainStep(design, BatchRows(5), **more).answer(None, errand(asked))
    assert asked, "the cells' own digits were not asked for"
    assert stuck.before == 10_000
    np.testing.assert_allclose(stuck.answers, 200.0, atol=0.001)
    # the gradients that reach the first brick are almost nothing beside the last one's weights
    first, last = stuck.step.bricks[0].weights[0], stuck.step.bricks[-1].weights[0]
    assert np.abs(first.gradient).max() < 1e-4 * np.abs(last.values).max()
    later = TypedRow((("Year", "2022"),))
    found = ExplainStep(design, later, **more).answer(None, errand())
    assert f"{found.answers[0, 0]:.8f}" == "200.00000233"


def test_steps_before_are_the_same_as_steps_one_after_the_other():
    design = XOR
    rows = BatchRows(4)
    weights = None
    for _ in range(3):
        prepared = LIBRARY.prepared(design.data)
        from engine.explanation.one_step import one_step

        step = one_step(
            design.with_training(optimizer="sgd", learning_rate=0.1),
            prepared,
            prepared.x["training"],
            prepared.y["training"],
            weights=weights,
        )
        weights = [weight.after for brick in step.bricks for weight in brick.weights]
    sgd = design.with_training(optimizer="sgd", learning_rate=0.1)
    found = explain(sgd, rows, before=3)
    for weight, value in zip(
        (weight for brick in found.step.bricks for weight in brick.weights), weights, strict=True
    ):
        np.testing.assert_allclose(weight.values, value, rtol=1e-12)


def test_a_nudge_changes_the_loss_as_the_gradient_says(run):
    rows, place = BatchRows(4), WeightPlace(0, "kernel", (1, 3))
    found = explain(rows=rows, run=run)
    weight = found.step.bricks[0].weights[0]
    was, slope = weight.values[1, 3], weight.gradient[1, 3]
    request = LossesAt(XOR, rows, places=(place,), values=np.array([[was], [was + 1e-5]]))
    before, after = request.answer(run, errand())
    assert before == pytest.approx(found.step.loss, rel=1e-12)
    assert (after - before) / 1e-5 == pytest.approx(slope, rel=1e-3)


def test_a_nudge_hides_the_same_numbers_again():
    bricks = (Dense(units=6), Dropout(rate=0.5), Dense(units=1, activation="sigmoid"))
    design = XOR.with_bricks(bricks)
    values = np.full((6, 1), 0.25)
    request = LossesAt(design, BatchRows(4), places=(WeightPlace(0, "kernel", (0, 0)),),
                       values=values)  # fmt: skip
    losses = request.answer(None, errand())
    np.testing.assert_allclose(losses, losses[0], rtol=1e-12)


def test_two_weights_at_a_time_make_a_landscape():
    places = (WeightPlace(1, "kernel", (0, 0)), WeightPlace(1, "bias", (0,)))
    points = np.array([[0.1, 0.2], [0.3, -0.1]])
    losses = LossesAt(XOR, BatchRows(4), places=places, values=points).answer(None, errand())
    assert losses.shape == (2,)
    assert losses[0] != losses[1]
    wrong = LossesAt(
        XOR, BatchRows(4), places=(WeightPlace(1, "no such", (0,)),), values=points[:, :1]
    )
    with pytest.raises(EngineError):
        wrong.answer(None, errand())
    without = TypedRow((("a", "1"), ("b", "0")))
    with pytest.raises(EngineError) as error:
        LossesAt(XOR, without, places=places, values=points).answer(None, errand())
    assert error.value.message.code == "explain.no_target"


def test_a_network_too_large_to_show_is_told_before_it_is_built():
    wide = (Dense(units=4096), Dense(units=4096), Dense(units=1, activation="sigmoid"))
    design = XOR.with_bricks(wide)
    assert sum(design.weight_counts((2,))) > MOST_WEIGHTS
    with pytest.raises(EngineError) as error:
        explain(design)
    assert error.value.message.code == "explain.too_large"


def test_the_answer_crosses_as_it_is():
    here, there = map(Wire, Pipe())
    found = explain()
    here.send(Answered(3, found))
    came = there.receive().result
    assert came.names == found.names
    assert came.design == found.design
    np.testing.assert_array_equal(came.step.output, found.step.output)
    assert replace(came.step.bricks[0]).function == "tanh"
    here.close()
    there.close()


def test_of_an_earlier_epoch_the_network_is_what_it_was_then():
    """Its picture, its weights and its step, each bit as it was; the present stays."""
    hidden = XOR.bricks[0].id

    def told(found: Any) -> list[np.ndarray]:
        if isinstance(found, Explained):
            weights = [weight for brick in found.step.bricks for weight in brick.weights]
            arrays = [(weight.values, weight.gradient, weight.after) for weight in weights]
            return [np.asarray(array) for each in arrays for array in each]
        if hasattr(found, "columns"):
            incoming = [column.incoming for column in found.columns if column.incoming is not None]
            return [each.weights for each in incoming] + [each.gradients for each in incoming]
        return [*found.arrays, found.gradients.counts]

    asked = (
        ExplainStep(XOR, BatchRows(4)),
        DrawNetwork(NetworkView(gradients=True)),
        WeightsOf(hidden),
    )
    run = Trainer().start(XOR, LIBRARY.prepared(XOR.data), 8)
    run.advance(13, lambda: False)
    while run.epoch < 13:
        run.advance(13 - run.epoch, lambda: False)
    then = [told(request.answer(run, errand())) for request in asked]
    while run.epoch < 40:
        run.advance(40 - run.epoch, lambda: False)
    now = [told(request.answer(run, errand())) for request in asked]
    for request, before, after in zip(asked, then, now, strict=True):
        found = AtEpoch(13, request).answer(run, errand())
        while isinstance(found, NotYet):
            found = AtEpoch(13, request).answer(run, errand())
        assert (found.run, found.epoch) == (8, 13)
        assert all(map(np.array_equal, told(found), before))
        assert not all(map(np.array_equal, told(found), after))
    again = [told(request.answer(run, errand())) for request in asked]
    for one, other in zip(again, now, strict=True):
        assert all(map(np.array_equal, one, other))
