"""Bricks on the clipboard: whole or not at all, whatever arrives."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from engine.bricks import CATALOGUE, UnknownBrick
from gui.stack.clipboard import BRICKS_MIME, MAXIMUM_BYTES, bricks_of, mime_of


def mime_with(raw: bytes) -> QMimeData:
    mime = QMimeData()
    mime.setData(BRICKS_MIME, QByteArray(raw))
    return mime


def test_every_brick_comes_back_as_it_was():
    bricks = tuple(brick_class() for brick_class in CATALOGUE)
    bricks += (UnknownBrick.model_validate({"kind": "convolution", "filters": 8}),)
    mime = mime_of(bricks)
    assert bricks_of(mime) == bricks
    assert mime.text().splitlines()[0] == 'layers.Dense(64, activation="relu"),'


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"{}",
        b"[1]",
        b"[[]]",
        b'[{"kind": 3}]',
        b'[{"kind": "dense", "units": -4}]',
        b'[{"kind": "dense", "units": 1e99}]',
        b'[{"kind": "dropout", "rate": NaN}]',
        b'[{"kind": "dense", "surprise": 1}]',
        b'[{"kind": "dense"}, {"kind": "dense", "activation": "rm -rf"}]',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'[{"kind": "dense", "units": ' + b"9" * 6000 + b"}]",
        json.dumps([{"kind": "dense"}] * 1000).encode(),
        b'["' + b"x" * MAXIMUM_BYTES + b'"]',
        b"\x80\x04cos\nsystem\n",
    ],
)
def test_what_is_not_wholly_right_is_no_brick(raw):
    assert bricks_of(mime_with(raw)) == ()


@given(st.binary(max_size=200))
def test_noise_is_harmless(raw):
    bricks_of(mime_with(raw))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["kind", "units", "id", "x"]), inner, max_size=4)
        ),
        max_leaves=12,
    )
)
def test_any_json_is_harmless(value):
    for brick in bricks_of(mime_with(json.dumps([value]).encode())):
        assert brick.face() is not None


def test_text_on_the_clipboard_pastes_nothing(bench):
    QGuiApplication.clipboard().setText("layers.Dense(64)")
    before = bench.design
    assert not bench.column.can_paste()
    bench.column.paste()
    assert bench.design == before


def test_copies_go_from_window_to_window_with_ids_of_their_own(make_bench):
    one, other = make_bench(), make_bench()
    one.column.select_all()
    one.column.copy()
    other.column.tower.choose([other.ids[0]])
    assert other.column.can_paste()
    other.column.paste()
    assert other.faces == ["64 relu", *one.faces, "0.2", "64 tanh", "1 sigmoid"]
    assert not set(other.ids) & set(one.ids)
    assert other.undo_text == "Paste 4 bricks"
    assert other.column.tower.chosen() == other.ids[1:5]
    other.undo()
    assert len(other.ids) == 4
