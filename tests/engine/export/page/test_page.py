"""The file that leaves: small, closed to everything outside, without the person's rows."""

from __future__ import annotations

import base64
import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from engine.brickfile import brick_file
from engine.brickfile.brick_file import Bundle
from engine.bricks import Dense
from engine.command_line.program import main
from engine.data.knowing.library import Library
from engine.data.settings import ColumnSettings
from engine.edits.proposal import propose_data, retarget
from engine.export.kinds import export
from engine.export.names import ExportOptions
from engine.export.page.code import FOLDER, loader_code, page_code
from engine.export.page.page_kind import packed
from engine.export.page.words import FILE, every_page, page_words, sentences
from engine.messages import EngineError
from tests import translations
from tests.engine.export.page.pages import job_of, lesson_job, table_design, write_page

INPUT, TARGET = "input", "target"


def unpacked(page: Path) -> dict[str, Any]:
    found = re.search(r'id="packed">([^<]*)<', page.read_text(encoding="utf-8"))
    assert found is not None
    return json.loads(gzip.decompress(base64.b64decode(found[1])))


def test_a_network_of_64_64_1_takes_at_most_120_kilobytes(tmp_path) -> None:
    job = lesson_job("labels-deep")
    assert [brick.units for brick in job.design.bricks] == [64, 64, 1]
    (page,) = export(job, "page", tmp_path / "page.html")
    print(f"{page.stat().st_size} bytes")
    assert page.stat().st_size <= 120_000


def test_it_says_to_the_browser_that_nothing_else_may_run_load_or_be_sent(tmp_path) -> None:
    text = write_page(lesson_job("iris"), tmp_path / "page.html").read_text(encoding="utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    assert not re.search(r"https?://", text.replace("http-equiv", ""))
    assert text.count("<script") == 3
    assert text.count("<script>") == 1  # the other two hold text


def test_the_code_asks_for_nothing_that_could_run_a_text_or_reach_a_network() -> None:
    """``DecompressionStream`` and ``Blob`` read what the page has itself."""
    code = page_code() + loader_code()
    assert not re.search(r"\b(eval|Function|setTimeout)\(\s*[\"'`]", code)
    for word in ("eval(", "new Function", "innerHTML", "outerHTML", "insertAdjacentHTML", "fetch("):
        assert word not in code, word
    for word in ("document.write", "XMLHttpRequest", "WebSocket", "import(", "localStorage"):
        assert word not in code, word


def test_every_file_of_the_page_is_part_of_it() -> None:
    code = page_code() + loader_code()
    for path in FOLDER.glob("*.js"):
        names = re.findall(r"^(?:function\*?|class|const) (\w+)", path.read_text(), re.MULTILINE)
        assert all(name in code for name in names), path.name


def test_none_of_the_persons_rows_are_inside_unless_they_are_asked_for(tmp_path) -> None:
    library = Library()
    text = "키,이름,몸무게\n" + "".join(f"{150 + n}.{n},비밀{n % 3},{50 + n}\n" for n in range(40))
    columns = [
        ColumnSettings(name="키", role=INPUT, scaling="standardize"),
        ColumnSettings(name="이름", role="ignored"),
        ColumnSettings(name="몸무게", role=TARGET),
    ]
    design = table_design(library, text, columns, Dense(units=1, activation="linear"))
    found = unpacked(write_page(job_of(design, library), tmp_path / "a.html"))["data"]
    assert found["own_rows"] is None
    inside = json.dumps(found, ensure_ascii=False)
    assert "비밀" not in inside
    assert "157.7" not in inside
    options = ExportOptions(own_rows=True)
    found = unpacked(write_page(job_of(design, library, options=options), tmp_path / "b.html"))[
        "data"
    ]
    assert found["own_rows"]["names"] == ["키"]
    assert ["157.7"] in found["own_rows"]["rows"]
    assert "비밀" not in json.dumps(found, ensure_ascii=False)


@pytest.mark.parametrize(
    "cells",
    [
        [f"{n},5 kg" if n % 9 else f"{n}500 g" for n in range(1, 40)],
        [f"{n}.5" for n in range(1, 40)],
        [f"{n}%" for n in range(1, 40)],
        [f"{n},25" for n in range(1, 40)],
        [f"2024-03-{1 + n % 28:02} 1{n % 9}:05" for n in range(1, 40)],
    ],
    ids=["units", "plain", "percent", "decimal comma", "moments"],
)
def test_own_rows_are_read_as_they_were_learned(node, tmp_path, cells) -> None:
    library = Library()
    text = "a;y\n" + "".join(f"{cell};{n}\n" for n, cell in enumerate(cells))
    source = library.open_text(text, "t.csv")
    data = retarget(propose_data(source, library.facts(source)), library.facts(source), "y")
    design = lesson_job("and").design.model_copy(
        update={"data": data, "bricks": (Dense(units=1, activation="linear"),)}
    )
    job = job_of(design, library, options=ExportOptions(own_rows=True))
    own = unpacked(write_page(job, tmp_path / "a.html"))["data"]["own_rows"]
    assert own["names"] == ["a"]
    read = job.prepared.encoders[0].look([row[0] for row in own["rows"]])
    assert not read.problems
    assert read.values.tolist() == job.prepared.encoders[0].look(cells).values.tolist()


def test_the_command_line_writes_a_page_of_what_has_learned(tmp_path, capsys) -> None:
    job = lesson_job("iris")
    brick, out = tmp_path / "붓꽃.brick", tmp_path / "page.html"
    brick_file.write(brick, Bundle(job.design, runs=(job.learned,)))
    more = ["--language", "ko", "--own-rows"]
    assert main(["export", str(brick), "--as", "page", "--out", str(out), *more]) == 0
    data = unpacked(out)["data"]
    assert data["language"] == "ko"
    assert len(data["own_rows"]["rows"]) == 150
    assert main(["export", str(brick), "--as", "page", "--out", str(out)]) == 2
    assert main(["export", str(brick), "--as", "page", "--out", str(out), "--force"]) == 0
    assert unpacked(out)["data"]["own_rows"] is None
    brick_file.write(brick, Bundle(job.design))
    capsys.readouterr()
    assert main(["export", str(brick), "--as", "page", "--out", str(tmp_path / "b.html")]) == 2
    assert "learned nothing" in capsys.readouterr().err


def test_what_cannot_be_read_in_the_table_is_no_text_of_the_page(tmp_path) -> None:
    """Such cells are a person's own, too: the page only knows them when it meets them."""
    library = Library()
    rows = "".join(f"{n},{2 * n}\n" for n in range(60))
    columns = [
        ColumnSettings(name="a", role=INPUT, missing="mean"),
        ColumnSettings(name="b", role=TARGET),
    ]
    design = table_design(
        library, f"a,b\n{rows}김철수 결석,3\n", columns, Dense(units=1, activation="linear")
    )
    job = job_of(design, library)
    assert job.prepared.encoders[0].form.odd == ("김철수 결석",)
    inside = json.dumps(unpacked(write_page(job, tmp_path / "a.html")), ensure_ascii=False)
    assert "김철수" not in inside


def test_columns_of_whole_numbers_are_told_from_others(tmp_path) -> None:
    found = unpacked(write_page(lesson_job("sales"), tmp_path / "a.html"))["data"]
    assert found["whole"] == ["Year", "Marketing_Spend"]


def test_half_a_letter_does_no_harm() -> None:
    text = gzip.decompress(base64.b64decode(packed({"name": "a\ud800b"}))).decode()
    assert json.loads(text) == {"name": "a?b"}


def test_an_untrained_design_has_no_page(tmp_path) -> None:
    import dataclasses

    job = dataclasses.replace(lesson_job("and"), run=None)
    with pytest.raises(EngineError, match="learned nothing"):
        export(job, "page", tmp_path / "page.html")
    assert not list(tmp_path.iterdir())


def test_the_page_says_what_the_engine_says_with_the_windows_korean() -> None:
    own = {entry.source: entry.translation for entry in translations.entries(translations.TS)}
    found = every_page()
    assert len(sentences()) > 35
    for code, text in sentences().items():
        assert found[code] == [text, own[text]]
        assert code not in page_words()


def test_every_text_is_there_in_both_languages_with_the_same_places() -> None:
    for key, words in json.loads(FILE.read_text(encoding="utf-8")).items():
        assert words["en"], key
        assert re.search("[가-힣]", words["ko"]), key
        assert translations.places(words["en"]) == translations.places(words["ko"]), key
        assert not translations._PARTICLE.search(words["ko"]), key


def test_every_text_that_the_code_asks_for_is_there() -> None:
    known = every_page()
    text = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.js"))
    text += (FOLDER / "page.html").read_text(encoding="utf-8")
    asked = set(re.findall(r'word\("([\w.]+)"\)', text)) | set(
        re.findall(r'data-words="(\w+)"', text)
    )
    asked |= set(re.findall(r'\["((?:encode|rows|answers|derived|page)[._][\w.]+)", ', text))
    assert len(asked) > 60
    assert asked - known.keys() == set()
