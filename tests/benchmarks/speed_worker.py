"""One way to teach a network, in a process of its own: ``ours``, ``fit`` or ``jax``.

Says ``[]`` when it is ready, then for each line of its input the seconds of processor and of
clock that an epoch took.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

TURN_SECONDS = 0.5  # of a turn, about


@dataclass(frozen=True)
class Task:
    """A network of dense relu layers and the rows that it learns.

    Of a ``picture`` (height, width, channels) the ``filters`` of convolutions stand before them,
    each with max pooling; ``augmented``: it is turned and shifted before.
    """

    inputs: int
    hidden: tuple[int, ...]
    outputs: int
    rows: int
    batch: int
    optimizer: str
    extra: str = ""  # a brick's kind, put after each hidden layer
    picture: tuple[int, ...] = ()
    filters: tuple[int, ...] = ()
    augmented: bool = False


def rows_of(task: Task) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(0)
    if task.picture:
        x = random.random((task.rows, *task.picture), dtype=np.float32)
        flat = x.reshape(task.rows, -1) - 0.5
    else:
        flat = x = random.normal(size=(task.rows, task.inputs)).astype(np.float32)
    score = flat[:, :8] @ random.normal(size=(8, task.outputs))
    if task.outputs == 1:
        return x, (score > 0).astype(np.float32)
    return x, np.eye(task.outputs, dtype=np.float32)[score.argmax(axis=1)]


def ours(task: Task) -> Callable[[int], None]:
    from engine.training.run.pace import UNWATCHED_CALL_SECONDS
    from engine.training.trainer import Trainer

    design, prepared = _design(task)
    trainer = Trainer()
    trainer.load()
    run = trainer.start(design, prepared, 1)
    run.call_seconds = UNWATCHED_CALL_SECONDS

    def teach(epochs: int) -> None:
        goal = run.epoch + epochs
        while run.epoch < goal:
            run.advance(goal - run.epoch, lambda: False)

    return teach


def fit(task: Task) -> Callable[[int], None]:
    from engine.training.network.keras_model import keras_model, optimizer_of

    design, prepared = _design(task)
    model = keras_model(design.bricks, prepared.input_shape, 1)
    settings = design.training
    model.compile(optimizer_of(settings), settings.loss, metrics=["accuracy"])
    x, y = prepared.x["training"], prepared.y["training"]

    def teach(epochs: int) -> None:
        model.fit(x, y, batch_size=task.batch, epochs=epochs, verbose=0)

    return teach


def jax(task: Task) -> Callable[[int], None]:
    """Epochs as two nested ``lax.scan``s: the same steps, a mask for the last batch."""
    import jax
    import jax.numpy as jnp

    x, y = (jnp.array(rows) for rows in rows_of(task))
    steps = -(-task.rows // task.batch)
    random = np.random.default_rng(1)
    sizes = [task.inputs, *task.hidden, task.outputs]
    weights = []
    for inputs, units in itertools.pairwise(sizes):
        limit = (6 / (inputs + units)) ** 0.5
        kernel = random.uniform(-limit, limit, (inputs, units)).astype(np.float32)
        weights.append((jnp.array(kernel), jnp.zeros(units)))
    there = (jnp.arange(steps * task.batch) < task.rows).astype(jnp.float32)
    masks = there.reshape(steps, task.batch)

    def loss_of(weights, x, y, mask):
        for kernel, bias in weights[:-1]:
            x = jax.nn.relu(x @ kernel + bias)
        kernel, bias = weights[-1]
        x = x @ kernel + bias
        if task.outputs == 1:
            losses = (jnp.maximum(x, 0) - x * y + jnp.log1p(jnp.exp(-jnp.abs(x))))[:, 0]
            right = ((x > 0) == (y > 0.5))[:, 0]
        else:
            losses = -(jax.nn.log_softmax(x) * y).sum(1)
            right = x.argmax(1) == y.argmax(1)
        return (losses * mask).sum() / mask.sum(), jnp.stack([losses @ mask, right @ mask])

    def step(state, chosen):
        rows, mask = chosen
        weights, moments, count = state
        gradients, sums = jax.grad(loss_of, has_aux=True)(weights, x[rows], y[rows], mask)
        count = count + 1
        means, squares = moments
        if task.optimizer == "rmsprop":
            squares = jax.tree.map(lambda s, g: 0.9 * s + 0.1 * g * g, squares, gradients)
            weights = jax.tree.map(
                lambda w, g, s: w - 0.001 * g / jnp.sqrt(s + 1e-7), weights, gradients, squares
            )
        else:
            means = jax.tree.map(lambda m, g: m + 0.1 * (g - m), means, gradients)
            squares = jax.tree.map(lambda s, g: s + 0.001 * (g * g - s), squares, gradients)
            rate = 0.001 * jnp.sqrt(1 - 0.999**count) / (1 - 0.9**count)
            weights = jax.tree.map(
                lambda w, m, s: w - rate * m / (jnp.sqrt(s) + 1e-7), weights, means, squares
            )
        return (weights, (means, squares), count), sums

    @jax.jit
    def run(state, orders):
        def epoch(state, order):
            state, sums = jax.lax.scan(step, state, (order.reshape(steps, task.batch), masks))
            return state, sums.sum(0)

        return jax.lax.scan(epoch, state, orders)

    zeros = jax.tree.map(jnp.zeros_like, weights)
    state = (weights, (zeros, zeros), jnp.zeros(()))
    block = max(1, 65536 // task.rows)
    fill = [(0, 0), (0, steps * task.batch - task.rows)]

    def teach(epochs: int) -> None:
        nonlocal state
        for _ in range(-(-epochs // block)):
            orders = np.tile(np.arange(task.rows, dtype=np.int32), (block, 1))
            orders = np.pad(random.permuted(orders, axis=1), fill)
            state, sums = run(state, jnp.array(orders))
            np.asarray(sums)

    teach.block = block  # type: ignore[attr-defined]
    return teach


def _design(task: Task):
    from engine.bricks import (
        BY_KIND,
        Conv2D,
        Dense,
        Flatten,
        MaxPooling2D,
        RandomRotation,
        RandomTranslation,
    )
    from tests.engine.training.prepared_rows import design_for, prepared_from

    prepared = prepared_from("binary" if task.outputs == 1 else "multiclass", *rows_of(task))
    bricks = [RandomRotation(), RandomTranslation()] if task.augmented else []
    for filters in task.filters:
        bricks += [Conv2D(filters=filters, padding="same"), MaxPooling2D()]
    if task.picture:
        bricks.append(Flatten())
    for units in task.hidden:
        bricks.append(Dense(units=units))
        if task.extra:
            bricks.append(BY_KIND[task.extra]())
    end, loss = ("sigmoid", "binary_crossentropy")
    if task.outputs > 1:
        end, loss = "softmax", "categorical_crossentropy"
    bricks.append(Dense(units=task.outputs, activation=end))
    settings = {"batch_size": task.batch, "optimizer": task.optimizer, "loss": loss}
    return design_for(prepared, bricks, epochs=100_000, **settings), prepared


def main(way: str, task: Task) -> None:
    teach = {"ours": ours, "fit": fit, "jax": jax}[way](task)
    block = getattr(teach, "block", 1)
    teach(block)  # compiling
    began = time.process_time()
    teach(block)
    each = (time.process_time() - began) / block
    epochs = block * max(1, round(TURN_SECONDS / each / block))
    print("[]", flush=True)
    for _ in sys.stdin:
        processor, clock = time.process_time(), time.perf_counter()
        teach(epochs)
        taken = (time.process_time() - processor, time.perf_counter() - clock)
        print(json.dumps([seconds / epochs for seconds in taken]), flush=True)


if __name__ == "__main__":
    given = json.loads(sys.argv[2])
    lists = {name: tuple(value) for name, value in given.items() if isinstance(value, list)}
    main(sys.argv[1], Task(**{**given, **lists}))
