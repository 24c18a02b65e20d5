"""Changes of a design's own pictures: each gives another design, and can be undone.

The network's last brick follows where there are more or fewer classes then.
"""

from __future__ import annotations

from collections.abc import Iterable

from engine.data.knowing.library import Library
from engine.data.pictures.bringing import Brought
from engine.data.sources.pictures import Pictures
from engine.design import Design
from engine.edits.data_and_tower import change_source


def pictures_added(library: Library, design: Design, brought: Brought) -> Design:
    """With what was brought beside the present pictures; EngineError where it is too much."""
    return _with(library, design, _own(design).with_more(brought))


def class_added(design: Design, name: str) -> Design:
    """With one more class, which waits for pictures; EngineError where it cannot be."""
    return _as_it_is(design, _own(design).with_class(name))


def class_renamed(design: Design, before: str, after: str) -> Design:
    """The class ``before`` called ``after``; EngineError where another one is called so."""
    return _as_it_is(design, _own(design).renamed(before, after))


def class_deleted(library: Library, design: Design, name: str) -> Design:
    """Without the class called ``name`` and its pictures."""
    return _with(library, design, _own(design).without_class(name))


def pictures_deleted(library: Library, design: Design, numbers: Iterable[int]) -> Design:
    """Without the pictures of these ``numbers``, see `Pictures.numbers`."""
    return _with(library, design, _own(design).without(numbers))


def pictures_moved(library: Library, design: Design, numbers: Iterable[int], to: str) -> Design:
    """The pictures of these ``numbers`` in the class ``to``."""
    return _with(library, design, _own(design).moved(numbers, to))


def _own(design: Design) -> Pictures:
    source = design.data.source
    assert isinstance(source, Pictures)
    return source


def _with(library: Library, design: Design, source: Pictures) -> Design:
    if source == design.data.source:
        return design
    return change_source(library, design, source) or _as_it_is(design, source)


def _as_it_is(design: Design, source: Pictures) -> Design:
    return design.with_data(design.data.model_copy(update={"source": source}))
