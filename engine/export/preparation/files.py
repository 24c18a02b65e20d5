"""``preparation.json`` and ``predict.py``: what stands beside every model that leaves."""

from __future__ import annotations

import json
from typing import Any

from engine.export.kind import Job
from engine.export.preparation.answer_words import file_words, words_in
from engine.export.preparation.bundle import PICTURES, ROWS, predict_program
from engine.export.preparation.description import described

PREPARATION = "preparation.json"
PROGRAM = "predict.py"


def preparation_file(job: Job) -> bytes:
    """The description as JSON, with the sentences in the person's language."""
    about, root = ("pictures_ready", PICTURES) if job.sees_pictures else ("preparation", ROWS)
    content: dict[str, Any] = {"about": file_words()[about].said(job.language)}
    content |= described(job.design, job.prepared)
    content |= {"language": job.language, "words": words_in(job.language, root)}
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def program_file(job: Job) -> bytes:
    """The program that answers the rows of a table, or pictures, by the model beside it."""
    about, root = ("picture_program", PICTURES) if job.sees_pictures else ("program", ROWS)
    return predict_program(file_words()[about].said(job.language), root).encode()
