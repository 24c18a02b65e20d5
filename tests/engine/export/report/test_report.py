"""A report says what was made and learned, in both languages, and nothing in it is run."""

from __future__ import annotations

import re
import string
from dataclasses import replace

import numpy as np
import pytest

from engine.brickfile import brick_file
from engine.brickfile.brick_file import Bundle
from engine.command_line.bricks import write
from engine.command_line.program import main
from engine.data.knowing.library import Library
from engine.edits.proposal import propose_design, with_targets
from engine.export.drawings.letters import one_line
from engine.export.kinds import export
from engine.export.names import ExportOptions
from engine.export.report.about_runs import about_runs
from engine.export.report.document import Remarks
from engine.export.report.luck_of_seeds import over_seeds
from engine.export.report.report_words import FILE, ReportWords, report_words
from engine.files import safe_writing
from engine.messages import EngineError
from engine.recipes import recipe
from engine.trials.kept import NO_TRIALS
from engine.trials.trial import Trial
from tests.engine.export.hostile import HOSTILE
from tests.engine.export.report.pages import Page, pdf_text
from tests.engine.export.report.trained import job_of, lesson, numbers, table

pytestmark = pytest.mark.usefixtures("without_xla")

STUDENT = ExportOptions(
    name="김하늘", group="2학년 3반", notes="꽃잎이 중요했다.\n다음에는 층을 늘린다."
)
HANGUL = re.compile("[가-힣]")


@pytest.fixture(scope="module")
def flowers():
    return job_of([lesson("iris", 20)], Library(), "ko", STUDENT)


@pytest.fixture(scope="module")
def flower_page(flowers, tmp_path_factory):
    out = tmp_path_factory.mktemp("report") / "보고서.html"
    export(flowers, "report", out)
    return out.read_text(encoding="utf-8")


# --- words ----------------------------------------------------------------------------------------


def test_the_words_are_whole_and_their_places_agree():
    for key, words in report_words().items():
        assert words.is_whole, key
        places = [
            sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)
            for text in (words.en, words.ko)
        ]
        assert places[0] == places[1], key
        assert not re.search("}(?:을|를|은|는|이|가|과|와|으로|로)(?![가-힣])", words.ko), key


def test_every_word_is_said_somewhere():
    files = (FILE.parents[1] / "engine" / "export").rglob("*.py")
    sources = "\n".join(path.read_text(encoding="utf-8") for path in files)
    made = {"part_", "part_rows_", "split_", "head_", "role_", "encoding_", "missing_", "judged_",
            "figure_", "average_", "changed_", "luck_", "closed_"}  # fmt: skip
    for key in report_words():
        own = key.removesuffix("_one").removesuffix("_pictures")
        said = re.search(f"[\"']{own}[\"']", sources) is not None
        assert said or own.startswith(tuple(made)), key


# --- what it says ---------------------------------------------------------------------------------


def test_a_korean_report_says_everything(flower_page):
    page = Page(flower_page)
    for text in (
        "신경망 학습 보고서",
        "김하늘",
        "2학년 3반",
        "꽃잎이 중요했다.",
        "붓꽃",
        "무작위로",
        "혼동 행렬",
    ):
        assert text in page.text
    for text in ("꽃잎 길이 (petal length)", "전결합층", "Adam", "정확도", "setosa", "표준화"):
        assert text in page.text
    assert page.tags.count("svg") == 5  # the classes, the tower, two curves, the matrix
    assert page.tags.count("h2") == 5  # data, network, training, results, notes: one run alone
    assert "lang" in dict(page.attributes)
    assert 'lang="ko"' in flower_page


def test_an_english_report_has_no_korean(flowers, tmp_path):
    job = job_of([lesson("bike-rentals", 2)], Library(), "en", ExportOptions(name="Kim"))
    out = tmp_path / "report.html"
    export(job, "report", out)
    page = Page(out.read_text(encoding="utf-8"))
    assert not HANGUL.search(page.text)
    for text in ("Neural network report", "Kim", "Bike rentals", "Actual − predicted", "R²"):
        assert text in page.text


def test_a_korean_report_says_no_sentence_in_english(flower_page):
    for text in Page(flower_page).texts:
        words = re.findall("[A-Za-z]{2,}", text)
        assert len(words) <= 3 or HANGUL.search(text), text


def test_the_figures_are_those_of_the_evaluation(flowers, flower_page):
    share = flowers.learned.state.test["accuracy"]
    assert f"{100 * share:.1f}%".replace("100.0", "100") in Page(flower_page).text


def test_korean_can_be_selected_in_the_pdf(flowers, tmp_path):
    out = tmp_path / "보고서.pdf"
    export(flowers, "report", out)
    text = pdf_text(out)
    for own in (
        "신경망 학습 보고서",
        "김하늘",
        "2학년 3반",
        "꽃잎이 중요했다.",
        "꽃받침 길이",
        "가중치 2,499개",
    ):
        assert own in text
    assert "{nb}" not in text
    assert out.stat().st_size < 200_000  # only the letters that are used


# --- whatever is in it ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["ko", "en"])
def test_hostile_names_are_text(language, tmp_path):
    names = [name for name in HOSTILE if "\ud800" not in name]
    columns = {name: numbers(60, place) for place, name in enumerate(names)}
    columns["label"] = [names[place % 4] for place in range(60)]
    design, library = table(tmp_path, columns, len(columns) - 1)
    options = ExportOptions(HOSTILE[1], HOSTILE[9], "\n".join(HOSTILE))
    job = job_of([design, design], library, language, options, (HOSTILE[3], HOSTILE[4]))
    out = tmp_path / "report.html"
    export(job, "report", out)
    text = out.read_text(encoding="utf-8")
    page = Page(text)
    assert not {"script", "img", "b onclick", "iframe", "link"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert "default-src 'none'" in dict(page.attributes)["content"] or "Policy" in text
    shown = " ".join(page.texts)
    for name in (*names[:5], names[8], names[9]):
        assert one_line(name, 60) in shown
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)
    export(job, "report", tmp_path / "report.pdf")
    read = pdf_text(tmp_path / "report.pdf").replace(" ", "")
    for name in (names[0], names[1], names[3]):
        assert one_line(name, 60).replace(" ", "") in read


def test_forty_columns_with_long_names_and_gaps(tmp_path):
    columns = {
        f"아주 긴 이름을 가진 측정값 {place} (milligrams per cubic metre)": numbers(80, place)
        for place in range(40)
    }
    first = next(iter(columns))
    columns[first] = ["" if place % 9 == 0 else own for place, own in enumerate(columns[first])]
    design, library = table(tmp_path, columns, 39)
    job = job_of([design], library, "ko", STUDENT)
    for ending in (".html", ".pdf"):
        export(job, "report", tmp_path / f"report{ending}")
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert sum("아주 긴 이름을 가진 측정값 17" in text for text in page.texts) >= 1
    assert "빈칸" in page.text


def test_runs_stand_beside_each_other(tmp_path):
    design = lesson("iris", 3)
    others = [design.with_training(learning_rate=rate) for rate in np.geomspace(0.001, 0.1, 8)]
    job = job_of(others, Library(), "ko", STUDENT, ("", "빠른 학습"))
    export(job, "report", tmp_path / "report.html")
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert "학습 기록 비교" in page.text
    assert "빠른 학습" in page.text
    assert any(text.startswith("학습률 0.001 →") for text in page.texts)
    export(job, "report", tmp_path / "report.pdf")
    assert "학습 기록 8" in pdf_text(tmp_path / "report.pdf")


def test_runs_that_cannot_be_ranked_say_why(tmp_path):
    job = job_of([lesson("sales", 2), lesson("iris", 2)], Library(), "en", STUDENT)
    export(job, "report", tmp_path / "report.html")
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert any(text.startswith("* Not ranked with the others: These runs") for text in page.texts)


def test_a_letter_that_the_font_has_not_is_said(tmp_path, flowers):
    job = replace(flowers, options=ExportOptions(name="漢字 🌸"))
    export(job, "report", tmp_path / "a.pdf")
    assert "□□ □" in pdf_text(tmp_path / "a.pdf")
    assert "글꼴에 없는 글자" in pdf_text(tmp_path / "a.pdf")


# --- on the command line --------------------------------------------------------------------------


def test_an_untrained_design_is_refused_in_a_sentence(tmp_path, capsys):
    brick = tmp_path / "붓꽃.brick"
    brick_file.write(brick, Bundle(recipe("iris").make()))
    out = tmp_path / "r.html"
    assert main(["export", str(brick), "--as", "report", "--out", str(out)]) == 2
    said = capsys.readouterr().err.strip()
    assert said.count("\n") == 0
    assert "Train it first" in said.replace("\n", " ")
    assert not out.exists()


def test_a_name_that_ends_otherwise_is_refused(flowers, tmp_path):
    with pytest.raises(EngineError, match=r"\.html, \.pdf"):
        export(flowers, "report", tmp_path / "report.docx")


@pytest.mark.parametrize("ending", [".html", ".pdf"])
def test_it_is_whole_or_not_there(ending, flowers, tmp_path, monkeypatch):
    out = tmp_path / f"r{ending}"
    out.write_bytes(b"mine")
    with pytest.raises(EngineError):
        export(flowers, "report", out)
    assert out.read_bytes() == b"mine"

    def fails(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(safe_writing.os, "fsync", fails)
    with pytest.raises(EngineError):
        export(flowers, "report", out, replace=True)
    assert out.read_bytes() == b"mine"
    monkeypatch.undo()
    export(flowers, "report", out, replace=True)
    assert out.stat().st_size > 10_000


def test_a_trained_file_becomes_a_report_by_a_command(tmp_path, flowers, capsys):
    brick = tmp_path / "붓꽃.brick"
    write(brick, flowers.design, Library(), flowers.runs)
    out = tmp_path / "r.html"
    student = ["--name", "이바다", "--class", "1-4", "--notes", "한 줄"]
    command = ["export", str(brick), "--as", "report", "--out", str(out), "--language", "ko"]
    assert main([*command, *student]) == 0
    assert capsys.readouterr().out.strip() == str(out)
    page = Page(out.read_text(encoding="utf-8"))
    for text in ("이바다", "1-4", "한 줄", "신경망 학습 보고서"):
        assert text in page.text
    assert main(command) == 2
    assert "--force" in capsys.readouterr().err
    assert "이바다" in out.read_text(encoding="utf-8")
    assert main([*command, "--force"]) == 0
    assert "이바다" not in out.read_text(encoding="utf-8")


def test_several_targets_are_drawn_each(tmp_path):
    columns = {f"x{place}": numbers(60, place) for place in range(3)}
    columns |= {f"무게 {place}": numbers(60, 9 + place) for place in range(2)}
    design, library = table(tmp_path, columns, 4)
    facts = library.facts(design.data.source)
    data = with_targets(design.data, facts, ["무게 0", "무게 1"])
    design = propose_design(data, library.prepared(data).facts).with_training(epochs=2)
    export(job_of([design], library, "ko", STUDENT), "report", tmp_path / "r.html")
    page = Page((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert "실제 값과 예측: 무게 0" in page.text
    assert "잔차: 무게 1" in page.text
    export(job_of([design], library, "en", STUDENT), "report", tmp_path / "r.pdf")
    assert "Predicted" in pdf_text(tmp_path / "r.pdf")


def test_a_network_of_others_without_rows_is_refused_in_a_sentence(flowers, tmp_path, capsys):
    model, brick = tmp_path / "m.keras", tmp_path / "opened.brick"
    export(flowers, "keras", model)
    assert main(["open", str(model), "--out", str(brick)]) == 0
    capsys.readouterr()
    out = tmp_path / "r.html"
    assert main(["export", str(brick), "--as", "report", "--out", str(out)]) == 2
    assert "There are no rows here" in capsys.readouterr().err
    assert not out.exists()


def test_trials_over_seeds_say_whether_it_is_more_than_luck(flowers):
    other = replace(
        flowers.learned,
        id="other",
        design=flowers.design.with_training(learning_rate=0.05),
    )
    runs = flowers.runs.keeping(other)
    kept = NO_TRIALS
    for design, shares in ((flowers.design, (0.80, 0.81, 0.79)), (other.design, (0.9, 0.92, 0.91))):
        kept = kept.keeping(design, [a_trial(seed, share) for seed, share in enumerate(shares)])
    words = ReportWords("en", flowers.design.data.source)
    told = over_seeds(runs.records, kept, words)
    assert told[0] == (
        "note",
        "Run 1: over 3 seeds, Accuracy 80.0 % ± 1 percentage points (validation 24 rows)",
    )
    assert told[2][0] == "good"
    assert told[2][1].startswith("Run 2 is better than Run 1 by more than luck. Accuracy: 11 perc")
    assert over_seeds(runs.records, NO_TRIALS, words) == ()
    section = about_runs(runs, flowers.learned, ReportWords("ko"), kept)
    assert section is not None
    assert any(isinstance(block, Remarks) for block in section.blocks)


def a_trial(seed: int, share: float) -> Trial:
    figures = {"accuracy": share, "loss": 1.0 - share}
    return Trial(seed, "validation", "mark", 24, figures, (), {}, 20, 1.0, "done")
