#!/usr/bin/env bash
# Expected: asked about a year that was not loaded, a calendar of holidays fails or loads it.
# True: with expand=False (what one sets so that a look-up never changes the object) every day of a year that
# was not loaded and is no weekend is a working day, New Year's Day too, and the N-th working day is counted so.
# Whoever shifts deadlines by it must name all years at the start.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check holidays==0.109 || exit 2
venv/bin/python - <<'PY'
import sys
from datetime import date
from importlib.metadata import version

import holidays

DAY = date(2027, 1, 1)  # a Friday, New Year's Day
fixed = holidays.country_holidays("RU", years=2026, expand=False)
growing = holidays.country_holidays("RU", years=2026)
print(f"holidays {version('holidays')}")
seen = (DAY in fixed, fixed.is_working_day(DAY), fixed.get_nth_working_day(date(2026, 12, 30), 1))
print(f"expand=False: {DAY} a holiday: {seen[0]}, a working day: {seen[1]}; working day after 30 Dec 2026: {seen[2]}")
also = (growing.is_working_day(DAY), growing.get_nth_working_day(date(2026, 12, 30), 1))
print(f"expand=True:  {DAY} a working day: {also[0]}; working day after 30 Dec 2026: {also[1]}")
as_described = (False, True, date(2027, 1, 1)), (False, date(2027, 1, 11))
sys.exit(0 if (seen, also) == as_described else 1)
PY
