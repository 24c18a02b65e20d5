// One cell read as its column was read in the table that was learned from.
//
// A cell read is { value } (a number, NaN for a gap) or { problem: [code, parameters] }.

const SHOWN_WORDS = 12;
const LONGEST_SHOWN = 50;

// ``odd`` are marks, see markOf: a person's own cells do not leave with the page.
function columnForm(own) {
  const form = { ...DATA.preparation.usual_form, ...own };
  form.missingSet = new Set(form.missing);
  form.oddSet = new Set(form.odd);
  form.labelOf = new Map();
  for (const label of [...form.labels].reverse()) form.labelOf.set(alike(label), label);
  return form;
}

function isMissing(form, text) {
  const plain = strip(text);
  return plain === "" || form.missingSet.has(plain);
}

function countsAsMissing(form, text) {
  const plain = strip(text);
  if ((form.oddSet.size && form.oddSet.has(markOf(plain))) || isInfinite(plain)) return true;
  const parsed = numberAndUnit(text, form.decimal, form.thousands);
  if (parsed === null) return false;
  return Math.abs(parsed[0]) > RULES.largest || form.apart.includes(parsed[1]);
}

function formNumber(form, text) {
  const parsed = numberAndUnit(text, form.decimal, form.thousands);
  if (parsed === null) {
    const fraction = form.fractions ? fractionOf(text) : null;
    if (fraction !== null) return fraction;
    const range = form.middles ? rangeOf(text, form.decimal, form.thousands) : null;
    return range === null ? null : middleOf(range, form.width);
  }
  let [number] = parsed;
  const unit = parsed[1];
  if (form.up && form.up.includes(strip(text)[0])) number = Math.abs(number);
  if (form.units === "as_they_stand" || (unit === form.unit && unit !== "")) return number;
  if (unit === "") return form.plain_factor ? number * form.plain_factor : null;
  if (form.percent === "hundredths" && unit === "%") return number / 100;
  if (sameUnit(unit, form.unit)) return number;
  if (form.unit && form.converts.some((other) => sameUnit(unit, other))) {
    return converted(number, unit, form.unit);
  }
  return form.unit === "" && COUNTERS.has(unit) ? number : null;
}

function formDate(form, text) {
  let moment = dateFrom(text, form.day_first, form.short);
  if (moment === null && form.digits) moment = digitDate(textOrNothing(text), form.digits);
  if (moment === null && form.compact) moment = compactDate(textOrNothing(text));
  return moment;
}

function formWord(form, given) {
  const text = tidy(textOrNothing(given));
  return form.labels.length ? (form.labelOf.get(alike(text)) ?? text) : text;
}

function readNumber(column, form, text) {
  const number = formNumber(form, text);
  if (number !== null && Math.abs(number) <= RULES.largest) return { value: number };
  if (countsAsMissing(form, text)) return { value: NaN };
  const value = shortened(strip(textOrNothing(text)), LONGEST_SHOWN);
  const found = numberAndUnit(value, form.decimal, form.thousands);
  if (found === null || !found[1]) return { problem: ["encode.not_a_number", { column, value }] };
  if (form.unit) return { problem: ["encode.other_unit", { column, value, unit: form.unit }] };
  return { problem: ["encode.no_unit", { column, value }] };
}

function readDate(column, form, text, example) {
  let known = formDate(form, text);
  if (known !== null && form.day_first === null) {
    const first = dateFrom(text, true, form.short);
    const second = dateFrom(text, false, form.short);
    if (first !== null && second !== null && first !== second) known = null;
  } else if (known === null) {
    known = formDate({ ...form, compact: true }, strip(textOrNothing(text)));
  }
  if (known !== null) return { value: known };
  if (countsAsMissing(form, text)) return { value: NaN };
  const value = shortened(strip(textOrNothing(text)), LONGEST_SHOWN);
  const code = isTime(example) ? "encode.not_a_time" : "encode.not_a_date";
  return { problem: [code, { column, value, example: dateText(example) }] };
}

// What finds a word's place among the categories.
class Words {
  constructor(column) {
    const { categories } = column;
    this.column = column;
    this.places = new Map(categories.map((name, place) => [name, place]));
    this.tidy = new Map();
    const counts = new Map();
    for (const name of [...categories].reverse()) {
      this.tidy.set(spacedAlike(name), name);
      counts.set(alike(name), (counts.get(alike(name)) ?? 0) + 1);
    }
    this.spaceless = new Map();
    for (const name of categories) {
      if (counts.get(alike(name)) === 1) this.spaceless.set(alike(name), name);
    }
    this.yes = column.kind === "yes_no" ? meaningYes(categories) : null;
  }

  read(form, given) {
    const written = formWord(form, given);
    const { places } = this;
    let text = written;
    if (!places.has(text)) text = this.tidy.get(spacedAlike(text)) ?? text;
    if (!places.has(text) && !hasDigit(text)) text = this.spaceless.get(alike(text)) ?? text;
    if (!places.has(text) && form.meaning !== "words") text = asTheTable(form, given) || text;
    if (!places.has(text)) text = this.byMeaning(text) ?? text;
    if (places.has(text)) return { value: places.get(text) };
    if (this.column.takes_any) return { value: UNKNOWN };
    const { categories, name } = this.column;
    let known = categories.slice(0, SHOWN_WORDS).join(", ");
    if (categories.length > SHOWN_WORDS) known += ", …";
    const value = shortened(written, LONGEST_SHOWN);
    return { problem: ["encode.unknown_category", { column: name, value, known }] };
  }

  byMeaning(text) {
    if (this.yes === null) return null;
    const says = saysYes(text);
    if (says === null) return null;
    return says ? this.yes : this.column.categories.find((name) => name !== this.yes);
  }
}

function asTheTable(form, text) {
  if (form.meaning === "date") {
    const moment = formDate(form, text);
    return moment === null ? null : dateText(moment);
  }
  const number = formNumber(form, text);
  return number === null ? null : numberText(number);
}

function yesTidy(value) {
  const text = strip(value.normalize("NFKC"));
  return caseFolded(text.endsWith(".0") ? text.slice(0, -2) : text);
}

function saysYes(value) {
  const text = yesTidy(value);
  if (RULES.yes_no.some(([yes]) => yes === text)) return true;
  return RULES.yes_no.some(([, no]) => no === text) ? false : null;
}

function meaningYes(values) {
  if (values.length !== 2) return null;
  const [one, other] = values.map(yesTidy);
  for (const [yes, no] of [...RULES.yes_no].reverse()) {
    if (one === yes && other === no) return values[0];
    if (other === yes && one === no) return values[1];
  }
  const negates = (text, against) =>
    length(text) > 1 && RULES.negations.some((not) => not + text === against);
  if (negates(one, other)) return values[0];
  return negates(other, one) ? values[1] : null;
}

// A cell that holds something and still stands for no value; "": it is an ordinary gap, or a value.
function unusable(form, cell) {
  const text = strip(textOrNothing(cell));
  if (text === "" || text === "nan" || form.missingSet.has(text)) return "";
  return isMissing(form, cell) || countsAsMissing(form, cell) ? text : "";
}
