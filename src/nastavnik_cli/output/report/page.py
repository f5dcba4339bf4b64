"""The report as one HTML page to read, print and paste into a letter; says nothing of its own."""

from __future__ import annotations

import base64
import hashlib

from nastavnik_cli.i18n import Words
from nastavnik_cli.output.report.merging import with_spans
from nastavnik_cli.output.report.text import ReportText
from nastavnik_cli.output.visible import visible

_STYLE = """
body{font:12pt/1.3 "Times New Roman",Tinos,serif;margin:2em auto;max-width:72em;padding:0 1em;color:#111}
header{text-align:center;margin-bottom:1em}
h1{font-size:1.1em;text-transform:uppercase;margin:1em 0 .3em}
h2{font-size:1em;margin:1.5em 0 .4em}
p{margin:.2em 0}
.subject{font-weight:bold}
.signature p{margin-top:1.6em}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #444;padding:.25em .4em;text-align:left;vertical-align:top;white-space:pre-line}
thead th{text-align:center;background:#eef2f6}
.rows thead th:nth-child(3){min-width:9.5em}
.rows thead th:nth-child(n+4){min-width:9em}
.strategy th{text-align:center}
.group th{font-weight:normal}
.figures td{text-align:center}
.figures thead th:last-child{min-width:19em}
.figures tbody th{font-weight:normal}
.figures tbody tr:last-child>*{font-weight:bold}
.summary{margin-top:1em;font-weight:bold}
.wide{overflow-x:auto}
@media print{@page{size:A4 landscape;margin:1.5cm}body{margin:0;max-width:none;padding:0}
thead{display:table-header-group}tr{break-inside:avoid}}
"""
_TEMPLATE = """<!DOCTYPE html>
<html lang="{{ lang }}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ policy }}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{ report.heading }}. {{ report.subject }}</title>
<style>{{ style }}</style>
</head>
<body>
<header>
{% if report.organization %}<p>{{ report.organization }}</p>
{% endif %}<h1>{{ report.heading }}</h1>
<p class="subject">{{ report.subject }}</p>
{% for line in report.details %}<p>{{ line }}</p>
{% endfor %}<p>{{ report.span }}</p>
</header>
<main>
{% if report.rows %}<div class="wide"><table class="rows">
<thead><tr>{% for name in report.columns %}<th scope="col">{{ name }}</th>{% endfor %}</tr></thead>
<tbody>
{% for line, heights in rows %}{% if line.title is defined %}
<tr class="{{ 'group' if line.depth else 'strategy' }}">
<th colspan="{{ report.columns|length }}" scope="rowgroup">{{ line.title }}</th></tr>
{% else %}
<tr>{% for cell in line.cells %}{% set height = heights[loop.index0] %}{% if height %}
<td{% if height > 1 %} rowspan="{{ height }}"{% endif %}>{{ cell }}</td>{% endif %}{% endfor %}</tr>
{% endif %}{% endfor %}</tbody>
</table></div>
{% else %}<p>{{ report.empty }}</p>
{% endif %}<div class="summary">
{% for line in report.summary %}<p>{{ line }}</p>
{% endfor %}</div>
{% for table in report.totals %}<h2>{{ table.title }}</h2>
<div class="wide"><table class="figures">
<thead><tr>{% for name in table.columns %}<th scope="col">{{ name }}</th>{% endfor %}</tr></thead>
<tbody>
{% for row in table.rows %}<tr>{% for cell in row %}{% if loop.first %}<th scope="row">{{ cell }}</th>
{% else %}<td>{{ cell }}</td>{% endif %}{% endfor %}</tr>
{% endfor %}</tbody>
</table></div>
{% endfor %}</main>
<footer class="signature">
{% for line in report.signature %}<p>{{ line }}</p>
{% endfor %}</footer>
</body>
</html>
"""


def report_html(report: ReportText, t: Words) -> str:
    """A page that runs nothing and loads nothing: its policy allows its own style and no more."""
    from jinja2 import Environment, StrictUndefined  # 40 ms, and only for pages
    from markupsafe import Markup

    environment = Environment(autoescape=True, undefined=StrictUndefined, finalize=_shown)
    return environment.from_string(_TEMPLATE).render(
        report=report,
        rows=tuple(with_spans(report.rows)),
        lang=t.lang.value,
        policy=f"default-src 'none'; style-src '{_hash(_STYLE)}'; base-uri 'none'; form-action 'none'",
        style=Markup(_STYLE),  # noqa: S704 — our own style sheet, no value in it
    )


def _shown(value: object) -> object:
    """What a template prints: nothing that hides or acts in a text."""
    return visible(value, keep="\n\t\u00ad") if type(value) is str else value


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
