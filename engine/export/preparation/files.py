"""``preparation.json`` and ``predict.py``: what stands beside every model that leaves."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from engine.export.kind import ExportJob
from engine.export.preparation.answer_words import file_words, words_in
from engine.export.preparation.bundle import PICTURES, ROWS, predict_program
from engine.export.preparation.description import described
from engine.export.preparation.program import EYES
from engine.eyes.architecture import FOLDER, convolutions, weights

PREPARATION = "preparation.json"
PROGRAM = "predict.py"
_LICENCES = ("LICENSE.txt", "NOTICE.txt")


def preparation_file(job: ExportJob) -> bytes:
    """The description as JSON, with the sentences in the person's language."""
    about, root = ("pictures_ready", PICTURES) if job.sees_pictures else ("preparation", ROWS)
    content: dict[str, Any] = {"about": file_words()[about].said(job.language)}
    content |= described(job.design, job.prepared)
    content |= {"language": job.language, "words": words_in(job.language, root)}
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def program_file(job: ExportJob) -> bytes:
    """The program that answers the rows of a table, or pictures, by the model beside it."""
    about, root = ("picture_program", PICTURES) if job.sees_pictures else ("program", ROWS)
    return predict_program(file_words()[about].said(job.language), root).encode()


def eyes_files(job: ExportJob, folder: Path) -> dict[Path, bytes]:
    """What the pre-trained eyes know, with its licence, for who computes them by NumPy; {} of a
    network without them."""
    if not any(brick.sees_once for brick in job.design.bricks):
        return {}
    data = io.BytesIO()
    arrays = {name: array.astype(np.float16) for name, array in eyes_weights()}
    np.savez(data, allow_pickle=False, **arrays)
    licences = {folder / f"eyes-{name}": (FOLDER / name).read_bytes() for name in _LICENCES}
    return {folder / EYES: data.getvalue(), **licences}


def eyes_weights() -> Iterator[tuple[str, np.ndarray]]:
    """The eyes' kernels and biases, in the order in which they are used."""
    known = weights()
    for name in convolutions():
        for part in ("kernel", "bias"):
            yield f"{name}/{part}", known[f"{name}/{part}"]
