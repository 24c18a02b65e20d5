"""Words in both languages, as lesson pages and cards hold them: plain text, bounded."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, model_validator

LanguageCode = Literal["en", "ko"]

MAXIMUM_LETTERS = 1_000  # of one text in one language
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _plain(text: str) -> str:
    """One paragraph or several, the line breaks of a file inside them taken for spaces."""
    if len(text) > MAXIMUM_LETTERS:
        raise ValueError(f"a text of more than {MAXIMUM_LETTERS} letters")
    if _CONTROL.search(text):
        raise ValueError("a sign that cannot be shown")
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


PlainText = Annotated[str, AfterValidator(_plain)]


class Words(BaseModel):
    """One text, in English and in Korean. One that is missing is said in the other language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    en: PlainText = ""
    ko: PlainText = ""

    @model_validator(mode="after")
    def _says_something(self) -> Words:
        if not (self.en or self.ko):
            raise ValueError("no words")
        return self

    def said(self, language: LanguageCode) -> str:
        """The text in ``language``, else in the other one; paragraphs a line each."""
        own, other = (self.ko, self.en) if language == "ko" else (self.en, self.ko)
        return (own or other).replace("\n\n", "\n")

    @property
    def is_whole(self) -> bool:
        """Whether it is there in both languages."""
        return bool(self.en and self.ko)


def _from_text(value: Any) -> Any:
    """A text alone stands for both languages: a name, a formula, a class that has one."""
    return {"en": value, "ko": value} if isinstance(value, str) else value


AnyWords = Annotated[Words, BeforeValidator(_from_text)]
