"""A teacher's key: a password that opens what a lesson locks.

It is no security. Whoever knows how to change a file can take a lock off; `engine.classroom`
sees that when the work is collected. The password itself is in no file.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

LONGEST_PASSWORD = 200  # letters
# What a file says must not decide how much work or memory opening it takes.
_COST, _BLOCK, _LANES = 1 << 14, 8, 1
_BYTES = 32


class Key(BaseModel):
    """A password's trace: scrypt (RFC 7914) of it with a salt, both in hexadecimal."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    salt: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    trace: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]

    @classmethod
    def of(cls, password: str) -> Key:
        """The key that ``password`` turns, with a new salt."""
        salt = secrets.token_bytes(16)
        return cls(salt=salt.hex(), trace=_trace(password, salt))

    def turned_by(self, password: str) -> bool:
        """Whether ``password`` is the one; however its letters are composed."""
        if len(password) > LONGEST_PASSWORD:
            return False
        return hmac.compare_digest(_trace(password, bytes.fromhex(self.salt)), self.trace)


def _trace(password: str, salt: bytes) -> str:
    letters = unicodedata.normalize("NFC", password).encode("utf-8", "replace")
    found = hashlib.scrypt(letters, salt=salt, n=_COST, r=_BLOCK, p=_LANES, dklen=_BYTES)
    return found.hex()
