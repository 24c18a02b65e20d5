// Many rows at once: read, answered and given back, every row in its place.

const SHOWN_ROWS = 10; // named in a sentence

// How the numbers of these rows are written, see Reader; it stops now and then to be gone on with.
function* writtenOtherwise(rows) {
  const looked = COLUMNS.filter((column) => column.measured);
  const columns = looked.filter((column) => column.kind === "number");
  const places = new Map(looked.map((column) => [column.name, rows.names.indexOf(column.name)]));
  const cells = new Map(looked.map((column) => [column.name, new Set()]));
  let count = 0;
  for (const record of rows.records()) {
    count += 1;
    if (count % 500 === 0) yield;
    for (const column of looked) {
      const known = cells.get(column.name);
      const cell = strip(record[places.get(column.name)] ?? "");
      if (cell !== "" && known.size < 10000 && !isMissing(column.form, cell)) known.add(cell);
    }
  }
  const texts = new Map([...cells].map(([name, known]) => [name, [...known]]));
  const learnedAsText = DATA.preparation.table.format === "text";
  const all = columns.flatMap((column) => texts.get(column.name)).slice(0, 20000);
  const decimalComma = !learnedAsText && decimalSign(all) === ",";
  const shares = new Set();
  for (const column of columns) {
    const percent = PERCENTS.includes(column.form.unit) && column.low > 1;
    if (percent && areShares(texts.get(column.name), column.form)) shares.add(column.name);
  }
  const notes = [];
  for (const column of looked) {
    if (column.kind === "date") notes.push(...otherOrder(column, texts.get(column.name)));
    else if (shares.has(column.name)) notes.push(["answers.shares", { column: column.name }]);
    else if (!decimalComma) notes.push(...otherDecimal(column, texts.get(column.name)));
  }
  if (decimalComma) notes.push(["answers.decimal_comma", {}]);
  return { decimalComma, shares, notes };
}

function bareNumbers(texts) {
  const found = [];
  for (const text of texts) {
    if (length(text) > RULES.longest) continue;
    const bare = fullmatch("sign.bare", narrow(text));
    if (bare) found.push(bare[1]);
  }
  return found;
}

// The decimal sign that the numbers can only have; null where they do not tell.
function decimalSign(texts) {
  let comma = false;
  let point = false;
  for (const number of bareNumbers(texts)) {
    if (fullmatch("sign.either", number)) continue;
    const is = (name) => fullmatch(`sign.${name}`, number) !== null;
    comma ||= is("comma_number") || is("many_points");
    point ||= is("point_number") || is("many_commas");
  }
  if (comma === point) return null;
  return comma ? "," : ".";
}

function areShares(texts, form) {
  if (texts.some((text) => /[%％]/.test(text))) return false;
  const found = texts.map((text) => numberAndUnit(text, form.decimal, form.thousands));
  const known = found.filter((each) => each !== null).map(([number]) => number);
  if (!known.length || known.length < 0.95 * texts.length) return false;
  if (!known.every((number) => number >= 0 && number <= 1)) return false;
  return known.some((number) => number > 0 && number < 1);
}

// What speaks against reading the numbers with the decimal sign of the table.
function otherDecimal(column, texts) {
  const { form } = column;
  const found = decimalSign(texts);
  if (found !== null && found !== form.decimal) {
    const example = texts.find((text) => fullmatch("sign.either", narrow(text))) ?? "";
    const number = formNumber(form, example);
    if (number !== null) {
      const other = texts.find((text) => decimalSign([text]) === found);
      const told = { column: column.name, other, example, number: generalText(number, 10) };
      return [["rows.other_decimal", told]];
    }
  }
  if (form.unit === "%" && !texts.some((text) => /[%％]/.test(text))) {
    const numbers = texts.map((text) => formNumber(form, text)).filter((own) => own !== null);
    const between = numbers.filter((number) => number > 0 && number < 1);
    if (between.length && numbers.every((number) => number >= 0 && number <= 1)) {
      const told = { column: column.name, example: generalText(between[0], 6) };
      return [["rows.no_percent_sign", told]];
    }
  }
  return [];
}

// What speaks against reading the dates in the order of the table.
function otherOrder({ name, form }, texts) {
  if (form.day_first !== null) {
    const shown = daysFirst(texts);
    if (shown === null || shown === form.day_first) return [];
    const other = texts.find((text) => daysFirst([text]) !== null);
    return [["rows.other_order", { column: name, other }]];
  }
  const example = texts.find((text) => eitherOrder([text]));
  if (!eitherOrder(texts) || !example.includes("/")) return [];
  return [["rows.either_order", { column: name, example }]];
}

// Whether 1/2/2024 is the first of February, as the others show; null where nothing tells.
function daysFirst(texts) {
  let days = 0;
  let months = 0;
  for (const text of texts) {
    const found = matchStart("date.either", text);
    if (!found) continue;
    const [one, other] = [wholeNumber(found[1]) > 12, wholeNumber(found[3]) > 12];
    if (one && !other) days += 1;
    if (other && !one) months += 1;
  }
  return days || months ? days > months : null;
}

function eitherOrder(texts) {
  if (daysFirst(texts) !== null) return false;
  return texts.some((text) => {
    const found = matchStart("date.either", text);
    return found !== null && found[1] !== found[3];
  });
}

// All rows, one after the other: { cells, answer, reasons, outside, filled, taken }.
function* answersOf(rows, options) {
  const reader = new Reader(options);
  const places = new Map(NAMES.map((name) => [name, rows.names.indexOf(name)]));
  for (const cells of rows.records()) {
    const none = { answer: null, filled: [], outside: [], taken: [] };
    const beyond = cells.slice(rows.names.length);
    if (isBlank(cells)) {
      yield { cells, ...none, reasons: [["rows.empty", {}]] };
    } else if (beyond.length && !isBlank(beyond)) {
      const told = { cells: cells.length, columns: rows.names.length };
      yield { cells, ...none, reasons: [["rows.too_long", told]] };
    } else {
      yield { cells, ...reader.answer((name) => cells[places.get(name)] ?? "") };
    }
  }
}

// The texts of an answer: of numbers each, of classes the class and each one's probability.
function answerTexts(answer) {
  if (answer === null) return Array(CLASSES.length ? 1 + CLASSES.length : TARGETS.length).fill("");
  if (answer.values) {
    return answer.values.map((value, place) =>
      valueText(value, Math.abs(value), TARGETS[place].spread),
    );
  }
  return [CLASSES[answer.place], ...answer.shares.map((share) => valueText(share, 1, 0))];
}

// All at once, where nobody waits: how the page's code is asked without a window.
function tableAnswers(bytes) {
  const rows = rowsOf(bytes);
  if (rows.error) return rows;
  const looking = writtenOtherwise(rows);
  let looked = looking.next();
  while (!looked.done) looked = looking.next();
  const counts = new Counts();
  const found = [];
  for (const row of answersOf(rows, looked.value)) {
    counts.add(row);
    found.push(row);
  }
  const warnings = counts.said("reason", "note");
  const notes = [...rows.notes, ...looked.value.notes];
  return { header: rows.header, names: rows.names, rows: found, notes, warnings };
}

// What is counted while rows are answered, for the sentences beside the table.
class Counts {
  constructor() {
    this.rows = 0;
    this.groups = { unanswered: [], outside: [], filled: [], others: [] };
    this.counts = { unanswered: 0, outside: 0, filled: 0, others: 0 };
  }

  add(row) {
    this.rows += 1;
    const some = (group, messages) => {
      if (!messages.length) return;
      this.counts[group] += 1;
      if (this.groups[group].length < SHOWN_ROWS) this.groups[group].push(this.rows);
    };
    some("unanswered", row.reasons);
    if (row.reasons.length) return;
    some("outside", row.outside);
    some("filled", row.filled);
    some("others", row.taken);
  }

  said(reasonColumn, noteColumn) {
    return Object.entries(this.counts)
      .filter(([, count]) => count > 0)
      .map(([group, count]) => {
        const more = count > this.groups[group].length ? ["…"] : [];
        const numbers = [...this.groups[group], ...more].join(", ");
        const column = group === "unanswered" ? reasonColumn : noteColumn;
        return [`answers.${group}`, { count, rows: this.rows, column, numbers }];
      });
  }
}
