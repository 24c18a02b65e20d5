"""The tower, how it learns, and how good it is: Keras' own lines."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Sequence

from engine.bricks import Brick
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.export.code.lines import WIDTH, Writer, brick, setting
from engine.export.code.splitting import VARIABLE, Judged, used_parts
from engine.export.code.targets import Targets
from engine.tasks import task_named
from engine.training_settings import TrainingSettings

_LONG_RUN = 100  # epochs: of more, a line each is enough, without a bar that moves


def write_model(writer: Writer, design: Design, prepared: Prepared) -> None:
    """``model = keras.Sequential([…])``, at the same first weights as the app's."""
    writer.module("keras")
    for own in design.bricks:
        if own.sees_once:  # before the seed: loading it draws random numbers
            writer.add(f"eyes = {own.code()}", brick(own.id))
    writer.add(f"keras.utils.set_random_seed({design.training.seed})", setting("seed"))
    writer.add("model = keras.Sequential([")
    shape = prepared.facts.input_shape
    writer.add(f"    keras.Input(shape={shape!r}),", "source")
    for own in design.bricks:
        for line in ["    eyes,"] if own.sees_once else _wrapped(own):
            writer.add(line, brick(own.id))
    writer.name("keras", "layers")
    writer.add("])")


def _wrapped(own: Brick) -> list[str]:
    """A brick's line; where it is too long, a line for each of its arguments."""
    code = own.code()
    if len(code) + 5 <= WIDTH:
        return [f"    {code},"]
    call = ast.parse(code, mode="eval").body
    if not isinstance(call, ast.Call):
        return [f"    {code},"]
    arguments = [ast.get_source_segment(code, each) for each in call.args]
    for keyword in call.keywords:
        arguments.append(f"{keyword.arg}={ast.get_source_segment(code, keyword.value)}")
    lines = [f"    {ast.get_source_segment(code, call.func)}("]
    for argument in arguments:
        # first weights that were given may be many numbers
        lines += textwrap.wrap(
            f"{argument},",
            WIDTH,
            initial_indent=" " * 8,
            subsequent_indent=" " * 12,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return [*lines, "    ),"]


def write_compile(writer: Writer, design: Design, jit: bool) -> None:
    """``model.compile(…)``. ``jit``: by XLA; without a word Keras decides itself."""
    settings = design.training
    optimizer = settings.own_optimizer.code(settings.learning_rate)
    rate = [setting("optimizer"), setting("learning_rate")]
    writer.add("model.compile(")
    writer.add(
        f"    optimizer={optimizer},", *rate, *map(setting, settings.own_optimizer.own_values)
    )
    writer.add(
        f"    loss={settings.own_loss.code()},",
        setting("loss"),
        *map(setting, settings.own_loss.own_values),
    )
    writer.add(f"    metrics=[{task_named(design.data.task).metric.code()}],")
    writer.add(f"    jit_compile={jit},")
    writer.add(")")


def write_fit(writer: Writer, design: Design, prepared: Prepared) -> None:
    """``history = model.fit(…)``."""
    settings = design.training
    validation = "validation" in used_parts(prepared)
    balanced = settings.class_weights and task_named(design.data.task).has_classes
    if balanced:
        _write_class_weights(writer, prepared)
    writer.add("history = model.fit(")
    writer.add("    x_train,")
    writer.add("    y_train,", "target")
    writer.add(f"    epochs={settings.epochs},", setting("epochs"))
    writer.add(f"    batch_size={settings.batch_size},", setting("batch_size"))
    if validation:
        writer.add("    validation_data=(x_validation, y_validation),", "split")
    if not settings.shuffle:
        writer.add("    shuffle=False,", setting("shuffle"))
    if balanced:
        writer.add("    class_weight=class_weight,", setting("class_weights"))
    monitor = "val_loss" if validation else "loss"
    callbacks = _callbacks(settings, monitor)
    if callbacks:
        writer.add("    callbacks=[")
        for lines, fields in callbacks:
            for line in lines:
                writer.add(f"        {line}", *map(setting, fields))
        writer.add("    ],")
    if settings.epochs > _LONG_RUN:
        writer.add("    verbose=2,")
    writer.add(")")


def _callbacks(settings: TrainingSettings, monitor: str) -> list[tuple[list[str], Sequence[str]]]:
    found: list[tuple[list[str], Sequence[str]]] = []
    if settings.early_stopping:
        code = (
            f'keras.callbacks.EarlyStopping("{monitor}", patience={settings.patience}, '
            "restore_best_weights=True),"
        )
        found.append(([code], ("early_stopping", "patience")))
    if settings.reduce_on_plateau:
        lines = [
            f'keras.callbacks.ReduceLROnPlateau("{monitor}", factor={settings.plateau_factor!r}, '
            f"patience={settings.plateau_patience},",
            f"    min_delta={settings.plateau_min_delta!r}, cooldown={settings.plateau_cooldown}, "
            f"min_lr={settings.plateau_min_rate!r}),",
        ]
        fields = [name for name in type(settings).model_fields if name.startswith("plateau_")]
        found.append((lines, ("reduce_on_plateau", *fields)))
    return found


def _write_class_weights(writer: Writer, prepared: Prepared) -> None:
    writer.module("numpy as np")
    writer.name("sklearn.utils.class_weight", "compute_class_weight")
    about = setting("class_weights")
    several = prepared.y["training"].shape[1] > 1
    codes = "y_train.argmax(axis=1)" if several else "np.asarray(y_train)"
    writer.add(f"codes = {codes}", about)
    writer.add("found = np.unique(codes)", about)
    writer.add('weights = compute_class_weight("balanced", classes=found, y=codes)', about)
    writer.add("class_weight = dict(zip(found.tolist(), weights))", about)


def write_evaluation(writer: Writer, design: Design, targets: Targets, judged: Judged) -> None:
    """How good it is, on the part that is ``judged``."""
    name = VARIABLE[judged.part]
    about = "split"
    judged.write_comment(writer)
    line = f"print(model.evaluate(x_{name}, y_{name}, return_dict=True, verbose=0))"
    if not task_named(design.data.task).has_classes and targets.is_scaled:
        writer.comment("scaled_units", "target")
    writer.add(line, about)
    if not task_named(design.data.task).has_classes and targets.is_scaled:
        writer.name("sklearn.metrics", "mean_absolute_error")
        answer = targets.answer(writer, f"model.predict(x_{name}, verbose=0)")
        writer.comment("own_units", "target")
        writer.add(f"predicted = {answer}", about, "target")
        writer.add(f"print(mean_absolute_error({name}[targets], predicted))", about, "target")


def write_prediction(writer: Writer, name: str, targets: Targets) -> None:
    """The answers for the first rows of a part, beside the truth."""
    truth = "targets" if targets.are_several else "target"
    writer.add(f"outputs = model.predict(x_{name}[:5], verbose=0)")
    writer.add(f"print({targets.answer(writer, 'outputs')})", "target")
    writer.add(f"print({name}[{truth}].head())", "target")
