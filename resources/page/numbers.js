// A cell as a number with its unit, a range or a fraction.

const UNITS = new Map();
for (const [name, family, factor, offset] of RULES.units) {
  UNITS.set(name, { family, factor, offset });
}
const UNIT_NAMES = new Map();
for (const name of UNITS.keys()) {
  if (name.length > 1 && isAscii(name)) UNIT_NAMES.set(name.toLowerCase(), name);
}
const COUNTERS = new Set(RULES.counters);
const INFINITIES = new Set(RULES.infinities);
const FRACTIONS = new Map(Object.entries(RULES.fractions));
const RAISED = new Map([..."⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹"].map((sign, place) => [sign, "+-0123456789"[place]]));

function sameUnit(one, other) {
  if (one === other) return true;
  if (one === "" || other === "") return false;
  const [first, second] = [UNITS.get(one), UNITS.get(other)];
  return (
    first.family === second.family &&
    first.factor === second.factor &&
    first.offset === second.offset
  );
}

function converted(value, unit, wanted) {
  if (sameUnit(unit, wanted)) return value;
  const [own, other] = [UNITS.get(unit), UNITS.get(wanted)];
  if (own.offset === 0 && other.offset === 0 && own.factor < other.factor) {
    return value / (other.factor / own.factor);
  }
  return (value * own.factor + own.offset - other.offset) / other.factor;
}

function groupedFullmatch(text, decimal, thousands) {
  if (thousands === "") return false;
  const beside = thousands === decimal ? (decimal === "," ? "." : ",") : thousands;
  return fullmatch(`grouped.${decimal}${beside}`, text) !== null;
}

function bareNumber(text, decimal, thousands) {
  let plain = text;
  if (!fullmatch("number.plain", plain)) {
    if (groupedFullmatch(plain, decimal, thousands)) {
      plain = [...plain]
        .filter((sign) => "+-0123456789".includes(sign) || sign === decimal)
        .join("");
    }
    if (decimal === ",") plain = plain.replaceAll(",", ".");
    if (!fullmatch("number.plain", plain)) return null;
  } else if (decimal === "," && groupedFullmatch(plain, decimal, thousands)) {
    plain = plain.replaceAll(".", "");
  }
  const number = Number(plain);
  return Number.isFinite(number) ? number : null;
}

// [number, unit] of a text; null where it is none.
function numberAndUnit(given, decimal = ".", thousands = ",") {
  if (length(given) > RULES.longest) return null;
  let text = narrow(given);
  if (text === "" || !RULES.begins.includes(text[0])) return null;
  const number = bareNumber(text, decimal, thousands);
  if (number !== null) return [number, ""];
  let negative = false;
  if (RULES.triangles.includes(text[0])) {
    text = text.slice(1).replace(new RegExp(`^[${RULES.spaces}]+`, "u"), "");
    negative = true;
  } else if (text[0] === "(") {
    const inside = fullmatch("number.brackets", text);
    if (!inside) return null;
    text = strip(inside[1]) + inside[2];
    negative = true;
  } else if (text.endsWith("-") && hasDigit(text[0])) {
    text = text.slice(0, -1);
    negative = true;
  }
  if (negative && (text === "" || text[0] === "+" || text[0] === "-")) return null;
  const found = measured(text, decimal, thousands);
  if (found === null) return null;
  return negative ? [-found[0], found[1]] : found;
}

function measured(text, decimal, thousands) {
  const plain = bareNumber(text, decimal, thousands);
  if (plain !== null) return [plain, ""];
  const parts = text === "" ? null : fullmatch("number.unit", text);
  if (parts) {
    const number = bareNumber((parts[1] ?? "") + parts[3], decimal, thousands);
    if (number !== null) {
      if (parts[2] && parts[4] && UNITS.get(parts[2]).family !== UNITS.get(parts[4]).family) {
        return null;
      }
      return [number, parts[4] || parts[2] || ""];
    }
  }
  return amount(text) ?? rarely(text, decimal, thousands);
}

// About 30, 3M, 5.5KG, 1½, 1.2×10³.
function rarely(text, decimal, thousands) {
  const about = matchStart("number.about", text);
  if (about) return measured(text.slice(about[0].length), decimal, thousands);
  const large = fullmatch("number.large", text);
  if (large) {
    const found = measured(large[1], decimal, thousands);
    return found === null ? null : [found[0] * (large[2] === "M" ? 1e6 : 1e3), found[1]];
  }
  const unit = fullmatch("number.end", text);
  if (unit) {
    const name = UNIT_NAMES.get(unit[2].toLowerCase());
    const number = bareNumber(strip(unit[1]), decimal, thousands);
    return name !== undefined && number !== null ? [number, name] : null;
  }
  const last = text[text.length - 1];
  if (FRACTIONS.has(last)) {
    const whole = strip(text.slice(0, -1));
    const number = /^[+-]*$/.test(whole) ? 0 : bareNumber(whole, decimal, thousands);
    if (number === null || !Number.isInteger(number)) return null;
    const part = FRACTIONS.get(last);
    return [whole[0] === "-" ? number - part : number + part, ""];
  }
  const power = fullmatch("number.power", text);
  if (power) {
    const number = bareNumber(power[1], decimal, thousands);
    const raised = [...(power[2] || power[3])].map((sign) => RAISED.get(sign) ?? sign).join("");
    const size = parseInt(raised, 10);
    return number === null || Math.abs(size) > 300 ? null : [number * Number(`1e${size}`), ""];
  }
  return null;
}

// 1억 2,000만원, 3만5천.
function amount(given) {
  const sign = given[0] === "-" ? -1 : 1;
  const text = given.replace(/^[+-]+/, "");
  if (!/[조억만천]/.test(text)) return null;
  const parts = fullmatch("number.amount", text);
  if (!parts || !hasDigit(text[0])) return null;
  let total = 0;
  for (const [figure, factor] of [
    [parts[1], 1e12],
    [parts[2], 1e8],
    [parts[3], 1e7],
    [parts[4], parts[5] ? 1e6 : 1e4],
    [parts[6], 1e3],
    [parts[7], 1],
  ]) {
    if (figure === undefined) continue;
    const number = bareNumber(figure, ".", ",");
    if (number === null) return null;
    total += Number((number * factor).toFixed(6));
  }
  return parts[8] ? [sign * total, parts[8]] : [(sign * total) / 1e4, "만"];
}

function isInfinite(given) {
  const text = narrow(shortened(given, RULES.longest + 1));
  if (INFINITIES.has(stripLetters(text.toLowerCase(), "+-"))) return true;
  if (text.length > RULES.longest || !fullmatch("number.plain", text)) return false;
  return !Number.isFinite(Number(text));
}

// --- ranges and fractions ---

// [low, high] of 8-12, 45+, <1; null where one end is open, null alone where it is no range.
function rangeOf(given, decimal, thousands) {
  if (length(given) > RULES.longest) return null;
  const text = isAscii(given) ? narrow(given).toLowerCase() : narrow(given);
  const decade = fullmatch("range.decade", text);
  if (decade) {
    const years = Number(decade[1]);
    return [years, decade[2] ? null : years + 10];
  }
  for (const form of ["between", "above", "below"]) {
    const found = fullmatch(`range.${form}`, text);
    if (!found) continue;
    const parts = found.slice(1).filter((part) => part !== undefined);
    const values = parts.map((part) => rangeEnd(part, decimal, thousands));
    if (values.includes(null)) return null;
    if (form !== "between") return form === "above" ? [values[0], null] : [null, values[0]];
    const [low, high] = values;
    if (low >= high || parts.some((part) => matchStart("range.zeros", part))) return null;
    return [low, high];
  }
  return null;
}

function rangeEnd(given, decimal, thousands) {
  const part = strip(given);
  const last = part.slice(-1).toLowerCase();
  const large = part.length > 1 && hasDigit(part[part.length - 2]);
  const factor = large ? (last === "k" ? 1e3 : last === "m" ? 1e6 : 1) : 1;
  const found = numberAndUnit(part, decimal, thousands);
  if (found !== null) return found[0];
  if (factor === 1) return null;
  const smaller = numberAndUnit(part.slice(0, -1), decimal, thousands);
  return smaller === null ? null : smaller[0] * factor;
}

function middleOf([low, high], width) {
  const top = high === null ? (low || 0) + width : high;
  let bottom = low;
  if (bottom === null) bottom = top > 0 ? Math.max(0, top - width) : top - width;
  return (bottom + top) / 2;
}

function fractionOf(text) {
  const found = length(text) <= RULES.longest ? fullmatch("ratio.fraction", narrow(text)) : null;
  if (!found || Number(found[4]) === 0) return null;
  const number = Number(found[2] || 0) + Number(found[3]) / Number(found[4]);
  return found[1] === "-" ? -number : number;
}
