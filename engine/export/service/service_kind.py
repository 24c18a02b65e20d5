"""A folder that answers over HTTP: Flask, the program of `engine.export.preparation`, and weights
that NumPy computes."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_args

import numpy as np
from typing_extensions import override

from engine.data.columns.cells.dates import date_text
from engine.data.columns.cells.numbers import value_text
from engine.data.preparing.encoders import ColumnEncoder, DateEncoder, NumberEncoder
from engine.data.sources.pictures import Pictures, PictureSource
from engine.export.kind import ExportJob, ExportKind
from engine.export.preparation import bundle
from engine.export.preparation.answer_words import words_in
from engine.export.preparation.files import (
    PREPARATION,
    PROGRAM,
    eyes_files,
    preparation_file,
    program_file,
)
from engine.export.sentences import Sentences
from engine.lessons.words import LanguageCode, Words

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
FOLDER = RESOURCES / "service"
WORDS = RESOURCES / "service_words.json"
LANGUAGES: tuple[LanguageCode, ...] = get_args(LanguageCode)
# What leaves as it stands, and where it is here.
_ROWS = {
    name: name
    for name in (
        "app.py",
        "web.py",
        "requirements.txt",
        "templates/frame.html",
        "templates/index.html",
        "static/style.css",
    )
}
_PICTURES = _ROWS | {
    "app.py": "pictures/app.py",
    "requirements.txt": "pictures/requirements.txt",
    "templates/index.html": "pictures/index.html",
}
_READMES: dict[LanguageCode, str] = {"en": "README.md", "ko": "README.ko.md"}
_NAMED = 12  # columns in the story
_LONGEST = 60  # letters of a name in a README
_FIGURE = "figure."


@cache
def service_words() -> dict[str, Words]:
    """All texts of the page, as they stand in ``resources/service_words.json``."""
    raw = json.loads(WORDS.read_text(encoding="utf-8"))
    return {key: Words.model_validate(words) for key, words in raw.items()}


class ServiceKind(ExportKind):
    """A small web service."""

    name = "service"
    known_by = (Path("app.py"),)

    @override
    def contents(self, job: ExportJob, out: Path) -> Mapping[Path, bytes]:
        weights = io.BytesIO()
        np.savez(weights, *job.learned.state.weights, allow_pickle=False)
        about = _about(job)
        as_they_are = _PICTURES if job.sees_pictures else _ROWS
        root = bundle.PICTURES if job.sees_pictures else bundle.ROWS
        files = {Path(name): (FOLDER / own).read_bytes() for name, own in as_they_are.items()}
        files |= {
            Path(PREPARATION): preparation_file(job),
            Path(PROGRAM): program_file(job),
            Path("weights.npz"): weights.getvalue(),
            Path("about.json"): _json(about),
            Path("words.json"): _json({own: _words(own, root) for own in LANGUAGES}),
            **_examples(job, about),
            **eyes_files(job, Path()),
        }
        for language, readme in _READMES.items():
            text = (FOLDER / readme).read_text(encoding="utf-8")
            if job.sees_pictures:
                text = _of_pictures(text, readme.removeprefix("README"))
            named = [own[language] for own in about["targets"].values()]
            targets = ", ".join(map(markdown, named[:_NAMED]))
            story = markdown(about["story"][language], longest=2000)
            text = text.replace("{targets}", targets, 1).replace("{story}", story, 1)
            files[Path(readme)] = text.encode("utf-8", "backslashreplace")
        return files


def _words(language: LanguageCode, root: bundle.Name) -> dict[str, str]:
    own = {key: words.said(language) for key, words in service_words().items()}
    return words_in(language, root) | own


def _examples(job: ExportJob, about: dict[str, Any]) -> dict[Path, bytes]:
    """A row, or a picture, to try it with."""
    if job.sees_pictures:
        return {Path("example.png"): _example_picture(job)}
    names = [encoder.name for encoder in job.prepared.encoders]
    row = dict(zip(names, about["examples"], strict=True))
    return {Path("example.json"): _json(row), Path("example.csv"): _csv(row)}


def _example_picture(job: ExportJob) -> bytes:
    """A picture of one class: the first that was learned from, as the network sees it."""
    from PIL import Image

    pixels = np.rint(job.prepared.x["training"][0] * 255.0).astype(np.uint8)
    data = io.BytesIO()
    Image.fromarray(pixels[..., 0] if pixels.shape[-1] == 1 else pixels).save(data, "PNG")
    return data.getvalue()


def _of_pictures(readme: str, ending: str) -> str:
    """The README with what is otherwise where pictures are asked about: its second part and its
    third."""
    parts = re.split(r"(?m)^(?=## )", readme)
    for place, name in ((2, "ask"), (3, "folder")):
        parts[place] = (FOLDER / "pictures" / f"{name}{ending}").read_text(encoding="utf-8")
    return "".join(parts)


def _about(job: ExportJob) -> dict[str, Any]:
    """What the page says of the network: what it predicts from what, an example, its figures."""
    prepared = job.prepared
    targets = list(prepared.facts.target_names)
    names = [encoder.name for encoder in prepared.encoders]
    words = service_words()
    said = {own: Sentences(own, job.design.data.source) for own in LANGUAGES}
    figures = [
        {
            "name": {own: words[_FIGURE + name].said(own) for own in LANGUAGES},
            "value": f"{value:.4g}",
        }
        for name, value in job.learned.state.test.items()
        if _FIGURE + name in words
    ]
    return {
        "targets": {name: {own: said[own].column(name) for own in LANGUAGES} for name in targets},
        "names": [{own: said[own].column(name) for own in LANGUAGES} for name in names],
        "story": {own: _story(job, said[own]) for own in LANGUAGES},
        "examples": [_typical(encoder) for encoder in prepared.encoders],
        "hints": [_hint(encoder) for encoder in prepared.encoders],
        "figures": figures,
        "test_closed": job.options.test_closed,
    }


def _story(job: ExportJob, said: Sentences) -> str:
    """What is predicted, from what, and from how many rows; before it the story of built-in
    data."""
    prepared, source = job.prepared, type(job.design.data.source)
    if isinstance(job.design.data.source, PictureSource):
        shown = said.classes(prepared.facts.class_names[:_NAMED])
        text = service_words()["service.picture_story"].said(said.language)
        told = text.format(classes=", ".join(shown), rows=f"{len(prepared.rows['training']):,}")
        own_pictures = isinstance(job.design.data.source, Pictures)
        return told if own_pictures else f"{said.word(source.story)} {told}"
    names = [encoder.name for encoder in prepared.encoders]
    text = service_words()["service.story"].said(said.language)
    told = text.format(
        targets=said.columns(prepared.facts.target_names),
        columns=said.columns(names[:_NAMED]) + (" …" if len(names) > _NAMED else ""),
        rows=f"{len(prepared.rows['training']):,}",
    )
    return told if source.family == "table" else f"{said.word(source.story)} {told}"


def _typical(encoder: ColumnEncoder) -> str:
    """A usual value as its column's cells are written."""
    if isinstance(encoder, DateEncoder):
        return date_text(encoder.typical)
    if not isinstance(encoder, NumberEncoder):
        return encoder.typical
    text = value_text(float(f"{encoder.typical:.4g}"))
    if encoder.form.decimal == ",":
        text = text.replace(".", ",")
    return f"{text}{encoder.form.unit}"


def _hint(encoder: ColumnEncoder) -> dict[LanguageCode, str]:
    """The least and the greatest value that it learned from, in words; "" where that says
    nothing."""
    if not isinstance(encoder, NumberEncoder | DateEncoder) or not np.isfinite(encoder.low):
        return dict.fromkeys(LANGUAGES, "")
    text = date_text if isinstance(encoder, DateEncoder) else value_text
    hint = service_words()["service.hint"]
    ends = {"low": text(encoder.low), "high": text(encoder.high)}
    return {own: hint.said(own).format(**ends) for own in LANGUAGES}


def markdown(text: str, longest: int = _LONGEST) -> str:
    """A person's own text as Markdown shows it, and nothing else: on one line, not too long."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * longest])
    plain = " ".join(plain.split())
    plain = plain if len(plain) <= longest else plain[: longest - 1] + "…"
    return html.escape(re.sub(r"([\\`*_{}\[\]#|~])", r"\\\1", plain), quote=False)


def _json(content: object) -> bytes:
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def _csv(row: Mapping[str, str]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(row.keys())
    writer.writerow(row.values())
    return text.getvalue().encode("utf-8", "backslashreplace")
