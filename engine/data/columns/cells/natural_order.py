"""In what order people put words such as low, medium, high."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from engine.data.columns.cells.numbers import number_from
from engine.data.columns.cells.ranges import ranges_of

# Lowest first; words between bars mean the same.
_SCALES = (
    "매우 낮음|아주 낮음, 낮음|저, 보통|중간|중, 높음|고, 매우 높음|아주 높음",
    "최하, 하, 중하, 중, 중상, 상, 최상",
    "매우 작음, 작음|소형|소, 보통|중간|중형|중, 큼|대형|대, 매우 큼|특대",
    "매우 적음, 적음, 보통|중간, 많음, 매우 많음",
    "매우 약함, 약함|약, 보통|중간|중, 강함|강, 매우 강함",
    "매우 나쁨, 나쁨, 보통, 좋음, 매우 좋음",
    "매우 짧음, 짧음, 보통|중간, 긺|김, 매우 긺",
    "매우 느림, 느림, 보통, 빠름, 매우 빠름",
    "매우 불만족, 불만족, 보통, 만족, 매우 만족",
    "전혀 아니다|전혀 그렇지 않다|매우 그렇지 않다, 아니다|그렇지 않다, 보통|보통이다, 그렇다, "
    "매우 그렇다",
    "전혀 없음|없음, 가끔, 자주, 항상|매일",
    "가, 양, 미, 우, 수",
    "입문, 초급, 중급, 고급",
    "유치원, 초등학교|초등|초졸, 중학교|중등|중졸, 고등학교|고등|고졸, 전문대|전문대졸, "
    "대학교|대학|대졸, 대학원|석사, 박사",
    "사원, 주임, 대리, 과장, 차장, 부장, 이사",
    "이병, 일병, 상병, 병장",
    "새벽, 아침, 오전, 점심, 낮, 오후, 저녁, 밤",
    "월|월요일, 화|화요일, 수|수요일, 목|목요일, 금|금요일, 토|토요일, 일|일요일",
    "봄, 여름, 가을, 겨울",
    "동메달|동, 은메달|은, 금메달|금",
    "브론즈, 실버, 골드, 플래티넘|플래티늄, 다이아몬드|다이아",
    "very low, low, medium|mid|middle|moderate|normal|average, high, very high",
    "tiny, small, medium|mid|middle, large|big, huge|very large|extra large",
    "xxs|2xs, xs, s, m, l, xl, xxl|2xl, xxxl|3xl, 4xl",
    "none, mild|slight|minor, moderate, severe|serious, critical|extreme",
    "very weak, weak, medium|moderate, strong, very strong",
    "very short, short, medium|average, long|tall, very long|very tall",
    "very slow, slow, medium|normal|average, fast, very fast",
    "very young, young, middle-aged|middle aged|adult, old|elderly|senior",
    "cold, cool, mild, warm, hot",
    "terrible|very bad|very poor, bad|poor, fair|average|ok|okay|normal, good, very good|great, "
    "excellent",
    "never, rarely|seldom, sometimes|occasionally, often|frequently|usually, always",
    "strongly disagree, disagree, neutral, agree, strongly agree",
    "very dissatisfied|very unsatisfied, dissatisfied|unsatisfied, neutral, satisfied, "
    "very satisfied",
    "novice|beginner, elementary|basic, intermediate, advanced, expert",
    "easy, medium|normal, hard|difficult, very hard|very difficult",
    "first, second, third, fourth, fifth",
    "1st, 2nd, 3rd, 4th, 5th, 6th, 7th, 8th, 9th, 10th",
    "bronze, silver, gold, platinum, diamond",
    "primary school|primary|elementary school, middle school, high school|secondary, "
    "some college, associate|associate's degree, bachelor|bachelors|bachelor's|bachelor's degree|"
    "college|university, master|masters|master's|master's degree, phd|doctorate",
    "mon|monday, tue|tues|tuesday, wed|wednesday, thu|thur|thurs|thursday, fri|friday, "
    "sat|saturday, sun|sunday",
    "jan|january, feb|february, mar|march, apr|april, may, jun|june, jul|july, aug|august, "
    "sep|sept|september, oct|october, nov|november, dec|december",
    "spring, summer, autumn|fall, winter",
)
_RANKS = tuple(
    {word: rank for rank, words in enumerate(scale.split(", ")) for word in words.split("|")}
    for scale in _SCALES
)
_DIGITS = re.compile(r"([0-9]+)")


def naturally_ordered(values: Iterable[str]) -> tuple[str, ...]:
    """``values``, lowest first: as numbers where all are, along a usual scale where all are of
    it (in Korean or English), ranges such as 8-12 and 45+ by where they begin, else as text,
    with the numbers in it as numbers."""
    unique = list(dict.fromkeys(values))
    numbers = [number_from(value) for value in unique]
    known = [number for number in numbers if number is not None]
    if len(known) == len(unique):
        return tuple(value for _, value in sorted(zip(known, unique, strict=True)))
    spans = ranges_of(unique)
    if spans is not None:
        return tuple(sorted(unique, key=lambda value: (spans[value].order, value)))
    ranks = scale_of(unique)
    if ranks is not None:
        return tuple(sorted(unique, key=lambda value: (ranks[_tidy(value)], value)))
    return tuple(sorted(unique, key=_as_text))


def scale_of(values: Iterable[str]) -> dict[str, int] | None:
    """The place of every word of the usual scale that all ``values`` are of; None: of none."""
    tidy = {_tidy(value) for value in values}
    return next((ranks for ranks in _RANKS if tidy and tidy <= ranks.keys()), None)


def on_a_scale(values: Iterable[str]) -> bool:
    """Whether ``values`` are at least two different places of a usual scale that has an end,
    or ranges such as 8-12 and 45+.

    Days, months and seasons begin anew, so that none of them is more than another.
    """
    values = list(values)
    if ranges_of(values) is not None:
        return True
    ranks = scale_of(values)
    if ranks is None or not ranks.keys().isdisjoint(("월", "봄", "mon", "jan", "spring", "새벽")):
        return False
    return len({ranks[_tidy(value)] for value in values}) >= 2


def _tidy(value: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", value).casefold().replace("_", " ").split())


def _as_text(value: str) -> tuple[tuple[tuple[int, int, str], ...], str]:
    """Natural order: 2학년 before 10학년."""
    parts = _DIGITS.split(unicodedata.normalize("NFC", value))
    key = tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part)
    return key, value
