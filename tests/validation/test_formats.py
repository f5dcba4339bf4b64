"""Each form of `validate` is what its readers take, whatever stands in the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from nastavnik_cli.errors import Code
from nastavnik_cli.i18n import Lang, words
from nastavnik_cli.output.diagnostics import Format, Report, render
from nastavnik_cli.output.messages_codes import CODES
from tests.validation.found import HOSTILE, found, report, warned

SCHEMAS = Path(__file__).parents[2] / ".." / "shared" / "data" / "schemas"
EN, RU = words(Lang.EN), words(Lang.RU)
REPORTS = {
    "nothing": report(),
    "one": report(found()),
    "warnings": report(warned(), found(), warned(9)),
    "strict": report(warned(), strict=True),
    "hostile": report(found(f"title: {HOSTILE}", HOSTILE, file=f"план {HOSTILE}.yaml")),
    "undecodable name": report(found(file="a\udcff.yaml")),
}


def schema(name: str) -> Path:
    path = SCHEMAS / name
    if not path.exists():
        pytest.skip(f"{name} is not beside this checkout")
    return path


def test_text_points_at_the_place_and_says_what_to_do() -> None:
    assert render(Format.TEXT, report(found(), warned()), EN) == (
        "roadmap.yaml:47:9: error: There is no field “responsable” here [unknown-field]\n"
        " 47 |         responsable: petrov\n"
        "    |         ^^^^^^^^^^^\n"
        "      The fields here: responsible, result. A field of your own begins with x-.\n"
        "roadmap.yaml:3:9: warning: There is no field “responsable” here [unused-person]\n"
        " 3 |         responsable: petrov\n"
        "   |         ^^^^^^^^^^^\n"
        "     The fields here: responsible, result. A field of your own begins with x-.\n"
        "2 files checked, 1 file with errors, 1 warning\n"
    )


def test_text_in_russian_keeps_the_words_that_editors_read() -> None:
    first = render(Format.TEXT, report(found()), RU).splitlines()[0]
    assert first == "roadmap.yaml:47:9: error: Поля «responsable» здесь не бывает [unknown-field]"


@pytest.mark.parametrize(
    ("some", "numbers"),
    [
        (report(), "проверен 1 файл, ошибок нет"),
        (report(found()), "проверено 2 файла, с ошибками 1 файл"),
        (report(warned(), warned(4)), "проверено 2 файла, ошибок нет, 2 предупреждения"),
        (report(warned(), strict=True), "проверено 2 файла, с ошибками 1 файл, 1 предупреждение"),
    ],
)
def test_last_line_counts_the_files(some: Report, numbers: str) -> None:
    assert render(Format.TEXT, some, RU).splitlines()[-1] == numbers


@pytest.mark.parametrize(
    ("before", "indent"),
    [
        ("名前: ", "      "),  # two columns each
        ("👩\u200d💻: ", "      "),  # a joiner takes none
        ("e\u0301: ", "   "),  # nor does an accent
        ("\t", "\t"),
        ("\x1b: ", "      "),  # shown as \x1b
    ],
)
def test_caret_stands_under_the_word_in_a_terminal(before: str, indent: str) -> None:
    lines = render(Format.TEXT, report(found(f"{before}слово x", "слово")), EN).splitlines()
    assert lines[2] == f"    | {indent}^^^^^"


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("name", REPORTS)
def test_nothing_hostile_comes_through(form: Format, name: str) -> None:
    text = render(form, REPORTS[name], RU)
    assert not {char for char in text if not char.isprintable()} - {"\n", "\t"}
    assert "\n::error file=x" not in text
    text.encode()


def test_json_is_the_contract() -> None:
    whole = json.loads(render(Format.JSON, report(found(), warned()), EN))
    assert (whole["version"], whole["valid"]) == (1, False)
    assert whole["diagnostics"][0] == {
        "file": "roadmap.yaml",
        "line": 47,
        "column": 9,
        "end_line": 47,
        "end_column": 20,
        "severity": "error",
        "code": "unknown-field",
        "path": "strategies[0].responsable",
        "message": "There is no field “responsable” here.",
        "hint": "The fields here: responsible, result. A field of your own begins with x-.",
    }


@pytest.mark.parametrize(("strict", "valid"), [(False, True), (True, False)])
def test_warnings_count_only_when_strict(strict: bool, valid: bool) -> None:  # noqa: FBT001
    assert json.loads(render(Format.JSON, report(warned(), strict=strict), EN))["valid"] is valid


def test_github_gets_one_command_a_diagnostic() -> None:
    odd = found("a,b: 100%", "a,b", file="./планы/a:b,c.yaml")
    lines = render(Format.GITHUB, report(odd, warned()), EN).splitlines()
    assert lines == [
        (
            "::error file=планы/a%3Ab%2Cc.yaml,line=47,endLine=47,col=1,endColumn=4,"
            "title=nastavnik unknown-field::There is no field “a,b” here.%0A"
            "The fields here: responsible, result. A field of your own begins with x-."
        ),
        (
            "::warning file=roadmap.yaml,line=3,endLine=3,col=9,endColumn=20,"
            "title=nastavnik unused-person::There is no field “responsable” here.%0A"
            "The fields here: responsible, result. A field of your own begins with x-."
        ),
        "3 files checked, 1 file with errors, 1 warning",
    ]


def test_github_escapes_what_the_runner_unescapes() -> None:
    line = render(Format.GITHUB, report(found("k: 100%0A", "100%0A")), EN).splitlines()[0]
    assert "“100%250A”" in line


def fingerprints(some: Report) -> list[str]:
    return [issue["fingerprint"] for issue in json.loads(render(Format.GITLAB, some, EN))]


def test_gitlab_fingerprints_survive_moved_lines() -> None:
    here = found(line=47, anchor="strategies[work].activities[meet].responsable")
    moved = found("  responsable: petrov", line=480, anchor=here.anchor)
    other = found(line=47, anchor="strategies[work].activities[help].responsable")
    assert fingerprints(report(here)) == fingerprints(report(moved))
    assert fingerprints(report(here)) != fingerprints(report(other))
    assert len(set(fingerprints(report(here, here, other)))) == 3


def test_gitlab_fingerprint_without_a_path_is_the_line_itself() -> None:
    assert fingerprints(report(found(line=1))) == fingerprints(report(found(line=2)))
    assert fingerprints(report(found())) != fingerprints(report(found("responsable: other")))


def test_gitlab_issue_has_what_code_quality_asks() -> None:
    issue = json.loads(render(Format.GITLAB, report(found(file="./a/b.yaml")), EN))[0]
    assert issue.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
    assert issue["location"] == {"path": "a/b.yaml", "lines": {"begin": 47, "end": 47}}
    assert issue["severity"] == "major"


@pytest.fixture(scope="module")
def sarif_validator() -> Any:
    jsonschema = pytest.importorskip("jsonschema")
    text = schema("sarif-schema-2.1.0.json").read_text("utf-8")
    whole = json.loads(text)
    return jsonschema.validators.validator_for(whole)(whole)


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("t", [EN, RU], ids=["en", "ru"])
def test_sarif_is_valid(name: str, t: Any, sarif_validator: Any) -> None:
    sarif_validator.validate(json.loads(render(Format.SARIF, REPORTS[name], t)))


def test_sarif_says_what_code_scanning_asks() -> None:
    run = json.loads(render(Format.SARIF, report(found(file="планы/a b.yaml")), EN))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [code.value for code in Code]
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    result = run["results"][0]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "unknown-field"
    place = result["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 47, "startColumn": 9, "endLine": 47, "endColumn": 20}
    assert place["artifactLocation"]["uri"] == "%D0%BF%D0%BB%D0%B0%D0%BD%D1%8B/a%20b.yaml"
    assert result["partialFingerprints"]


@pytest.mark.parametrize("name", REPORTS)
def test_junit_is_valid(name: str) -> None:
    validator = etree.XMLSchema(etree.parse(schema("junit-10.xsd")))
    validator.assertValid(etree.fromstring(render(Format.JUNIT, REPORTS[name], RU).encode()))


def test_junit_fails_what_counts_and_passes_the_rest() -> None:
    root = etree.fromstring(render(Format.JUNIT, report(found(), warned()), EN).encode())
    assert root.attrib["tests"] == "3"
    assert root.attrib["failures"] == "1"
    names = [(case.attrib["name"], [part.tag for part in case]) for case in root.iter("testcase")]
    assert names == [
        ("unknown-field 47:9", ["failure"]),
        ("unused-person 3:9", ["system-out"]),
        ("valid", []),
    ]
    failure = root.find(".//failure")
    assert failure is not None
    assert failure.text is not None
    assert failure.text.startswith("roadmap.yaml:47:9: error: ")


def test_every_code_has_a_meaning_and_a_remedy() -> None:
    assert set(CODES) == set(Code)
    assert all(text.message and text.hint for text in CODES.values())
