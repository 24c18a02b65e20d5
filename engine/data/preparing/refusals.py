"""Why a table cannot be made ready, and what to do about it."""

from __future__ import annotations

from engine.messages import QT_TRANSLATE_NOOP, Sentence

NO_TARGET = Sentence(
    "prepare.no_target",
    QT_TRANSLATE_NOOP("Engine", "Choose the column that is to be predicted (the target)."),
)
NO_INPUT = Sentence(
    "prepare.no_input",
    QT_TRANSLATE_NOOP("Engine", "Choose at least one column to predict from (an input)."),
)
ONE_ROW = Sentence(
    "prepare.one_row",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The table has one row only, and from one row there is no rule to be learned. Bring more "
        "rows: some dozens at least.",
    ),
)
ONLY_TEXT = Sentence(
    "prepare.only_text",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is nothing to predict from: apart from the target, the table holds only free text "
        "({columns}), which a network cannot calculate with. It takes numbers, dates, and words "
        "that come again in several rows. Add such a column, for example how long the text is, "
        "or whether a certain word occurs in it.",
    ),
)
TEXT_EVERYWHERE = Sentence(
    "prepare.text_everywhere",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The table holds only free text ({columns}), which a network cannot calculate with. It "
        "takes numbers, dates, and words that come again in several rows. Add such columns: one "
        "to predict, and at least one to predict it from.",
    ),
)
ONE_TARGET = Sentence(
    "prepare.one_target",
    QT_TRANSLATE_NOOP("Engine", "A classification has one target column. Choose only one."),
)
ONLY_PICTURES = Sentence(
    "prepare.only_pictures",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A network sees either pictures or the columns of a table, not both. Ignore the other "
        "columns.",
    ),
)
COLUMN_GONE = Sentence(
    "prepare.column_gone",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The table has no column of this name any more: {column}. Choose the columns anew.",
    ),
)
TEXT_INPUT = Sentence(
    "prepare.text_input",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} holds free text, which a network cannot calculate with. Ignore "
        "it, or make it a category if it has few different values.",
    ),
)
NO_ROWS = Sentence(
    "prepare.no_rows",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No row is left: every one misses a value somewhere. Fill missing values instead of "
        "dropping rows, or ignore the columns with gaps.",
    ),
)
TOO_MANY_INPUTS = Sentence(
    "prepare.too_many_inputs",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The columns would become {inputs} inputs in each of {rows} rows, which is more than "
        "Neurobricks takes. Leave out columns with many different words, or take fewer rows.",
    ),
)
NO_MOMENTS = Sentence(
    "prepare.no_moments",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The rows cannot be put in order of time any more, since this is no date now: {columns}. "
        "They are taken in the table's order.",
    ),
)
NO_GROUPS = Sentence(
    "prepare.no_groups",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Rows cannot be kept together by the column {column} any more, since the table has none "
        "of that name: they are shared out one by one.",
    ),
)
UNKNOWN_VALUES = Sentence(
    "prepare.unknown_values",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Some values of the column {column} occur in no training row ({values}). The network "
        "does not know them: where they occur, all inputs of the column are 0.",
    ),
)
UNKNOWN_AS = Sentence(
    "prepare.unknown_as",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Some values of the column {column} occur in no training row ({values}). The network "
        "does not know them and takes each for “{instead}”.",
    ),
)
