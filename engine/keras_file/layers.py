"""The layers of a configuration in the order in which numbers go through them.

A configuration is a stranger's: whatever is not as Keras writes it raises `OddConfigError`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from engine.keras_file.sentences import (
    BRANCHES,
    NOT_BUILT,
    NOT_SEQUENTIAL,
    OPEN_SIZE,
    TOO_MANY_LAYERS,
)
from engine.messages import EngineError

_LONGEST_NAME = 60  # letters of a name of theirs in a sentence
_MOST_LAYERS = 1000
_MOST_NESTED = 20
_MODELS = ("Sequential", "Functional", "Model")
_MODULES = ("keras", "tf_keras", "keras_core", "tensorflow", "builtins")
_FIRST = "InputLayer"


class OddConfigError(Exception):
    """The configuration is not as Keras writes one."""


@dataclass(frozen=True)
class LayerConfig:
    """One layer. ``path``: where its variables lie in the weights' file; ``own``: it is one of
    Keras' own, and not written by whoever made the network."""

    kind: str
    name: str
    config: Mapping[str, Any]
    path: tuple[str, ...]
    own: bool = True

    @property
    def words(self) -> dict[str, str]:
        """Its name and kind, for a sentence."""
        return {"layer": shown(self.name), "kind": shown(self.kind)}


@dataclass(frozen=True)
class Chain:
    """``layers`` in their order, without those that only say what comes in: ``input_shape``."""

    input_shape: tuple[int, ...]
    layers: tuple[LayerConfig, ...]


def shown(text: object) -> str:
    """A name or value of theirs, short enough for a sentence."""
    told = str(text)
    return told if len(told) <= _LONGEST_NAME else told[: _LONGEST_NAME - 1] + "…"


def chain_of(config: Mapping[str, Any]) -> Chain:
    """The layers of a whole ``config.json``.

    Raises:
        EngineError: they are no chain, or of no fixed size. OddConfigError: it is none.
    """
    kind = _text(config, "class_name")
    if not _is_own(config) or kind not in _MODELS:
        raise EngineError(NOT_SEQUENTIAL(kind=shown(kind)))
    found = list(_layers(config, (), 0))
    shapes = [_shape_said(layer) for layer in found]
    shape = next((said for said in shapes if said is not None), None)
    for place in (config.get("config"), config):
        shape = shape if shape is not None else _shape_in(place)
    layers = tuple(layer for layer in found if layer.kind != _FIRST)
    if len(layers) > _MOST_LAYERS:
        raise EngineError(TOO_MANY_LAYERS(layers=len(layers), maximum=_MOST_LAYERS))
    if shape is None:
        raise EngineError(NOT_BUILT())
    return Chain(_fixed(shape), layers)


# --- one model ----------------------------------------------------------------------------------


def _layers(model: Mapping[str, Any], path: tuple[str, ...], depth: int) -> Iterator[LayerConfig]:
    """The layers of a model, those of models inside it in their place."""
    if depth > _MOST_NESTED:
        raise OddConfigError("models in models in models")
    own = _mapping(model, "config")
    entries = own.get("layers")
    if not isinstance(entries, list) or len(entries) > _MOST_LAYERS:
        raise OddConfigError("no list of layers")
    met: Counter[str] = Counter()
    found: list[tuple[Mapping[str, Any], tuple[str, ...]]] = []
    for entry in entries:
        if not isinstance(entry, dict):
            raise OddConfigError("a layer is no object")
        stored = _snake_case(_text(entry, "class_name"))
        number = met[stored]
        met[stored] += 1
        named = f"{stored}_{number}" if number else stored
        found.append((entry, (*path, "layers", named)))
    if _text(model, "class_name") != "Sequential":
        found = _in_a_row(own, found)
    for entry, place in found:
        if _text(entry, "class_name") in _MODELS and _is_own(entry):
            yield from _layers(entry, place, depth + 1)
        else:
            yield _layer(entry, place)


def _layer(entry: Mapping[str, Any], path: tuple[str, ...]) -> LayerConfig:
    config = dict(_mapping(entry, "config"))
    if isinstance(entry.get("build_config"), dict):
        config["build_config"] = entry["build_config"]
    name = config.get("name", entry.get("name", ""))
    return LayerConfig(_text(entry, "class_name"), str(name), config, path, _is_own(entry))


def _in_a_row(
    own: Mapping[str, Any], entries: list[tuple[Mapping[str, Any], tuple[str, ...]]]
) -> list[tuple[Mapping[str, Any], tuple[str, ...]]]:
    """A functional model's layers from its one input to its one output."""
    by_name = {_name_of(entry): (entry, path) for entry, path in entries}
    begin, end = (_only_one(own.get(key)) for key in ("input_layers", "output_layers"))
    before: dict[str, str] = {}
    after: Counter[str] = Counter()
    for name, (entry, _) in by_name.items():
        sources = list(_sources(entry.get("inbound_nodes")))
        nodes = entry.get("inbound_nodes")
        several = isinstance(nodes, list) and len(nodes) > 1
        if len(sources) > 1 or several:
            raise _branches(entry)
        if sources:
            before[name] = sources[0]
            after[sources[0]] += 1
    for name, count in after.items():
        if count > 1 and name in by_name:
            raise _branches(by_name[name][0])
    if begin is None or end is None or end not in by_name:
        raise _branches(entries[0][0] if entries else {})
    row = [end]
    while row[-1] != begin:
        source = before.get(row[-1])
        if source is None or source not in by_name or source in row:
            raise _branches(by_name[row[-1]][0])
        row.append(source)
    return [by_name[name] for name in reversed(row)]


def _branches(entry: Mapping[str, Any]) -> EngineError:
    name, kind = shown(_name_of(entry)), shown(entry.get("class_name", ""))
    return EngineError(BRANCHES(layer=name, kind=kind))


def _name_of(entry: Mapping[str, Any]) -> str:
    config = entry.get("config")
    inner = config.get("name", "") if isinstance(config, dict) else ""
    return str(entry.get("name", inner))


def _only_one(ends: Any) -> str | None:
    """The one layer that a list of ends names; None: there are several, or none."""
    if isinstance(ends, dict):
        ends = list(ends.values())
    while isinstance(ends, list) and len(ends) == 1 and isinstance(ends[0], list | dict):
        ends = ends[0]
    if isinstance(ends, list) and ends and isinstance(ends[0], str):
        return ends[0]
    return None


def _sources(nodes: Any, depth: int = 0) -> Iterator[str]:
    """The layers whose results a layer is called with, as Keras 3 and 2 write them."""
    if depth > _MOST_NESTED:
        raise OddConfigError("nodes in nodes in nodes")
    if isinstance(nodes, dict):
        history = nodes.get("keras_history")
        if isinstance(history, list) and history and isinstance(history[0], str):
            yield history[0]
            return
        for value in nodes.values():
            yield from _sources(value, depth + 1)
    elif isinstance(nodes, list):
        plain = len(nodes) in (3, 4) and isinstance(nodes[0], str)
        if plain and all(isinstance(number, int) for number in nodes[1:3]):
            yield nodes[0]
            return
        for value in nodes:
            yield from _sources(value, depth + 1)


# --- what it says of itself ---------------------------------------------------------------------


def _is_own(entry: Mapping[str, Any]) -> bool:
    module, registered = entry.get("module"), entry.get("registered_name")
    if module is not None and str(module).partition(".")[0] not in _MODULES:
        return False
    kind = str(entry.get("class_name", ""))
    if ">" in kind:
        return False
    if registered is None:
        return True
    package, _, name = str(registered).rpartition(">")
    return package in ("", "keras") and name == kind and module is not None


def _shape_said(layer: LayerConfig) -> Any:
    """The shape that enters, where this layer says it; None: it does not."""
    config = layer.config
    for key in ("batch_shape", "batch_input_shape"):
        if isinstance(config.get(key), list):
            return config[key]
    if layer.kind == _FIRST and isinstance(config.get("shape"), list):
        return [None, *config["shape"]]
    return _shape_in(config)


def _shape_in(place: Any) -> Any:
    if not isinstance(place, Mapping):
        return None
    if isinstance(place.get("build_input_shape"), list):
        return place["build_input_shape"]
    build = place.get("build_config")
    shape = build.get("input_shape") if isinstance(build, dict) else None
    return shape if isinstance(shape, list) else None


def _fixed(shape: Any) -> tuple[int, ...]:
    """``shape`` without the batch axis."""
    lengths = shape[1:]
    told = " × ".join("?" if length is None else shown(length) for length in lengths[:6])
    for length in lengths:
        if length is None:
            raise EngineError(OPEN_SIZE(shape=told))
        if not isinstance(length, int) or isinstance(length, bool) or length < 1:
            raise OddConfigError(f"the shape {shape!r:.100}")
    if not lengths:
        raise EngineError(OPEN_SIZE(shape=told or "?"))
    return tuple(lengths)


def _mapping(entry: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = entry.get(key)
    if not isinstance(value, dict):
        raise OddConfigError(f"{key} is no object")
    return value


def _text(entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str):
        raise OddConfigError(f"{key} is no text")
    return value


def _snake_case(name: str) -> str:
    """As Keras names the variables of a layer in a file (`keras.src.utils.naming`)."""
    name = re.sub(r"\W+", "", name)
    name = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", name)
    return re.sub("([a-z])([A-Z])", r"\1_\2", name).lower()
