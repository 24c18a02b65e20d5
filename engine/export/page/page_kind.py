"""One file of HTML that answers by double click: network, preparation, form and all."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from typing_extensions import override

from engine.export.kind import ExportJob, ExportKind
from engine.export.page.code import FOLDER, loader_code, page_code, page_style
from engine.export.page.data import Json, page_data
from engine.export.page.words import page_words


class PageKind(ExportKind):
    """A web page in one file."""

    name = "page"

    @override
    def contents(self, job: ExportJob, out: Path) -> Mapping[Path, bytes]:
        data = page_data(job)
        job.went_on(0.8)
        return {out: page(data).encode("utf-8")}


def page(data: Json) -> str:
    """The whole page that knows ``data`` (see `engine.export.page.data.page_data`)."""
    code, loader, style = page_code(), loader_code(), page_style()
    words, language = page_words(), data["language"]
    title = words["title"].said(language).format(target=_targets(data))
    places = {
        "LANGUAGE": language,
        "POLICY": policy((loader, code), style),
        "TITLE": html.escape(title[:200]),
        "STYLE": style,
        "NOSCRIPT": html.escape(words["noscript"].said(language)),
        "TOO_OLD": html.escape(words["too_old"].said(language)),
        "PACKED": packed({"code": code, "data": data}),
        "LOADER": loader,
    }
    # cut at the places first: what is put in may hold anything
    pieces = (FOLDER / "page.html").read_text(encoding="utf-8").split("%")
    return "".join(places[piece] if place % 2 else piece for place, piece in enumerate(pieces))


def packed(content: Json) -> str:
    """``content`` as JSON, packed by gzip, in letters that mean nothing to HTML. A text with half
    a letter in it, as a broken file may have, gets a sign in its place."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    small = gzip.compress(text.encode("utf-8", "replace"), mtime=0)
    return base64.b64encode(small).decode("ascii")


def policy(programs: Sequence[str], style: str) -> str:
    """What the browser lets the page do: run these programs and show this style, nothing else; it
    can neither load nor send anything."""
    marks = " ".join(f"'{_mark(own)}'" for own in programs)
    return (
        f"default-src 'none'; script-src {marks}; style-src '{_mark(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _mark(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}"


def _targets(data: Json) -> str:
    return ", ".join(target["name"] for target in data["preparation"]["targets"])
