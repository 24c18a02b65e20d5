"""How a network was compiled → its loss and its task, and how it is trained on here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from engine.keras_file.layers import shown
from engine.keras_file.sentences import (
    NOT_COMPILED,
    OPTIMIZER_LEFT_OUT,
    OTHER_LOSS,
    OTHER_OPTIMIZER,
    OTHER_RATE,
    YES_OR_NO_EACH,
)
from engine.losses import LOSSES, loss_word
from engine.messages import Message
from engine.optimizers import OPTIMIZERS
from engine.tasks import BINARY, MULTICLASS, REGRESSION, Task
from engine.training_settings import TrainingSettings

_SAME_LOSS = {
    "mse": "mean_squared_error",
    "mae": "mean_absolute_error",
    "msle": "mean_squared_logarithmic_error",
    "bce": "binary_crossentropy",
    "kld": "kl_divergence",
    "kullback_leibler_divergence": "kl_divergence",
    "logcosh": "log_cosh",
    "huber_loss": "huber",
    "sparse_categorical_crossentropy": "categorical_crossentropy",
}
_SPARSE = "SparseCategoricalCrossentropy"
# What changes nothing: names, and Keras' defaults of what no optimizer here has.
_USUAL: dict[str, Any] = {
    "name": None,
    "epsilon": 1e-7,
    "ema_momentum": 0.99,
    "momentum": 0.0,
    "weight_decay": 0.0,
    "jit_compile": None,
    "is_legacy_optimizer": None,
}
_ANY = ("name", "jit_compile", "is_legacy_optimizer", "ema_momentum", "ema_overwrite_frequency")


@dataclass(frozen=True)
class Compiled:
    """What `compile` was given. ``loss``: one of ours, "" where there is none; ``told``: what it
    is called there; ``raw``: the network's outputs are no probabilities yet (from_logits)."""

    optimizer: Any = None
    loss: str = ""
    told: str = ""
    raw: bool = False
    values: Mapping[str, Any] | None = None  # the loss' own
    counts_hits: bool = False  # accuracy is among its metrics


def compiled_of(config: Mapping[str, Any]) -> Compiled | None:
    """What the whole ``config.json`` says of it; None: it was never compiled."""
    given = config.get("compile_config")
    if not isinstance(given, dict) or not given.get("optimizer"):
        return None
    loss, told, values = _loss(given.get("loss"))
    try:
        metrics = json.dumps([given.get("metrics"), given.get("weighted_metrics")]).lower()
    except (ValueError, RecursionError):
        metrics = ""
    raw = values.get("from_logits") is True
    return Compiled(given["optimizer"], loss, told, raw, values, "acc" in metrics)


def _loss(given: Any, depth: int = 0) -> tuple[str, str, Mapping[str, Any]]:
    """Our name for a loss, its own, and its values."""
    if isinstance(given, list) and len(given) == 1 and depth < 3:
        return _loss(given[0], depth + 1)
    if isinstance(given, dict) and "class_name" not in given and len(given) == 1 and depth < 3:
        return _loss(next(iter(given.values())), depth + 1)
    values: Mapping[str, Any] = {}
    told = given
    if isinstance(given, dict):
        told, inner = given.get("class_name"), given.get("config")
        if told == "function":
            told = inner.get("name") if isinstance(inner, dict) else inner
        elif isinstance(inner, dict):
            values = inner
    if not isinstance(told, str):
        return "", "" if told is None else shown(told), {}
    plain = told.rpartition(">")[2]
    by_class = {kind.keras_class: name for name, kind in LOSSES.items()} | {
        _SPARSE: "categorical_crossentropy"
    }
    name = by_class.get(plain, _SAME_LOSS.get(plain.lower(), plain))
    return name if name in LOSSES else "", shown(told), values


def task_of(compiled: Compiled | None, function: str, width: int) -> tuple[Task, str]:
    """What the network predicts, and the function that is to be put behind it ("": none), for
    ``width`` outputs that come from ``function``."""
    loss = compiled.loss if compiled is not None else ""
    raw = compiled is not None and compiled.raw
    several = loss in MULTICLASS.losses and loss not in REGRESSION.losses
    two = loss in BINARY.losses and loss not in REGRESSION.losses
    if width >= 2 and (several or function == "softmax"):
        return MULTICLASS, "softmax" if raw and function != "softmax" else ""
    if width == 1 and two:
        return BINARY, "sigmoid" if raw and function == "linear" else ""
    if width == 1 and function == "sigmoid" and not _is_of_numbers(compiled):
        return BINARY, ""
    return REGRESSION, "sigmoid" if two and raw and function == "linear" else ""


def _is_of_numbers(compiled: Compiled | None) -> bool:
    """Whether it was taught numbers, though they lie between 0 and 1."""
    known = compiled is not None and compiled.loss in REGRESSION.losses
    return known and compiled is not None and not compiled.counts_hits


def settings_of(
    compiled: Compiled | None, task: Task, width: int
) -> tuple[TrainingSettings, tuple[Message, ...]]:
    """How it learns on, and what of that is another than it was."""
    usual = TrainingSettings(loss=task.usual_loss)
    if compiled is None:
        return usual, (NOT_COMPILED(),)
    notes: list[Message] = []
    settings = usual
    if compiled.loss in task.losses:
        own = LOSSES[compiled.loss].model_fields
        values = {name: value for name, value in (compiled.values or {}).items() if name in own}
        settings = (
            _changed(usual, loss=compiled.loss, **values)
            or _changed(usual, loss=compiled.loss)
            or usual
        )
    elif task is REGRESSION and compiled.loss == "binary_crossentropy" and width > 1:
        notes.append(YES_OR_NO_EACH(count=width))
    elif compiled.told:
        notes.append(OTHER_LOSS(loss=compiled.told, instead=loss_word(usual.loss)))
    return _with_optimizer(settings, compiled.optimizer, notes), tuple(notes)


def _with_optimizer(
    settings: TrainingSettings, given: Any, notes: list[Message]
) -> TrainingSettings:
    config: Mapping[str, Any] = {}
    told = given
    if isinstance(given, dict):
        told = given.get("class_name")
        config = given["config"] if isinstance(given.get("config"), dict) else {}
    name = str(told).rpartition(">")[2].lower()
    if name not in OPTIMIZERS:
        instead = OPTIMIZERS[settings.optimizer].title
        notes.append(OTHER_OPTIMIZER(optimizer=shown(told), instead=instead))
        return settings
    own = OPTIMIZERS[name]
    settings = settings.changed(optimizer=name, learning_rate=own.usual_rate)
    rate = config.get("learning_rate", own.usual_rate)
    taken = _changed(settings, learning_rate=_short(rate))
    if taken is None:
        plan = rate.get("class_name") if isinstance(rate, dict) else rate
        notes.append(OTHER_RATE(plan=shown(plan), rate=own.usual_rate))
    settings = taken or settings
    left = []
    for setting, value in config.items():
        if setting in own.model_fields and value is not None:
            changed = _changed(settings, **{setting: _short(value)})
            settings = changed or settings
            if changed is None:
                left.append(f"{setting}={shown(value)}")
        elif _matters(setting, value):
            left.append(f"{setting}={shown(value)}")
    if left:
        notes.append(OPTIMIZER_LEFT_OUT(settings=", ".join(left[:10])))
    return settings


def _matters(setting: str, value: Any) -> bool:
    """Whether a setting that no optimizer here has would change how it learns."""
    if setting in ("learning_rate", *_ANY) or value in (None, False):
        return False
    return bool(_short(value) != _USUAL.get(setting))


def _changed(settings: TrainingSettings, **values: Any) -> TrainingSettings | None:
    """The settings with other values; None where one is outside its range."""
    try:
        return settings.changed(**values)
    except ValidationError:
        return None


def _short(number: Any) -> Any:
    """0.001 and not 0.0010000000474974513, which float32 made of it."""
    import numpy as np

    return float(str(np.float32(number))) if isinstance(number, float) else number
