"""The glossary: a card for everything, whole in both languages, with the page that shows it."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from engine.bricks import BY_KIND
from engine.bricks.activations import ActivationName
from engine.form import fields_of
from engine.lessons.glossary import (
    entry_about,
    entry_named,
    find,
    glossary,
    names_of,
    page_of,
    terms_in,
)
from engine.losses import LOSSES
from engine.metrics import METRICS
from engine.optimizers import OPTIMIZERS
from engine.scalings import SCALINGS
from engine.training_settings import TrainingSettings
from tests.test_translations import NOT_KOREAN

_HANGEUL = re.compile("[가-힣]")
_SETTINGS = {field.name for field in fields_of(TrainingSettings)}
_KEYS = sorted(
    {f"brick:{kind}" for kind in BY_KIND}
    | {f"activation:{name}" for name in get_args(ActivationName)}
    | {f"loss:{name}" for name in LOSSES}
    | {f"optimizer:{name}" for name in OPTIMIZERS}
    | {f"scaling:{name}" for name in SCALINGS}
    | {f"metric:{name}" for name in METRICS}
    | {f"setting:{name}" for name in _SETTINGS}
    | {
        f"field:{field.name}"
        for kind in (*BY_KIND.values(), *LOSSES.values(), *OPTIMIZERS.values())
        for field in fields_of(kind)
    }
    | {"end:input", "end:labels"}
)


@pytest.mark.parametrize("key", _KEYS)
def test_each_thing_has_its_card_and_no_second_one(key: str) -> None:
    assert [entry.id for entry in glossary() if key in entry.about] != []
    assert len([entry for entry in glossary() if key in entry.about]) == 1


def test_a_card_is_about_nothing_that_is_not_there() -> None:
    named = {key for entry in glossary() for key in entry.about}
    assert named - set(_KEYS) == set()
    ids = [entry.id for entry in glossary()]
    assert len(set(ids)) == len(ids)


def test_both_languages_are_there() -> None:
    for entry in glossary():
        assert entry.term.is_whole
        for words in (entry.text, entry.when):
            if words is not None:
                assert words.is_whole, entry.id
                assert _HANGEUL.search(words.ko), entry.id
                assert not _HANGEUL.search(words.en), entry.id
                assert words.ko.endswith("다.") or words.ko.endswith("요."), words.ko
                assert words.en.endswith("."), words.en
                for pattern, better in NOT_KOREAN.items():
                    assert not re.search(pattern, words.ko), f"{words.ko}: {better}"


def test_every_link_leads_to_a_page() -> None:
    linked = [entry for entry in glossary() if entry.see is not None]
    assert len(linked) > 100
    for entry in linked:
        assert page_of(entry.see) is not None, (entry.id, entry.see)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("tensor", "tensor"),
        ("텐서", "tensor"),
        ("연산", "operation"),
        ("Graph", "graph"),
        ("세션", "session"),
        ("과적합", "overfitting"),
        ("overfitting", "overfitting"),
        ("역전파", "backpropagation"),
        ("learning rate", "learning-rate"),
    ],
)
def test_a_term_is_found_in_both_languages(words: str, first: str) -> None:
    for language in ("en", "ko"):
        assert find(words, language)[0].id == first


def test_a_word_of_the_text_is_found_and_nonsense_is_not() -> None:
    assert "perceptron" in {entry.id for entry in find("simplest network", "en")}
    assert find("qwertyuiop", "en") == ()
    assert len(find("", "ko")) == len(glossary())


# The words that the four texts define or lean on.
_OF_THE_TEXTS = (
    "뉴런 퍼셉트론 단층 다층 입력층 은닉층 출력층 가중치 편향 활성화 시그모이드 "
    "소프트맥스 relu tanh 손실 MSE MAE 교차 경사 역전파 순전파 연쇄 "
    "기울기 학습률 에포크 배치 최적화 Adam SGD RMSprop 텐서 스칼라 벡터 "
    "행렬 연산 그래프 세션 Sequential 컴파일 fit 예측 평가 reshape "
    "EDA 결측치 이상치 상관관계 전처리 표준화 stratify 하이퍼파라미터 드롭아웃 "
    "과적합 회귀 이진 다중 혼동 보고서 결정계수 공분산 분산 편미분 DNN CNN "
    "RNN XOR 딥러닝 임계값 summary 티처블 "
)


@pytest.mark.parametrize("word", _OF_THE_TEXTS.split())
def test_the_words_of_the_texts_are_there(word: str) -> None:
    assert any(
        word.casefold() in f"{entry.term.ko} {entry.term.en}".casefold() for entry in glossary()
    )


# How the texts spell them: without spaces, by other names, as code.
_AS_THE_TEXTS_WRITE = {
    "neuron": "노드",
    "layer": "레이어",
    "weight": "웨이트",
    "bias": "바이어스 절편",
    "weighted-sum": "가중합",
    "nonlinearity": "비선형성",
    "activation": "활성화함수",
    "single-layer": "SLP",
    "mlp": "다층퍼셉트론",
    "machine-learning": "머신러닝",
    "dense": "완전연결층",
    "loss": "손실함수",
    "mse": "평균제곱오차",
    "cross-entropy": "크로스엔트로피",
    "backpropagation": "오차역전파 오류역전파",
    "chain-rule": "연쇄법칙",
    "gradient-descent": "경사하강법",
    "weight-update": "업데이트",
    "iteration": "iteration",
    "optimizer": "옵티마이저",
    "metric": "평가지표",
    "batch": "배치크기 batch_size",
    "label": "라벨",
    "feature": "인자",
    "overflow": "overflow",
    "standardization": "StandardScaler fit_transform 정규화",
    "split": "train_test_split random_state",
    "validation-data": "validation_split",
    "classification-report": "classification_report",
    "confusion-matrix": "혼동행렬 confusion_matrix",
    "bce": "binary_crossentropy",
    "r2": "r2_score",
    "input-layer": "input_dim input_shape",
    "scatter-plot": "산점도",
}


def test_words_are_found_as_the_texts_spell_them() -> None:
    wrong = {
        word: [entry.id for entry in find(word, "ko")][:3]
        for card, words in _AS_THE_TEXTS_WRITE.items()
        for word in words.split()
        if not (found := find(word, "ko")) or found[0].id != card
    }
    assert wrong == {}


def test_a_card_that_another_name_leads_to_has_it() -> None:
    for entry in glossary():
        assert len(set(entry.also)) == len(entry.also)
        assert set(entry.also) <= set(names_of(entry))
        assert not {entry.term.en, entry.term.ko} & set(entry.also), entry.id


@pytest.mark.parametrize(
    ("sentence", "cards"),
    [
        ("학습이 막혔습니다. 앞쪽 층의 기울기가 거의 0입니다.", ["gradient", "layer"]),
        ("은닉층을 더하면 다층 퍼셉트론(MLP)입니다.", ["mlp", "hidden-layer"]),
        ("실행 취소, 여행, 층화", []),  # a syllable of another word is no term
        ("MSE는 손실입니다.", ["mse", "loss"]),
        ("The gradients of its layers, by the chain rule", ["chain-rule", "gradient", "layer"]),
        ("and turn on what you have seen", []),  # neither AND nor an augmentation
        ("", []),
    ],
)
def test_the_terms_in_a_sentence_are_found(sentence: str, cards: list[str]) -> None:
    assert [entry.id for entry in terms_in(sentence)] == cards


def test_cards_are_asked_for_by_name() -> None:
    assert entry_about("optimizer:adam") is entry_named("adam")
    assert entry_about("nothing:at-all") is None
    assert entry_named("nothing") is None
