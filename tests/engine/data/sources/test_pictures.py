"""Pictures are data as tables are: a source with facts, preparation, parts, edits, findings."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.brickfile import brick_file as brickfile
from engine.brickfile.bundle_of import bundle_of
from engine.checks import check
from engine.data.knowing.library import Library
from engine.data.parts import PARTS
from engine.data.pictures.album import KeptAlbum, PictureLook
from engine.data.pictures.bringing import Brought, NewPicture, PackWriter, bring, bring_single
from engine.data.pictures.look_alikes import LOOK_BYTES
from engine.data.pictures.pack import KeptPicture
from engine.data.sources.catalogue import source_from
from engine.data.sources.picture_table import ALIKE_COLUMN
from engine.data.sources.pictures import Pictures, proposed_size
from engine.design import Design, design_from
from engine.edits import pictures as edits
from engine.edits.proposal import propose
from engine.files.store import TableStore
from engine.findings import Finding
from engine.messages import EngineError
from tests.engine.data.pictures.made import BLUE, RED, encoded, plain, png, two_classes, write
from tests.engine.learning import learned


def sourced(folder: Path, files: dict[str, bytes]) -> tuple[Library, Design]:
    library = Library()
    source = Pictures.of(library.bring_pictures(write(folder, files)))
    return library, propose(library, source)


def codes_of(design: Design) -> set[str]:
    source = design.data.source
    assert isinstance(source, Pictures)
    return {name for name, count in source.counts.items() if count}


def said(library: Library, design: Design) -> dict[str, object]:
    report = library.report(design.data)
    assert report.problem is None
    return {found.message.code: found for found in check(design, report)}


def test_a_sample_is_height_times_width_times_channels(tmp_path):
    library, design = sourced(tmp_path, two_classes(40))
    prepared = library.prepared(design.data)
    assert prepared.facts.input_shape == (16, 16, 3)
    assert prepared.facts.class_names == ("cat", "dog")
    assert [prepared.x[part].shape for part in PARTS] == [
        *((51, 16, 16, 3), (13, 16, 16, 3), (16, 16, 16, 3))
    ]
    assert all(0.0 <= prepared.x[part].min() <= prepared.x[part].max() <= 1.0 for part in PARTS)
    assert prepared.y["test"].mean() == 0.5  # by class
    red, blue = (prepared.x["test"][prepared.y["test"][:, 0] == code] for code in (0, 1))
    assert np.median(red, axis=(0, 1, 2)) == pytest.approx(np.array(RED) / 255, abs=0.02)
    assert np.median(blue, axis=(0, 1, 2)) == pytest.approx(np.array(BLUE) / 255, abs=0.02)
    shapes = design.shapes(prepared.facts.input_shape)
    assert shapes[0] == (16, 16, 16)
    assert shapes[-1] == (1,)
    assert not any(
        found.severity == "error" for found in check(design, library.report(design.data))
    )


def test_the_proposal_learns_them(tmp_path):
    library, design = sourced(tmp_path, two_classes(30))
    run, _ = learned(design.with_training(epochs=15), library)
    assert run.evaluate("test").figures["accuracy"] == 1.0


def test_crop_fit_and_grey():
    wide = Image.new("RGB", (40, 20), (0, 0, 0))
    wide.paste((255, 0, 0), (10, 0, 30, 20))
    cut = PictureLook(8, True, "crop").pixels(wide)
    assert np.median(cut[..., 0]) > 250
    assert cut[..., 1:].max() == 0
    whole = PictureLook(8, True, "fit").pixels(wide)
    assert (whole[0] == 255).all()  # white above
    assert (whole[4, :2] < 40).all()
    grey = PictureLook(8, False, "crop").pixels(wide)
    assert grey.shape == (8, 8, 1)
    assert np.median(grey) == 76
    same = plain(size=(16, 16))
    assert np.array_equal(PictureLook(16, True, "crop").pixels(same), np.asarray(same))


@pytest.mark.parametrize(
    ("sides", "size"),
    [([28] * 50, 28), ([200] * 50, 64), ([200] * 2000, 48), ([200] * 4000, 32), ([5] * 9, 8)],
)
def test_the_pictures_propose_their_size(sides, size):
    assert proposed_size(sides) == size


def taken_together(store: TableStore, bursts: int, each: int) -> Brought:
    """So many bursts of the camera of each of two classes."""
    writer = PackWriter(store)
    codes = []
    for burst in range(bursts):
        for shot in range(each):
            data = encoded(plain((RED, BLUE)[burst % 2], seed=burst * 100 + shot))
            look = bytes(LOOK_BYTES)
            writer.add(KeptPicture(f"{burst}-{shot}.png", data, look, origin=f"burst {burst}"))
            codes.append(burst % 2)
    sides = (18,) * len(codes)
    return Brought("camera", writer.finish(), ("a", "b"), tuple(codes), (), (), sides, True)


def test_no_burst_lies_in_two_parts():
    library = Library()
    source = Pictures.of(taken_together(library.store, 24, 5))
    prepared = library.prepared(propose(library, source).data)
    bursts = [{row // 5 for row in prepared.rows[part].tolist()} for part in PARTS]
    assert all(bursts)
    assert sum(map(len, bursts)) == 24


def test_a_test_part_that_is_known_by_heart_is_told_and_mended(tmp_path):
    again = {f"cat/copy {n}.png": png(n) for n in range(10)}
    library, design = sourced(tmp_path, two_classes(20) | again)
    leak = said(library, design)["pictures.leak"]
    assert {"first", "second", "count"} <= set(leak.message.parameters)
    together = leak.fixes[0].apply(design)
    assert together.data.split.together == ALIKE_COLUMN
    found = said(library, together)
    assert "pictures.leak" not in found
    once = found["pictures.repeated"].fixes[0].apply(design)
    assert not {"pictures.leak", "pictures.repeated"} & set(said(library, once))
    facts = library.prepared(once.data).facts
    assert (facts.rows_used, facts.rows_repeated) == (40, 10)


def test_look_alikes_are_found_anew_among_those_that_are_left(tmp_path):
    library, design = sourced(tmp_path, two_classes(10))
    own = edits.own_pictures(design)
    again = bring_single(
        "cat", [NewPicture("copy", png()), NewPicture("other", png())], library.store
    )
    own = own.with_more(again).without([1, 4, 20])
    album = library.table(own).album
    fresh = KeptAlbum(own.look, own.some(own.numbers.tolist(), library.store))
    assert album.alike().tolist() == fresh.alike().tolist()
    assert len(album.alike())


def test_too_few_holds_are_told_and_what_can_be_done():
    library = Library()
    design = edits.begun(["cat", "dog"])
    seeds = iter(range(100))

    def taken(design: Design, to: str, origin: str) -> Design:
        new = [NewPicture(f"{to} {n}", np.asarray(plain(RED, seed=next(seeds)))) for n in range(4)]
        return edits.pictures_added(library, design, bring_single(to, new, library.store, origin))

    def found() -> dict[str, Finding]:
        report = library.report(design.data)
        return {finding.message.code: finding for finding in check(design, report)}

    for to in ("cat", "dog"):
        design = taken(design, to, f"first {to}")
    assert design.data.split.together == "taken together"
    mended = found()["split.too_few_goes"].fixes[0].apply(design)
    assert library.prepared(mended.data).facts.training_rows == 8
    for turn in range(3):
        design = taken(design, "cat", f"cat {turn}")
    assert found()["pictures.one_go"].message.parameters["name"] == "dog"
    for turn in range(2):
        design = taken(design, "dog", f"dog {turn}")
    assert "pictures.one_go" not in found()


def test_single_pictures_that_cannot_be_read_are_told_by_name(tmp_path):
    files = write(tmp_path, {"a.png": png(), "b.heic": b"\0\0\0\x18ftypheic" + b"\0" * 30})
    store = TableStore()
    brought = bring_single("cat", [files / "a.png", files / "b.heic", files / "none.png"], store)
    assert len(brought.codes) == 1
    assert {one.name: one.reason for one in brought.left_out} == {
        "b.heic": "heic",
        "none.png": "unread",
    }
    with pytest.raises(EngineError) as caught:
        bring_single("cat", [files / "b.heic"], store)
    assert caught.value.message.code == "pictures.heic"
    assert len(bring_single("cat", [files], store).codes) == 1  # all of a folder


def test_one_picture_in_two_classes_is_told(tmp_path):
    library, design = sourced(tmp_path, two_classes(20) | {"dog/wrong.png": png(3)})
    found = said(library, design)["pictures.contradiction"]
    assert {"cat/3.png", "dog/wrong.png"} == set(found.message.parameters.values())


def test_one_class_waits_for_a_second(tmp_path):
    library = Library()
    source = Pictures.of(
        library.bring_pictures(write(tmp_path, {"cat/1.png": png(), "cat/2.png": png(2)}))
    )
    with pytest.raises(EngineError) as caught:
        propose(library, source)
    assert caught.value.message.code == "pictures.two_classes"


# --- edits -----------------------------------------------------------------------------------


def test_a_class_more_and_the_tower_ends_in_three(tmp_path):
    library, design = sourced(tmp_path / "a", two_classes(10))
    more = write(tmp_path / "b", {f"bird/{n}.png": png(n + 50, (240, 240, 0)) for n in range(8)})
    wider = edits.pictures_added(library, design, bring(more, library.store))
    assert codes_of(wider) == {"cat", "dog", "bird"}
    assert (design.bricks[-1].face(), wider.bricks[-1].face()) != ("", "")
    facts = library.prepared(wider.data).facts
    assert wider.shapes(facts.input_shape)[-1] == (3,)
    assert wider.training.loss == "categorical_crossentropy"
    assert wider.bricks[:-1] == design.bricks[:-1]
    back = edits.fitted_to(library, wider, wider.data.source.without_class("bird"))
    assert codes_of(back) == {"cat", "dog"}
    assert back.shapes(facts.input_shape)[-1] == (2,)


def test_a_renamed_class_moves_no_picture_into_another_part(tmp_path):
    library, design = sourced(tmp_path, two_classes(20))
    design = design.with_data(
        design.data.model_copy(
            update={"split": design.data.split.model_copy(update={"stratified": True})}
        )
    )
    before = library.prepared(design.data)
    renamed = edits.with_class_renamed(design, "cat", "zebra")  # behind "dog" in the alphabet
    after = library.prepared(renamed.data)
    assert after.facts.class_names == ("zebra", "dog")  # each output means what it meant
    for part in PARTS:
        np.testing.assert_array_equal(before.rows[part], after.rows[part])
        np.testing.assert_array_equal(before.y[part], after.y[part])
    again = edits.with_class_renamed(renamed, "dog", "ape")
    assert library.prepared(again.data).facts.class_names == ("zebra", "ape")
    assert edits.with_class_renamed(design, "cat", "cat ").data == design.data
    with pytest.raises(EngineError):
        edits.with_class_renamed(design, "cat", "dog")


def test_rename_delete_and_move(tmp_path):
    library, design = sourced(tmp_path, two_classes(10))
    own = edits.own_pictures(design)
    renamed = edits.with_pictures(design, own.renamed("cat", "고양이"))
    assert renamed is not None
    assert library.prepared(renamed.data).facts.class_names == ("dog", "고양이")
    with pytest.raises(EngineError) as caught:
        own.renamed("cat", "dog")
    assert caught.value.message.code == "pictures.name_taken"
    fewer = edits.with_pictures(design, own.without([0, 3]))
    assert fewer is not None
    assert fewer.data.source.counts == {"cat": 8, "dog": 10}
    names = library.table(fewer.data.source).frame["picture"].tolist()
    assert "cat/0.png" not in names
    assert len(names) == 18
    moved = edits.with_pictures(design, own.moved([1, 0], "dog"))
    assert moved is not None
    assert moved.data.source.counts == {"cat": 8, "dog": 12}
    assert moved.bricks == design.bricks
    assert edits.own_pictures(moved).moved([1, 0], "cat") == own  # undone
    assert edits.with_pictures(design, own.without_class("cat")) is None  # the tower follows


def a_source(codes: list[int], classes: int) -> Pictures:
    import base64

    mark = {"fingerprint": "0" * 64, "count": len(codes)}
    return Pictures.model_validate(
        {
            "classes": tuple(f"class {n}" for n in range(classes)),
            "packs": (mark,),
            "codes": base64.b64encode(bytes(codes)).decode(),
        }
    )


@given(st.data())
def test_edits_never_lose_or_mix_up_a_picture(data):
    classes = data.draw(st.integers(2, 5))
    codes = data.draw(st.lists(st.integers(0, classes - 1), min_size=1, max_size=30))
    source = a_source(codes, classes)
    model = {number: f"class {code}" for number, code in enumerate(codes)}
    for _ in range(data.draw(st.integers(0, 6))):
        some = data.draw(st.lists(st.integers(0, len(codes) - 1), max_size=5))
        name = data.draw(st.sampled_from(source.classes))
        deed = data.draw(st.sampled_from(["delete", "move", "rename", "drop", "add"]))
        if deed == "delete":
            source, model = source.without(some), {n: c for n, c in model.items() if n not in some}
        elif deed == "move":
            source = source.moved(some, name)
            model = {n: name if n in some else c for n, c in model.items()}
        elif deed == "rename":
            new = f"{name}+"
            if new in source.classes:
                continue
            source = source.renamed(name, new)
            model = {n: new if c == name else c for n, c in model.items()}
        elif deed == "drop" and len(source.classes) > 1:
            source, model = (
                source.without_class(name),
                {n: c for n, c in model.items() if c != name},
            )
        elif deed == "add" and f"{name}*" not in source.classes:
            source = source.with_class(f"{name}*")
    there = source.numbers.tolist()
    assert {n: source.classes[source.class_codes[n]] for n in there} == model
    assert source_from(source.model_dump(mode="json")) == source


# --- files -----------------------------------------------------------------------------------


def test_a_file_keeps_them_and_opens_elsewhere(tmp_path):
    files = two_classes(12) | {"cat/broken.png": b"x"}
    library, design = sourced(tmp_path / "photos", files)
    bundle = bundle_of(design, library.store)
    told = brickfile.size_in_file(bundle)
    brickfile.write(tmp_path / "d.brick", bundle)
    assert (tmp_path / "d.brick").stat().st_size <= told + 2000
    again = brickfile.read(tmp_path / "d.brick")
    elsewhere = Library()
    for data in again.tables.values():
        elsewhere.store.add(data)
    assert again.design == design
    before, after = library.prepared(design.data), elsewhere.prepared(again.design.data)
    assert all(np.array_equal(before.x[part], after.x[part]) for part in PARTS)
    notes = elsewhere.facts(again.design.data.source).notes
    assert [note.code for note in notes] == ["pictures.broken"]
    assert "cat/broken.png" in str(notes[0])


def test_without_its_pictures_a_design_says_so(tmp_path):
    _, design = sourced(tmp_path, two_classes(5))
    report = Library().report(design.data)
    assert report.problem is not None
    assert report.problem.code == "pictures.absent"
    assert design_from(design.model_dump(mode="json")) == design


def test_too_many_numbers_are_refused_with_the_size_that_would_do(tmp_path, monkeypatch):
    library, design = sourced(tmp_path, two_classes(5))
    monkeypatch.setattr("engine.data.preparing.pictures.MAXIMUM_VALUES", 10 * 30 * 30 * 3)

    def seen_in(size: int):
        source = design.data.source.model_copy(update={"size": size})
        return library.report(design.data.model_copy(update={"source": source})).problem

    problem = seen_in(64)
    assert problem is not None
    assert problem.code == "pictures.too_much"
    assert problem.parameters["most"] == 30
    assert seen_in(30) is None
    assert seen_in(31) is not None
