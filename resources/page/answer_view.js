// The answer to the row in the form.

const MOST_SAID = 4; // sentences beside the answer
const MOST_BARS = 12;
const MOST_BARS_NARROW = 4; // on a telephone the answer stays above the fields
const NARROW_WINDOW = window.matchMedia("(max-width: 820px)");
let spokenLater = 0;

function answerRow() {
  const said = new Map();
  const row = new Reader().answer((name) => values.get(name) ?? "");
  const kinds = { reasons: "wrong", outside: "beyond", filled: "told", taken: "told" };
  for (const [name, notes] of row.byColumn) {
    said.set(
      name,
      notes.map(([group, message]) => [kinds[group], message]),
    );
  }
  const refused = [];
  for (const column of COLUMNS) {
    // a table's cell such as "inf" is a gap; who types it is told instead
    const text = values.get(column.name) ?? "";
    const held = column.measured && strip(text) !== "" ? unusable(column.form, text) : "";
    if (!held || (said.get(column.name) ?? []).some(([kind]) => kind === "wrong")) continue;
    const value = shortened(held, LONGEST_SHOWN);
    const message = ["encode.counts_as_missing", { column: column.name, value }];
    said.set(column.name, [["wrong", message]]);
    refused.push(message);
  }
  const answer = refused.length ? null : row.answer;
  return { ...row, answer, reasons: [...row.reasons, ...refused], said };
}

function showAnswer() {
  if (SEEN) {
    showPictureAnswer();
    return;
  }
  const row = answerRow();
  tellFields(row.said);
  const place = part("answer");
  place.textContent = "";
  const blank = DATA.picture && [...values.values()].every((text) => Number(text) === 0);
  if (blank) {
    place.append(noAnswer("paint_first"));
  } else if (row.answer === null) {
    place.append(noAnswer("no_answer"));
    place.append(messageList(row.reasons.slice(0, MOST_SAID), "wrong"));
  } else if (row.answer.values) {
    row.answer.values.forEach((value, target) => place.append(numberAnswer(value, target)));
  } else {
    place.append(classAnswer(row.answer));
  }
  if (row.answer !== null && row.outside.length && !blank) {
    place.append(messageList([["outside_hint", {}], ...outsideOf(row.outside)], "beyond"));
  }
  if (row.answer !== null && following().length) {
    place.append(messageList(following(), "told"));
  }
  window.clearTimeout(spokenLater);
  spokenLater = window.setTimeout(() => {
    part("spoken").textContent = blank ? word("paint_first") : spokenAnswer(row);
  }, 700);
}

function noAnswer(key) {
  return make("div", { kind: "main-answer none" }, make("p", { kind: "value", text: word(key) }));
}

// The field says it, too: here the first few are enough.
function outsideOf(messages) {
  if (DATA.picture) return [["outside_picture", {}]];
  const more = messages.length - MOST_SAID;
  return more > 0 ? [...messages.slice(0, MOST_SAID), ["outside_more", { count: more }]] : messages;
}

function messageList(messages, kind) {
  const list = make("ul", { kind: "said" });
  for (const message of messages) list.append(sayInto(make("li", { kind }), message));
  return list;
}

function spokenAnswer(row) {
  if (row.answer === null) return `${word("no_answer")} ${row.reasons.map(say).join(" ")}`;
  if (!row.answer.values) {
    return `${classWord(CLASSES[row.answer.place])}, ${percent(row.answer.shares[row.answer.place])}`;
  }
  return row.answer.values
    .map((value, target) => {
      const { name, spread } = TARGETS[target];
      return `${columnWord(name)}: ${withUnit(readable(value, spread), target)}`;
    })
    .join(", ");
}

function whatOf(target) {
  const name = columnWord(TARGETS[target].name);
  return make("p", { kind: "what short" }, make("bdi", { text: name }));
}

function numberAnswer(value, target) {
  const spread = TARGETS[target].spread;
  const unit = DATA.target_units[target] ?? "";
  const shown = readable(value, spread);
  const number = make("p", { kind: "value", text: shown });
  if (unit) number.append(" ", make("small", { text: unit }));
  const exact = valueText(value, Math.abs(value), spread);
  const what = whatOf(target);
  const box = make("div", { kind: "main-answer" }, what, number);
  const error = DATA.figures?.errors?.[target];
  if (error !== undefined && error !== null) {
    const told = withUnit(readable(error, error), target);
    box.append(sayInto(make("p", { kind: "quiet" }), ["usual_error", { error: told }]));
  }
  box.append(scaleOf(value, target, error ?? 0));
  if (exact !== shown) {
    box.append(sayInto(make("p", { kind: "exact" }), ["exactly", { value: exact }]));
  }
  return box;
}

function withUnit(text, target) {
  const unit = DATA.target_units[target] ?? "";
  return unit ? `${text} ${unit}` : text;
}

// Where the answer lies between the least and the greatest that was learned from.
function scaleOf(value, target, error) {
  const [low, high] = DATA.target_ends[target] ?? [0, 0];
  const box = make("div", { kind: "scale", "aria-hidden": "true" });
  if (!(high > low)) return box;
  const at = (own) => `${100 * Math.min(1, Math.max(0, (own - low) / (high - low)))}%`;
  const about = make("span", { kind: "about" });
  about.style.left = at(value - error);
  about.style.right = `calc(100% - ${at(value + error)})`;
  const here = make("span", { kind: "here" });
  here.style.left = at(value);
  box.append(
    make("span", { kind: "track" }),
    about,
    here,
    make("span", { kind: "end", text: readable(low, TARGETS[target].spread) }),
    make("span", { kind: "end last", text: readable(high, TARGETS[target].spread) }),
  );
  return box;
}

function classAnswer({ shares, place }) {
  const value = make("p", { kind: "value short" }, make("bdi", { text: classWord(CLASSES[place]) }));
  value.append(" ", make("small", { text: percent(shares[place]) }));
  const what = whatOf(0);
  const list = make("ul", { kind: "bars" });
  const names = CLASSES.map(classWord);
  let order = names.map((_, number) => number);
  const most = NARROW_WINDOW.matches ? MOST_BARS_NARROW : MOST_BARS;
  if (order.length > most) {
    order = order.sort((one, other) => shares[other] - shares[one]).slice(0, most);
  }
  for (const number of order) {
    const bar = make("span");
    bar.style.width = `${100 * shares[number]}%`;
    list.append(
      make(
        "li",
        { kind: number === place ? "best" : "" },
        make("bdi", { kind: "name", text: names[number], title: names[number] }),
        make("span", { kind: "track", "aria-hidden": "true" }, bar),
        make("span", { kind: "share", text: percent(shares[number]) }),
      ),
    );
  }
  return make("div", { kind: "main-answer" }, what, value, list);
}
