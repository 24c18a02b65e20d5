"""The page in a real browser, at telephone and desktop width, with real clicks and keys."""

from __future__ import annotations

import csv
import io
import json
import re

import numpy as np
import pytest

from engine.bricks import Dense
from engine.data.knowing.library import Library
from engine.data.settings import ColumnSettings, DerivedInput
from engine.export.names import ExportOptions
from engine.export.preparation.description import described
from engine.export.preparation.numpy_network import outputs_of
from engine.export.sentences import Sentences
from tests.engine.export.page.pages import job_of, lesson_job, table_design, write_page

SIZES = [(360, 740), (1280, 720)]
HOSTILE = (
    "</script><script>window.harm=1</script>",
    "<img src=x onerror=window.harm=1>",
    "\"'`{{ 7*7 }}${7*7}%CODE%",
    "{column} {value}",
    "줄\n바꿈\u2028또\u2029",
    "\u202eabc\u2066def",
    "__proto__",
    "constructor",
    "긴" * 10_000,
)
_ANY = "document.querySelector"


def _share(job, values: list[float]) -> float:
    """The first class's probability, or the first number, that the network gives."""
    prepared = job.prepared
    row = prepared.encode(
        {own.name: [text] for own, text in zip(prepared.encoders, values, strict=True)}
    )
    found = outputs_of(described(job.design, prepared)["network"], job.learned.state.weights, row)
    return float(found[0, 0])


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_person_enters_values_and_reads_the_answer(browser, iris_page, width, height) -> None:
    browser.open(iris_page, width, height)
    assert browser.js("document.documentElement.scrollWidth") <= width
    before = browser.text("#answer")
    browser.click("input[type=range]", 0.95)  # a slider: its field and the answer follow
    browser.until(f"{_ANY}('#answer').textContent !== {json.dumps(before)}")
    assert float(browser.js(f"{_ANY}('#field-0').value")) > 7.3
    job = lesson_job("iris")
    for place, text in enumerate(("6.3", "2,9", "5.6", "1.8")):
        browser.type(f"#field-{place}", text.replace(",", "."))
    share = _share(job, ["6.3", "2.9", "5.6", "1.8"])
    width_of_bar = f"parseFloat({_ANY}('.bars .track span').style.width)"
    browser.until(f"Math.abs({width_of_bar} - {100 * share!r}) < 1e-3")
    assert browser.complaints() == []
    assert browser.asked_for() == []


def test_on_a_telephone_the_answer_stays_beside_the_fields_only(browser, iris_page) -> None:
    browser.open(iris_page, 360, 740)
    top = f"{_ANY}('#answer-part').getBoundingClientRect().top"
    to = "{block: 'start'}"
    browser.js(f"{_ANY}('#form-part').scrollIntoView({to})")
    browser.until(f"Math.abs({top}) < 1")
    browser.js(f"{_ANY}('#share-part').scrollIntoView({to})")
    browser.until(f"{top} < -500")  # else it would lie over what is read
    browser.js(f"{_ANY}('#form-part').scrollIntoView({to})")
    browser.until(f"Math.abs({top}) < 1")


def test_what_is_wrong_missing_or_outside_is_said_as_the_app_says_it(browser, iris_page) -> None:
    browser.open(iris_page)
    browser.type("#field-0", "아주 길다")
    browser.until(f"{_ANY}('#field-0').getAttribute('aria-invalid') === 'true'")
    job = lesson_job("iris")
    problem = job.prepared.encoders[0].look(["아주 길다"]).problems[0]
    wanted = Sentences("ko", job.design.data.source).message(problem)
    assert browser.text("#field-0-said") == wanted
    assert browser.js(f"{_ANY}('#field-0').getAttribute('aria-describedby')") == "field-0-said"
    assert "아직" in browser.text("#answer")
    browser.type("#field-0", "99")
    browser.until(f"{_ANY}('#field-0-said .beyond') !== null")
    assert "4.3" in browser.text("#field-0-said")
    assert "7.9" in browser.text("#field-0-said")
    assert "크게 빗나갈" in browser.text("#answer")
    browser.type("#field-0", "inf")
    browser.until(f"{_ANY}('#field-0').getAttribute('aria-invalid') === 'true'")
    browser.type("#field-0", "")
    browser.until(f"{_ANY}('#field-0-said li') !== null")
    browser.click("#usual")
    browser.until(f"{_ANY}('#field-0-said').textContent === ''")


def test_language_and_light_are_switched_while_values_stay(browser, iris_page) -> None:
    browser.open(iris_page)
    browser.type("#field-1", "3.3")
    assert browser.js("document.documentElement.lang") == "ko"
    browser.click("#language")
    browser.until("document.documentElement.lang === 'en'")
    assert browser.text("h1") == "Predict species"
    assert browser.js("document.title") == "Predict species"
    assert browser.js(f"{_ANY}('#field-1').value") == "3.3"
    assert not re.search("[가-힣]", browser.js("document.body.innerText").replace("한국어", ""))
    browser.click("#language")
    browser.until("document.documentElement.lang === 'ko'")
    theme = browser.js("document.documentElement.dataset.theme")
    background = "getComputedStyle(document.body).backgroundColor"
    colour = browser.js(background)
    browser.click("#theme")
    browser.until(f"document.documentElement.dataset.theme !== '{theme}'")
    assert browser.js(background) != colour


def test_it_is_used_by_keyboard_and_read_aloud(browser, iris_page) -> None:
    browser.open(iris_page)
    order = []
    for _ in range(8):
        browser.key("Tab")
        order.append(browser.js("document.activeElement.id || document.activeElement.type"))
    assert order[:2] == ["language", "theme"]
    assert "range" in order
    assert "field-0" in order
    browser.js(f"{_ANY}('input[type=range]').focus()")
    before = browser.js(f"{_ANY}('#field-0').value")
    browser.key("ArrowRight")
    browser.until(f"{_ANY}('#field-0').value !== {json.dumps(before)}")
    browser.until(f"{_ANY}('#spoken').textContent.includes('%')")
    assert browser.js(f"{_ANY}('#spoken').getAttribute('aria-live')") == "polite"
    nameless = browser.js(
        "[...document.querySelectorAll('input, select, button, canvas')].filter((e) => !e.hidden &&"
        " !(e.labels && e.labels.length) && !e.getAttribute('aria-label') &&"
        " !e.textContent.trim()).map((e) => e.outerHTML)"
    )
    assert nameless == []


def test_a_file_is_answered_row_by_row_and_saved(browser, iris_page, tmp_path) -> None:
    names = [own.name for own in lesson_job("iris").prepared.encoders]
    rows = [["5.1", "3.5", "1.4", "0.2"], ["x", "3.5", "1.4", "0.2"], ["99", "3", "5", "2"]]
    text = ",".join(["메모", *names]) + "\n"
    text += "".join(",".join(["=1+1", *row]) + "\n" for row in rows)
    path = tmp_path / "꽃.csv"
    path.write_bytes(text.encode("cp949"))
    browser.open(iris_page)
    assert browser.text("#needs").endswith(": " + ", ".join(names))  # not their Korean words
    browser.choose_file("#file", path)
    browser.until(f"{_ANY}('#save') !== null")
    assert "3개 중 2개" in browser.text("#rows [role=status]")
    browser.click("#save")
    saved = browser.downloaded()
    lines = list(csv.reader(io.StringIO(saved.read_text(encoding="utf-8-sig"), newline="")))
    saved.unlink()
    assert lines[0][:5] == ["메모", *names]
    assert [line[0] for line in lines[1:]] == ["'=1+1"] * 3
    assert lines[1][5] in ("setosa", "versicolor", "virginica")
    assert lines[2][5] == ""
    assert "숫자" in lines[2][-2]
    assert "99" in lines[3][-1]
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    browser.choose_file("#file", path)
    browser.until(f"{_ANY}('#rows .wrong') !== null")
    assert "sepal length" in browser.text("#rows .wrong")


def test_many_rows_are_answered_without_freezing_the_window(browser, iris_page, tmp_path) -> None:
    """While they are, the window still draws: 8,000 rows take many pictures."""
    names = [own.name for own in lesson_job("iris").prepared.encoders]
    numbers = np.random.default_rng(0).uniform(1, 7, (8_000, 4)).round(2)
    path = tmp_path / "many.csv"
    lines = [",".join(names), *(",".join(map(str, row)) for row in numbers.tolist())]
    path.write_text("\n".join(lines), encoding="utf-8")
    browser.open(iris_page)
    browser.js(
        "window.frames_ = 0; window.most_ = 0; window.last_ = performance.now();"
        "(function frame() { const now = performance.now(); window.frames_ += 1;"
        "window.most_ = Math.max(window.most_, now - window.last_); window.last_ = now;"
        "requestAnimationFrame(frame); })()"
    )
    browser.choose_file("#file", path)
    browser.until(f"{_ANY}('#save') !== null")
    assert "8000" in browser.text("#rows [role=status]")
    frames, most = browser.js("[window.frames_, window.most_]")
    print(f"{frames} pictures, the longest wait {most:.0f} ms")
    assert frames > 5


def _hostile_job(own_rows: bool = False):
    library = Library()
    names = [name.replace("\n", " ") for name in HOSTILE]
    quoted = ['"' + name.replace('"', '""') + '"' for name in HOSTILE]
    rows = [
        ",".join(
            [
                *(str(n + place) for place in range(len(names))),
                quoted[n % len(quoted)],
                ("<b>가</b>", "나\u202e")[n % 2],
            ]
        )
        for n in range(60)
    ]
    text = ",".join([*quoted, "말", "답 <b>"]) + "\n" + "\n".join(rows) + "\n"
    table = library.table(source := library.open_text(text, "표.csv"))
    own = list(map(str, table.frame.columns))
    columns = [ColumnSettings(name=name, role="input") for name in own[:-2]]
    columns.append(
        ColumnSettings(name=own[-2], role="input", kind="category", missing="most_frequent")
    )
    columns.append(ColumnSettings(name=own[-1], role="target", kind="category"))
    design = table_design(
        library, text, columns, Dense(units=1, activation="sigmoid"), task="binary"
    )
    design = design.model_copy(update={"data": design.data.model_copy(update={"source": source})})
    return job_of(design, library, options=ExportOptions(own_rows=own_rows))


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_hostile_names_are_shown_as_text_and_never_run(browser, tmp_path, width, height) -> None:
    job = _hostile_job(own_rows=True)
    browser.open(write_page(job, tmp_path / "page.html"), width, height)
    assert browser.js("window.harm") is None
    assert browser.js("document.querySelectorAll('#fields .field').length") == len(HOSTILE) + 1
    assert browser.js("document.images.length") == 0
    labels = browser.js(
        "[...document.querySelectorAll('#fields .label')].map((e) => e.textContent)"
    )
    assert labels == [own.name for own in job.prepared.encoders]
    assert browser.js("document.documentElement.scrollWidth") <= width
    options = browser.js(
        "[...document.querySelectorAll('select:not(#own-row) option')].map((e) => e.value)"
    )
    assert any("<img" in value for value in options)
    path = tmp_path / "rows.csv"
    names = ['"' + own.name.replace('"', '""') + '"' for own in job.prepared.encoders]
    path.write_text(
        ",".join(names)
        + "\n"
        + ",".join(["1"] * len(HOSTILE))
        + ",<img src=x onerror=window.harm=1>\n"
    )
    browser.choose_file("#file", path)
    browser.until(f"{_ANY}('#save') !== null")
    browser.click("#language")
    assert browser.js("window.harm") is None
    assert browser.complaints() == []


def test_a_digit_is_painted(browser, tmp_path) -> None:
    browser.open(write_page(lesson_job("digits"), tmp_path / "page.html"))
    assert browser.js("document.querySelectorAll('#fields input').length") == 0
    assert "그려" in browser.text("#answer")
    x, y = browser.point("canvas")
    browser.mouse("mouseMoved", x, y - 100)
    browser.mouse("mousePressed", x, y - 100)
    for step in range(0, 210, 30):
        browser.mouse("mouseMoved", x, y - 100 + step)
    browser.mouse("mouseReleased", x, y + 100)
    browser.until(f"{_ANY}('.bars') !== null")
    assert browser.js("document.querySelectorAll('.bars li').length") == 10
    shares = browser.text(".bars")
    browser.js(f"{_ANY}('canvas').focus()")
    browser.key("ArrowLeft")
    browser.key("ArrowLeft")
    browser.key(" ")
    browser.until(f"{_ANY}('.bars').textContent !== {json.dumps(shares)}")


def test_dates_choices_yes_and_no_and_many_columns_have_fields_of_their_own(
    browser, tmp_path
) -> None:
    library = Library()
    many = [f"값{n}" for n in range(300)]
    text = ",".join(["날짜", "시각", "예", "지역", *many, "y"]) + "\n"
    for n in range(40):
        cells = [
            f"2024-03-{1 + n % 28:02}",
            f"{8 + n % 9:02}:30",
            ["예", "아니오"][n % 2],
            f"곳{n % 9}",
        ]
        text += ",".join([*cells, *(str(n * place % 7) for place in range(300)), str(n)]) + "\n"
    kinds = {"날짜": "date", "시각": "date", "예": "yes_no", "지역": "category"}
    columns = [
        ColumnSettings(name=name, role="input", kind=kind, missing="most_frequent")
        for name, kind in kinds.items()
    ]
    columns += [ColumnSettings(name=name, role="input") for name in many]
    columns.append(ColumnSettings(name="y", role="target"))
    design = table_design(library, text, columns, Dense(units=1, activation="linear"))
    browser.open(write_page(job_of(design, library), tmp_path / "page.html"), 360, 740)
    assert browser.js("[0, 1].map((n) => document.getElementById(`field-${n}`).type)") == [
        "date",
        "time",
    ]
    assert browser.js("document.querySelectorAll('#field-2, .choices input').length") == 3
    assert browser.js(f"{_ANY}('#field-3').options.length") == 10
    shown = "[...document.querySelectorAll('.field')].filter((e) => e.checkVisibility()).length"
    assert browser.js(shown) == 30
    before = browser.text("#answer")
    browser.click(".choices label")
    browser.type("#search", "값299")
    browser.until(f"({shown}) === 1")
    browser.type("#field-303", "123456")
    browser.until(f"{_ANY}('#answer').textContent !== {json.dumps(before)}")
    assert browser.complaints() == []


def test_a_difference_follows_the_table_and_a_gap_is_said(browser, tmp_path) -> None:
    library = Library()
    text = "a,y\n" + "".join(f"{n * n},{n}\n" for n in range(30))
    columns = [
        ColumnSettings(name="a", role="input", missing="mean"),
        ColumnSettings(name="y", role="target"),
    ]
    design = table_design(library, text, columns, Dense(units=1, activation="linear"))
    settings = design.data.model_copy(
        update={"derived": (DerivedInput(name="Δa", kind="difference", columns=("a",)),)}
    )
    job = job_of(design.model_copy(update={"data": settings}), library)
    browser.open(write_page(job, tmp_path / "page.html"))
    assert "841" in browser.text("#answer")
    browser.type("#field-0", "")
    browser.until(f"{_ANY}('#field-0-said li') !== null")
    assert "아직" in browser.text("#answer")


def test_the_text_to_share_is_copied(browser, iris_page) -> None:
    browser.open(iris_page)
    browser.ask(
        "Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"]
    )
    browser.click("#copy")
    browser.until(f"{_ANY}('#copied').textContent !== ''")
    assert "복사" in browser.text("#copied")
    assert "결정하면 안 됩니다" in browser.text("#share")


def test_nothing_else_can_run_in_it_and_nothing_can_leave_it(browser, iris_page) -> None:
    browser.open(iris_page)
    browser.js(
        "(() => { const own = document.createElement('script');"
        "own.textContent = 'window.harm = 1'; document.head.append(own);"
        "const picture = new Image();"
        "picture.src = 'https://example.com/a.png'; document.body.append(picture);"
        "document.body.setAttribute('onclick', 'window.harm = 2');"
        "document.body.click(); })()"
    )
    sent = browser.js(
        "fetch('https://example.com/', { method: 'POST', body: 'x' })"
        ".then(() => 'sent', () => 'no')"
    )
    assert sent == "no"
    assert browser.js("window.harm") is None
    refused = " ".join(browser.complaints())
    for part in ("script-src", "img-src", "connect-src"):
        assert part in refused, part


def test_an_old_browser_gets_a_sentence(browser, iris_page) -> None:
    found = browser.ask(
        "Page.addScriptToEvaluateOnNewDocument", source="delete window.DecompressionStream"
    )
    browser.ask("Page.navigate", url=iris_page.as_uri())
    browser.until(f"{_ANY}('#too-old') && !{_ANY}('#too-old').hidden")
    browser.ask("Page.removeScriptToEvaluateOnNewDocument", identifier=found["identifier"])
