"""The same network without Keras: forward, loss, backward and update written out in NumPy.

For towers of dense layers and activation functions, taught by plain gradient descent: every
epoch goes through all training rows at once, and corrects the weights once.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from engine.bricks import Activation, Dense
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.export.code.lines import WIDTH, Writer, brick, setting
from engine.export.code.numpy_functions import FIRST_WEIGHTS, FUNCTIONS, SOFTMAX
from engine.export.code.splitting import VARIABLE, Judged, used_parts
from engine.export.code.targets import Targets
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.tasks import task_named

_ONLY_DENSE = Sentence(
    "export.only_dense",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Only dense and activation bricks are written out in NumPy, and this tower has others "
        "({brick}). Take it out, or look at the Keras code.",
    ),
)
_NO_SUCH_FUNCTION = Sentence(
    "export.no_such_function",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This function is not written out in NumPy here: {function}. Choose another one, such as "
        "relu or sigmoid, or look at the Keras code.",
    ),
)
_NO_SUCH_LOSS = Sentence(
    "export.no_such_loss",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In NumPy, mean squared error is written out, cross-entropy of two classes behind "
        "sigmoid, and of several behind softmax, but not this loss behind this function: {loss}, "
        "{function}. Look at the Keras code.",
    ),
)


@dataclass(frozen=True)
class _Layer:
    """A dense brick and the function behind it, which may be a brick of its own; or, without
    a dense brick, one more function of what comes in."""

    dense: Dense | None
    function: str
    of: tuple[str, ...]  # what its lines stand for
    inputs: int


def write_from_scratch(
    writer: Writer, design: Design, prepared: Prepared, targets: Targets, judged: Judged
) -> None:
    """The network, its learning and its answers, behind the steps that prepare the rows.

    Raises:
        EngineError: a brick, function or loss is not written out.
    """
    layers = _layers(design, prepared)
    loss, slope, joined = _loss(design, layers[-1].function)
    writer.module("numpy as np")
    for part in used_parts(prepared):
        name, width = VARIABLE[part], prepared.facts.output_width
        writer.add(f"x_{name} = np.asarray(x_{name}, float)", "source")
        writer.add(f"y_{name} = np.asarray(y_{name}, float).reshape(-1, {width})", "target")
    writer.begin("numpy_build")
    _write_functions(writer, layers, joined)
    _write_weights(writer, layers, design.training.seed)
    writer.begin("numpy_forward")
    _write_forward(writer, layers)
    writer.begin("numpy_fit")
    _write_learning(writer, design, layers, loss, slope, joined)
    writer.begin("evaluate")
    judged.write_comment(writer)
    name = VARIABLE[judged.part]
    writer.add(f"outputs = forward(x_{name})[-1]")
    writer.add(f"print({_measure(design, name)})", "target")
    writer.begin("predict")
    truth = "targets" if targets.are_several else "target"
    writer.add(f"print({targets.answer(writer, 'outputs[:5]')})", "target")
    writer.add(f"print({name}[{truth}].head())", "target")


def _layers(design: Design, prepared: Prepared) -> list[_Layer]:
    found: list[_Layer] = []
    inputs = prepared.facts.input_shape[-1]
    for own in design.bricks:
        if isinstance(own, Dense) and len(prepared.facts.input_shape) == 1:
            found.append(_Layer(own, own.activation, (brick(own.id),), inputs))
            inputs = own.units
        elif isinstance(own, Activation) and len(prepared.facts.input_shape) == 1:
            about: tuple[str, ...] = (brick(own.id),)
            if found and found[-1].function == "linear":
                before = found.pop()
                merged = _Layer(before.dense, own.function, (*before.of, *about), before.inputs)
                found.append(merged)
                continue
            found.append(_Layer(None, own.function, about, inputs))
        else:
            raise EngineError(_ONLY_DENSE(brick=_word(own.title)))
    for place, layer in enumerate(found):
        known = layer.function == "linear" or layer.function in FUNCTIONS
        if not known and not (layer.function == "softmax" and place == len(found) - 1):
            raise EngineError(_NO_SUCH_FUNCTION(function=layer.function))
        if layer.dense is None or layer.dense.first_weights is not None:
            continue
        if layer.dense.kernel_initializer not in FIRST_WEIGHTS:
            raise EngineError(_NO_SUCH_FUNCTION(function=layer.dense.kernel_initializer))
    return found


def _word(title: str) -> Message:
    """A title that is marked elsewhere, to be said in the person's language."""
    return Sentence("export.title", title)()


def _loss(design: Design, function: str) -> tuple[str, str, bool]:
    """The loss, its slope, and whether that is the slope of what enters the last function."""
    known = design.training.own_loss.in_numpy
    if known is not None and not design.training.loss_values:
        behind, loss, slope = known
        if behind == function or (not behind and function != "softmax"):
            return loss, slope, bool(behind)
    raise EngineError(_NO_SUCH_LOSS(loss=_word(design.training.own_loss.title), function=function))


def _write_functions(writer: Writer, layers: Sequence[_Layer], joined: bool) -> None:
    slopes = [layer.function for layer in (layers[:-1] if joined else layers)]
    wanted: list[str] = []
    for layer in layers:
        for name in (
            *(FUNCTIONS[layer.function].needs if layer.function in FUNCTIONS else ()),
            layer.function,
        ):
            if name != "linear" and name not in wanted:
                wanted.append(name)
    for name in wanted:
        about = [of for layer in layers if layer.function == name for of in layer.of]
        if name == "softmax":
            writer.add(f"{SOFTMAX}\n\n", *about)
            continue
        own = FUNCTIONS[name]
        writer.add(f"def {name}(z):\n    return {own.value}\n\n", *about)
        if name in slopes:
            writer.add(f"def {name}_slope(z):\n    return {own.slope}\n\n", *about)


def _write_weights(writer: Writer, layers: Sequence[_Layer], seed: int) -> None:
    writer.add(f"random = np.random.default_rng({seed})", setting("seed"))
    for n, layer in enumerate(layers, start=1):
        if layer.dense is None:
            continue
        given = layer.dense.first_weights
        if given is None:
            rule = FIRST_WEIGHTS[layer.dense.kernel_initializer]
            writer.add(f"W{n} = {rule.format(i=layer.inputs, o=layer.dense.units)}", *layer.of)
            writer.add(f"b{n} = np.zeros({layer.dense.units})", *layer.of)
        else:
            kernel = repr([list(row) for row in given.kernel])
            for line in _wrapped(f"W{n} = np.array({kernel})"):
                writer.add(line, *layer.of)
            for line in _wrapped(f"b{n} = np.array({given.biases.tolist()!r})"):
                writer.add(line, *layer.of)


def _wrapped(code: str) -> list[str]:
    return textwrap.wrap(
        code, WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )


def _write_forward(writer: Writer, layers: Sequence[_Layer]) -> None:
    writer.add("def forward(x):")
    before = "x"
    for n, layer in enumerate(layers, start=1):
        entering = before
        if layer.dense is not None:
            entering += f" @ W{n}" + (f" + b{n}" if layer.dense.use_bias else "")
        writer.add(f"    z{n} = {entering}", *layer.of)
        value = f"z{n}" if layer.function == "linear" else f"{layer.function}(z{n})"
        writer.add(f"    a{n} = {value}", *layer.of)
        before = f"a{n}"
    writer.add(f"    return {_all(layers)}\n")


def _all(layers: Sequence[_Layer]) -> str:
    return ", ".join(f"z{n}, a{n}" for n in range(1, len(layers) + 1))


def _write_learning(
    writer: Writer, design: Design, layers: Sequence[_Layer], loss: str, slope: str, joined: bool
) -> None:
    settings, last = design.training, len(layers)
    writer.add(f"rate = {settings.learning_rate!r}", setting("learning_rate"))
    writer.add("losses = []")
    writer.add(f"for epoch in range({settings.epochs}):", setting("epochs"))
    writer.add(f"    {_all(layers)} = forward(x_train)")
    writer.add(f"    loss = {loss.format(n=last)}", setting("loss"))
    for n, layer in enumerate(layers, start=1):
        if layer.dense is None:
            continue
        for size, of in ((layer.dense.l1, "np.abs({})"), (layer.dense.l2, "{} ** 2")):
            if size:
                writer.add(f"    loss += {size!r} * np.sum({of.format(f'W{n}')})", *layer.of)
    writer.add("    losses.append(loss)")
    writer.comment("numpy_backward", indent="    ")
    for n in range(last, 0, -1):
        layer = layers[n - 1]
        error = slope.format(n=n)
        if n < last:
            error = f"dz{n + 1}" + ("" if layers[n].dense is None else f" @ W{n + 1}.T")
        if layer.function == "linear" or (n == last and joined):
            writer.add(f"    dz{n} = {error}", *layer.of)
        else:
            writer.add(f"    dz{n} = ({error}) * {layer.function}_slope(z{n})", *layer.of)
        if layer.dense is None:
            continue
        before = f"a{n - 1}" if n > 1 else "x_train"
        more = f" + {2 * layer.dense.l2!r} * W{n}" if layer.dense.l2 else ""
        more += f" + {layer.dense.l1!r} * np.sign(W{n})" if layer.dense.l1 else ""
        writer.add(f"    dW{n} = {before}.T @ dz{n}{more}", *layer.of)
        if layer.dense.use_bias:
            writer.add(f"    db{n} = dz{n}.sum(axis=0)", *layer.of)
    writer.comment("numpy_update", indent="    ")
    for n, layer in enumerate(layers, start=1):
        if layer.dense is None:
            continue
        writer.add(f"    W{n} -= rate * dW{n}", *layer.of)
        if layer.dense.use_bias:
            writer.add(f"    b{n} -= rate * db{n}", *layer.of)
    writer.add('print(losses[0], "->", losses[-1])')


def _measure(design: Design, name: str) -> str:
    task = task_named(design.data.task)
    if not task.has_classes:
        return f"np.mean(np.abs(outputs - y_{name}))"
    if task.answer_view == "probability":
        return f"np.mean((outputs > 0.5) == (y_{name} > 0.5))"
    return f"np.mean(outputs.argmax(axis=1) == y_{name}.argmax(axis=1))"
