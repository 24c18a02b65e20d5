"""Every text has its Korean, and the check would notice if one had not."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

import pytest

from engine.bricks import first_weights
from engine.checks import length, rows
from engine.edits import table_for_network
from engine.evaluation import verdicts
from engine.messages import Sentence
from engine.tasks import multiclass, numbers
from tests import translations


def test_every_text_is_translated() -> None:
    assert translations.problems() == []


def test_the_check_notices_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = translations.TS.read_text(encoding="utf-8")
    assert "<translation>" in text
    broken = tmp_path / translations.TS.name
    broken.write_text(
        text.replace("<translation>", "<translation>{nobody} ", 1).replace(
            "<source>Building the network…</source>", "<source>Building the networks…</source>"
        ),
        encoding="utf-8",
    )
    monkeypatch.setattr(translations, "TS", broken)

    found = translations.problems()

    assert any(line.startswith("other places in braces") for line in found)
    assert any(
        line.startswith("not gathered yet") and "Building the network" in line for line in found
    )
    assert any(line.startswith("in no source any more") for line in found)


def test_no_text_is_glued_or_made_of_a_variable() -> None:
    """lupdate sees neither f-strings nor variables: they would stay English for ever."""
    found = []
    for path in sorted((translations.ROOT / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "tr"
                and not (
                    node.args
                    and isinstance(node.args[0], ast.Constant)
                    and isinstance(node.args[0].value, str)
                )
            ):
                found.append(f"{path.relative_to(translations.ROOT)}:{node.lineno}")
    assert found == []


# What only a translator would write, or what is read as something else; and what to write.
NOT_KOREAN = {
    r"단추": "버튼",
    r"수업": "예제",
    r"낱말": "단어",
    r"까닭": "이유",
    r"견주|견준": "비교",
    r"스페이스 바": "스페이스바",
    r"(처음|첫) 가중치": "초기 가중치",
    r"십시오": "~세요",
    r"자유 문장": "텍스트",
    r"[\d}] %": "% without a space",
    r"열 (한|두|세|네|다섯|여섯|일곱|여덟|아홉) ": "열 4개: “열 네 개” is heard as 14",
    r"(?<![가-힣])수가 아(니|닙)": "숫자가 아닙니다",
}


def test_the_korean_is_what_koreans_say() -> None:
    found = [
        f"{entry.translation!r}: {better}"
        for entry in translations.entries(translations.TS)
        for pattern, better in NOT_KOREAN.items()
        if re.search(pattern, entry.translation)
    ]
    assert found == []


def test_the_percent_sign_is_written_in_one_place() -> None:
    """Korean has no space before it, English has one: `with_percent_sign` knows."""
    sign = re.compile(r"""[}\d] ?%["']""")
    found = [
        str(path.relative_to(translations.ROOT))
        for path in sorted((translations.ROOT / "gui").rglob("*.py"))
        if sign.search(path.read_text(encoding="utf-8"))
    ]
    assert found == ["gui/texts.py"]


_NEVER_ONE = frozenset(  # said of several classes, rows or weights alone
    (
        "data.single_rows",
        "data.own_values",
        "verdict.better",
        "verdict.worse",
        "verdict.better_pictures",
        "verdict.worse_pictures",
        "verdict.no_number",
    )
)


def test_what_may_be_one_is_counted_without_a_plural() -> None:
    """As decision 7 says: "for 1 inputs and 1 neurons" stood there in English."""
    counted = re.compile(r"\b1 (training |test )?(rows|inputs|neurons|columns|epochs|pictures)\b")
    places = (first_weights, rows, multiclass, numbers, length, verdicts, table_for_network)
    said = {
        sentence.code: sentence.text.format_map(defaultdict(lambda: 1))
        for place in places
        for sentence in vars(place).values()
        if isinstance(sentence, Sentence)
    }
    assert len(said) > 40
    found = {code: text for code, text in said.items() if counted.search(text)}
    assert set(found) <= _NEVER_ONE, found
