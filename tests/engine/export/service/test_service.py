"""The service that leaves: asked over HTTP in a process that has nothing of ours."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.data.preparing.encoders import NumberEncoder
from engine.export.kinds import export
from engine.export.service.service_kind import markdown, service_words
from tests.engine.export.code.test_script import HOSTILE
from tests.engine.export.preparation.networks import Network, messy_rows, random_network

# serves on a port that the system chooses, and writes its number down
START = """
import sys
for name in ("engine", "tensorflow", "keras", "pydantic", "sklearn", "pandas"):
    sys.modules[name] = None
sys.path.insert(0, ".")
from waitress import create_server
import app
server = create_server(app.app, host="127.0.0.1", port=0)
print(server.effective_port, flush=True)
server.run()
"""


class Service:
    """A running service, and the network that it is of."""

    def __init__(self, network: Network, folder: Path) -> None:
        self.network = network
        self.folder = folder
        export(network.job, "service", folder)
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", "-c", START],
            cwd=folder,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.port = int(self._process.stdout.readline())

    def ask(
        self, path: str = "/predict", data: bytes | None = None, kind: str = "application/json"
    ) -> tuple[int, str]:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data)
        request.add_header("Content-Type", kind)
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, answer.read().decode("utf-8-sig")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def ask_json(self, content: object, path: str = "/predict") -> tuple[int, dict]:
        status, text = self.ask(path, json.dumps(content).encode())
        return status, json.loads(text)

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()


@pytest.fixture(scope="module", params=[6, 13])
def service(request, tmp_path_factory) -> Iterator[Service]:
    running = Service(random_network(request.param), tmp_path_factory.mktemp("s") / "서비스")
    yield running
    running.end()


def test_rows_are_answered_as_the_app_answers_them(service) -> None:
    network = service.network
    names = network.text.split("\n")[0].split(",")
    rows = [row for row in messy_rows(network) if len(row) == len(names)]
    status, found = service.ask_json({"rows": [dict(zip(names, row, strict=True)) for row in rows]})
    assert status == 200
    expected = network.answered(rows, names)
    given = expected.prediction
    assert given is not None
    places = {row: place for place, row in enumerate(expected.answered.tolist())}
    for row, answer in enumerate(found["answers"]):
        assert ("error" not in answer) == (row in places)
        if row not in places:
            continue
        if given.probabilities is not None:
            np.testing.assert_allclose(
                [*answer["probabilities"].values()], given.probabilities[places[row]], atol=1e-5
            )
            continue
        (value,) = answer["answer"].values()
        right = given.values[places[row]][0]
        most = max(network.prepared.target_spreads[0], abs(right))
        assert abs(value - right) <= 1e-5 * most


def test_a_table_comes_back_row_for_row(service) -> None:
    network = service.network
    status, text = service.ask(data=network.text.encode(), kind="text/csv")
    assert status == 200
    found = list(csv.reader(io.StringIO(text)))
    own = list(csv.reader(io.StringIO(network.text)))
    assert [row[: len(own[0])] for row in found] == own
    assert all(row[len(own[0])] or row[-2] for row in found[1:])


def test_its_program_answers_a_table_by_hand(service, tmp_path) -> None:
    """Beside texts and examples in JSON, which are no models."""
    out = tmp_path / "답.csv"
    program = [sys.executable, "-I", "-X", "utf8", "predict.py", "example.csv", str(out)]
    ran = subprocess.run(program, cwd=service.folder, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    with out.open(encoding="utf-8-sig", newline="") as stream:
        heads, row = csv.reader(stream)
    assert len(row) == len(heads) > len(service.network.job.prepared.encoders)
    assert row[len(service.network.job.prepared.encoders)]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "application/json"),
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b"[1, 2]", "application/json"),
        (b"[" * 100_000, "application/json"),
        (b'{"a": 1}', "application/json"),
        (b'{"rows": {}}', "application/json"),
        (b"a,b\n1,2\n", "text/csv"),
        (b"", "text/csv"),
        (b"PK\x03\x04", "text/csv"),
        (b"\xff\xfe\x00", "text/csv"),
        (b"x=1", "application/x-www-form-urlencoded"),
    ],
)
def test_a_wrong_request_gets_a_sentence(data, kind, service) -> None:
    for path, letters in (("/predict?language=ko", "가힣"), ("/predict?language=en", "az")):
        status, text = service.ask(path, data, kind)
        assert status == 400
        sentence = json.loads(text)["error"]
        assert any(letters[0] <= letter.lower() <= letters[1] for letter in sentence)
        assert "Traceback" not in text


def test_values_of_other_kinds_are_refused(service) -> None:
    names = [encoder.name for encoder in service.network.prepared.encoders]
    for value in ([], {}, {"a": [1]}, "half a sign: \ud83d"):
        status, found = service.ask_json(dict.fromkeys(names, value))
        assert status == 400
        assert "error" in found
    status, _ = service.ask_json({"rows": [dict.fromkeys(names, None)]})
    assert status == 200


def test_what_is_too_large_is_refused(service) -> None:
    status, text = service.ask("/predict?language=ko", b" " * 8_000_001)
    assert status == 413
    assert "MB" in json.loads(text)["error"]
    rows = "수\n" + "1\n" * 20_001
    names = ",".join(encoder.name for encoder in service.network.prepared.encoders)
    line = ",".join("1" for _ in service.network.prepared.encoders)
    rows = f"{names}\n" + f"{line}\n" * 20_001
    status, text = service.ask("/predict?language=ko", rows.encode(), "text/csv")
    assert status == 400
    assert "20000" in json.loads(text)["error"]


def test_the_page_says_everything_in_both_languages(service) -> None:
    for language, word in (("ko", "예측하기"), ("en", "Predict")):
        status, text = service.ask(f"/?language={language}")
        assert status == 200
        assert word in text
        assert "{{" not in text
    status, _ = service.ask("/gone")
    assert status == 404
    status, text = service.ask("/static/../app.py")
    assert status == 404


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 720)])
def test_a_person_asks_in_a_browser(service, browser, width, height) -> None:
    encoders = service.network.prepared.encoders
    (place, own) = next(
        (place, own) for place, own in enumerate(encoders) if isinstance(own, NumberEncoder)
    )
    browser.show(f"http://127.0.0.1:{service.port}/?language=ko", width, height)
    assert browser.js("document.documentElement.scrollWidth") <= width
    browser.type(f"#column-{place}", "many")
    browser.send("form button")
    assert own.name in browser.text(".answer .error")
    browser.type(f"#column-{place}", "4.25")
    browser.send("form button")
    assert browser.js(f"document.querySelector('#column-{place}').value") == "4.25"
    folder = service.folder
    row = json.loads((folder / "example.json").read_text(encoding="utf-8")) | {own.name: "4.25"}
    _, found = service.ask_json(row)
    answer = found["answer"]
    shown = answer if isinstance(answer, str) else next(iter(found["texts"].values()))
    assert shown in browser.text(".answer .value")
    # on a telephone, too, a class's name is not cut into pieces by a bar that takes all the room
    least = "Math.min(...[...document.querySelectorAll('.shares th')].map((e) => e.offsetWidth))"
    assert (browser.js(least) or 999) >= 100  # Infinity, which is none here: there are no classes


def test_hostile_names_are_shown_as_text(tmp_path) -> None:
    network = random_network(6)
    names = network.text.split("\n")[0].split(",")
    hostile = (*HOSTILE, "</script><script>alert(1)</script>", "{{ 7 * 7 }}", '" onload="x')
    renamed = dict(zip(names, hostile, strict=False))
    settings = network.design.data
    text = io.StringIO()
    rows = list(csv.reader(io.StringIO(network.text)))
    csv.writer(text).writerows([[renamed.get(name, name)[:400] for name in rows[0]], *rows[1:]])
    source = network.library.open_text(text.getvalue(), "h.csv")
    found = [*map(str, network.library.table(source).frame.columns)]
    told = dict(zip(names, found, strict=True))
    columns = tuple(
        own.model_copy(update={"name": told[own.name]})
        for own in settings.columns
        if own.name in told
    )
    derived = tuple(
        own.model_copy(update={"columns": tuple(told[name] for name in own.columns)})
        for own in settings.derived
    )
    order_by = tuple(told[name] for name in settings.split.order_by)
    split = settings.split.model_copy(update={"order_by": order_by})
    data = settings.model_copy(
        update={"source": source, "columns": columns, "derived": derived, "split": split}
    )
    other = Network(
        network.design.with_data(data),
        network.library,
        network.library.prepared(data),
        network.weights,
        text.getvalue(),
    )
    running = Service(other, tmp_path / "s")
    try:
        status, page = running.ask("/")
        assert status == 200
        assert "<script" not in page
        assert "49" not in page.split("<form")[0]
        assert '" onload' not in page
        example = json.loads((tmp_path / "s" / "example.json").read_text(encoding="utf-8"))
        status, answer = running.ask_json(example)
        assert status == 200, answer
    finally:
        running.end()


def test_markdown_shows_a_name_and_nothing_else() -> None:
    assert markdown("a\n# b") == "a \\# b"
    assert markdown("[x](http://y)") == "\\[x\\](http://y)"
    assert markdown("<b>") == "&lt;b&gt;"
    assert len(markdown("x" * 10_000)) == 60


def test_its_words_are_there_in_both_languages() -> None:
    for key, words in service_words().items():
        assert words.en
        assert words.ko
        assert words.en != words.ko, key
