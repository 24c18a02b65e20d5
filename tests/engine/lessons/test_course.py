"""A file of pages is read strictly: what a stranger wrote is words, places and known actions."""

from __future__ import annotations

import pytest

from engine.lessons.course import (
    MAXIMUM_BYTES,
    MAXIMUM_PAGES,
    Course,
    course_from,
    course_json,
    course_of_json,
)
from engine.messages import EngineError

_WHOLE = '''
title.en = "Mine"
title.ko = "내 것"

[[pages]]
lesson = "xor-stuck"
title = "XOR"
text.en = """Two lines
make one paragraph.

And a second one."""
text.ko = "한국어"
formula = "z = w x"
ask.en = "Why?"
show = "brick last"
do = [
  { what = "set", setting = "learning_rate", value = 0.1 },
  { what = "press", button = "train" },
]
goal = { accuracy_at_least = 1.0 }

[[pages]]
title.ko = "두 번째"
text.ko = "본문"
'''


def test_a_course_is_read_whole() -> None:
    course = course_from(_WHOLE.encode())
    first, second = course.pages
    assert first.title.said("ko") == "XOR"
    assert first.text.said("en") == "Two lines make one paragraph.\nAnd a second one."
    assert (first.show.place, first.show.which) == ("brick", "last")
    assert [action.what for action in first.do] == ["set", "press"]
    assert first.ask.said("ko") == "Why?"
    assert not first.ask.is_whole
    assert second.lesson == "xor-stuck"
    assert second.title.said("en") == "두 번째"
    assert course.first_page_of("xor-stuck") == 0
    assert course.first_page_of("xor") is None


def test_a_brick_file_gives_it_back_as_it_was() -> None:
    course = course_from(_WHOLE.encode())
    assert course_of_json(course_json(course)) == (course, 0)


def _page(line: str) -> bytes:
    words = "\ntitle = 'a'\n" if not line.startswith("title") else "\n"
    return f"title = 'c'\n[[pages]]{words}text = 'b'\n{line}\n".encode()


@pytest.mark.parametrize(
    "line",
    [
        'show = "somewhere"',
        'show = "plot nothing"',
        'show = "brick nowhere"',
        'show = "brick 0"',
        'show = "brick ٣"',
        'show = "train now"',
        'show = "steps sideways"',
        'show = "neuron labels"',
        'show = "column"',
        'lesson = "no-such-lesson"',
        'do = { what = "run", command = "x" }',
        'do = { what = "open", lesson = "../secret.brick" }',
        'do = { what = "press", button = "quit" }',
        'do = { what = "set", setting = "learning_rate", value = -1.0 }',
        'do = { what = "set", setting = "model_config", value = 1 }',
        'do = { what = "set", setting = "learning_rate", value = nan }',
        'do = { what = "add_brick", kind = "lambda" }',
        'do = { what = "add_brick", kind = "dense", values = { units = -3 } }',
        'do = { what = "add_brick", kind = "dense", values = { id = "dense-1" } }',
        'do = { what = "change_brick", brick = "input", field = "units", value = 3 }',
        'do = { what = "change_brick", brick = "last", field = "__class__", value = 3 }',
        'do = { what = "scale", column = "x", scaling = "upside-down" }',
        "goal = {}",
        "goal = { loss_below = nan }",
        'goal = { tab = "start" }',
        'goal = { kind = "nothing" }',
        "picture = 'file:///etc/passwd'",
        'title = ""',
        'title = "' + "x" * 81 + '"',
        'ask = "' + "x" * 421 + '"',
        'ask = "turned \\u202e around"',
        'ask = "\\u0007"',
    ],
)
def test_what_is_wrong_is_told_with_its_page(line: str) -> None:
    with pytest.raises(EngineError) as told:
        course_from(_page(line))
    assert told.value.message.parameters["page"] == 1, told.value
    field = line.partition(" ")[0]
    assert told.value.message.parameters["field"] == field, told.value
    assert "Input should" not in str(told.value)  # no words of a library
    assert told.value.details


_ONE = b"title = 'a'\n[[pages]]\ntitle = 'a'\ntext = 'b'\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "pages.head_lacks"),
        (b"title = 'a'\npages = []", "pages.no_page"),
        (b"title = 'a'\npages = 3", "pages.no_page"),
        (b"title = 3\n" + _ONE.partition(b"\n")[2], "pages.head_wrong"),
        (b"\xff\xfe", "pages.not_text"),
        ("title = '우리 반'".encode("cp949"), "pages.not_text"),
        (b"[[", "pages.no_toml_at_all"),
        (b"x = " + b"[" * 100_000, "pages.no_toml_at_all"),
        (_ONE + b"ask = never quoted", "pages.no_toml"),
        (b"#" * (MAXIMUM_BYTES + 1), "pages.too_large"),
        (_ONE + _ONE.partition(b"\n")[2] * MAXIMUM_PAGES, "pages.too_many"),
        (_ONE.replace(b"text", b"texts"), "pages.lacks"),
        (_ONE + b"name = 'a'\n" + _ONE.partition(b"\n")[2] + b"name = 'a'", "pages.twice"),
    ],
)
def test_no_file_of_pages_is_refused_in_a_sentence(data: bytes, code: str) -> None:
    with pytest.raises(EngineError) as told:
        course_from(data)
    assert told.value.message.code == code
    assert "Input should" not in str(told.value)
    if code == "pages.no_toml":
        assert told.value.message.parameters["line"] == 5


def test_too_many_words_of_json_are_refused() -> None:
    page = {"title": {"en": "a"}, "text": {"en": "b"}}
    raw = {"title": {"en": "c"}, "pages": [page]}
    assert isinstance(course_of_json(raw)[0], Course)
    with pytest.raises(ValueError, match="too many"):
        course_of_json(raw | {"pages": [page] * (MAXIMUM_PAGES + 1)})
    for wrong in (raw | {"more": "x"}, {"pages": [page]}, [], None, raw | {"pages": {}}):
        with pytest.raises(ValueError, match=r".+"):
            course_of_json(wrong)


def test_what_this_version_does_not_know_is_left_out_and_counted() -> None:
    page = {"title": {"en": "a"}, "text": {"en": "b"}}
    unknown = {
        "lesson": "of-another-year",
        "show": {"place": "hologram", "which": ""},
        "do": [{"what": "dance"}],
        "goal": {"applause": 3},
    }
    raw = {"title": {"en": "c"}, "pages": [page | unknown, page | {"show": {"place": "train"}}]}
    course, left_out = course_of_json(raw)
    assert left_out == 4
    first, second = course.pages
    assert (first.lesson, first.show, first.do, first.goal) == ("", None, (), None)
    assert second.show.place == "train"


def test_a_page_without_a_lesson_after_one_with_it_comes_back_so() -> None:
    page = {"title": {"en": "a"}, "text": {"en": "b"}}
    raw = {"title": {"en": "c"}, "pages": [page | {"lesson": "and"}, page | {"lesson": ""}]}
    course, _ = course_of_json(raw)
    assert [page.lesson for page in course.pages] == ["and", ""]
    assert course_of_json(course_json(course)) == (course, 0)
