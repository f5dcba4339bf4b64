(function () {
"use strict";
var d = document, root = d.documentElement;
function $(id) { return d.getElementById(id); }
function all(what, within) { return Array.prototype.slice.call((within || d).querySelectorAll(what)); }
function each(list, act) { Array.prototype.forEach.call(list, act); }

// the theme: the system's until the reader chooses
var theme = $("theme"), dark = matchMedia("(prefers-color-scheme: dark)");
function paint() {
  var chosen = root.getAttribute("data-theme");
  theme.setAttribute("aria-pressed", String(chosen ? chosen === "dark" : dark.matches));
}
theme.addEventListener("click", function () {
  var next = theme.getAttribute("aria-pressed") === "true" ? "light" : "dark";
  root.setAttribute("data-theme", next);
  try { localStorage.setItem("nastavnik-theme", next); } catch (e) { /* until the page is left, then */ }
  paint();
});
if (dark.addEventListener) { dark.addEventListener("change", paint); }
theme.hidden = false;
paint();

// a table laid out line under line on a narrow screen is still a table
var ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
all("table, thead, tbody, tr, td").forEach(function (el) { el.setAttribute("role", ROLES[el.tagName]); });
all("table th").forEach(function (el) { el.setAttribute("role", el.scope === "col" ? "columnheader" : "rowheader"); });

// the plan: rows with their headings, and the same rows on the timeline
var tools = $("tools"), table = $("table"), count = $("count");
var rows = [], places = [];
each(table.tBodies, function (body) {
  var strategy = body.querySelector(".i").textContent, own = [];
  each(body.rows, function (el, place) {
    var said = el.getAttribute("data-r").split(";"), leaf = Boolean(el.id);
    own.push(el);
    rows.push({
      el: el, leaf: leaf, strategy: strategy, text: null, line: null, at: place - 1,
      tokens: said[0].split(" "), people: (said[1] || "").split(" "), due: Number(said[2] || Infinity),
      depth: Number(leaf ? said[3] || 0 : said[0])
    });
  });
  places.push({ body: body, rows: own });
});
var leaves = rows.filter(function (row) { return row.leaf; });
var fields = { q: $("q"), strategy: $("f-strategy"), person: $("f-person"), state: $("f-state"), year: $("f-year") };
var names = Object.keys(fields).filter(function (name) { return fields[name]; });
var states = all("option", fields.state).map(function (option) { return option.value; });
var sort = { key: "", down: false };

function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/ё/g, "е").replace(/\s+/g, " ");
}
function asked() {
  var now = {};
  names.forEach(function (name) {
    var field = fields[name], by = name === "person" || name === "year";
    now[name] = by ? field.value && String(field.selectedIndex - 1) : field.value;
  });
  now.words = folded(now.q).trim().split(" ").filter(Boolean);
  return now;
}
function fits(row, now) {
  if (now.strategy && row.strategy !== now.strategy) { return false; }
  if (now.person && row.people.indexOf(now.person) < 0) { return false; }
  if ((now.state || now.year) && !row.tokens.some(function (token) {
    return (!now.year || token.slice(0, -1) === now.year) && (!now.state || token.slice(-1) === now.state);
  })) { return false; }
  if (row.text === null) { row.text = folded(row.el.textContent); }
  return now.words.every(function (word) { return row.text.indexOf(word) >= 0; });
}
function show() {
  var now = asked(), open = [], n = 0;
  rows.forEach(function (row) {
    open = open.filter(function (other) { return other.depth < row.depth; });
    row.on = row.leaf && fits(row, now);
    if (!row.leaf) { open.push(row); }
    if (row.on) { n += 1; open.forEach(function (heading) { heading.on = true; }); }
  });
  // with nothing filtered out, empty strategies and groups are shown too
  if (n === leaves.length) { rows.forEach(function (row) { row.on = true; }); }
  rows.forEach(function (row) { row.el.classList.toggle("off", !row.on); });
  count.textContent = n || !leaves.length ? count.getAttribute("data-text").replace("{n}", n).replace("{m}", leaves.length)
    : count.getAttribute("data-nothing");
  draw();
}

// the timeline closes up over the rows that are off; where it has no room names stand above their lines
var chart = $("chart"), narrow = matchMedia("screen and (max-width:76rem)"), onPaper = false;
var size = chart.getAttribute("data-sizes").split(" ").map(Number);
var HEAD = size[0], ROW = size[1], FOOT = size[2], NAMES = size[3], WIDTH = size[4], TALL = 38;
var lines = all(".tl>g", chart);
rows.filter(function (row) { return row.at >= 0; }).forEach(function (row, place) { row.line = lines[place]; });
function draw() {
  var stacked = narrow.matches && !onPaper, pitch = stacked ? TALL : ROW, left = stacked ? NAMES : 0;
  var on = new Map();
  rows.forEach(function (row) { if (row.line) { on.set(row.line, row.on || onPaper); } });
  chart.classList.toggle("stacked", stacked);
  all(".tl", chart).forEach(function (svg) {
    var n = 0;
    all("g", svg).forEach(function (line, place) {
      var by = n * pitch - place * ROW + (stacked ? TALL - ROW : 0);
      line.setAttribute("display", on.get(line) ? "inline" : "none");
      if (on.get(line)) { line.setAttribute("transform", "translate(0 " + by + ")"); n += 1; }
    });
    svg.setAttribute("viewBox", [left, 0, WIDTH - left, HEAD + pitch * n + FOOT].join(" "));
    svg.parentNode.classList.toggle("off", !n);
  });
  pin();
}
// the names stay in sight while the timeline scrolls
function pin() {
  var left = chart.classList.contains("stacked") ? NAMES : 0, svg = chart.querySelector("figure:not(.off) .tl");
  if (!svg) { return; }
  var unit = (WIDTH - left) / svg.getBoundingClientRect().width;
  chart.style.setProperty("--pin", left + chart.scrollLeft * unit + "px");
}
// a timeline wider than the screen opens at today
function toToday() {
  var today = Number(chart.getAttribute("data-today")), svg = chart.querySelector(".tl");
  if (!today || !svg || chart.scrollWidth <= chart.clientWidth) { return; }
  var box = svg.viewBox.baseVal, share = (today - box.x) / box.width;
  chart.scrollLeft = share * chart.scrollWidth - chart.clientWidth * 2 / 3;
}

// sorting: the leaves of all strategies in one body, headings put aside; the third press undoes it
var flat = d.createElement("tbody"), heads = all("thead th", table), order = {};
flat.setAttribute("role", "rowgroup");
function value(row, key) {
  if (key === "state") { return Math.min.apply(null, row.tokens.map(function (token) { return states.indexOf(token.slice(-1)); })); }
  if (key === "when") { return row.due; }
  return row.el.cells[order[key]].textContent.trim();
}
var collator = new Intl.Collator(root.lang, { numeric: true, sensitivity: "base" });
function compare(a, b) {
  if (typeof a === "string") { return collator.compare(a, b); }
  return a < b ? -1 : Number(a > b);
}
function arrange(key, down) {
  places.forEach(function (place) { place.rows.forEach(function (el) { place.body.appendChild(el); }); });
  table.classList.toggle("flat", Boolean(key));
  heads.forEach(function (th) {
    if (th.getAttribute("data-k") === key) { th.setAttribute("aria-sort", down ? "descending" : "ascending"); }
    else { th.removeAttribute("aria-sort"); }
  });
  flat.remove();
  if (!key) { return; }
  table.appendChild(flat);
  leaves.map(function (row, place) { return { el: row.el, place: place, value: value(row, key) }; })
    .sort(function (a, b) {
      var by = compare(a.value, b.value);
      return (down ? -by : by) || a.place - b.place;
    })
    .forEach(function (item) { flat.appendChild(item.el); });
}
heads.forEach(function (th, place) {
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
    keep(true);
  });
});
table.classList.add("js");

// the address keeps what is asked: #q=…&person=…; each choice is a step that Back takes back
function keep(isStep) {
  var said = new URLSearchParams();
  names.forEach(function (name) { if (fields[name].value) { said.set(name, fields[name].value); } });
  if (sort.key) { said.set("sort", (sort.down ? "-" : "") + sort.key); }
  var text = said.toString(), to = text ? "#" + text : location.pathname + location.search;
  try { history[isStep ? "pushState" : "replaceState"](null, "", to); } catch (e) { /* a page inside another */ }
}
function isAsked() { return Boolean(sort.key) || names.some(function (name) { return fields[name].value; }); }
function follow() {
  var hash = location.hash.slice(1);
  if (hash && hash.indexOf("=") < 0) { goTo(hash); return; }
  var said = new URLSearchParams(hash);
  names.forEach(function (name) {
    var field = fields[name], value = said.get(name) || "";
    field.value = value;
    if (field.value !== value) { field.value = ""; }
  });
  var by = said.get("sort") || "", key = by.replace(/^-/, "");
  sort = heads.some(function (th) { return th.getAttribute("data-k") === key; })
    ? { key: key, down: by.charAt(0) === "-" } : { key: "", down: false };
  arrange(sort.key, sort.down);
  show();
}
// a place in the page: an activity that is filtered out is shown again, else the filter stays in the address
function goTo(hash) {
  var place = d.getElementById(hash);
  try { place = place || d.getElementById(decodeURIComponent(hash)); } catch (e) { /* no escape */ }
  if (place && place.closest(".off")) {
    clear();
    place.scrollIntoView();
  } else if (isAsked()) { keep(false); }
}
function clear() {
  names.forEach(function (name) { fields[name].value = ""; });
  sort = { key: "", down: false };
  arrange("", false);
  show();
}
tools.addEventListener("input", function (event) {
  show();
  keep(event.target !== fields.q || !/[#&]q=/.test(location.hash));
});
tools.addEventListener("submit", function (event) { event.preventDefault(); });
tools.addEventListener("reset", function (event) {
  event.preventDefault();
  clear();
  keep(true);
});
addEventListener("hashchange", follow);
tools.hidden = false;
show();
follow();

chart.addEventListener("scroll", pin, { passive: true });
// what is jumped to or reached by keyboard is not hidden under the head of the table
function makeRoom() {
  var sticks = getComputedStyle(heads[0]).position === "sticky";
  root.style.scrollPaddingTop = (sticks ? table.tHead.offsetHeight : 0) + 16 + "px";
}
addEventListener("resize", function () { makeRoom(); pin(); });
if (narrow.addEventListener) { narrow.addEventListener("change", draw); }
makeRoom();
toToday();

// paper gets the whole plan in its own order, everything unfolded
var folds = [];
addEventListener("beforeprint", function () {
  folds = all("details:not([open])");
  folds.forEach(function (el) { el.open = true; });
  arrange("", false);
  onPaper = true;
  draw();
});
addEventListener("afterprint", function () {
  folds.forEach(function (el) { el.open = false; });
  arrange(sort.key, sort.down);
  onPaper = false;
  draw();
});
}());
