"""What a check finds: what is wrong or unwise, where, and what mends it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.messages import Message

if TYPE_CHECKING:
    from engine.design import Design

Severity = Literal["error", "warning", "hint"]


@dataclass(frozen=True)
class Change:
    """A function of a design and some values, as a value itself.

    Two changes that do the same are equal, so that findings that say the same are equal too,
    which two lambdas never are.
    """

    function: Callable[..., Design]
    arguments: tuple[object, ...] = ()

    def __call__(self, design: Design) -> Design:
        """``design`` with the change made."""
        return self.function(design, *self.arguments)


@dataclass(frozen=True)
class Fix:
    """A function from design to design that mends a finding, and what its button says.

    ``apply`` is a `Change`, or a function of a module; it may be asked of any design, and
    gives the same design back where there is nothing (or nothing any more) to mend.
    """

    label: Message
    apply: Callable[[Design], Design]


@dataclass(frozen=True)
class Finding:
    """One thing that `engine.checks` noticed.

    ``severity``: an ``error`` cannot train; a ``warning`` trains and disappoints; a ``hint``
    could be better. ``where``: a brick's id, or ``"input"``, ``"labels"``, ``"tower"``,
    ``"data"``, ``"training"``. ``field``: the field of that place, where one is meant; of
    ``"data"``, a column's name.
    """

    severity: Severity
    where: str
    message: Message
    fixes: tuple[Fix, ...] = ()
    field: str | None = None
