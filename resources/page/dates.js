// A cell as a date or a time: seconds since 1970.

const DAY = 86400;
const FIRST_DAY = -719162 * DAY; // of the year 1: times of day without a date
const MONTHS = new Map(Object.entries(RULES.months));
const MONTH_LETTERS = new Set(RULES.month_letters);
const WEEKDAY_LETTERS = new Set(RULES.weekday_letters);
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year) {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

// null: there is no such day.
function secondsOfDay(year, month, day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  if (day > MONTH_DAYS[month - 1] + (month === 2 && isLeap(year) ? 1 : 0)) return null;
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100);
  days += Math.floor(before / 400) + day - 719163;
  for (let place = 0; place < month - 1; place += 1) days += MONTH_DAYS[place];
  if (month > 2 && isLeap(year)) days += 1;
  return days * DAY;
}

// [year, month, day] of days since 1970, of any year.
function calendarDay(days) {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const place = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * place + 2) / 5) + 1;
  const month = place < 10 ? place + 3 : place - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

function isTime(seconds) {
  return seconds < FIRST_DAY + DAY;
}

// dayFirst: true, false or null (not known); short: "ymd", "dmy" or "mdy".
function dateFrom(value, dayFirst = null, short = "ymd") {
  const size = length(value);
  if (size < 2 || size > 60) return null;
  let text = narrow(value);
  if (isLetters(text)) return null;
  const begins = [...text].slice(0, 2).join("").toLowerCase();
  if (WEEKDAY_LETTERS.has(begins) || text === "" || "월화수목금토일".includes(text[0])) {
    text = text.replace(PATTERNS.get("date.weekday").any, "");
  }
  const clock = text.toLowerCase().includes("hr") ? fullmatch("date.uhr", text) : null;
  if (clock) text = `${clock[1] ?? ""}${clock[2]}:${clock[3] || clock[4] || "00"}`;
  if (length(text) >= 6) {
    for (const form of dateForms(text)) {
      const found = fullmatch(form, text);
      if (found) return fromParts(found.groups, dayFirst, short);
    }
  }
  const half = fullmatch("date.hour_of_half", text);
  if (half) text = `${half[1]}:00 ${half[2]}`;
  const named = text.includes("시") || text.toLowerCase().includes("h");
  const found = text.includes(":") || named ? fullmatch("date.only_time", text) : null;
  if (!found || (found.groups.minute === undefined && !named)) return null;
  const minutes = found.groups.minute ?? "00";
  if (wholeNumber(found.groups.hour) > 23) return null;
  if (length(minutes) < 2 && !text.includes("시")) return null;
  return fromParts({ ...found.groups, year: "1", month: "1" }, dayFirst, short);
}

const FORMS = { year: [], last: [], word: [] };
for (const name of PATTERNS.keys()) {
  if (name.startsWith("date.year_first")) FORMS.year.push(name);
  if (name.startsWith("date.year_last")) FORMS.last.push(name);
  if (name.startsWith("date.word_first")) FORMS.word.push(name);
}

function dateForms(text) {
  const digits = matchStart("date.digits", text);
  if (!digits) {
    const begins = [...text].slice(0, 2).join("").toLowerCase();
    return MONTH_LETTERS.has(begins) ? FORMS.word : [];
  }
  const size = length(digits[0]);
  return size === 4 ? FORMS.year : size <= 2 ? FORMS.last : [];
}

function numberOf(part) {
  return part === undefined || part === null || part === "" ? 0 : wholeNumber(part);
}

function fromParts(parts, dayFirst, short) {
  let year;
  let month;
  let day;
  if (parts.before !== undefined) {
    const three = [parts.before, parts.middle, parts.last];
    if (length(parts[short === "ymd" ? "before" : "last"]) < 2) return null;
    const found = {};
    [...short].forEach((part, place) => {
      found[part] = numberOf(three[place]);
    });
    [year, month, day] = [found.y, found.m, found.d];
  } else {
    year = numberOf(parts.year);
  }
  if (length(parts.year || "00") === 2) year += year < RULES.century ? 2000 : 1900;
  if (parts.one !== undefined) {
    const [one, two] = [numberOf(parts.one), numberOf(parts.two)];
    let first = dayFirst;
    if (first === null) first = one > 12 || two > 12 ? one > 12 : parts.sign === "-";
    [day, month] = first ? [one, two] : [two, one];
  } else if (parts.quarter !== undefined) {
    [day, month] = [1, 3 * numberOf(parts.quarter) - 2];
  } else if (parts.before === undefined) {
    const word = parts.word || parts.whole;
    month = word === undefined ? numberOf(parts.month) : (MONTHS.get(caseFolded(word)) ?? 0);
    day = numberOf(parts.day || "1");
  }
  let hour = numberOf(parts.hour);
  const [minute, second] = [numberOf(parts.minute), numberOf(parts.second)];
  const half = (parts.half || parts.after || "").toLowerCase();
  if (half && (hour < 1 || hour > 12)) return null;
  if (["오후", "pm", "p.m."].includes(half)) hour = (hour % 12) + 12;
  else if (half) hour %= 12;
  if (hour > 24 || minute > 59 || second > 59 || (year > 1 && year < 1000)) return null;
  const start = secondsOfDay(year, month, day);
  return start === null ? null : start + hour * 3600 + minute * 60 + second;
}

function compactDate(given) {
  const text = strip(given);
  const found = fullmatch("date.compact", text) || fullmatch("date.compact_month", text);
  return found ? fromParts(found.groups, null, "ymd") : null;
}

// Of 20240131, 240131, 2024.1 and seconds since 1970, as the column has them.
function digitDate(given, form) {
  if (form === "compact") return compactDate(given);
  const text = strip(given);
  if (form === "yymmdd") {
    const found = fullmatch("digits.day", text.padStart(6, "0"));
    return found ? dateFrom(found.slice(1).join("-")) : null;
  }
  const many = RULES.since_1970.forms[form];
  if (many !== undefined) {
    if (!fullmatch("digits.counted", text)) return null;
    const counted = Number(text);
    return countedForm(counted) === form ? counted / many : null;
  }
  if (form === "stamp") {
    const parts = fullmatch("digits.stamp", text);
    if (!parts) return null;
    const clock = `${parts[4]}:${parts[5] || "00"}:${parts[6] || "00"}`;
    return dateFrom(`${parts[1]}-${parts[2]}-${parts[3]} ${clock}`);
  }
  if (form === "spreadsheet") {
    if (!fullmatch("digits.spreadsheet", text)) return null;
    const { from, to, epoch } = RULES.spreadsheet;
    const days = Number(text);
    return from <= days && days < to ? evenlyRounded((days - epoch) * DAY) : null;
  }
  const found = form ? fullmatch("digits.month", text) : null;
  if (!found) return null;
  const month = form === "y.mm" ? found[2].padEnd(2, "0") : found[2];
  return dateFrom(`${found[1]}-${month}`);
}

function countedForm(counted) {
  const { from, to, forms } = RULES.since_1970;
  for (const [form, many] of Object.entries(forms)) {
    if (from * many <= counted && counted < to * many) return form;
  }
  return null;
}

function two(number) {
  return String(number).padStart(2, "0");
}

function evenlyRounded(number) {
  const below = Math.floor(number);
  if (number - below !== 0.5) return Math.round(number);
  return below % 2 === 0 ? below : below + 1;
}

function dateText(given) {
  if (!Number.isFinite(given)) return "";
  const seconds = evenlyRounded(given);
  const days = Math.floor(seconds / DAY);
  let rest = seconds - days * DAY;
  if (FIRST_DAY <= days * DAY && days * DAY <= FIRST_DAY + DAY) {
    rest += days * DAY - FIRST_DAY;
    return clockText(rest);
  }
  const [year, month, day] = calendarDay(days);
  if (year < 1 || year > 9999) return "";
  const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return rest ? `${text} ${clockText(rest)}` : text;
}

function clockText(rest) {
  const text = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}`;
  return rest % 60 ? `${text}:${two(rest % 60)}` : text;
}

// Months and days count from 1, weekdays from 0 (Monday).
function datePart(seconds, part) {
  const days = Math.floor(seconds / DAY);
  if (part === "weekday") return (((days + 3) % 7) + 7) % 7;
  if (part === "hour") return Math.floor((seconds - days * DAY) / 3600);
  if (part === "minute") return Math.floor((seconds - days * DAY) / 60) % 60;
  return calendarDay(days)[["year", "month", "day"].indexOf(part)];
}
