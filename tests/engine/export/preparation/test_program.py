"""The program that leaves answers rows as the app does, in a Python that has nothing of ours."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from engine.bricks import BY_KIND
from engine.bricks.activations import ActivationName
from engine.data.knowing.library import Library
from engine.data.reading.rows_file import rows_at
from engine.export.preparation.answer_words import words_in
from engine.export.preparation.answering import Preparation
from engine.export.preparation.bundle import predict_program, program_sentences
from engine.export.preparation.files import preparation_file, program_file
from engine.export.preparation.numpy_network import ACTIVATIONS, LAYERS, outputs_of
from engine.export.preparation.program import answered, main, said, write_answers
from engine.export.preparation.rows_of_file import Rows, is_workbook, rows_of
from engine.messages import EngineError
from engine.prediction.answer_cells import headings
from tests.engine.export.preparation.networks import messy_rows, random_network
from tests.messy_tables import MESSY

SEEDS = range(24)


@pytest.mark.parametrize("seed", SEEDS)
def test_messy_rows_are_answered_as_the_app_answers_them(seed) -> None:
    network = random_network(seed)
    names = tuple(network.text.split("\n")[0].split(","))
    rows = messy_rows(network)
    preparation = Preparation(network.description, folded=False)
    found = answered(
        preparation,
        Rows(names, names, rows, comma=False),
        lambda inputs: outputs_of(network.description["network"], network.weights, inputs),
    )
    expected = network.answered(rows, names)
    assert [list(map(str, note.reasons)) for note in found.notes] == [
        list(map(str, note.reasons)) for note in expected.notes
    ]
    assert [str(note) for note in found.notes] == [str(note) for note in expected.notes]
    np.testing.assert_array_equal(found.answered, expected.answered)
    assert found.prediction is not None
    assert expected.prediction is not None
    if network.prepared.facts.class_names:
        np.testing.assert_allclose(
            found.prediction.probabilities, expected.prediction.probabilities, atol=1e-5
        )
    else:
        spread = np.array(network.prepared.target_spreads)
        off = np.abs(found.prediction.values - expected.prediction.values)
        most = np.maximum(spread, np.abs(expected.prediction.values))  # far beyond what was met
        assert (off <= 1e-5 * most).all()


def test_it_runs_by_itself_and_says_everything_in_the_language_of_the_file(tmp_path) -> None:
    network = random_network(4)
    (tmp_path / "preparation.json").write_bytes(preparation_file(network.job))
    (tmp_path / "predict.py").write_bytes(program_file(network.job))
    np.savez(tmp_path / "weights.npz", *network.weights)
    rows = messy_rows(network)
    with (tmp_path / "행.csv").open("w", encoding="cp949", errors="replace", newline="") as stream:
        stream.write("우리 반의 표\n\n" + network.text.split("\n")[0].replace(",", ";") + "\n")
        csv.writer(stream, delimiter=";").writerows(row for row in rows if row)
    code = (
        "import sys; sys.modules.update(dict.fromkeys("
        "('engine', 'tensorflow', 'keras', 'pydantic', 'sklearn', 'typing_extensions')));"
        "import runpy; sys.argv[1:] = ['행.csv', '답.csv'];"
        "runpy.run_path('predict.py', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert "답했고" in done.stdout
    with (tmp_path / "답.csv").open(encoding="utf-8-sig", newline="") as stream:
        found = list(csv.reader(stream))
    assert len(found) == len([row for row in rows if row]) + 1
    assert found[0][-2:] == ["답이 없는 까닭", "메모"] or re.search("[가-힣]", found[0][-1])
    reasons = [row[-2] for row in found[1:] if row[-2]]
    assert reasons
    assert all(re.search("[가-힣]", reason) for reason in reasons)
    assert not any("Column" in cell for row in found for cell in row[-2:])


def test_the_program_is_code_of_its_own() -> None:
    text = predict_program("What it does.")
    compile(text, "predict.py", "exec")
    assert not re.search(r"^\s*(from|import) (engine|pydantic|typing_extensions)", text, re.M)
    ruff = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "F", "-"]
    done = subprocess.run(ruff, input=text, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout


def test_every_sentence_that_it_can_say_is_there_in_korean() -> None:
    codes = re.findall(r'Sentence\(\s*"([a-z_.]+)"', predict_program("What it does."))
    words = words_in("ko")
    assert len(codes) > 30
    assert set(codes) == words.keys()
    assert all(re.search("[가-힣]", text) for text in words.values())
    assert words_in("en") == {own.code: own.text for own in program_sentences()}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a,b\n1,2\n", "missing in rows.csv: 수, 수2. Its columns are: a, b"),
        (b"\n;\na;b\n1;2\n", "Its columns are: a;b"),
        (b"", "no row in rows.csv"),
        (b"\n\n", "no row in rows.csv"),
        (b"PK\x03\x04broken", "cannot be read"),
        ("수".encode() + b"\x00" * 50, "Its columns are: 수[.]$"),
        (b"x" * 100_000, "Its columns are: x{100}[.]$"),
    ],
)
def test_a_file_without_the_columns_is_refused_in_one_sentence(content, said, tmp_path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(content)
    with pytest.raises(EngineError, match=said):
        rows_of(path, ["수", "수2"], {})
    with pytest.raises(EngineError, match="cannot be read"):
        rows_of(tmp_path / "gone.csv", ["수"], {})


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("수\t수2\n1\t2\n", {}),
        ("수;수2\n1,5;2\n", {"separator": ","}),
        ("표 제목\n\n수|수2\n1|2\n", {}),
        ("1,2\n3,4\n", {"header": False}),
        ('수,"수\n2"\n1,2\n', {"header_lines": 1}),
    ],
)
def test_rows_are_found_however_they_are_written(text, table, tmp_path) -> None:
    path = tmp_path / "rows.csv"
    needed = ["A", "B"] if table.get("header") is False else ["수", "수2"]
    if "\n2" in text:
        needed = ["수", "수 2"]
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp949"):
        path.write_bytes(text.encode(encoding))
        rows = rows_of(path, needed, table)
        assert set(needed) <= set(rows.names)
        assert len(rows.records) == (2 if table.get("header") is False else 1)


@pytest.mark.parametrize(
    "name", ["비고.csv", "집값 단위줄.csv", "flowers quoted.csv", "flowers old.xls"]
)
def test_a_file_has_the_rows_that_the_app_finds_in_it(name, tmp_path) -> None:
    """Empty lines at its end, a line of units, apostrophes around cells, an old workbook."""
    (messy,) = (table for table in MESSY if table.name == name)
    path = messy.write(tmp_path)
    source = Library().open_table(path)
    table = source.model_dump(mode="json", include={"separator", "skip_below", "header_lines"})
    found = rows_of(path, list(messy.row), table)
    assert len(found.records) == messy.rows
    own = [cell for chunk in rows_at(path, list(messy.row), source).chunks() for cell in chunk]
    assert found.records == own
    assert is_workbook(path.read_bytes()) == name.endswith(".xls")


def test_a_line_is_too_long_where_the_app_says_so(tmp_path) -> None:
    """The columns beyond the header count only where the trained table had such."""
    path = tmp_path / "rows.csv"
    path.write_text("수,수2\n1,2\n3,4,남음\n", encoding="utf-8")
    assert rows_of(path, ["수", "수2"], {}).names == ("수", "수2")
    assert rows_of(path, ["수", "C"], {}).names == ("수", "수2", "C")


def test_no_two_columns_of_the_answers_are_called_alike(tmp_path) -> None:
    """The person's own stay as they are; ours get a number, as in the app."""
    network = random_network(4)
    preparation = Preparation(network.description, folded=True)
    names = [own.name for own in preparation.encoders]
    path, out = tmp_path / "rows.csv", tmp_path / "answers.csv"
    ours = headings(preparation.targets, preparation.classes)
    heads = [said(head, network.description) for head in ours]
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([[*names, *heads], ["1"] * (len(names) + len(heads))])
    rows = rows_of(path, names, {})
    width = network.prepared.facts.output_width
    found = answered(preparation, rows, lambda inputs: np.zeros((len(inputs), width)))
    write_answers(out, preparation, rows, found)
    with out.open(encoding="utf-8-sig", newline="") as stream:
        written = next(csv.reader(stream))
    assert written[: len(names) + len(heads)] == [*names, *heads]
    assert written[len(names) + len(heads) :] == [f"{head} (2)" for head in heads]


def test_every_brick_and_function_is_computed_there() -> None:
    assert LAYERS.keys() == BY_KIND.keys()
    assert ACTIVATIONS.keys() == set(get_args(ActivationName))


def test_without_a_model_beside_it_the_program_says_so(tmp_path, capsys, monkeypatch) -> None:
    from engine.export.preparation import program

    monkeypatch.setattr(program, "__file__", str(tmp_path / "predict.py"))
    assert main([str(tmp_path / "rows.csv")]) == 2
    assert "--model" in capsys.readouterr().err


def test_what_is_broken_beside_the_program_is_named_and_nothing_is_written(
    tmp_path, capsys
) -> None:
    network = random_network(4)
    preparation, model = tmp_path / "preparation.json", tmp_path / "weights.npz"
    rows, out = tmp_path / "rows.csv", tmp_path / "answers.csv"
    rows.write_text(network.text, encoding="utf-8")
    whole = preparation_file(network.job)
    without = {key: value for key, value in json.loads(whole).items() if key != "classes"}
    np.savez(model, *network.weights)
    weights = model.read_bytes()

    def refused(name: str, out: Path = out) -> None:
        given = [str(rows), str(out), "--model", str(model), "--preparation", str(preparation)]
        assert main(given) == 2
        lines = capsys.readouterr().err.splitlines()
        assert len(lines) == 1
        assert name in lines[0]

    refused("preparation.json")
    for broken in (b"", b"{", b"{}", b"null", b"[" * 100_000, json.dumps(without).encode()):
        preparation.write_bytes(broken)
        refused("preparation.json")
    preparation.write_bytes(whole)
    for broken in (b"", b"x"):
        model.write_bytes(broken)
        refused("weights.npz")
    np.savez(model, *network.weights[:-1])
    refused("weights.npz")
    np.savez(model, *(own.T[:-1] for own in network.weights))
    refused("weights.npz")
    model.unlink()
    refused("weights.npz")
    model.write_bytes(weights)
    assert not out.exists()
    refused("answers.csv", tmp_path / "nowhere" / "answers.csv")
    out.mkdir()
    refused("answers.csv")
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_what_is_read_is_never_replaced(tmp_path, capsys) -> None:
    network = random_network(4)
    preparation, model = tmp_path / "preparation.json", tmp_path / "weights.npz"
    rows = tmp_path / "rows.csv"
    rows.write_text(network.text, encoding="utf-8")
    preparation.write_bytes(preparation_file(network.job))
    np.savez(model, *network.weights)
    before = {path: path.read_bytes() for path in (rows, preparation, model)}
    for out in before:
        given = [str(rows), str(tmp_path / "." / out.name)]
        given += ["--model", str(model), "--preparation", str(preparation)]
        assert main(given) == 2
        assert out.name in capsys.readouterr().err
    assert {path: path.read_bytes() for path in before} == before


def test_the_preparation_says_what_it_is(tmp_path) -> None:
    content = json.loads(preparation_file(random_network(1).job))
    assert "입력" in content["about"]
    assert content["language"] == "ko"
    assert Path("docs/preparation.md").exists()
