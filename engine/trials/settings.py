"""What of a design can be tried with several values, and the designs that come of it.

A setting of the training goes by its own name (``learning_rate``), one of a brick by the brick's
kind, its place among those of that kind from above, and the field's name (``dense1.units``).
``neurons``, ``activation`` and ``dropout`` are those of all hidden bricks at once, ``layers`` the
number of hidden layers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from engine.bricks import Brick, Dense
from engine.design import Design
from engine.form import FieldForm, Form, fields_of
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence, some
from engine.training_settings import TrainingSettings

Value = float | int | bool | str

MOST_SETTINGS = 2
MOST_POINTS = 60
MOST_LAYERS = 8
USUAL_STEPS = 5  # of a range that does not say how many
_OF_TRAINING = ("learning_rate", "batch_size", "optimizer", "epochs")
_RATES = (0.1, 0.3, 1.0, 3.0, 10.0)
_SIZES = (0.25, 0.5, 1.0, 2.0, 4.0)
_SHARES = (0.0, 0.1, 0.2, 0.3, 0.5)
_MOST_CHOICES = 8
_OTHER_NAMES = {"rate": "learning_rate", "batch": "batch_size"}
_WIDE = 20.0  # a range whose end is so many times its beginning is gone through by factors

_UNKNOWN = Sentence(
    "try.unknown",
    QT_TRANSLATE_NOOP(
        "Engine", "There is no setting {name} to try in this design. There are: {settings}"
    ),
)
_NO_VALUES = Sentence(
    "try.no_values",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Give at least two values to try for {name}, with commas between them, or a range with "
        "two dots: 0.001..0.1",
    ),
)
_NO_NUMBER = Sentence("try.no_number", QT_TRANSLATE_NOOP("Engine", "{name}: {value} is no number."))
_NOT_WHOLE = Sentence(
    "try.not_whole", QT_TRANSLATE_NOOP("Engine", "{name}: {value} is no whole number.")
)
_NO_CHOICE = Sentence(
    "try.no_choice",
    QT_TRANSLATE_NOOP("Engine", "{name}: there is no {value}. There are: {choices}"),
)
_OUT_OF_RANGE = Sentence(
    "try.out_of_range",
    QT_TRANSLATE_NOOP("Engine", "{name}: {value} is outside its range, {low} to {high}."),
)
_TOO_MANY_SETTINGS = Sentence(
    "try.too_many_settings",
    QT_TRANSLATE_NOOP("Engine", "Try one setting or two at once, not more."),
)
_TOO_MANY_VALUES = Sentence(
    "try.too_many_values",
    QT_TRANSLATE_NOOP(
        "Engine",
        "These are {count} networks to try; at most {most} are possible. Give fewer values.",
    ),
)
_TWICE = Sentence("try.twice", QT_TRANSLATE_NOOP("Engine", "The setting {name} is given twice."))
_OF_BRICK = Sentence("try.of_brick", QT_TRANSLATE_NOOP("Engine", "{field}, brick {place}: {kind}"))
_OF_ALL = Sentence("try.of_all", QT_TRANSLATE_NOOP("Engine", "{field}, all hidden layers"))

_LAYERS = FieldForm(
    "layers",
    "integer",
    1,
    0.0,
    float(MOST_LAYERS),
    (),
    optional=False,
    form=Form(
        label=QT_TRANSLATE_NOOP("Engine", "Hidden layers"),
        hint=QT_TRANSLATE_NOOP("Engine", "How many layers come before the one that answers."),
        step=1,
    ),
)


@dataclass(frozen=True)
class Setting:
    """Something that can be tried. ``bricks``: the ids of those whose field it is; (): it is of
    the training, or the number of layers. ``words``: what it is called."""

    name: str
    field: FieldForm
    bricks: tuple[str, ...]
    words: Message


@dataclass(frozen=True)
class Tried:
    """A setting and the values that are tried for it."""

    setting: Setting
    values: tuple[Value, ...]


def settings_of(design: Design) -> tuple[Setting, ...]:
    """All that can be tried in ``design``, those that matter most first."""
    training = {field.name: field for field in fields_of(TrainingSettings)}
    found = [Setting(name, training[name], (), _label(training[name])) for name in _OF_TRAINING[:3]]
    hidden = hidden_bricks(design)
    found += _of_all("neurons", [brick for brick in hidden if brick.width_field], "width_field")
    found.append(Setting("layers", _LAYERS, (), _label(_LAYERS)))
    found += _of_all("activation", [own for own in hidden if own.function_field], "function_field")
    dropouts = [brick for brick in hidden if "rate" in brick.free_fields]
    if dropouts:
        rate = next(field for field in fields_of(type(dropouts[0])) if field.name == "rate")
        found.append(Setting("dropout", rate, _ids(dropouts), _words_of(rate, dropouts, design)))
    found.append(Setting("epochs", training["epochs"], (), _label(training["epochs"])))
    return (*found, *_of_bricks(design, hidden))


def hidden_bricks(design: Design) -> tuple[Brick, ...]:
    """The bricks before the one that answers."""
    return design.bricks[: _answering(design)]


def setting_named(design: Design, name: str) -> Setting:
    """The setting that the command line calls ``name``; EngineError where there is none."""
    wanted = _OTHER_NAMES.get(name, name)
    settings = settings_of(design)
    for setting in settings:
        if setting.name == wanted:
            return setting
    raise EngineError(_UNKNOWN(name=name, settings=some([own.name for own in settings], 40)))


def tried_from(design: Design, given: Sequence[str]) -> tuple[Tried, ...]:
    """What ``NAME=VALUE,VALUE`` or ``NAME=FROM..TO:STEPS``, once or twice, asks for.

    Raises:
        EngineError: a setting is not known, a value cannot be, or there are too many.
    """
    found = []
    for text in given:
        name, _, values = text.partition("=")
        setting = setting_named(design, name.strip())
        found.append(Tried(setting, values_from(setting, values)))
    check_tried(design, found)
    return tuple(found)


def check_tried(design: Design, tried: Sequence[Tried]) -> None:
    """EngineError where that cannot be tried."""
    names = [own.setting.name for own in tried]
    for name in names:
        if names.count(name) > 1:
            raise EngineError(_TWICE(name=name))
    if not 1 <= len(tried) <= MOST_SETTINGS:
        raise EngineError(_TOO_MANY_SETTINGS())
    count = math.prod(len(own.values) for own in tried)
    if count > MOST_POINTS:
        raise EngineError(_TOO_MANY_VALUES(count=count, most=MOST_POINTS))
    for own in tried:
        for value in own.values:
            with_value(design, own.setting, value)


def values_from(setting: Setting, text: str) -> tuple[Value, ...]:
    """The values that a person gave: a list with commas, or a range with two dots.

    Raises:
        EngineError: there are none, or one cannot be.
    """
    text = text.strip()
    numbers = setting.field.type in ("integer", "number")
    if ".." in text and numbers:
        ends, _, count = text.partition(":")
        low, _, high = ends.partition("..")
        steps = _whole(setting, count) if count.strip() else USUAL_STEPS
        values = _range(setting, _number(setting, low), _number(setting, high), steps)
    else:
        parts = [part.strip() for part in text.split(",") if part.strip()]
        values = tuple(_value(setting, part) for part in parts)
    if len(set(values)) < 2:
        raise EngineError(_NO_VALUES(name=setting.name))
    return tuple(dict.fromkeys(values))


def usual_values(design: Design, setting: Setting) -> tuple[Value, ...]:
    """What to try of ``setting`` where nobody says: about its present value, or all choices."""
    field = setting.field
    if field.type == "choice":
        return field.choices[:_MOST_CHOICES]
    if field.type == "boolean":
        return (True, False)
    if setting.name == "layers":
        return tuple(range(4))
    if setting.bricks:
        brick = design.brick(setting.bricks[0])
        present = getattr(brick, brick.width_field if setting.name == "neurons" else field.name)
    else:
        present = getattr(design.training, field.name)
    low, high = field.minimum or 0.0, field.maximum if field.maximum is not None else math.inf
    if field.type == "number" and (low, high) == (0.0, high) and high <= 1.0:
        return tuple(share for share in _SHARES if share < high)
    factors = _RATES if field.form.logarithmic else _SIZES
    found = [(present or 0.01) * factor for factor in factors]
    if field.type == "integer":
        found = [max(1, round(value)) for value in found]
    else:
        found = [float(f"{value:.2g}") for value in found]
    return tuple(dict.fromkeys(value for value in found if low <= value <= high))


def with_value(design: Design, setting: Setting, value: Value) -> Design:
    """``design`` with another value of ``setting``; EngineError where it cannot have that."""
    field = setting.field
    try:
        if setting.name == "layers":
            if not 0 <= int(value) <= MOST_LAYERS:
                raise _outside(setting, value)
            return with_layers(design, int(value))
        if not setting.bricks:
            return design.with_training(**{field.name: value})
        after = design
        for brick_id in setting.bricks:
            brick = design.brick(brick_id)
            name = field.name
            if setting.name in ("neurons", "activation"):
                name = brick.width_field if setting.name == "neurons" else brick.function_field
            after = after.replaced(brick.changed(**{name: value}))
        return after
    except ValidationError as error:
        raise _outside(setting, value) from error


def with_layers(design: Design, count: int) -> Design:
    """``design`` with so many hidden layers: what comes behind a layer (its dropout, its
    activation) belongs to it; a further one is like the last."""
    end = _answering(design)
    first, layers = _layers(design.bricks[:end])
    if len(layers) >= count:
        kept = layers[:count]
    else:
        like = layers[-1] if layers else (Dense(),)
        more = [tuple(own.copy_with_new_id() for own in like) for _ in range(count - len(layers))]
        kept = [*layers, *more]
    return design.with_bricks(
        (*first, *(brick for layer in kept for brick in layer), *design.bricks[end:])
    )


def value_text(value: Value) -> str:
    """A value as it is given on the command line."""
    return f"{value:.6g}" if isinstance(value, float) else str(value)


# --- inside ---------------------------------------------------------------------------------------


def _answering(design: Design) -> int:
    """The place of the brick that answers; the end where there is none."""
    places = [place for place, brick in enumerate(design.bricks) if brick.can_answer]
    return places[-1] if places else len(design.bricks)


def _layers(bricks: Sequence[Brick]) -> tuple[list[Brick], list[tuple[Brick, ...]]]:
    """What comes before the first layer, and the layers, each with what follows it."""
    first: list[Brick] = []
    layers: list[list[Brick]] = []
    for brick in bricks:
        if brick.can_answer:
            layers.append([brick])
        else:
            (layers[-1] if layers else first).append(brick)
    return first, [tuple(layer) for layer in layers]


def _label(field: FieldForm) -> Message:
    return Message("field", field.form.label)


def _ids(bricks: Sequence[Brick]) -> tuple[str, ...]:
    return tuple(brick.id for brick in bricks)


def _words_of(field: FieldForm, bricks: Sequence[Brick], design: Design) -> Message:
    if len(bricks) > 1:
        return _OF_ALL(field=_label(field))
    (brick,) = bricks
    place = design.index(brick.id) + 1
    return _OF_BRICK(field=_label(field), place=place, kind=Message("brick", brick.title))


def _of_all(name: str, bricks: Sequence[Brick], which: str) -> list[Setting]:
    """One setting of the field of all ``bricks`` at once, which is the same in each."""
    if not bricks:
        return []
    fields = [_field(brick, getattr(brick, which)) for brick in bricks]
    first = fields[0]
    words = _OF_ALL(field=_label(first)) if len(bricks) > 1 else _label(first)
    return [Setting(name, first, _ids(bricks), words)]


def _field(brick: Brick, name: str) -> FieldForm:
    return next(field for field in fields_of(type(brick)) if field.name == name)


def _of_bricks(design: Design, hidden: Sequence[Brick]) -> list[Setting]:
    """Every field of a single brick; of the one that answers not those that its answer needs."""
    found = []
    counts: dict[str, int] = {}
    for brick in design.bricks:
        kind = str(getattr(brick, "kind", ""))
        counts[kind] = counts.get(kind, 0) + 1
        needed = () if brick in hidden else (brick.width_field, brick.function_field)
        for field in fields_of(type(brick)):
            if field.name == "seed" or field.name in needed or field.type == "text":
                continue
            name = f"{kind}{counts[kind]}.{field.name}"
            found.append(Setting(name, field, (brick.id,), _words_of(field, [brick], design)))
    return found


def _value(setting: Setting, text: str) -> Value:
    kind = setting.field.type
    if kind == "choice":
        if text not in setting.field.choices:
            choices = ", ".join(setting.field.choices)
            raise EngineError(_NO_CHOICE(name=setting.name, value=text, choices=choices))
        return text
    if kind == "boolean":
        if text.lower() not in ("true", "false"):
            raise EngineError(_NO_CHOICE(name=setting.name, value=text, choices="true, false"))
        return text.lower() == "true"
    return _whole(setting, text) if kind == "integer" else _number(setting, text)


def _number(setting: Setting, text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise EngineError(_NO_NUMBER(name=setting.name, value=text.strip()))
    return value


def _whole(setting: Setting, text: str) -> int:
    value = _number(setting, text)
    if not value.is_integer():
        raise EngineError(_NOT_WHOLE(name=setting.name, value=text.strip()))
    return int(value)


def _range(setting: Setting, low: float, high: float, steps: int) -> tuple[Value, ...]:
    """``steps`` values from ``low`` to ``high``: by factors where they lie far apart."""
    if not 2 <= steps <= MOST_POINTS:
        raise EngineError(_TOO_MANY_VALUES(count=steps, most=MOST_POINTS))
    factors = low > 0.0 and high > 0.0 and max(high / low, low / high) >= _WIDE
    shares = [place / (steps - 1) for place in range(steps)]
    if factors or (setting.field.form.logarithmic and min(low, high) > 0.0):
        values = [float(f"{low * (high / low) ** share:.2g}") for share in shares]
        values = [low, *values[1:-1], high]
    else:
        values = [low + (high - low) * share for share in shares]
    if setting.field.type == "integer":
        return tuple(round(value) for value in values)
    return tuple(float(f"{value:.3g}") for value in values)


def _outside(setting: Setting, value: Value) -> EngineError:
    field = setting.field
    if field.minimum is None and field.maximum is None:
        choices = ", ".join(field.choices)
        return EngineError(_NO_CHOICE(name=setting.name, value=value_text(value), choices=choices))
    low, high = ("…" if end is None else f"{end:.10g}" for end in (field.minimum, field.maximum))
    return EngineError(
        _OUT_OF_RANGE(name=setting.name, value=value_text(value), low=low, high=high)
    )
