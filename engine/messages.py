"""What the engine has to say: a code, its parameters, and an English sentence beside it.

The engine holds no words in any other language. ``gui/texts.py`` looks a sentence up by
its English text and puts the parameters in; the command line prints the English.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # lupdate finds it by this name
    """Mark ``text`` for translation; the engine stays free of Qt."""
    return text


@dataclass(frozen=True)
class Message:
    """One thing said: ``sentence`` is English with ``{name}`` places for ``parameters``.

    A parameter may itself be a `Message` (a word that has to be translated too).
    """

    code: str
    sentence: str
    parameters: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        """The English sentence; 4121.0 in it is written 4121."""
        values = {name: _written(value) for name, value in self.parameters.items()}
        return self.sentence.format(**values)

    def __reduce__(self) -> tuple[object, ...]:  # a mapping proxy cannot be pickled
        return _message, (self.code, self.sentence, dict(self.parameters))


def _written(value: object) -> object:
    """A number as a person writes it."""
    return f"{value:.15g}" if isinstance(value, float) else value


def _message(code: str, sentence: str, parameters: dict[str, object]) -> Message:
    return Message(code, sentence, MappingProxyType(parameters))


def some(names: Sequence[str], most: int = 20) -> str:
    """The first ``most`` of the names, for a sentence."""
    return ", ".join([*names[:most], *["…"] * (len(names) > most)])


@dataclass(frozen=True)
class Sentence:
    """A sentence the engine can say; call it with its parameters to get a `Message`."""

    code: str
    text: str

    def __call__(self, **parameters: object) -> Message:
        """The message with these ``parameters`` in its places."""
        return Message(self.code, self.text, MappingProxyType(parameters))


class EngineError(Exception):
    """Something went wrong that a person can understand.

    Attributes:
        message: what happened and what to do next, for a person.
        details: raw text of a library, shown only on request.
    """

    def __init__(self, message: Message, details: str = "") -> None:
        super().__init__(str(message))
        self.message = message
        self.details = details

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, self.details)
