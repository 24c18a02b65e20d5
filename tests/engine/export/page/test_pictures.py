"""The page of a network that sees pictures: it makes them ready as Pillow does, and answers as the
app does, in Node and in a real browser."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from PIL import Image

from engine.data.pictures.album import PictureLook
from engine.data.pictures.decoding import seen
from engine.data.sources.drawn_pictures import DoodledDogsAndCats
from engine.data.sources.pictures import Pictures
from engine.export.kind import ExportJob
from engine.export.page.data import answering_data
from engine.export.page.page_kind import PageKind
from engine.export.page.words import class_words
from tests.engine.export.page.browser import Browser
from tests.engine.export.preparation.networks import Network
from tests.engine.export.preparation.picture_networks import folder_of_pictures, picture_network

KOREAN = {"circle": "원", "square": "사각형", "star": "별", "triangle": "삼각형"}


def rgba(data: bytes) -> dict:
    """What a browser's canvas holds of a file."""
    with Image.open(io.BytesIO(data)) as image:
        whole = image.convert("RGBA")
    return {"width": whole.width, "height": whole.height, "data": list(whole.tobytes())}


def test_classes_of_drawn_pictures_are_said_in_both_languages() -> None:
    words = class_words(("cat", "dog"), DoodledDogsAndCats())
    assert words == {"cat": ["cat", "고양이"], "dog": ["dog", "개"]}
    assert class_words(("cat", "dog"), Pictures(classes=("cat", "dog"))) == {}


def page_of(network: Network, out) -> None:
    job = ExportJob(network.design, network.library, "ko", network.job.run)
    out.write_bytes(PageKind().contents(job, out)[out])


@pytest.mark.parametrize(
    "look",
    [
        PictureLook(16, True, "crop"),
        PictureLook(16, False, "fit"),
        PictureLook(32, True, "fit"),
        PictureLook(8, False, "crop"),
    ],
)
def test_pictures_are_made_ready_as_pillow_does(look, node, tmp_path) -> None:
    network = picture_network(look.size, look.colour, look.fitting)
    node.load(answering_data(network.design, network.prepared, network.weights))
    random = np.random.default_rng(2)
    sizes = [
        (256, 256),
        (256, 90),
        (31, 200),
        (16, 16),
        (7, 5),
        (9, 4),
        (33, 34),
        (700, 260),
        (300, 1200),
    ]
    for width, height in sizes:
        pixels = random.integers(0, 256, (height, width, 3), np.uint8)
        data = io.BytesIO()
        Image.fromarray(pixels).save(data, "PNG")
        ready = look.pixels(seen(data.getvalue(), "a.png"))
        (found,) = node.call("asSeen", (rgba(data.getvalue()),))
        own = np.array([found["data"][str(place)] for place in range(ready.size)])
        # beyond 256 pixels Pillow's versions take across and down in either order
        most = 0 if max(width, height) <= 256 else 3
        off = np.abs(own.reshape(look.shape) - ready.astype(int))
        assert off.max() <= most, f"{width}×{height}"


def test_the_answers_are_the_apps(node, tmp_path) -> None:
    network = picture_network(16)
    node.load(answering_data(network.design, network.prepared, network.weights))
    folder = folder_of_pictures(tmp_path / "pictures")
    look = network.design.data.source.look
    for name in ("wide.png", "as it is.bmp", "small.png", "grey.png", "clear.png", "palette.gif"):
        data = (folder / name).read_bytes()
        sample = look.samples([look.pixels(seen(data, name))])
        expected = network.answers(sample).probabilities[0]
        (ready,) = node.call("asSeen", (rgba(data),))
        ready["data"] = list(ready["data"].values())
        (found,) = node.call("pictureAnswer", (ready,))
        np.testing.assert_allclose(found["shares"], expected, atol=1e-5, err_msg=name)


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 720)])
def test_a_person_brings_a_picture(width, height, browser: Browser, tmp_path) -> None:
    network = picture_network(16)
    page_of(network, tmp_path / "page.html")
    folder = folder_of_pictures(tmp_path / "pictures")
    browser.open(tmp_path / "page.html", width, height)
    assert "그림을 먼저" in browser.text("#answer") or "먼저 그림" in browser.text("#answer")
    browser.choose_file("#file", folder / "wide.png")
    browser.until("document.querySelector('#answer .bars') !== null")
    look = network.design.data.source.look
    sample = look.samples([look.pixels(seen((folder / "wide.png").read_bytes(), "wide.png"))])
    answer = network.answers(sample)
    shares = answer.probabilities[0]
    found = browser.text("#answer .bars")
    for name, share in zip(network.prepared.facts.class_names, shares, strict=True):
        assert KOREAN[name] in found  # drawn classes are called as the page speaks
        assert f"{100 * share:.0f} %" in found or f"{100 * share:.1f} %" in found or share < 1e-3
    # no class is named below the threshold
    browser.js(
        "document.querySelector('#unsure').value = 100; "
        "document.querySelector('#unsure').dispatchEvent(new Event('input'))"
    )
    assert browser.text("#answer .value") == "확실하지 않음"
    browser.click("#language")
    assert browser.text("#answer .value") == "Not sure"
    assert not browser.complaints()
    assert not browser.asked_for()
    wide = browser.js("document.documentElement.scrollWidth <= window.innerWidth")
    assert wide


def test_many_pictures_are_answered_and_saved(browser: Browser, tmp_path) -> None:
    network = picture_network(16)
    page_of(network, tmp_path / "page.html")
    folder = folder_of_pictures(tmp_path / "pictures")
    names = ["wide.png", "small.png", "broken.jpg", "clear.png", "words.png"]
    browser.open(tmp_path / "page.html")
    document = browser.ask("DOM.getDocument")["root"]["nodeId"]
    field = browser.ask("DOM.querySelector", nodeId=document, selector="#file")["nodeId"]
    browser.ask("DOM.setFileInputFiles", nodeId=field, files=[str(folder / name) for name in names])
    browser.until("document.querySelectorAll('#rows tr').length === 5")
    for old in browser.downloads.iterdir():
        old.unlink()
    browser.click("#save")
    with browser.downloaded().open(encoding="utf-8-sig", newline="") as stream:
        head, *rows = csv.reader(stream)
    assert [row[0] for row in rows] == names
    assert len(head) == 6
    look = network.design.data.source.look
    for name, *row in rows:
        if name in ("broken.jpg", "words.png"):
            assert row[0] == ""
            continue
        sample = look.samples([look.pixels(seen((folder / name).read_bytes(), name))])
        expected = network.answers(sample).probabilities[0]
        np.testing.assert_allclose(np.array(row[1:], float), expected, atol=5e-3)
    assert not browser.complaints()


def test_it_is_drawn_and_the_camera_looks(browser: Browser, tmp_path) -> None:
    page_of(picture_network(16), tmp_path / "page.html")
    browser.open(tmp_path / "page.html")
    x, y = browser.point("#board")
    browser.mouse("mouseMoved", x - 40, y)
    browser.mouse("mousePressed", x - 40, y)
    browser.mouse("mouseMoved", x + 40, y + 20)
    browser.mouse("mouseReleased", x + 40, y + 20)
    browser.until("document.querySelector('#answer .bars') !== null")
    browser.click("#clear")
    browser.until("document.querySelector('#answer .bars') === null")
    browser.click("#camera")
    browser.until("document.querySelector('#answer .bars') !== null")
    browser.click("#camera")
    assert browser.js("document.querySelector('#video').hidden")
    assert not browser.complaints()


def test_pre_trained_eyes_in_whole_numbers(browser: Browser, node, tmp_path) -> None:
    network = picture_network(24, eyes="96")
    node.load(answering_data(network.design, network.prepared, network.weights))
    folder = folder_of_pictures(tmp_path / "pictures")
    look = network.design.data.source.look
    off = []
    for name in ("wide.png", "as it is.bmp", "small.png", "grey.png", "clear.png"):
        data = (folder / name).read_bytes()
        sample = look.samples([look.pixels(seen(data, name))])
        (ready,) = node.call("asSeen", (rgba(data),))
        ready["data"] = list(ready["data"].values())
        (found,) = node.call("pictureAnswer", (ready,))
        expected = network.answers(sample)
        off.append(float(np.abs(np.array(found["shares"]) - expected.probabilities[0]).max()))
    print(off)  # what eight bits cost
    assert max(off) < 0.1
    page_of(network, tmp_path / "page.html")
    assert (tmp_path / "page.html").stat().st_size < 8_000_000
    browser.open(tmp_path / "page.html")
    browser.choose_file("#file", folder / "wide.png")
    browser.until("document.querySelector('#answer .bars') !== null")
    assert not browser.complaints()
