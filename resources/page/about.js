// What the network is, how good it is, and what may be said of it.

const COLOURS = {
  input: ["#56b4e9", "#10131a"],
  dense: ["#0072b2", "#ffffff"],
  activation: ["#e69f00", "#10131a"],
  regularization: ["#cc79a7", "#10131a"],
  normalization: ["#009e73", "#10131a"],
  picture: ["#8a5fbf", "#ffffff"],
  shape: ["#f0e442", "#10131a"],
};
const [BRICK_WIDTH, BRICK_HEIGHT, BRICK_GAP] = [300, 40, 26];

function namesOf(list, most = 6) {
  const shown = list.slice(0, most).map(shortName);
  return shown.join(", ") + (list.length > most ? ", …" : "");
}

function showHeadings() {
  const target = namesOf(TARGETS.map((own) => own.name));
  const title = ["title", { target }];
  sayInto(part("title"), title);
  document.title = say(title);
  const { picture } = DATA;
  const size = picture ? `${picture.height} × ${picture.width}` : "";
  if (SEEN) sayInto(part("subtitle"), ["subtitle_seen", { size: `${SEEN.size} × ${SEEN.size}` }]);
  else if (picture) sayInto(part("subtitle"), ["subtitle_picture", { size }]);
  else sayInto(part("subtitle"), ["subtitle", { count: NAMES.length, columns: namesOf(NAMES) }]);
  // as a file has to call them, whatever they are called here
  const needed = NAMES.slice(0, 20).map((name) => shortened(name, SHORT_NAME));
  const more = NAMES.length > needed.length ? ", …" : "";
  if (SEEN) part("needs").textContent = word("pictures_needs");
  else sayInto(part("needs"), ["rows_needs", { columns: needed.join(", ") + more }]);
}

function figureText(name, value) {
  if (name === "mean_absolute_error") return errorText(value);
  return name === "r2_score" ? value.toFixed(3) : percent(value);
}

// The mean error over all targets has a unit where there is only one.
function errorText(value) {
  const text = readable(value, value);
  return TARGETS.length === 1 ? withUnit(text, 0) : text;
}

// Why nothing is said of how good it is.
const NOT_MEASURED = SEEN ? "quality_none_pictures" : "quality_none";
const WITHOUT_FIGURES = DATA.test_closed ? "quality_closed" : NOT_MEASURED;

function showQuality() {
  const place = part("quality");
  place.textContent = "";
  const { figures } = DATA;
  if (!figures) {
    place.append(make("p", { text: word(WITHOUT_FIGURES) }));
    return;
  }
  place.append(sayInto(make("p", { kind: "quiet" }), [SEEN ? "quality_pictures" : "quality_rows", { rows: figures.rows }]));
  const list = make("dl", { kind: "figures" });
  for (const [name, value] of figures.shown) {
    const title = make("dt", { text: word(`figure.${name}`) });
    list.append(make("div", {}, title, make("dd", { text: figureText(name, value) })));
  }
  place.append(list);
  for (const message of figures.against) place.append(sayInto(make("p"), message));
}

function svg(tag, attributes = {}, text = undefined) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

// The bricks on each other, the input above; between them the shape that goes on.
function showTower() {
  const bricks = [
    { family: "input", text: `${word("input")} ${DATA.tower[0].shape}` },
    ...DATA.tower
      .slice(1)
      .map(({ family, words: key, face, shape }) => ({
        family,
        text: `${word(key)} ${face}`,
        shape,
      })),
    { family: "input", text: shortName(TARGETS.map((own) => own.name).join(", ")) },
  ];
  const height = bricks.length * (BRICK_HEIGHT + BRICK_GAP) + 6;
  const width = BRICK_WIDTH + 20;
  const middle = { x: width / 2, "text-anchor": "middle" };
  const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, role: "img" });
  const all = bricks.map((brick) => brick.text).join(", ");
  picture.append(svg("title", {}, `${word("tower_heading")}: ${all}`));
  bricks.forEach((brick, number) => {
    const y = 12 + number * (BRICK_HEIGHT + BRICK_GAP);
    const [fill, ink] = COLOURS[brick.family] ?? ["#8a8f98", "#10131a"];
    for (let stud = 0; stud < 4; stud += 1) {
      const place = { x: 40 + stud * 66, y: y - 7, width: 34, height: 12, rx: 4 };
      picture.append(svg("rect", { ...place, fill }));
    }
    const size = { width: BRICK_WIDTH, height: BRICK_HEIGHT, rx: 9 };
    picture.append(svg("rect", { x: 10, y, ...size, fill }));
    const text = length(brick.text) > 34 ? `${shortened(brick.text, 33)}…` : brick.text;
    picture.append(svg("text", { ...middle, y: y + 25, fill: ink }, text));
    if (brick.shape && number < bricks.length - 1) {
      const below = { ...middle, y: y + BRICK_HEIGHT + 14, class: "between" };
      picture.append(svg("text", below, `↓ ${brick.shape}`));
    }
  });
  part("tower").replaceChildren(picture);
}

// What may be said of the network when it is shown to others.
function sharing() {
  const { figures } = DATA;
  const told = [];
  if (DATA.story) told.push(["", [DATA.story, {}]]);
  const target = namesOf(TARGETS.map((own) => own.name));
  const from = { columns: namesOf(NAMES, 12), count: NAMES.length };
  const classes = namesOf(CLASSES.map(classWord), 8);
  if (SEEN) told.push(["", ["share_picture", { classes }]]);
  else if (CLASSES.length) told.push(["", ["share_class", { target, ...from, classes }]]);
  else told.push(["", ["share_number", { target, ...from }]]);
  const learned = SEEN ? "share_learned_pictures" : "share_learned";
  if (DATA.training_rows) told.push(["", [learned, { rows: DATA.training_rows }]]);
  if (figures) {
    const [name, value] = figures.shown[0];
    const own = name === "mean_absolute_error" ? errorText(value) : percent(value);
    const good = SEEN ? "share_good_pictures" : `share_good.${name}`;
    told.push(["", [good, { rows: figures.rows, value: own }]]);
    told.push(...figures.against.slice(0, 1).map((message) => ["", message]));
  } else {
    told.push(["", [WITHOUT_FIGURES, {}]]);
  }
  told.push(["never", [SEEN ? "share_never_pictures" : "share_never", {}]]);
  return told;
}

function showSharing() {
  const place = part("share");
  place.textContent = "";
  for (const [kind, message] of sharing()) place.append(sayInto(make("p", { kind }), message));
}

async function copySharing() {
  const paragraphs = sharing().map(([, message]) => say(message));
  const text = [part("title").textContent, ...paragraphs].join("\n\n");
  try {
    await navigator.clipboard.writeText(text);
    part("copied").textContent = word("copied");
  } catch {
    // a page from a folder may not write to the clipboard: then the text is marked
    window.getSelection().selectAllChildren(part("share"));
    part("copied").textContent = word(document.execCommand("copy") ? "copied" : "copy_by_hand");
  }
}
