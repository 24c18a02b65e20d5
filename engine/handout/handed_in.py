"""Who handed a piece of work in, and when: it travels inside the work."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

LONGEST_NAME = 100  # letters
# What would turn, hide or break a line: line ends, marks of direction, and letters without a width.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


def tidy_name(text: str) -> str:
    """A person's or a class's name as it is kept: composed letters, one line, single spaces."""
    whole = text.encode("utf-8", "ignore").decode()  # no halves of letters
    line = " ".join(_UNSEEN.sub(" ", unicodedata.normalize("NFC", whole)).split())
    return line[:LONGEST_NAME].strip()


def _is_tidy(text: str) -> str:
    if not text or text != tidy_name(text):
        raise ValueError("no name")
    return text


PersonName = Annotated[str, Field(max_length=LONGEST_NAME), AfterValidator(_is_tidy)]


class HandedIn(BaseModel):
    """``at``: the moment by the student's own clock, ISO 8601 in UTC."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = Field(default=1, ge=1, le=1)
    name: PersonName
    class_name: PersonName
    at: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\+00:00$")]

    @classmethod
    def now(cls, name: str, class_name: str) -> HandedIn:
        """Handed in at this moment, as the clock here has it."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        return cls(name=tidy_name(name), class_name=tidy_name(class_name), at=at)
