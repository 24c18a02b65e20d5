"""Columns of many words: the frequent ones have an input each, the rare ones share one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.knowing.library import Library
from engine.data.limits import MAXIMUM_WORDS
from engine.data.preparing import edits
from engine.data.preparing.pipeline import encoders_of, pipeline_of
from engine.data.preparing.read_column import ReadColumn
from engine.data.settings import ColumnSettings
from engine.design import design_from
from engine.edits.proposal import propose, retarget

COUNTRIES = 193
YEARS = 8


def countries(rows_of=lambda place: YEARS, korean=False):
    """Every country in several rows; which one it is says most of the answer."""
    chance = np.random.RandomState(5)
    heads = ("국가", "소득", "수명") if korean else ("country", "income", "life")
    lines = [",".join(heads)]
    worth = chance.normal(70, 8, COUNTRIES)
    for place in range(COUNTRIES):
        name = f"나라{place}" if korean else f"Country {place}"
        for _ in range(rows_of(place)):
            income = chance.normal(10, 3)
            lines.append(f"{name},{income:.2f},{worth[place] + 0.1 * income:.2f}")
    return ("\n".join(lines) + "\n").encode("utf-8")


def opened(tmp_path, data):
    path = tmp_path / "table.csv"
    path.write_bytes(data)
    library = Library()
    return library.open_table(path), library


@pytest.mark.parametrize("korean", [False, True])
def test_193_countries_are_an_input(tmp_path, korean):
    file, library = opened(tmp_path, countries(korean=korean))
    design = propose(library, file)
    column = design.data.columns[0]
    assert (column.role, column.kind, column.most_words) == ("input", "category", COUNTRIES)
    prepared = library.prepared(design.data)
    assert prepared.x["training"].shape[1] > 150
    assert prepared.facts.rows_dropped == 0


def test_words_that_hardly_come_again_share_an_input(tmp_path):
    file, library = opened(tmp_path, countries(lambda place: 20 if place < 60 else 1))
    design = propose(library, file)
    assert design.data.columns[0].most_words == 60
    facts = library.prepared(design.data).facts
    learned = facts.learned_of("country")
    assert learned.inputs == 61
    assert learned.rare > 50
    assert facts.input_names[60] == "country=…"
    assert not [note for note in facts.notes if note.code == "prepare.unknown_values"]


@pytest.mark.parametrize("name", ["name", "이름", "remark"])
def test_text_and_names_stay_out(tmp_path, name):
    words = [f"word {n}" for n in range(120)] * (1 if name == "remark" else 3)
    lines = [f"{name},x,y", *(f"{word},{n % 17}.5,{n % 13}.25" for n, word in enumerate(words))]
    file, library = opened(tmp_path, ("\n".join(lines) + "\n").encode("utf-8"))
    assert propose(library, file).data.columns[0].role == "ignored"


def test_a_word_never_met_counts_with_the_rare_ones(tmp_path):
    file, library = opened(tmp_path, countries(lambda place: 20 if place < 60 else 1))
    prepared = library.prepared(propose(library, file).data)
    rows = prepared.encode(
        {"country": ["Atlantis", "Country 3", "Country 190"], "income": [9, 9, 9]}
    )
    assert rows[0, 60] == 1.0
    assert rows[0, :60].sum() == 0.0
    assert rows[1, 60] == 0.0
    assert rows[1, :60].sum() == 1.0
    assert rows[2].tolist() == rows[0].tolist()


def test_another_target_takes_the_words_along(tmp_path):
    file, library = opened(tmp_path, countries())
    design = propose(library, file)
    facts = library.facts(file)
    changed = retarget(retarget(design.data, facts, "income"), facts, "life")
    assert changed.column("country") == design.data.column("country")


def test_an_older_file_opens_with_an_input_for_every_word(tmp_path):
    file, library = opened(tmp_path, countries(lambda place: 20 if place < 6 else 0))
    raw = propose(library, file).model_dump(mode="json")
    for column in raw["data"]["columns"]:
        assert column.pop("most_words") == 0
    assert design_from(raw).data.columns[0].most_words == 0


def test_text_made_a_category_by_hand_takes_its_rare_words_together(tmp_path):
    file, library = opened(tmp_path, countries(lambda place: 20 if place < 60 else 1))
    facts = library.facts(file).column("country")
    data = edits.with_kind(propose(library, file).data, "country", "text")
    assert data.column("country").most_words == 0
    assert "category" in edits.possible_kinds(library.facts(file), "country")
    again = edits.with_kind(data, "country", "category", facts)
    assert again.column("country").most_words == 60
    fewer = edits.with_most_words(again, "country", 1000)
    assert fewer.column("country").most_words == MAXIMUM_WORDS


WORDS = st.lists(st.sampled_from([*"abcdefghij", None]), min_size=1, max_size=60)


@given(training=WORDS, new=WORDS, most=st.integers(1, 12))
def test_the_encoder_gives_what_scikit_learn_gives(training, new, most):
    import pandas as pd

    if all(word is None for word in training):
        training = [*training, "a"]
    settings = ColumnSettings(
        name="w", role="input", kind="category", missing="most_frequent", most_words=most
    )
    words = pd.Series([*training, *new], dtype=object)
    column = ReadColumn(words, settings)
    rows = np.arange(len(training))
    everything = np.arange(len(words))
    steps = pipeline_of(column, column.values(rows)).fit(column.values(rows)[:, None])
    (encoder,) = encoders_of([column], rows)
    made = encoder.transform(column.places(everything, encoder.categories))
    assert np.array_equal(made, steps.transform(column.values(everything)[:, None]))
    assert made.shape[1] == len(encoder.input_names) <= most + 1
    # a person's own words are read as the table's are
    own = [word if word is not None else "" for word in words]
    assert np.array_equal(encoder.transform(encoder.read(own)), made)
    kept = set(encoder.categories)
    counts = pd.Series([word for word in training if word is not None]).value_counts()
    for word in counts.index:  # no rare word has an input that a more frequent one lacks
        if word not in kept:
            assert all(counts[word] <= counts[other] for other in kept if other in counts.index)
