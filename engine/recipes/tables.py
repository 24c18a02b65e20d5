"""Lessons with tables: sales of text 3, and the points, bikes and classes of text 4."""

from __future__ import annotations

from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.catalogue import (
    BikeRentals,
    Digits,
    EightPoints,
    Iris,
    Sales,
    SalesFiveYears,
    SharePrices,
)
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP
from engine.recipes.by_hand import drawn_by_numpy
from engine.recipes.recipe import Recipe, columns, tower
from engine.tasks import MULTICLASS, REGRESSION
from engine.training_settings import TrainingSettings


def _eight_points() -> Design:
    return Design(
        data=DataSettings(
            source=EightPoints(),
            columns=columns({"x": "none"}, "y"),
            task=REGRESSION.name,
            split=SplitSettings(method="in_order", test_share=0.0, validation_share=0.0),
        ),
        bricks=tower((1, "linear")),
        # 3000 steps of Adam go only so far: this seed draws a first weight that is near enough
        training=TrainingSettings(epochs=3000, batch_size=8, optimizer="adam", seed=3),
    )


def _sales_stuck() -> Design:
    """Text 3's network as its code makes it: ``np.random.seed(1)``, ``randn(…) * 0.01``.

    The text's gradient is that of half the squared error, so its rate 0.01 is 0.005 in Keras.
    """
    year, sales = columns({"Year": "maxabs"}, "Sales")
    return Design(
        data=DataSettings(
            source=SalesFiveYears(),
            columns=(year, sales.model_copy(update={"scaling": "maxabs"})),
            task=REGRESSION.name,
            split=SplitSettings(method="in_order", test_share=0.0, validation_share=0.0),
        ),
        bricks=drawn_by_numpy(1, (5, "relu"), (3, "relu"), (1, "linear")),
        training=TrainingSettings(
            epochs=10_000, batch_size=5, optimizer="sgd", learning_rate=0.005
        ),
    )


def _sales() -> Design:
    inputs = ("Year", "Marketing_Spend", "Economy_Index")
    year, *others, sales = columns(dict.fromkeys(inputs, "standardize"), "Sales")
    return Design(
        data=DataSettings(
            source=Sales(),
            columns=(year, sales, *others),  # the table's own order
            task=REGRESSION.name,
            split=SplitSettings(method="in_order", test_share=0.0, validation_share=0.0),
        ),
        bricks=tower((128, "relu"), (64, "relu"), (32, "relu"), (1, "linear")),
        training=TrainingSettings(epochs=500, batch_size=10, optimizer="adam"),
    )


def _share() -> Design:
    """Text 3's exercise: the days in their order, the last fifth kept for the test."""
    date, index = columns(dict.fromkeys(("date", "economy_index"), "standardize"), "close")[:2]
    parts = {"kind": "date", "date_parts": ("year", "month", "day")}
    close = ColumnSettings(name="close", role="target", scaling="standardize")
    return Design(
        data=DataSettings(
            source=SharePrices(),
            columns=(date.model_copy(update=parts), index, close),
            task=REGRESSION.name,
            split=SplitSettings(method="in_order", test_share=0.2, validation_share=0.0),
        ),
        bricks=tower((64, "relu"), (32, "relu"), (1, "linear")),
        training=TrainingSettings(epochs=300, batch_size=32, optimizer="adam"),
    )


def _bikes() -> Design:
    inputs = ("temp", "atemp", "hum", "windspeed")
    return Design(
        data=DataSettings(
            source=BikeRentals(),
            columns=columns(dict.fromkeys(inputs, "standardize"), "cnt"),
            task=REGRESSION.name,
            split=SplitSettings(test_share=0.2, seed=42, validation_share=0.2),
        ),
        bricks=tower((64, "relu"), (32, "relu"), (1, "linear")),
        training=TrainingSettings(epochs=100, batch_size=16, optimizer="adam"),
    )


def _iris() -> Design:
    inputs = ("sepal length", "sepal width", "petal length", "petal width")
    return Design(
        data=DataSettings(
            source=Iris(),
            columns=columns(dict.fromkeys(inputs, "standardize"), "species", "category"),
            task=MULTICLASS.name,
            split=SplitSettings(test_share=0.2, seed=42, validation_share=0.2, stratified=True),
        ),
        bricks=tower((64, "relu"), (32, "relu"), (3, "softmax")),
        training=TrainingSettings(
            epochs=100, batch_size=16, optimizer="adam", loss="categorical_crossentropy"
        ),
    )


def _digits() -> Design:
    squares = [f"{row}-{column}" for row in range(1, 9) for column in range(1, 9)]
    return Design(
        data=DataSettings(
            source=Digits(),
            columns=columns(dict.fromkeys(squares, "minmax"), "digit", "category"),
            task=MULTICLASS.name,
            split=SplitSettings(test_share=0.2, seed=42, validation_share=0.2, stratified=True),
        ),
        bricks=tower((128, "relu"), (64, "relu"), (10, "softmax")),
        training=TrainingSettings(
            epochs=30, batch_size=32, optimizer="adam", loss="categorical_crossentropy"
        ),
    )


TABLES = (
    Recipe(
        "eight-points",
        QT_TRANSLATE_NOOP("Engine", "Eight points"),
        QT_TRANSLATE_NOOP("Engine", "y = x + 1, found from eight points"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "One neuron finds the rule y = x + 1. After 3000 epochs go to Predict and ask for "
            "11, 12 and 13. The slope is found soon, the bias takes its time: watch the loss on "
            "a log scale.",
        ),
        "tables",
        _eight_points,
    ),
    Recipe(
        "sales-stuck",
        QT_TRANSLATE_NOOP("Engine", "Sales that get stuck"),
        QT_TRANSLATE_NOOP("Engine", "The same answer for every year: why?"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The loss falls to 0.0556 and stays there: every year gets the answer 200, the mean. "
            "The first weights are tiny, and the years, divided by 2021, are nearly the same "
            "number. Have the weights drawn at random and standardize Year, each by a click, and "
            "train again.",
        ),
        "tables",
        _sales_stuck,
    ),
    Recipe(
        "sales",
        QT_TRANSLATE_NOOP("Engine", "Sales 1991–2020"),
        QT_TRANSLATE_NOOP("Engine", "Thirty years of a shop, and the year 2025"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Three columns foretell the sales almost exactly. Then ask Predict for the year "
            "2025 with a marketing spend of 360 and an economy of 1.05: no such year and no such "
            "spend has the network seen, so take the answer with care.",
        ),
        "tables",
        _sales,
    ),
    Recipe(
        "share-price",
        QT_TRANSLATE_NOOP("Engine", "A share's price"),
        QT_TRANSLATE_NOOP("Engine", "The price on a date: can it be read off?"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The network learns the price of a drawn share from the date and an index, and knows "
            "the days that it learned from almost exactly. On the days after them, in Evaluate, it "
            "loses to “as yesterday”: a price goes on from the day before by chance, and a date "
            "does not tell chance.",
        ),
        "tables",
        _share,
    ),
    Recipe(
        "bike-rentals",
        QT_TRANSLATE_NOOP("Engine", "Bike rentals"),
        QT_TRANSLATE_NOOP("Engine", "How many bikes, in what weather?"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Four columns of weather foretell how many bikes are rented. Compare the training "
            "curve with the validation curve, then look in Evaluate at the actual counts "
            "against the predicted ones. Hot days are harder: why?",
        ),
        "tables",
        _bikes,
    ),
    Recipe(
        "iris",
        QT_TRANSLATE_NOOP("Engine", "Iris flowers"),
        QT_TRANSLATE_NOOP("Engine", "Three kinds of flower, by softmax"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Three outputs with softmax, one for each kind. The confusion matrix in Evaluate "
            "shows which kinds are mixed up: setosa never is. Under it stand the figures of each "
            "kind. The picture has the petals' length and width on its axes: see why.",
        ),
        "tables",
        _iris,
    ),
    Recipe(
        "digits",
        QT_TRANSLATE_NOOP("Engine", "Handwritten digits"),
        QT_TRANSLATE_NOOP("Engine", "Ten digits by 128, 64 and 10 neurons"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "64 little squares of ink go in, ten probabilities come out: one for each digit. In "
            "Evaluate the confusion matrix shows which digits are mixed up, and the report under "
            "it stands as scikit-learn prints it. A click on a cell shows its rows.",
        ),
        "tables",
        _digits,
    ),
)
