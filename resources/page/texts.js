// Texts as Python sees them: its spaces, its digits, its way to write a number.

const RULES = DATA.rules;
const PATTERNS = new Map();
for (const [name, [source, flags]] of Object.entries(RULES.patterns)) {
  const whole = source
    .replace(/§(\d+)§/g, (_, place) => RULES.parts[place])
    .replaceAll("\\s", RULES.spaces)
    .replaceAll("\\d", "\\p{Nd}");
  PATTERNS.set(name, {
    full: new RegExp(`^(?:${whole})$`, flags),
    start: new RegExp(`^(?:${whole})`, flags),
    any: new RegExp(whole, flags),
  });
}
const SPACE = new RegExp(`[${RULES.spaces}]`, "u");
const SPACES_AROUND = new RegExp(`^[${RULES.spaces}]+|[${RULES.spaces}]+$`, "gu");
const SPACES_BETWEEN = new RegExp(`[${RULES.spaces}]+`, "u");
const ASCII = /^[\x00-\x7f]*$/;
const NARROW = new Map();
{
  const [old, plain] = RULES.narrow.map((letters) => [...letters]);
  old.forEach((letter, place) => NARROW.set(letter, plain[place]));
}
// Digits that are no decimal ones, such as ² and ①.
const OTHER_DIGITS = new RegExp(
  "[\\u00b2\\u00b3\\u00b9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468" +
    "\\u2474-\\u247c\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788" +
    "\\u278a-\\u2792\\u{10a40}-\\u{10a43}\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}" +
    "\\u{1f100}-\\u{1f10a}]",
  "u",
);

function fullmatch(name, text) {
  return PATTERNS.get(name).full.exec(text);
}

function matchStart(name, text) {
  return PATTERNS.get(name).start.exec(text);
}

function isAscii(text) {
  return ASCII.test(text);
}

function strip(text) {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  const quiet = first > 32 && first < 0x80 && last > 32 && last < 0x80;
  return quiet ? text : text.replace(SPACES_AROUND, "");
}

function stripLetters(text, letters) {
  let from = 0;
  let to = text.length;
  while (from < to && letters.includes(text[from])) from += 1;
  while (to > from && letters.includes(text[to - 1])) to -= 1;
  return text.slice(from, to);
}

function words(text) {
  return strip(text)
    .split(SPACES_BETWEEN)
    .filter((word) => word !== "");
}

// Python counts signs, JavaScript halves of some.
function length(text) {
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length;
}

function shortened(text, most) {
  return text.length <= most ? text : [...text].slice(0, most).join("");
}

function isLetters(text) {
  return /^\p{L}+$/u.test(text);
}

function hasDigit(text) {
  return /\p{Nd}/u.test(text) || OTHER_DIGITS.test(text);
}

function allDigits(text) {
  return text !== "" && [...text].every(hasDigit);
}

function wholeNumber(text) {
  if (/^[0-9]+$/.test(text)) return parseInt(text, 10);
  let number = 0;
  for (const sign of text) number = number * 10 + digitValue(sign);
  return number;
}

// The digits of every script stand ten in a row, those of mathematics fifty.
function digitValue(sign) {
  const code = sign.codePointAt(0);
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}

// The mark of a text that the page knows again without holding it.
function markOf(text) {
  let found = "";
  for (const [start, factor] of [
    [0x811c9dc5, 0x01000193],
    [0xcbf29ce4, 0x01000199],
  ]) {
    let number = start;
    for (let place = 0; place < text.length; place += 1) {
      number = Math.imul(number ^ text.charCodeAt(place), factor);
    }
    found += (number >>> 0).toString(16).padStart(8, "0");
  }
  return found;
}

// --- dress ---

function tidy(value) {
  let text = value;
  if (!isAscii(text)) text = stripLetters(strip(text.normalize("NFC")), "\ufeff\u200b");
  text = strip(text);
  if (text[0] === "'" && fullmatch("cell.marked", text)) return strip(text.slice(1));
  return fullmatch("cell.quoted", text) ? strip(text.slice(2, -1)) : text;
}

function narrow(text) {
  if (isAscii(text)) return strip(text);
  let plain = "";
  for (const letter of text) plain += NARROW.get(letter) ?? letter;
  return strip(plain);
}

function caseFolded(text) {
  if (isAscii(text)) return text.toLowerCase();
  let folded = "";
  for (const letter of text) folded += letterFolded(letter);
  return folded;
}

function letterFolded(letter) {
  const code = letter.codePointAt(0);
  if (code >= 0x13a0 && code <= 0x13f5) return letter;
  if (code >= 0x13f8 && code <= 0x13fd) return String.fromCharCode(code - 8);
  if (code >= 0xab70 && code <= 0xabbf) return String.fromCharCode(code - 0xab70 + 0x13a0);
  if (code === 0x131) return letter;
  if (code === 0x130) return "i\u0307";
  return letter.toUpperCase().toLowerCase().replaceAll("ς", "σ").replaceAll("ß", "ss");
}

function folded(text) {
  return caseFolded(isAscii(text) ? text : text.normalize("NFKC"));
}

function alike(text) {
  const plain = words(folded(text)).join("");
  const bare = plain.replace(/[._-]/g, "");
  return isLetters(bare) ? bare : plain;
}

function spacedAlike(text) {
  return words(folded(text)).join(" ");
}

// --- numbers as texts ---

// [sign, digits, exponent] of the shortest digits that give the number back.
function shortest(number) {
  const [figure, exponent] = Math.abs(number).toExponential().split("e");
  return [
    number < 0 || Object.is(number, -0) ? "-" : "",
    figure.replace(".", ""),
    Number(exponent),
  ];
}

function plainNumber(sign, digits, exponent, least, most) {
  if (exponent < least || exponent >= most) {
    const tail = digits.length > 1 ? `.${digits.slice(1)}` : "";
    const size = String(Math.abs(exponent)).padStart(2, "0");
    return `${sign}${digits[0]}${tail}e${exponent < 0 ? "-" : "+"}${size}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const rest = digits.slice(exponent + 1);
  return rest === "" ? sign + whole : `${sign}${whole}.${rest}`;
}

function numberText(number) {
  if (Number.isNaN(number)) return "";
  if (!Number.isFinite(number)) return number > 0 ? "inf" : "-inf";
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number === 0 ? 0 : number);
  const text = plainNumber(...shortest(number), -4, 16);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

// [sign, digits, exponent] of a number with so many digits at most; of two that are as near, the
// even one, as Python has it.
function figures(number, digits) {
  const sign = number < 0 ? "-" : "";
  const size = Math.abs(number);
  const [, short] = shortest(size);
  // only what ends in a 5 behind the last digit can lie half way
  const half = short.length === digits + 1 && short.endsWith("5") && halfWay(size, digits);
  const [figure, power] = size.toExponential(digits - 1).split("e");
  let kept = figure.replace(".", "");
  let exponent = Number(power);
  if (half && Number(kept[digits - 1]) % 2) {
    // JavaScript takes the larger one
    kept = String(BigInt(kept) - 1n).padStart(digits, "0");
    if (kept[0] === "0") {
      kept = `${kept.slice(1)}9`;
      exponent -= 1;
    }
  }
  return [sign, kept.replace(/(?!^)0+$/, ""), exponent];
}

function halfWay(size, digits) {
  const [exact] = size.toExponential(Math.min(100, digits + 30)).split("e");
  return /^50*$/.test(exact.replace(".", "").slice(digits));
}

function rounded(number, digits) {
  if (!Number.isFinite(number) || number === 0) return number;
  const [sign, kept, exponent] = figures(number, digits);
  return Number(`${sign}${kept[0]}.${kept.slice(1)}0e${exponent}`);
}

function generalText(number, digits) {
  if (!Number.isFinite(number)) return numberText(number);
  if (number === 0) return Object.is(number, -0) ? "-0" : "0";
  return plainNumber(...figures(number, digits), -4, digits);
}

function textOrNothing(text) {
  return strip(text) === "" ? "" : text;
}
