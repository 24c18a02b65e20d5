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
  if (picture) sayInto(part("subtitle"), ["subtitle_picture", { size }]);
  else sayInto(part("subtitle"), ["subtitle", { count: NAMES.length, columns: namesOf(NAMES) }]);
  sayInto(part("needs"), ["rows_needs", { columns: namesOf(NAMES, 20) }]);
}

// The mean error over all targets has a unit where there is only one.
function errorText(value) {
  const text = readable(value, value);
  return TARGETS.length === 1 ? withUnit(text, 0) : text;
}

function showQuality() {
  const place = part("quality");
  place.textContent = "";
  const { figures } = DATA;
  if (!figures) {
    place.append(make("p", { text: word("quality_none") }));
    return;
  }
  place.append(sayInto(make("p", { kind: "quiet" }), ["quality_rows", { rows: figures.rows }]));
  const list = make("dl", { kind: "figures" });
  for (const [name, value] of figures.shown) {
    const text = name === "mean_absolute_error" ? errorText(value) : name === "r2_score" ? value.toFixed(3) : percent(value);
    list.append(make("div", {}, make("dt", { text: word(`figure.${name}`) }), make("dd", { text })));
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
    ...DATA.tower.slice(1).map((own) => ({ family: own.family, text: `${word(own.words)} ${own.face}`, shape: own.shape })),
    { family: "input", text: shortName(TARGETS.map((own) => own.name).join(", ")) },
  ];
  const height = bricks.length * (BRICK_HEIGHT + BRICK_GAP) + 6;
  const picture = svg("svg", { viewBox: `0 0 ${BRICK_WIDTH + 20} ${height}`, width: BRICK_WIDTH + 20, role: "img" });
  picture.append(svg("title", {}, `${word("tower_heading")}: ${bricks.map((brick) => brick.text).join(", ")}`));
  bricks.forEach((brick, number) => {
    const y = 12 + number * (BRICK_HEIGHT + BRICK_GAP);
    const [fill, ink] = COLOURS[brick.family] ?? ["#8a8f98", "#10131a"];
    for (let stud = 0; stud < 4; stud += 1) {
      picture.append(svg("rect", { x: 40 + stud * 66, y: y - 7, width: 34, height: 12, rx: 4, fill }));
    }
    picture.append(svg("rect", { x: 10, y, width: BRICK_WIDTH, height: BRICK_HEIGHT, rx: 9, fill }));
    const text = length(brick.text) > 34 ? `${shortened(brick.text, 33)}…` : brick.text;
    picture.append(svg("text", { x: 10 + BRICK_WIDTH / 2, y: y + 25, "text-anchor": "middle", fill: ink }, text));
    if (brick.shape && number < bricks.length - 1) {
      picture.append(svg("text", { x: 10 + BRICK_WIDTH / 2, y: y + BRICK_HEIGHT + 14, "text-anchor": "middle", class: "between" }, `↓ ${brick.shape}`));
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
  told.push(["", [CLASSES.length ? "share_class" : "share_number", { target, columns: namesOf(NAMES, 12), count: NAMES.length, classes: namesOf(CLASSES, 8) }]]);
  if (DATA.training_rows) told.push(["", ["share_learned", { rows: DATA.training_rows }]]);
  if (figures) {
    const [name, value] = figures.shown[0];
    const own = name === "mean_absolute_error" ? errorText(value) : percent(value);
    told.push(["", [`share_good.${name}`, { rows: figures.rows, value: own }]], ...figures.against.slice(0, 1).map((message) => ["", message]));
  } else {
    told.push(["", ["quality_none", {}]]);
  }
  told.push(["never", ["share_never", {}]]);
  return told;
}

function showSharing() {
  const place = part("share");
  place.textContent = "";
  for (const [kind, message] of sharing()) place.append(sayInto(make("p", { kind }), message));
}

async function copySharing() {
  const text = [part("title").textContent, ...sharing().map(([, message]) => say(message))].join("\n\n");
  try {
    await navigator.clipboard.writeText(text);
    part("copied").textContent = word("copied");
  } catch {
    // a page from a folder may not write to the clipboard: then the text is marked
    window.getSelection().selectAllChildren(part("share"));
    part("copied").textContent = word(document.execCommand("copy") ? "copied" : "copy_by_hand");
  }
}
