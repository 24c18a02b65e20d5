"""Files of weights from anywhere: read, or refused in a sentence, whatever is wrong with them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest

from engine.messages import EngineError
from engine.training.network.weights_file import read_weights

_KNOWN = {"dense_1/kernel": np.zeros((2, 3)), "dense_1/bias": np.zeros(3)}
_HEAD = "weights,place_1,place_2,place_3,place_4,value\n"


@pytest.mark.parametrize(
    "lines",
    [
        "dense_1/kernel,9,0,,,1\n",  # there is no such row
        "dense_1/bias,99999999999999999999,,,,1\n",
        "dense_1/bias,-1,,,,1\n",
        "dense_1/bias,0,,,,1\ndense_1/bias,0,,,,2\n",  # twice
        "dense_1/bias,0,,,,one\n",
        "dense_1/bias\n",
        "dense_1/bias,0,,,,1\0\n",
    ],
)
def test_a_csv_file_with_a_wrong_line_is_refused_by_its_number(tmp_path: Path, lines: str) -> None:
    path = tmp_path / "w.csv"
    path.write_text(_HEAD + lines, encoding="utf-8")
    number = len(lines.splitlines()) + 1
    with pytest.raises(EngineError, match=rf"Line {number} of the file cannot be read: dense_1/"):
        read_weights(path, _KNOWN)


def test_a_csv_file_with_too_few_numbers_says_which_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "w.csv"
    path.write_text(_HEAD + "dense_1/bias,0,,,,1\ndense_1/bias,2,,,,3\n", encoding="utf-8")
    with pytest.raises(EngineError, match=r"2 of the 3 numbers of dense_1/bias: 1 is the first"):
        read_weights(path, _KNOWN)


@pytest.mark.parametrize("number", ["nan", "inf", "1e300"])
def test_a_csv_file_with_a_number_that_is_none_is_refused(tmp_path: Path, number: str) -> None:
    path = tmp_path / "w.csv"
    lines = "".join(f"dense_1/bias,{at},,,,{number}\n" for at in range(3))
    path.write_text(_HEAD + lines, encoding="utf-8")
    with pytest.raises(EngineError, match=r"dense_1/bias have to be"):
        read_weights(path, _KNOWN)


def test_a_damaged_archive_is_refused_wherever_it_is_damaged(tmp_path: Path) -> None:
    stream, path = io.BytesIO(), tmp_path / "w.npz"
    np.savez_compressed(stream, **{"dense_1/bias": np.arange(3.0)})
    whole = stream.getvalue()
    refused = 0
    for place in range(0, len(whole), 3):
        damaged = bytearray(whole)
        damaged[place] ^= 0xFF
        path.write_bytes(damaged)
        try:
            read = read_weights(path, _KNOWN)
        except EngineError:
            refused += 1
        else:  # what is not looked at was damaged
            np.testing.assert_array_equal(read["dense_1/bias"], [0.0, 1.0, 2.0])
    assert refused > 50


def test_an_archive_with_a_password_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "w.npz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("dense_1/bias.npy", b"")
    packed = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        packed[packed.index(mark) + offset] |= 1  # the bit that says: encrypted
    path.write_bytes(packed)
    with pytest.raises(EngineError, match=r"no file of weights"):
        read_weights(path, _KNOWN)
