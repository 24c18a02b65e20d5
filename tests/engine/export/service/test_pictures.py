"""The service of a network that sees pictures: asked over HTTP, by a program and by a person."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator

import numpy as np
import pytest

from engine.data.pictures.decoding import seen
from tests.engine.export.page.browser import Browser
from tests.engine.export.preparation.picture_networks import folder_of_pictures, picture_network
from tests.engine.export.service.test_service import Service


@pytest.fixture(scope="module")
def service(tmp_path_factory) -> Iterator[Service]:
    running = Service(picture_network(), tmp_path_factory.mktemp("s") / "그림 서비스")
    yield running
    running.end()


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    folder = folder_of_pictures(tmp_path_factory.mktemp("p"))
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def expected(service: Service, name: str, data: bytes) -> np.ndarray:
    look = service.network.design.data.source.look
    sample = look.samples([look.pixels(seen(data, name))])
    return service.network.answers(sample).probabilities[0]


def test_each_way_of_asking_gives_the_apps_answer(service, pictures) -> None:
    names = ["photo.jpg", "wide.png", "clear.png", "palette.gif"]
    for name in names:
        status, text = service.ask(data=pictures[name], kind="image/jpeg")
        assert status == 200, text
        found = json.loads(text)
        shares = expected(service, name, pictures[name])
        np.testing.assert_allclose([*found["probabilities"].values()], shares, atol=1e-5)
        assert found["answer"] == [*found["probabilities"]][int(shares.argmax())]
    texts = [base64.b64encode(pictures[name]).decode() for name in (*names, "words.png")]
    status, found = service.ask_json({"pictures": texts})
    assert status == 200
    assert len(found["answers"]) == 5
    assert "error" in found["answers"][-1]
    status, one = service.ask_json({"picture": f"data:image/png;base64,{texts[1]}"})
    assert status == 200
    assert one == found["answers"][1]
    part = b'--x\r\nContent-Disposition: form-data; name="picture"; filename="%s"\r\n\r\n%s\r\n'
    body = b"".join(part % (name.encode(), pictures[name]) for name in names) + b"--x--\r\n"
    status, text = service.ask(data=body, kind="multipart/form-data; boundary=x")
    assert status == 200
    assert json.loads(text)["answers"] == found["answers"][:4]


def test_a_wrong_request_gets_a_sentence(service, pictures) -> None:
    bomb = b"BM" + bytes(16) + (40).to_bytes(4, "little") + (60000).to_bytes(4, "little") * 2
    bomb += (1).to_bytes(2, "little") + (24).to_bytes(2, "little") + bytes(24)
    for data, kind in (
        (b"", "image/png"),
        (pictures["broken.jpg"], "image/jpeg"),
        (pictures["words.png"], "image/png"),
        (bomb, "image/bmp"),
        (b"{}", "application/json"),
        (b'{"picture": 3}', "application/json"),
        (b"[" * 100_000, "application/json"),
        (b'{"picture": "\xed\x95\x9c"}', "application/json"),
        (b'{"pictures": "abc"}', "application/json"),
        (json.dumps({"pictures": [""] * 101}).encode(), "application/json"),
        (b"x=1", "application/x-www-form-urlencoded"),
        (b"a,b\n", "text/csv"),
    ):
        for language, letters in (("ko", "가힣"), ("en", "az")):
            status, text = service.ask(f"/predict?language={language}", data, kind)
            assert status == 400, (kind, data[:20], text)
            sentence = json.loads(text)["error"]
            assert any(letters[0] <= letter.lower() <= letters[1] for letter in sentence)
            assert "Traceback" not in text
    status, text = service.ask(data=bytes(20_200_000), kind="image/png")
    assert status == 413


def test_what_stands_in_the_folder_tells_how_to_ask(service) -> None:
    files = {path.name for path in service.folder.iterdir()}
    assert {"example.png", "app.py", "requirements.txt", "predict.py"} <= files
    assert not {"example.csv", "example.json"} & files
    for name in ("README.md", "README.ko.md"):
        text = (service.folder / name).read_text(encoding="utf-8")
        assert "example.png" in text
        assert "csv" not in text
    assert "pillow" in (service.folder / "requirements.txt").read_text()
    data = (service.folder / "example.png").read_bytes()
    assert service.ask(data=data, kind="image/png")[0] == 200


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 720)])
def test_a_person_asks_in_a_browser(
    width, height, service, browser: Browser, pictures, tmp_path
) -> None:
    (tmp_path / "wide.png").write_bytes(pictures["wide.png"])
    browser.show(f"http://127.0.0.1:{service.port}/?language=ko", width, height)
    browser.choose_file("#picture", tmp_path / "wide.png")
    browser.send("form button")
    shares = expected(service, "wide.png", pictures["wide.png"])
    names = service.network.prepared.facts.class_names
    assert browser.text(".answer .value") == names[int(shares.argmax())]
    assert f"{100 * shares.max():.1f} %" in browser.text(".shares")
    assert not [said for said in browser.complaints() if "404" not in said]  # of an icon
