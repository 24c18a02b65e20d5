"""The catalogue: every rule, in the order in which they are asked; the first speaks."""

from __future__ import annotations

from engine.coach.bends import Caught, OneLine, TooSmall
from engine.coach.pace import Done, Early, Slow, Waiting, Well
from engine.coach.rule import Rule
from engine.coach.stuck import Alike, Checked, DeadRelu, NoBetter, TinyWeights, VanishingGradients
from engine.coach.unseen import NothingToLearn, Open, Overfitting
from engine.coach.wild import Diverged, FrozenHigh, RateTooHigh, Thrown

RULES: tuple[Rule, ...] = (
    Diverged(),
    Alike(),
    TinyWeights(),
    Checked(),
    FrozenHigh(),
    RateTooHigh(),
    NothingToLearn(),
    DeadRelu(),
    VanishingGradients(),
    OneLine(),
    Thrown(),
    TooSmall(),
    Caught(),
    Open(),
    NoBetter(),
    Overfitting(),
    Slow(),
    Done(),
    Waiting(),
    Well(),
    Early(),
)
BY_CODE = {rule.code: rule for rule in RULES}
