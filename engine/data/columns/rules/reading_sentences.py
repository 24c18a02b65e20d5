"""What there is to say of how a column was read."""

from __future__ import annotations

from engine.messages import QT_TRANSLATE_NOOP, Sentence

INFINITE = Sentence(
    "table.infinite",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Values that are infinite or too large to calculate with count as missing ({count}), in "
        "the column {column}.",
    ),
)
TOO_SMALL = Sentence(
    "table.too_small",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Numbers too close to 0 to calculate with count as 0 ({count}), in the column {column}.",
    ),
)
UNIT = Sentence(
    "table.unit",
    QT_TRANSLATE_NOOP(
        "Engine", "The column {column} was read as numbers; the unit {unit} was left out."
    ),
)
TEXT_IN_NUMBERS = Sentence(
    "table.text_in_numbers",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, what is not a number counts as missing ({count}). Rows: {cells}.",
    ),
)
TEXT_IN_DATES = Sentence(
    "table.text_in_dates",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, what is not a date counts as missing ({count}). Rows: {cells}.",
    ),
)
TEXT_IN_TIMES = Sentence(
    "table.text_in_times",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, what is not a time of day counts as missing ({count}). Rows: "
        "{cells}.",
    ),
)
MIXED = Sentence(
    "table.mixed",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} holds both numbers and text ({count}), so it was read as text. If "
        "it is to be numbers, mend these rows: {cells}",
    ),
)
MIXED_DATES = Sentence(
    "table.mixed_dates",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} holds both dates and text ({count}), so it was read as text. If "
        "it is to be dates, mend these rows: {cells}",
    ),
)
MIXED_UNITS = Sentence(
    "table.mixed_units",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The numbers of the column {column} have units that cannot be converted to each other, "
        "so it was read as text.",
    ),
)
CODES = Sentence(
    "table.codes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The values of the column {column} look like codes, such as “{value}”, so they stay "
        "words, as they are written.",
    ),
)
MARK_IS_VALUE = Sentence(
    "table.mark_is_value",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, {marks} counts as a value like the others, because it is as "
        "frequent as they are ({count}).",
    ),
)
MARK_IS_MISSING = Sentence(
    "table.mark_is_missing",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, {marks} counts as a missing value ({count}). Rows: {cells}.",
    ),
)
TAKEN_AS_DECIMAL = Sentence(
    "table.taken_as_decimal",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, every number has three digits behind the sign. “{value}” was "
        "read as {number}, with a decimal sign; the sign may part thousands instead.",
    ),
)
TAKEN_AS_THOUSANDS = Sentence(
    "table.taken_as_thousands",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, every number has three digits behind the sign. “{value}” was "
        "read as {number}, with a sign between thousands; it may be the decimal sign instead.",
    ),
)
EITHER_ORDER = Sentence(
    "table.either_order",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Nothing in the column {column} shows in which order day, month and year stand. “{value}” "
        "was read as {date}.",
    ),
)
SHORT_YEARS = Sentence(
    "table.short_years",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The values of the column {column} look like dates with a short year, so they were read "
        "as dates: “{value}” is {date}.",
    ),
)
COMPACT_DATES = Sentence(
    "table.compact_dates",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The numbers of the column {column} look like dates, so they were read as dates: "
        "“{value}” is {date}.",
    ),
)
SECONDS = Sentence(
    "table.seconds",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The numbers of the column {column} were read as seconds since 1970, as computers count "
        "time: “{value}” is {date} (UTC).",
    ),
)
MILLISECONDS = Sentence(
    "table.milliseconds",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The numbers of the column {column} were read as milliseconds since 1970, as computers "
        "count time: “{value}” is {date} (UTC).",
    ),
)
MAY_BE_DATES = Sentence(
    "table.may_be_dates",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The numbers of the column {column} may be dates as well: “{value}” would be {date}.",
    ),
)
IDS_LIKE_DATES = Sentence(
    "table.ids_like_dates",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The numbers of the column {column} look like dates, but its name speaks of numbers that "
        "only name something. “{value}” stays a number, and is not the date {date}.",
    ),
)
CONVERTED = Sentence(
    "table.converted",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, cells in {unit} were converted to {wanted} ({count}). "
        "Rows: {cells}.",
    ),
)
ONES = Sentence(
    "table.ones",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} is in {unit}; cells without a unit were converted to it: “{value}” "
        "is {number}.",
    ),
)
UNIT_SAME = Sentence(
    "table.unit_same",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, some cells have the unit {unit}, and those without a unit were "
        "taken to be in it, too ({count}). Rows: {cells}.",
    ),
)
UNIT_APART = Sentence(
    "table.unit_apart",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, some cells have the unit {unit} and do not lie among the "
        "numbers without a unit, so they count as missing ({count}). Rows: {cells}.",
    ),
)
PLAIN_APART = Sentence(
    "table.plain_apart",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, some cells have no unit and do not lie among the numbers in "
        "{unit}, so they count as missing ({count}). Rows: {cells}.",
    ),
)
PERCENT = Sentence(
    "table.percent",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, percentages stand beside plain numbers. “{value}” was read as "
        "{number}.",
    ),
)
TRIANGLES = Sentence(
    "table.triangles",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, numbers with a triangle were read as in accounting ({count}): "
        "“{value}” is {number}.",
    ),
)
ABOUT = Sentence(
    "table.about",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, some numbers are given as about right ({count}): “{value}” was "
        "read as {number}. Rows: {cells}.",
    ),
)
LARGE = Sentence(
    "table.large",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, K and M behind numbers were read as thousand and million "
        "({count}): “{value}” is {number}. Rows: {cells}.",
    ),
)
BRACKETS = Sentence(
    "table.brackets",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, numbers in brackets were read as in accounting ({count}): "
        "“{value}” is {number}.",
    ),
)
RANGES = Sentence(
    "table.ranges",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} holds ranges such as “{value}”. They are categories in order; or "
        "their middle can be used as a number.",
    ),
)
FRACTIONS = Sentence(
    "table.fractions",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The values of the column {column} look like fractions, such as “{value}”. They stay "
        "words, as they are written; or they can be worked out as numbers.",
    ),
)
RATIOS = Sentence(
    "table.ratios",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The values of the column {column} look like ratios or scores, such as “{value}”. They "
        "stay words, as they are written. To calculate with them, put each side into a column "
        "of its own.",
    ),
)
TIMES = Sentence(
    "table.times",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The values of the column {column} were read as times of day: “{value}” is {date}. They "
        "may be lengths of time instead.",
    ),
)
TIME_ZONES = Sentence(
    "table.time_zones",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, times of day are given in several time zones ({zones}). Each was "
        "taken as it is written, so the same hour may be another moment.",
    ),
)
MAY_BE_TERMS = Sentence(
    "table.may_be_terms",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The values of the column {column} were read as months: “{value}” is {date}. They may "
        "number the terms or quarters of a year instead.",
    ),
)
MIXED_SIGNS = Sentence(
    "table.mixed_signs",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} holds numbers with a decimal comma and numbers with a decimal point, "
        "such as “{comma}” and “{point}”, so it was read as text. Write all of them alike.",
    ),
)
# What the buttons say.
AS_NUMBERS = Sentence("read.as_numbers", QT_TRANSLATE_NOOP("Engine", "Read as numbers"))
AS_WORDS = Sentence("read.as_words", QT_TRANSLATE_NOOP("Engine", "Read as words"))
AS_DATES = Sentence("read.as_dates", QT_TRANSLATE_NOOP("Engine", "Read as dates"))
AS_NUMBER = Sentence("read.as_number", QT_TRANSLATE_NOOP("Engine", "Read “{value}” as {number}"))
AS_DATE = Sentence("read.as_date", QT_TRANSLATE_NOOP("Engine", "Read “{value}” as {date}"))
COUNT_AS_MISSING = Sentence(
    "read.count_as_missing", QT_TRANSLATE_NOOP("Engine", "Count it as missing")
)
KEEP_AS_VALUE = Sentence("read.keep_as_value", QT_TRANSLATE_NOOP("Engine", "Keep it as a value"))
MIDDLES = Sentence("read.middles", QT_TRANSLATE_NOOP("Engine", "Use the middle as a number"))
OTHERS_ARE_IN = Sentence(
    "read.others_are_in", QT_TRANSLATE_NOOP("Engine", "Those without a unit are in {unit}")
)
AS_THEY_STAND = Sentence(
    "read.as_they_stand", QT_TRANSLATE_NOOP("Engine", "Take the numbers as they stand")
)
WITHOUT_UNITS = Sentence(
    "read.without_units", QT_TRANSLATE_NOOP("Engine", "Read as numbers, without the units")
)
ALIKE = Sentence("read.alike", QT_TRANSLATE_NOOP("Engine", "Make them one"))
