"""A lesson's lock, and who handed the work in, as a ``.brick`` file holds them."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel

from engine.files.safe_archive import MEBIBYTE, ArchiveError
from engine.handout.handed_in import HandedIn
from engine.handout.lock import VERSION, Lock

LOCK, HANDED_IN = "lock.json", "handed-in.json"
LIMIT = MEBIBYTE // 4  # bytes of each
Entry = TypeVar("Entry", bound=BaseModel)


class NewerLockError(Exception):
    """The lock is of a form that only a newer version knows: to open it without would unlock."""


def entry_record(entry: BaseModel) -> dict[str, Any]:
    """A lock or a `HandedIn` for JSON."""
    return entry.model_dump(mode="json")


def lock_from(raw: dict[str, Any]) -> Lock:
    """The lock that `entry_record` was made from.

    Raises:
        ArchiveError: it is none. NewerLockError: a newer version has made it.
    """
    _check_version(raw, VERSION)
    return _valid(Lock, raw)


def handed_in_from(raw: dict[str, Any]) -> HandedIn:
    """Who handed it in; raises as `lock_from` does."""
    _check_version(raw, 1)
    return _valid(HandedIn, raw)


def _check_version(raw: dict[str, Any], newest: int) -> None:
    version = raw.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ArchiveError("damaged", "a lesson's entry without a version")
    if version > newest:
        raise NewerLockError(f"a lesson's entry of version {version}")


def _valid(model: type[Entry], raw: dict[str, Any]) -> Entry:
    try:
        return model.model_validate(raw)
    except (ValueError, RecursionError) as error:
        raise ArchiveError("damaged", f"{model.__name__}: {error}"[:2000]) from error
