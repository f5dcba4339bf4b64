(function () {
"use strict";
var d = document, root = d.documentElement;
function $(id) { return d.getElementById(id); }
function all(what, within) { return Array.prototype.slice.call((within || d).querySelectorAll(what)); }

// the theme: the system's until the reader chooses
var theme = $("theme"), dark = matchMedia("(prefers-color-scheme: dark)");
function stored(value) {
  try {
    if (value) { localStorage.setItem("nastavnik-theme", value); }
    return localStorage.getItem("nastavnik-theme");
  } catch (e) { return null; }
}
function paint() {
  var chosen = root.getAttribute("data-theme");
  theme.setAttribute("aria-pressed", String(chosen ? chosen === "dark" : dark.matches));
}
var before = stored();
if (before === "dark" || before === "light") { root.setAttribute("data-theme", before); }
theme.hidden = false;
theme.addEventListener("click", function () {
  var next = theme.getAttribute("aria-pressed") === "true" ? "light" : "dark";
  root.setAttribute("data-theme", next);
  stored(next);
  paint();
});
if (dark.addEventListener) { dark.addEventListener("change", paint); }
paint();

// the plan: rows with their headings, and the same rows on the timeline
var tools = $("tools"), table = $("table"), count = $("count");
var bodies = all("tbody", table).map(function (body) {
  return { el: body, id: body.getAttribute("data-b"), rows: all("tr", body) };
});
var drawn = all(".tl>g"), rows = [], at = 0;
bodies.forEach(function (body) {
  body.rows.forEach(function (el, place) {
    var leaf = el.hasAttribute("data-w");
    rows.push({
      el: el, leaf: leaf, body: body, depth: Number(el.getAttribute("data-d") || 0),
      tokens: (el.getAttribute("data-w") || "").split(" "),
      people: (el.getAttribute("data-p") || "").split(" "),
      line: place ? drawn[at++] : null, text: null
    });
  });
});
var leaves = rows.filter(function (row) { return row.leaf; });
var fields = { q: $("q"), strategy: $("f-strategy"), person: $("f-person"), state: $("f-state"), year: $("f-year") };
var states = all("option", fields.state).map(function (option) { return option.value; });
var sort = { key: "", down: false };

function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/ё/g, "е").replace(/\s+/g, " ");
}
function asked() {
  var now = {};
  Object.keys(fields).forEach(function (name) { now[name] = fields[name] ? fields[name].value : ""; });
  now.q = folded(now.q).trim();
  ["person", "year"].forEach(function (name) { now[name] = now[name] && String(fields[name].selectedIndex - 1); });
  return now;
}
function fits(row, now, words) {
  if (now.strategy && row.body.id !== now.strategy) { return false; }
  if (now.person && row.people.indexOf(now.person) < 0) { return false; }
  if ((now.state || now.year) && !row.tokens.some(function (token) {
    return (!now.year || token.slice(0, -1) === now.year) && (!now.state || token.slice(-1) === now.state);
  })) { return false; }
  if (!words.length) { return true; }
  if (row.text === null) { row.text = folded(row.el.textContent); }
  return words.every(function (word) { return row.text.indexOf(word) >= 0; });
}
function show(now) {
  var words = now.q ? now.q.split(" ") : [], open = [], n = 0;
  rows.forEach(function (row) {
    if (!row.leaf) {
      row.on = false;
      open = open.filter(function (other) { return other.body === row.body && other.depth < row.depth; });
      open.push(row);
      return;
    }
    row.on = fits(row, now, words);
    if (!row.on) { return; }
    n += 1;
    open.forEach(function (heading) { if (heading.body === row.body && heading.depth < row.depth) { heading.on = true; } });
  });
  var whole = n === leaves.length;
  rows.forEach(function (row) { row.el.classList.toggle("off", !(row.on || whole)); });
  count.textContent = n ? count.getAttribute("data-text").replace("{n}", n).replace("{m}", leaves.length)
    : count.getAttribute("data-nothing");
  draw(whole);
}

// the timeline closes up over the rows that are off
var HEAD = 38, ROW = 22, FOOT = 6;
function draw(whole) {
  var lines = new Map();
  rows.forEach(function (row) { if (row.line) { lines.set(row.line, whole || row.on); } });
  all(".tl").forEach(function (svg) {
    var n = 0;
    all("g", svg).forEach(function (line) {
      var on = lines.get(line);
      line.setAttribute("display", on ? "inline" : "none");
      if (on) { line.setAttribute("transform", "translate(0 " + (HEAD + ROW * n + ROW / 2) + ")"); n += 1; }
    });
    svg.setAttribute("viewBox", "0 0 1120 " + (HEAD + ROW * n + FOOT));
    var figure = svg.parentNode.parentNode;
    figure.classList.toggle("off", !n);
  });
}

// sorting: the leaves of all strategies in one body, headings put aside; the third press undoes it
var flat = d.createElement("tbody"), order = Object.create(null);
function value(row, key) {
  if (key === "state") { return Math.min.apply(null, row.tokens.map(function (token) { return states.indexOf(token.slice(-1)); })); }
  if (key === "when") { return row.el.getAttribute("data-n") || "9999-99"; }
  return row.el.cells[order[key]].textContent.trim();
}
var compare = new Intl.Collator(root.lang, { numeric: true, sensitivity: "base" }).compare;
function arrange(key, down) {
  bodies.forEach(function (body) { body.rows.forEach(function (el) { body.el.appendChild(el); }); });
  table.classList.toggle("flat", Boolean(key));
  all("thead th", table).forEach(function (th) {
    if (th.getAttribute("data-k") === key) { th.setAttribute("aria-sort", down ? "descending" : "ascending"); }
    else { th.removeAttribute("aria-sort"); }
  });
  if (!key) { flat.remove(); return; }
  table.appendChild(flat);
  leaves.map(function (row, place) { return { row: row, place: place, value: value(row, key) }; })
    .sort(function (a, b) {
      var by = typeof a.value === "number" ? a.value - b.value : compare(a.value, b.value);
      return (down ? -by : by) || a.place - b.place;
    })
    .forEach(function (item) { flat.appendChild(item.row.el); });
}
all("thead th", table).forEach(function (th, place) {
  var key = th.getAttribute("data-k"), button = d.createElement("button");
  order[key] = place;
  button.type = "button";
  button.title = table.getAttribute("data-sort");
  while (th.firstChild) { button.appendChild(th.firstChild); }
  th.appendChild(button);
  button.addEventListener("click", function () {
    if (sort.key !== key) { sort = { key: key, down: false }; }
    else { sort = sort.down ? { key: "", down: false } : { key: key, down: true }; }
    arrange(sort.key, sort.down);
    keep();
  });
});
table.classList.add("js");

// the address keeps what is asked: #q=…&person=…
function keep() {
  var said = new URLSearchParams();
  Object.keys(fields).forEach(function (name) {
    if (fields[name] && fields[name].value) { said.set(name, fields[name].value); }
  });
  if (sort.key) { said.set("sort", (sort.down ? "-" : "") + sort.key); }
  var text = said.toString();
  try { history.replaceState(null, "", text ? "#" + text : location.pathname + location.search); } catch (e) { /* a page inside another */ }
}
function follow() {
  var hash = location.hash.slice(1);
  if (hash && hash.indexOf("=") < 0) { return; }
  var said = new URLSearchParams(hash);
  Object.keys(fields).forEach(function (name) {
    var field = fields[name], value = said.get(name) || "";
    if (!field) { return; }
    field.value = value;
    if (field.value !== value) { field.value = ""; }
  });
  var by = said.get("sort") || "", key = by.replace(/^-/, "");
  sort = key in order ? { key: key, down: by.charAt(0) === "-" } : { key: "", down: false };
  arrange(sort.key, sort.down);
  show(asked());
}
tools.hidden = false;
tools.addEventListener("input", function () { show(asked()); keep(); });
tools.addEventListener("submit", function (event) { event.preventDefault(); });
tools.addEventListener("reset", function () {
  setTimeout(function () { sort = { key: "", down: false }; arrange("", false); show(asked()); keep(); }, 0);
});
addEventListener("hashchange", follow);
follow();

// paper gets the whole plan in its own order, everything unfolded
var folds = [];
addEventListener("beforeprint", function () {
  folds = all("details:not([open])");
  folds.forEach(function (el) { el.open = true; });
  arrange("", false);
  draw(true);
});
addEventListener("afterprint", function () {
  folds.forEach(function (el) { el.open = false; });
  arrange(sort.key, sort.down);
  show(asked());
});

// on a narrow screen the names of the timeline stay in sight while it scrolls
all("figure .scroll").forEach(function (box) {
  var svg = box.querySelector("svg");
  box.addEventListener("scroll", function () {
    svg.style.setProperty("--pin", (box.scrollLeft * 1120 / svg.clientWidth) + "px");
  }, { passive: true });
});
}());
