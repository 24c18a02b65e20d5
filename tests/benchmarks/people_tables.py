"""Tables about people, shops and cars for the proposals' benchmark: made up, the same each time.

Each resembles a kind that is brought: mixed words and numbers with heavy noise, correlated
numbers with gaps and many countries, grades, incomes, counts, a shop's days.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

Columns = dict[str, Any]
Chance = np.random.RandomState


def garment(chance: Chance) -> Columns:
    """Productivity of sewing teams: words, wild numbers with gaps, and mostly noise."""
    rows = 1197
    department = chance.choice(["sewing", "finishing"], rows, p=[0.58, 0.42])
    sewing = department == "sewing"
    quarter = chance.choice(
        [f"Quarter{n}" for n in range(1, 6)], rows, p=[0.3, 0.28, 0.2, 0.2, 0.02]
    )
    team = chance.randint(1, 13, rows)
    aim = chance.choice(
        [0.35, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8], rows, p=[0.02, 0.04, 0.05, 0.06, 0.2, 0.2, 0.43]
    )
    minutes = np.where(sewing, chance.normal(23, 5, rows).clip(10, 55), chance.normal(4, 0.4, rows))
    waiting = np.where(sewing, chance.lognormal(6.9, 0.5, rows), np.nan)
    waiting[chance.rand(rows) < 0.01] *= 18
    workers = np.where(
        sewing, chance.normal(53, 6, rows).clip(25, 89), chance.choice([8, 10, 12], rows)
    )
    overtime = (workers * chance.choice([60, 120, 180, 100], rows)).round()
    bonus = np.where(
        sewing & (chance.rand(rows) < 0.7), chance.normal(50, 18, rows).clip(20), 0
    ).round()
    bonus[chance.choice(rows, 8, replace=False)] = chance.choice([960, 1080, 1440, 2880, 3600], 8)
    idle = np.zeros(rows)
    stopped = chance.choice(rows, 18, replace=False)
    idle[stopped] = chance.choice([2, 3, 5, 8, 90, 150, 270, 300], 18)
    style = chance.choice([0, 1, 2], rows, p=[0.88, 0.1, 0.02])
    skill = chance.normal(0, 0.06, 13)
    worth = 0.25 + 0.62 * aim + skill[team] + 0.0025 * np.minimum(bonus, 80) - 0.04 * style
    worth += -0.25 * (idle > 0) + 0.03 * (quarter == "Quarter1") - 0.004 * (minutes - 15) / 5
    worth += np.where(sewing, 0.0, 0.1 * np.sin(team)) + chance.standard_t(3, rows) * 0.07
    low = chance.rand(rows) < 0.06
    worth[low] -= chance.uniform(0.1, 0.4, low.sum())
    return {
        "quarter": quarter,
        "department": department,
        "day": chance.choice(
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Saturday", "Sunday"], rows
        ),
        "team": team,
        "targeted_productivity": aim,
        "smv": minutes.round(2),
        "wip": waiting.round(),
        "over_time": overtime,
        "incentive": bonus,
        "idle_time": idle,
        "idle_men": np.where(idle > 0, chance.randint(10, 45, rows), 0),
        "no_of_style_change": style,
        "no_of_workers": workers.round(1),
        "actual_productivity": worth.clip(0.2, 1.12).round(4),
    }


def life_expectancy(chance: Chance) -> Columns:
    """183 countries in nine years: correlated numbers with gaps and heavy tails."""
    countries, years = 183, 9
    names = np.array([f"{a}{b}land" for a in "ABCDEFGHIJKLMN" for b in "abcdefghijklmno"])[
        :countries
    ]
    wealth = chance.normal(0, 1, countries)
    own = chance.normal(0, 2.5, countries)  # what no other column tells of a country
    place = np.repeat(np.arange(countries), years)
    year = np.tile(np.arange(2000, 2000 + years), countries)
    w = wealth[place] + 0.03 * (year - 2004) + chance.normal(0, 0.1, place.size)
    rows = place.size
    illness = np.exp(chance.normal(0, 0.3, rows) - 1.4 * w) * (chance.rand(countries) < 0.3)[place]
    deaths = 160 * np.exp(-0.5 * w + chance.normal(0, 0.15, rows))
    life = 69 + 6 * w + own[place] - 1.6 * np.log1p(3 * illness) - 0.015 * (deaths - 160)
    life += chance.normal(0, 0.9, rows)
    school = (12 + 2.4 * w + chance.normal(0, 0.6, rows)).clip(0)
    gdp = np.exp(8 + 1.4 * w + chance.normal(0, 0.5, rows))
    columns: Columns = {
        "Country": names[place],
        "Year": year,
        "Status": np.where(wealth > 1.0, "Developed", "Developing")[place],
        "Adult Mortality": deaths.round(),
        "infant deaths": (np.exp(3 - w + chance.normal(0, 1.2, rows))).round(),
        "Alcohol": (4.6 + 2.5 * w + chance.normal(0, 2.5, rows)).clip(0.01).round(2),
        "percentage expenditure": (gdp * chance.uniform(0.02, 0.2, rows)).round(2),
        "Hepatitis B": (85 + 6 * w + chance.normal(0, 12, rows)).clip(2, 99).round(),
        "Measles": np.exp(chance.normal(3, 2.6, rows) - w).round(),
        "BMI": (38 + 9 * w + chance.normal(0, 12, rows)).clip(2, 80).round(1),
        "Polio": (84 + 8 * w + chance.normal(0, 10, rows)).clip(3, 99).round(),
        "Total expenditure": (5.9 + 0.4 * w + chance.normal(0, 2, rows)).clip(0.4).round(2),
        "HIV/AIDS": (0.1 + illness).round(1),
        "GDP": gdp.round(2),
        "Population": np.exp(chance.normal(15, 2, countries)[place]).round(),
        "thinness": (4.8 * np.exp(-0.6 * w) * chance.lognormal(0, 0.4, rows)).round(1),
        "Income composition": (0.63 + 0.15 * w + chance.normal(0, 0.02, rows))
        .clip(0, 0.95)
        .round(3),
        "Schooling": school.round(1),
        "Life expectancy": life.round(1),
    }
    for name in ("Hepatitis B", "GDP", "Population", "Alcohol", "Total expenditure"):
        columns[name] = np.where(chance.rand(rows) < 0.12, np.nan, columns[name])
    return columns


def _grades(chance: Chance, rows: int) -> Columns:
    ability = chance.normal(0, 1, rows)
    yes_no = {
        name: np.where(chance.rand(rows) < share, "yes", "no")
        for name, share in (
            *(("schoolsup", 0.13), ("famsup", 0.6), ("paid", 0.45), ("activities", 0.5)),
            *(("nursery", 0.8), ("higher", 0.93), ("internet", 0.83), ("romantic", 0.33)),
        )
    }
    failures = np.where(ability < -0.9, chance.randint(0, 4, rows), 0)
    first = (10.9 + 2.9 * ability + chance.normal(0, 1.3, rows)).clip(3, 19).round()
    second = (0.95 * first + 0.4 + chance.normal(0, 1.4, rows)).clip(0, 19).round()
    last = (second + 0.1 * (first - 10) + chance.normal(0, 1.1, rows)).clip(0, 20).round()
    gave_up = (chance.rand(rows) < 0.09) & (second < 12)
    return {
        "school": chance.choice(["GP", "MS"], rows, p=[0.88, 0.12]),
        "sex": chance.choice(["F", "M"], rows),
        "age": chance.randint(15, 23, rows),
        "address": chance.choice(["U", "R"], rows, p=[0.78, 0.22]),
        "famsize": chance.choice(["GT3", "LE3"], rows, p=[0.71, 0.29]),
        "Medu": chance.randint(0, 5, rows),
        "Fedu": chance.randint(0, 5, rows),
        "Mjob": chance.choice(["at_home", "health", "other", "services", "teacher"], rows),
        "Fjob": chance.choice(["at_home", "health", "other", "services", "teacher"], rows),
        "reason": chance.choice(["course", "home", "other", "reputation"], rows),
        "guardian": chance.choice(["mother", "father", "other"], rows, p=[0.7, 0.22, 0.08]),
        "traveltime": chance.choice([1, 2, 3, 4], rows, p=[0.65, 0.27, 0.06, 0.02]),
        "studytime": chance.choice([1, 2, 3, 4], rows, p=[0.27, 0.5, 0.16, 0.07]),
        "failures": failures,
        **yes_no,
        "famrel": chance.randint(1, 6, rows),
        "freetime": chance.randint(1, 6, rows),
        "goout": chance.randint(1, 6, rows),
        "Dalc": chance.choice([1, 2, 3, 4, 5], rows, p=[0.7, 0.19, 0.06, 0.03, 0.02]),
        "Walc": chance.randint(1, 6, rows),
        "health": chance.randint(1, 6, rows),
        "absences": chance.negative_binomial(0.8, 0.13, rows),
        "G1": first,
        "G2": np.where(gave_up & (chance.rand(rows) < 0.4), 0, second),
        "G3": np.where(gave_up, 0, last),
    }


def grades(chance: Chance) -> Columns:
    """395 pupils: thirty columns, most of them saying nothing, two that nearly tell."""
    return _grades(chance, 395)


def more_grades(chance: Chance) -> Columns:
    """649 pupils, without the grades of before: hardly anything to be found."""
    columns = _grades(chance, 649)
    columns["G3"] = (
        columns.pop("G1") * 0.3
        + 7
        + 0.7 * (np.asarray(columns["studytime"]) - 2)
        - 1.2 * np.asarray(columns["failures"])
        + 1.1 * (np.asarray(columns["higher"]) == "yes")
        + chance.normal(0, 1.5, 649)
    ).round()
    del columns["G2"]
    return columns


def cars(chance: Chance) -> Columns:
    """Miles a gallon of 398 cars: seven columns that go together, a few gaps, names."""
    rows = 398
    size = chance.beta(1.2, 1.6, rows)
    cylinders = np.select([size < 0.45, size < 0.65], [4, 6], 8)
    displacement = (70 + 380 * size + chance.normal(0, 15, rows)).clip(68).round()
    power = (50 + 150 * size + chance.normal(0, 14, rows)).clip(46).round()
    weight = (1700 + 3200 * size + chance.normal(0, 220, rows)).round()
    year = chance.randint(70, 83, rows)
    origin = np.where(size > 0.5, 1, chance.choice([1, 2, 3], rows, p=[0.4, 0.28, 0.32]))
    miles = 46 * np.exp(-0.00032 * (weight - 1600)) * (1 + 0.024 * (year - 76)) - 0.02 * (
        power - 100
    )
    miles += 1.2 * (origin == 3) + chance.normal(0, 2.4, rows) * miles / 24 - 8
    makers = np.array(["ford", "toyota", "fiat", "amc", "datsun", "buick", "volvo", "dodge"])
    return {
        "cylinders": cylinders,
        "displacement": displacement,
        "horsepower": np.where(chance.rand(rows) < 0.015, np.nan, power),
        "weight": weight,
        "acceleration": (19 - 7 * size + chance.normal(0, 1.8, rows)).round(1),
        "model year": year,
        "origin": origin,
        "car name": [
            f"{makers[n]} {k}"
            for n, k in zip(chance.randint(0, 8, rows), chance.randint(0, 90, rows), strict=True)
        ],
        "mpg": miles.clip(9, 47).round(1),
    }


def wages(chance: Chance) -> Columns:
    """Income with a long tail upwards, from words and numbers."""
    rows = 900
    years, level = chance.randint(8, 21, rows), chance.randint(0, 40, rows)
    trade = chance.choice(["retail", "office", "health", "building", "finance", "teaching"], rows)
    region = chance.choice([f"region {n}" for n in range(1, 17)], rows)
    gain = {"finance": 0.5, "health": 0.3, "office": 0.15, "building": 0.1, "teaching": 0.05}
    log = 9.2 + 0.07 * years + 0.03 * level - 0.0004 * level**2
    log += np.array([gain.get(name, 0.0) for name in trade]) + chance.normal(0, 0.45, rows)
    return {
        "education": years,
        "experience": level,
        "trade": trade,
        "region": region,
        "hours": chance.normal(38, 8, rows).round(),
        "income": np.exp(log).round(),
    }


def shops(chance: Chance) -> Columns:
    """120 shops: which shop it is tells more than the numbers do."""
    rows = 1500
    worth = chance.normal(0, 20, 120)
    weights = chance.dirichlet(np.full(120, 0.8))
    shop = chance.choice(120, rows, p=weights)
    staff, price = chance.randint(2, 15, rows), chance.uniform(3, 9, rows)
    sold = 100 + worth[shop] + 5 * staff - 8 * price + chance.normal(0, 10, rows)
    return {
        "shop": [f"shop {n:03d}" for n in shop],
        "staff": staff,
        "price": price.round(2),
        "weekday": chance.choice(["Mon", "Tue", "Wed", "Thu", "Fri"], rows),
        "sold": sold.round(1),
    }


def heavy_classes(chance: Chance) -> Columns:
    """Fraud among payments: amounts over many orders, one in twelve a fraud."""
    rows = 1600
    amount, past = chance.lognormal(4, 1.9, rows), chance.lognormal(2, 1.5, rows)
    hour, country = chance.randint(0, 24, rows), chance.choice(["KR", "US", "JP", "CN", "VN"], rows)
    odds = -4.4 + 0.55 * np.log(amount / past) + 1.1 * (hour < 6) + 0.7 * (country == "VN")
    return {
        "amount": amount.round(2),
        "usual amount": past.round(2),
        "hour": hour,
        "country": country,
        "age of account": chance.exponential(400, rows).round(),
        "fraud": np.where(chance.rand(rows) < 1 / (1 + np.exp(-odds)), "yes", "no"),
    }


def churn(chance: Chance) -> Columns:
    """Who leaves, one in seven: mixed columns, much of it chance."""
    rows = 2000
    months, fee = chance.exponential(24, rows).round() + 1, chance.uniform(15, 120, rows)
    plan = chance.choice(["monthly", "yearly", "two years"], rows, p=[0.55, 0.25, 0.2])
    calls = chance.poisson(1.3, rows)
    odds = -2.6 + 1.2 * (plan == "monthly") - 0.03 * months + 0.012 * fee + 0.5 * (calls > 3)
    return {
        "months": months,
        "fee": fee.round(2),
        "plan": plan,
        "calls": calls,
        "pays by": chance.choice(["card", "bank", "bill", "cash"], rows),
        "online help": chance.choice(["yes", "no"], rows),
        "churn": np.where(chance.rand(rows) < 1 / (1 + np.exp(-odds)), "yes", "no"),
    }


def passengers(chance: Chance) -> Columns:
    """Who was saved from a ship: 891 rows, gaps, names, fares with a tail."""
    rows = 891
    place, sex = (
        chance.choice([1, 2, 3], rows, p=[0.24, 0.21, 0.55]),
        chance.choice(["male", "female"], rows, p=[0.65, 0.35]),
    )
    age = chance.normal(30, 14, rows).clip(0.5, 80).round(1)
    fare = (np.array([0, 60, 20, 11])[place] * chance.lognormal(0, 0.6, rows)).round(2)
    odds = 1.1 - 1.1 * (place - 2) - 2.7 * (sex == "male") - 0.03 * (age - 30) + 1.2 * (age < 10)
    odds += 0.8 * ((sex == "female") & (place < 3))
    return {
        "PassengerId": np.arange(1, rows + 1),
        "class": place,
        "name": [f"Person {n}" for n in chance.permutation(rows)],
        "sex": sex,
        "age": np.where(chance.rand(rows) < 0.2, np.nan, age),
        "siblings": chance.choice([0, 1, 2, 3, 4], rows, p=[0.68, 0.23, 0.04, 0.03, 0.02]),
        "parents": chance.choice([0, 1, 2, 3], rows, p=[0.76, 0.13, 0.09, 0.02]),
        "fare": fare,
        "port": chance.choice(["S", "C", "Q"], rows, p=[0.72, 0.19, 0.09]),
        "survived": (chance.rand(rows) < 1 / (1 + np.exp(-odds))).astype(int),
    }


def claims(chance: Chance) -> Columns:
    """What an insurance paid: four in five rows are 0, the rest has a tail."""
    rows = 1200
    age, power = chance.randint(18, 80, rows), chance.randint(4, 15, rows)
    region = chance.choice([f"R{n}" for n in range(1, 9)], rows)
    odds = -2.2 + 0.04 * np.abs(age - 45) + 0.12 * (power - 8)
    hurt = chance.rand(rows) < 1 / (1 + np.exp(-odds))
    paid = np.where(hurt, chance.lognormal(6.2 + 0.1 * (power - 8), 0.5), 0.0)
    return {"age": age, "power": power, "region": region, "paid": paid.round(2)}


def daily_sales(chance: Chance) -> Columns:
    """Two years of a shop, one row a day: a weekly rhythm, the weather, a slow rise."""
    import pandas as pd

    days = pd.date_range("2022-01-01", periods=730)
    warm = (
        12
        - 13 * np.cos(2 * np.pi * (days.day_of_year.to_numpy() - 20) / 365)
        + chance.normal(0, 3, 730)
    )
    promo = chance.choice(["no", "yes"], 730, p=[0.85, 0.15])
    weekend = np.isin(days.day_of_week.to_numpy(), (5, 6))
    sold = 220 + 90 * weekend + 4 * warm + 60 * (promo == "yes") + 0.05 * np.arange(730)
    return {
        "date": days.strftime("%Y-%m-%d"),
        "temperature": warm.round(1),
        "promotion": promo,
        "visitors": (300 + 110 * weekend + chance.normal(0, 30, 730)).round(),
        "sold": (sold + chance.normal(0, 22, 730)).round(),
    }


def houses(chance: Chance) -> Columns:
    """Prices over some orders: area, place, many words, 600 rows."""
    rows = 600
    area, built = chance.lognormal(4.6, 0.35, rows), chance.randint(1950, 2021, rows)
    quarter = chance.choice([f"Quarter {chr(65 + n)}" for n in range(24)], rows)
    worth = dict(zip(sorted(set(quarter)), chance.normal(0, 0.3, 24), strict=False))
    log = 8 + 0.95 * np.log(area) + 0.006 * (built - 1980) + np.array([worth[q] for q in quarter])
    return {
        "area": area.round(1),
        "built": built,
        "rooms": (area / 28 + chance.normal(0, 0.7, rows)).clip(1).round(),
        "quarter": quarter,
        "heating": chance.choice(["gas", "electric", "oil", "district"], rows),
        "garage": chance.choice(["yes", "no"], rows),
        "price": (np.exp(log + chance.normal(0, 0.14, rows)) * 100).round(-2),
    }


def bikes_by_hour(chance: Chance) -> Columns:
    """Bikes hired in an hour: the hour says much, but not along a line. Rows in no order."""
    rows = 3000
    hour, workday = chance.randint(0, 24, rows), chance.choice(["yes", "no"], rows, p=[0.68, 0.32])
    warm, damp = chance.uniform(-2, 36, rows), chance.uniform(20, 100, rows)
    sky = chance.choice(["clear", "mist", "rain"], rows, p=[0.65, 0.26, 0.09])
    rush = np.exp(-((hour - 8) ** 2) / 3) + 1.3 * np.exp(-((hour - 18) ** 2) / 5)
    free = np.exp(-((hour - 14) ** 2) / 30)
    wanted = np.where(workday == "yes", rush + 0.3 * free, 1.2 * free) * (0.25 + warm / 30).clip(
        0.05
    )
    wanted *= np.where(sky == "rain", 0.5, 1.0) * (1.2 - damp / 250)
    return {
        "hour": hour,
        "workday": workday,
        "season": chance.choice(["spring", "summer", "fall", "winter"], rows),
        "sky": sky,
        "temperature": warm.round(1),
        "humidity": damp.round(),
        "wind": chance.gamma(2, 6, rows).round(1),
        "count": chance.poisson(260 * wanted + 3) + chance.poisson(8, rows),
    }


def makers() -> dict[str, Callable[[Chance], Columns]]:
    """Every maker by its name."""
    own = (
        garment,
        life_expectancy,
        grades,
        more_grades,
        cars,
        wages,
        shops,
        heavy_classes,
        churn,
        passengers,
        claims,
        daily_sales,
        houses,
        bikes_by_hour,
    )
    return {make.__name__: make for make in own}
