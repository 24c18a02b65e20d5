// The form: a field for each column, in the table's own words and units.

const FEW_CHOICES = 4; // that are shown side by side
const GROUP = 30; // fields that are shown at once
const WHOLE = new Set(DATA.whole); // columns of nothing but whole numbers
const values = new Map(); // what each field holds, by its column
const shownFields = new Map(); // by column: { element, said, take }
let fieldChanged = () => {};

// What a column's field holds at first.
function usualText(column) {
  if (!column.measured) return column.typical;
  if (DATA.picture) return "0";
  if (column.kind === "date") {
    // the most frequent date is mostly the first: the middle one says more
    const step = stepOf(column);
    if (step === null) return dateText(column.typical);
    return dateText(Math.floor((column.low + column.high) / 2 / step) * step);
  }
  return writtenNumber(column, nearStep(column, column.typical));
}

function stepOf(column) {
  const range = column.high - column.low;
  if (!(range > 0) || !Number.isFinite(range)) return null;
  if (column.kind === "date") return range > 100 * DAY || column.low % DAY === 0 ? DAY : 60;
  if (WHOLE.has(column.name)) return Math.max(1, 10 ** Math.floor(Math.log10(range / 1000)));
  return 10 ** Math.floor(Math.log10(range / 100));
}

function nearStep(column, value) {
  const step = stepOf(column);
  if (step === null) return rounded(value, 6);
  return rounded(Math.round(value / step) * step, 12);
}

// A number as this column's cells have it: with its decimal sign, and with its unit where a number
// without one would be another.
function writtenNumber(column, value) {
  const { form } = column;
  const text = numberText(value);
  const signed = form.decimal === "," ? text.replace(".", ",") : text;
  return form.unit && form.plain_factor !== 1 ? `${signed}${form.unit}` : signed;
}

function onScale(column, text) {
  if (strip(text) === "") return null;
  const { value } = column.read(text);
  return Number.isFinite(value) ? value : null;
}

function buildFields() {
  if (SEEN) {
    buildPictureFields();
    return;
  }
  const form = part("fields");
  form.textContent = "";
  shownFields.clear();
  part("usual").hidden = Boolean(DATA.picture);
  part("form-hint").hidden = Boolean(DATA.picture);
  if (DATA.picture) {
    form.append(paintedFields(DATA.picture));
    return;
  }
  const many = COLUMNS.length > GROUP;
  part("search-part").hidden = COLUMNS.length <= 12;
  let place = form;
  COLUMNS.forEach((column, number) => {
    if (many && number % GROUP === 0) {
      const to = Math.min(number + GROUP, COLUMNS.length);
      const summary = make("summary", { text: `${number + 1} – ${to}` });
      place = make("details", { kind: "group" }, summary);
      place.open = number === 0;
      form.append(place);
    }
    place.append(buildField(column, number));
  });
  search();
}

function buildField(column, number) {
  const id = `field-${number}`;
  const said = make("ul", { kind: "said", id: `${id}-said` });
  const field = { said };
  const entry = entryOf(column, id, field);
  const label = make(field.isGroup ? "span" : "label", { kind: "short label", title: column.name });
  label.append(make("bdi", { text: columnWord(column.name) }));
  if (field.isGroup) {
    label.id = `${id}-name`;
    entry.setAttribute("aria-labelledby", label.id);
  } else {
    label.htmlFor = id;
  }
  const hint = make("span", { kind: "quiet", text: hintOf(column) });
  const head = make("div", { kind: "name" }, label, hint);
  field.element = make("div", { kind: "field" }, head, entry, said);
  shownFields.set(column.name, field);
  field.take(values.get(column.name));
  return field.element;
}

function hintOf(column) {
  const unit = column.form.unit ? ` ${column.form.unit}` : "";
  if (!column.measured || !Number.isFinite(column.high - column.low)) return unit;
  return `${shownEnd(column, column.low)} – ${shownEnd(column, column.high)}${unit}`;
}

// Four digits are enough for a hint; the whole ones stand in the sentence beyond them.
function shownEnd(column, value) {
  if (column.kind === "date") return dateText(value);
  const range = Math.abs(column.high - column.low) || 1;
  const digits = Math.max(1, Math.ceil(Math.log10(Math.abs(value) / range || 1)) + 4);
  return numberText(rounded(value, Math.min(15, digits)));
}

function entryOf(column, id, field) {
  if (column.kind === "date") return dateEntry(column, id, field);
  if (column.kind === "number") return numberEntry(column, id, field);
  return column.takes_any || column.categories.length === 0
    ? wordEntry(column, id, field)
    : choiceEntry(column, id, field);
}

function hold(column, text) {
  values.set(column.name, text);
  fieldChanged();
}

// Where it stands what is wrong with a field's value.
function saidBy(id) {
  return { "aria-describedby": `${id}-said` };
}

function sliderFor(column, input, write) {
  const step = stepOf(column);
  if (step === null) return null;
  const slider = make("input", { type: "range" });
  slider.setAttribute("aria-label", say(["slider", { column: column.name }]));
  slider.min = Math.min(column.low, nearStep(column, column.low));
  slider.max = Math.max(column.high, nearStep(column, column.high));
  slider.step = step;
  slider.addEventListener("input", () => {
    // the two ends are exactly what was learned
    const near = nearStep(column, Number(slider.value));
    const moved = Math.min(column.high, Math.max(column.low, near));
    input.value = write(moved);
    hold(column, input.value);
  });
  return slider;
}

function numberEntry(column, id, field) {
  const input = make("input", { type: "text", id, kind: "number", ...saidBy(id) });
  if (column.fill !== null) input.placeholder = word("gap");
  const slider = sliderFor(column, input, (value) => writtenNumber(column, value));
  input.addEventListener("input", () => {
    hold(column, input.value);
    slide();
  });
  function slide() {
    const value = slider && onScale(column, input.value);
    if (slider && value !== null) slider.value = value;
  }
  field.input = input;
  field.take = (text) => {
    input.value = text;
    slide();
  };
  return make("div", { kind: slider ? "entry" : "entry alone" }, slider, input);
}

function dateEntry(column, id, field) {
  const clock = isTime(column.typical);
  const met = [column.low, column.high, column.typical];
  const days = met.every((own) => !Number.isFinite(own) || own % DAY === 0);
  const type = clock ? "time" : days ? "date" : "datetime-local";
  const input = make("input", { type, id, "aria-describedby": `${id}-said` });
  const write = (moment) => nativeText(type, moment);
  const slider = sliderFor(column, input, write);
  input.addEventListener("input", () => {
    hold(column, input.value);
    slide();
  });
  function slide() {
    const value = slider && onScale(column, input.value);
    if (slider && value !== null) slider.value = value;
  }
  field.input = input;
  field.take = (text) => {
    const moment = onScale(column, text);
    input.value = moment === null ? "" : write(moment);
    values.set(column.name, input.value || text);
    slide();
  };
  return make("div", { kind: slider ? "entry date" : "entry alone" }, slider, input);
}

// A moment as the browser's own fields have it.
function nativeText(type, moment) {
  const text = dateText(moment);
  if (type !== "datetime-local") return text;
  const [day, clock] = text.split(" ");
  return `${day}T${clock ?? "00:00"}`;
}

function choiceEntry(column, id, field) {
  const names = [...column.categories];
  if (column.fill !== null) names.push("");
  if (names.length <= FEW_CHOICES && names.every((name) => length(name) <= 24)) {
    return radioEntry(column, id, field, names);
  }
  const select = make("select", { id, "aria-describedby": `${id}-said` });
  for (const name of names) {
    const text = name === "" ? word("gap") : shortenedChoice(name);
    select.append(make("option", { text, value: name }));
  }
  select.addEventListener("change", () => hold(column, select.value));
  field.input = select;
  field.take = (text) => {
    select.value = text;
  };
  return make("div", { kind: "entry alone" }, select);
}

function shortenedChoice(name) {
  return length(name) > 100 ? `${shortened(name, 100)}…` : name;
}

function radioEntry(column, id, field, names) {
  const group = make("div", { kind: "choices", role: "radiogroup", ...saidBy(id) });
  const radios = names.map((name, place) => {
    const radio = make("input", { type: "radio", name: id, id: `${id}-${place}` });
    radio.addEventListener("change", () => hold(column, name));
    const text = make("bdi", { text: name === "" ? word("gap") : name });
    group.append(make("label", { for: radio.id }, radio, text));
    return radio;
  });
  field.isGroup = true;
  field.input = group;
  field.take = (text) => {
    names.forEach((name, place) => {
      radios[place].checked = name === text;
    });
  };
  return group;
}

function wordEntry(column, id, field) {
  const input = make("input", { type: "text", id, list: `${id}-words`, ...saidBy(id) });
  const known = make("datalist", { id: `${id}-words` });
  for (const name of column.categories) known.append(make("option", { value: name }));
  input.addEventListener("input", () => hold(column, input.value));
  if (column.fill !== null) input.placeholder = word("gap");
  field.input = input;
  field.take = (text) => {
    input.value = text;
  };
  return make("div", { kind: "entry alone" }, input, known);
}

function paintedFields({ height, width, most }) {
  const numbers = COLUMNS.map((column) => onScale(column, values.get(column.name)) ?? 0);
  const taken = (pixels) => {
    COLUMNS.forEach((column, place) => {
      values.set(column.name, writtenNumber(column, pixels[place]));
    });
    fieldChanged();
  };
  return new Painting({ height, width, most, values: numbers, taken }).element;
}

function search() {
  const wanted = folded(strip(part("search").value));
  for (const [name, field] of shownFields) {
    const found = folded(name).includes(wanted) || folded(columnWord(name)).includes(wanted);
    field.element.hidden = !found;
  }
  for (const group of part("fields").querySelectorAll("details.group")) {
    const any = [...group.querySelectorAll(".field")].some((element) => !element.hidden);
    group.hidden = !any;
    if (wanted !== "" && any) group.open = true;
  }
}

// What there is to say of each field: [kind, message].
function tellFields(byColumn) {
  for (const [name, field] of shownFields) {
    const told = byColumn.get(name) ?? [];
    field.said.textContent = "";
    for (const [kind, message] of told) {
      field.said.append(sayInto(make("li", { kind }), message));
    }
    const wrong = told.some(([kind]) => kind === "wrong");
    field.input.setAttribute("aria-invalid", wrong ? "true" : "false");
    field.input.classList.toggle(
      "beyond",
      told.some(([kind]) => kind === "beyond"),
    );
  }
}
