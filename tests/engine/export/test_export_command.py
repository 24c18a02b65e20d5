"""``export``: a script, a notebook or the rows, whole or not at all."""

from __future__ import annotations

import ast
import csv
import json

import pytest

from engine.brickfile import brick_file
from engine.brickfile.brick_file import Bundle
from engine.command_line.program import main
from engine.files import safe_writing
from engine.messages import EngineError
from engine.recipes import recipe


@pytest.fixture
def brick(tmp_path):
    path = tmp_path / "붓꽃.brick"
    brick_file.write(path, Bundle(recipe("iris").make()))
    return path


def export(brick, kind: str, out, *more: str) -> int:
    return main(["export", str(brick), "--as", kind, "--out", str(out), *more])


def test_an_untrained_design_becomes_a_script_beside_its_rows(brick, tmp_path, capsys) -> None:
    out = tmp_path / "꽃.py"
    assert export(brick, "script", out, "--language", "ko") == 0
    text = out.read_text(encoding="utf-8")
    ast.parse(text)
    assert 'pd.read_csv("꽃.csv")' in text
    assert "# 표 불러오기" in text
    assert capsys.readouterr().out.split() == [str(out), str(tmp_path / "꽃.csv")]
    with (tmp_path / "꽃.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert len(rows) == 151
    assert rows[0][-1] == "species"


def test_the_rows_say_which_part_they_are_in(brick, tmp_path) -> None:
    out = tmp_path / "rows.csv"
    assert export(brick, "data", out) == 0
    with out.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    parts = [row["part"] for row in rows]
    assert (parts.count("training"), parts.count("validation"), parts.count("test")) == (96, 24, 30)


@pytest.mark.parametrize("kind", ["script", "notebook", "data"])
def test_what_is_there_is_replaced_only_where_asked(kind, brick, tmp_path, capsys) -> None:
    endings = {"script": ".py", "notebook": ".ipynb", "data": ".csv"}
    out = tmp_path / f"mine{endings[kind]}"
    rows = tmp_path / "mine.csv"
    for mine in (out, rows):
        mine.write_text("mine", encoding="utf-8")
        assert export(brick, kind, out) == 2
        assert mine.name in capsys.readouterr().err
        assert mine.read_text(encoding="utf-8") == "mine"
        mine.unlink()
        assert not out.exists()
    out.write_text("mine", encoding="utf-8")
    assert export(brick, kind, out, "--force") == 0
    assert out.read_text(encoding="utf-8") != "mine"


def test_where_the_rows_cannot_be_written_the_code_is_not_left(
    brick, tmp_path, monkeypatch, capsys
) -> None:
    from engine.files import writing_together

    def fails(path, fill):
        if path.suffix == ".csv":
            raise EngineError(safe_writing._DISK_FULL(name=path.name))
        safe_writing.write_whole(path, fill)

    monkeypatch.setattr(writing_together, "write_whole", fails)
    assert export(brick, "script", tmp_path / "a.py") == 2
    assert "no room left" in capsys.readouterr().err
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".brick"]


def test_another_ending_and_an_unknown_kind_are_refused(brick, tmp_path, capsys) -> None:
    assert export(brick, "script", tmp_path / "a.txt") == 2
    assert ".py" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        export(brick, "poem", tmp_path / "a.html")
    assert ended.value.code == 2
    assert list(tmp_path.glob("a.*")) == []


def test_a_tower_that_does_not_fit_is_refused_in_one_sentence(tmp_path, capsys) -> None:
    design = recipe("iris").make()
    path = tmp_path / "wrong.brick"
    brick_file.write(path, Bundle(design.with_bricks(design.bricks[:1])))
    assert export(path, "script", tmp_path / "a.py") == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert not (tmp_path / "a.py").exists()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_notebook_is_valid_and_has_a_heading_for_each_step(language, brick, tmp_path) -> None:
    import nbformat

    out = tmp_path / "iris.ipynb"
    assert export(brick, "notebook", out, "--language", language) == 0
    book = nbformat.read(out, as_version=4)
    nbformat.validate(book)
    headings = [cell.source for cell in book.cells if cell.cell_type == "markdown"]
    assert len(headings) == 12
    code = [cell.source for cell in book.cells if cell.cell_type == "code"]
    for source in code:
        ast.parse(source)
    (plot,) = [source for source in code if "matplotlib" in source]
    assert "pip install matplotlib" in plot
    assert ("if korean else" in plot) == (language == "ko")
    again = tmp_path / "again.ipynb"
    export(brick, "notebook", again, "--language", language)
    first, second = (json.loads(path.read_text(encoding="utf-8")) for path in (out, again))
    assert [cell["id"] for cell in first["cells"]] == [cell["id"] for cell in second["cells"]]


def test_a_name_that_no_file_can_have_costs_a_sentence(brick, tmp_path, capsys) -> None:
    for out in (tmp_path / ("가" * 100 + ".py"), tmp_path / ("a" * 300) / "code.py"):
        assert export(brick, "script", out) == 2
        error = capsys.readouterr().err
        assert error.startswith(("This name is too long", "There is no folder"))
        assert error.count("\n") == 1
    assert [*tmp_path.iterdir()] == [brick]
