// before anything is painted: the theme this reader chose the last time
(function () {
try {
  var chosen = localStorage.getItem("nastavnik-theme");
  if (chosen === "dark" || chosen === "light") { document.documentElement.setAttribute("data-theme", chosen); }
} catch (e) { /* no storage here: the system's theme */ }
}());
