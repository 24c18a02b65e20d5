"""What a click on a remedy does: each is one edit of the design."""

from __future__ import annotations

from engine.bricks import Dense, Dropout
from engine.checks.fixes import brick_fix, function_fix, mend_fix, training_fix
from engine.checks.training import STOP_EARLY
from engine.coach.evidence import RunEvidence
from engine.design import MAXIMUM_BRICKS, Design
from engine.edits.drawn_weights import with_drawn_weights
from engine.findings import Change, Fix
from engine.messages import QT_TRANSLATE_NOOP, Sentence

_RATE = Sentence("fix.rate", QT_TRANSLATE_NOOP("Engine", "Learning rate: {rate}"))
_EPOCHS = Sentence("fix.epochs", QT_TRANSLATE_NOOP("Engine", "Epochs: {count}"))
_HIDDEN_LAYER = Sentence(
    "fix.hidden_layer", QT_TRANSLATE_NOOP("Engine", "Add a hidden layer: Dense {face}")
)
_MORE_NEURONS = Sentence(
    "fix.more_neurons", QT_TRANSLATE_NOOP("Engine", "Neurons in each hidden layer: {units}")
)
_FUNCTION = Sentence(
    "fix.hidden_function", QT_TRANSLATE_NOOP("Engine", "Use {function} in the hidden layers")
)
_RANDOM = Sentence("fix.random_weights", QT_TRANSLATE_NOOP("Engine", "Draw them at random"))
_BALANCE = Sentence("fix.balance", QT_TRANSLATE_NOOP("Engine", "Balance the classes"))
_SEED = Sentence("fix.other_seed", QT_TRANSLATE_NOOP("Engine", "Other first weights: seed {seed}"))
_DROPOUT = Sentence(
    "fix.dropout", QT_TRANSLATE_NOOP("Engine", "Put before the last layer: Dropout {face}")
)

_MOST_EPOCHS = 1_000_000
_SATURATING = ("sigmoid", "tanh", "softsign", "softmax")


def _round(rate: float) -> float:
    return float(f"{rate:.1g}")


def lower_rate(design: Design, rate: float) -> tuple[Fix, ...]:
    """A tenth of the learning ``rate`` of now, or the optimizer's usual one where that is lower
    still."""
    usual = design.training.own_optimizer.usual_rate
    lower = usual if rate > 10 * usual else _round(rate / 10)
    return (training_fix(_RATE(rate=lower), learning_rate=lower),)


def higher_rate(design: Design) -> tuple[Fix, ...]:
    """Ten times the learning rate, where that is not above ten times the usual one."""
    higher = _round(design.training.learning_rate * 10)
    if higher > 10 * design.training.own_optimizer.usual_rate:
        return ()
    return (training_fix(_RATE(rate=higher), learning_rate=higher),)


def rate_anew(design: Design) -> tuple[Fix, ...]:
    """The learning rate from which it was reduced, divided by ten."""
    rate = _round(design.training.learning_rate / 10)
    return (training_fix(_RATE(rate=rate), learning_rate=rate),)


def more_epochs(design: Design, count: int) -> tuple[Fix, ...]:
    """So many epochs with the next Train."""
    if not design.training.epochs < count <= _MOST_EPOCHS:
        return ()
    return (training_fix(_EPOCHS(count=count), epochs=count),)


def stop_early(design: Design) -> tuple[Fix, ...]:
    """Keep the best weights from now on."""
    if design.training.early_stopping:
        return ()
    return (training_fix(STOP_EARLY(), early_stopping=True),)


def balance(design: Design) -> tuple[Fix, ...]:
    """Let rows of a rare class count more."""
    if design.training.class_weights:
        return ()
    return (training_fix(_BALANCE(), class_weights=True),)


def other_seed(design: Design) -> tuple[Fix, ...]:
    """Other first weights: a network that got caught may get through from elsewhere. Those that
    were given by hand are drawn: no seed would change them."""
    if any(brick.drawn_again() is not None for brick in design.bricks):
        return (Fix(_RANDOM(), Change(with_drawn_weights)),)
    seed = design.training.seed % (2**31 - 2) + 1
    return (training_fix(_SEED(seed=seed), seed=seed),)


def random_weights(design: Design, brick_id: str) -> tuple[Fix, ...]:
    """First weights that a rule draws, for each hidden layer whose own do not learn."""
    brick = design.brick(brick_id)
    again = brick.drawn_again()
    if again is not None:
        return (mend_fix(brick, again),)
    if getattr(brick, "kernel_initializer", "glorot_uniform") != "glorot_uniform":
        return (brick_fix(_RANDOM(), brick, kernel_initializer="glorot_uniform"),)
    return other_seed(design)


def living_function(design: Design, brick_id: str) -> tuple[Fix, ...]:
    """A relu that does not die."""
    return (function_fix(design.brick(brick_id), "leaky_relu"),)


def straight_gradients(evidence: RunEvidence) -> tuple[Fix, ...]:
    """relu in every hidden layer whose function flattens the gradient."""
    ids = tuple(
        brick.id
        for brick in evidence.design.bricks
        if brick.id in evidence.hidden_ids and brick.bends_with in _SATURATING
    )
    if not ids:
        return ()
    return (Fix(_FUNCTION(function="relu"), Change(_with_function, (ids, "relu"))),)


def hidden_layer(evidence: RunEvidence) -> tuple[Fix, ...]:
    """A layer that bends, before the one that answers."""
    if evidence.end is None or len(evidence.design.bricks) >= MAXIMUM_BRICKS:
        return ()
    arguments = (evidence.end.layer.id, 16, "relu")
    return (Fix(_HIDDEN_LAYER(face="16 relu"), Change(_with_hidden_layer, arguments)),)


def more_neurons(evidence: RunEvidence) -> tuple[Fix, ...]:
    """So many neurons in each hidden dense layer that a small picture's border can bend."""
    hidden = [
        brick
        for brick in evidence.design.bricks
        if isinstance(brick, Dense) and brick.id in evidence.hidden_ids
    ]
    if not hidden:
        return ()
    units = max(32, 4 * max(brick.units for brick in hidden))
    if units > 512:
        return ()
    ids = tuple(brick.id for brick in hidden)
    return (Fix(_MORE_NEURONS(units=units), Change(_with_units, (ids, units))),)


def dropout(evidence: RunEvidence) -> tuple[Fix, ...]:
    """Dropout before the layer that answers, where there is none yet."""
    bricks = evidence.design.bricks
    if evidence.end is None or not evidence.hidden_ids or len(bricks) >= MAXIMUM_BRICKS:
        return ()
    if any(brick.hides_numbers for brick in bricks):
        return ()
    label = _DROPOUT(face="0.3")
    return (Fix(label, Change(_with_dropout, (evidence.end.layer.id, 0.3))),)


# --- the functions themselves --------------------------------------------------------------


def _place(design: Design, brick_id: str) -> int | None:
    return next((i for i, brick in enumerate(design.bricks) if brick.id == brick_id), None)


def _new_id(design: Design, name: str) -> str:
    taken = {brick.id for brick in design.bricks}
    return next(f"{name}-{n}" for n in range(1, len(taken) + 2) if f"{name}-{n}" not in taken)


def _with_hidden_layer(design: Design, before: str, units: int, function: str) -> Design:
    place = _place(design, before)
    if place is None or len(design.bricks) >= MAXIMUM_BRICKS:
        return design
    values = {"id": _new_id(design, "hidden"), "units": units, "activation": function}
    return design.inserted(place, Dense.model_validate(values))


def _with_units(design: Design, ids: tuple[str, ...], units: int) -> Design:
    for brick in design.bricks:
        if brick.id in ids and isinstance(brick, Dense):
            design = design.replaced(brick.changed(units=units, first_weights=None))
    return design


def _with_function(design: Design, ids: tuple[str, ...], function: str) -> Design:
    for brick in design.bricks:
        if brick.id in ids:
            changed = brick.with_function(function)
            design = design if changed is None else design.replaced(changed)
    return design


def _with_dropout(design: Design, before: str, rate: float) -> Design:
    place = _place(design, before)
    if place is None or len(design.bricks) >= MAXIMUM_BRICKS:
        return design
    values = {"id": _new_id(design, "dropout"), "rate": rate}
    return design.inserted(place, Dropout.model_validate(values))
