"""The JSON Schema (2020-12) of roadmap.yaml, made from the model; validates nothing itself.

It speaks of the values that YAML 1.2's core schema gives, as editors see them: `1.10` is a number
there, and an id for us. So it is as wide as `validate` is, and says nothing of meaning: what
phrases, keys and people must be is found by the checks.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from nastavnik_cli.domain import schema as model
from nastavnik_cli.domain import shapes
from nastavnik_cli.i18n import Words
from nastavnik_cli.output.schema_texts import EXAMPLES, FIELDS, MAPPINGS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_UNIT = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
# A letter of any alphabet or a digit, then also . - _ : in words that every regex dialect has.
_ID = r"^[^\s!-/:-@\[-`{-~][^\s!-,/:-@\[-^`{-~]*$"

_NOTHING: JsonSchemaValue = {"type": "null"}
_TEXT: JsonSchemaValue = {"type": ["string", "number", "boolean", "null"], "pattern": r"\S"}
_SCALARS: dict[Any, JsonSchemaValue] = {
    shapes.read_text: _TEXT,
    shapes.read_name: _TEXT,
    shapes.listed_text: _TEXT,
    shapes.listed_name: _TEXT,
    shapes.read_id: {**_TEXT, "pattern": _ID, "maxLength": shapes.ID_LENGTH},
    shapes.read_day: {"type": "string", "pattern": _DAY},
    shapes.read_version: {"enum": [1, "1"]},
    shapes.read_period: {
        "anyOf": [{"type": "string", "pattern": f"^{_UNIT}(/{_UNIT})?$"}, {"type": "integer"}],
    },
}


def render(t: Words) -> str:
    """The whole schema as JSON text, descriptions in the words of one language."""
    return json.dumps(schema(t), ensure_ascii=False, indent=2) + "\n"


def schema(t: Words) -> JsonSchemaValue:
    whole = model.Roadmap.model_json_schema(schema_generator=_Schema)
    definitions = {**whole.pop("$defs"), "Roadmap": whole}
    for name, definition in definitions.items():
        _describe(name, definition, t)
    del definitions["Roadmap"]
    used = {name: definitions[name] for name in definitions if "properties" in definitions[name]}
    return {"$schema": DIALECT, "title": t(MAPPINGS["Roadmap"]), **_tidy(whole), "$defs": _tidy(used)}


def _describe(name: str, definition: JsonSchemaValue, t: Words) -> None:
    """What a mapping and its fields are, for hover and completion."""
    definition.pop("title", None)
    definition["description"] = t(MAPPINGS.get(name, MAPPINGS["Roadmap"]))
    for field, value in definition.get("properties", {}).items():
        value["description"] = t(FIELDS.get((name, field)) or FIELDS["", field])
        examples = EXAMPLES.get(field)
        if examples and name != "Headings":
            value["examples"] = list(examples)


def _tidy(value: Any) -> Any:
    """Without defaults that say nothing and without alternatives said twice."""
    if isinstance(value, list):
        return [_tidy(item) for item in value]
    if not isinstance(value, dict):
        return value
    tidy = {k: _tidy(v) for k, v in value.items() if not (k == "default" and v in (None, [], {}))}
    if "anyOf" in tidy:
        rest = {key: item for key, item in tidy.items() if key != "anyOf"}
        tidy = {**_any(*tidy["anyOf"]), **rest}
    return tidy


def _any(*parts: JsonSchemaValue) -> JsonSchemaValue:
    """One of several, flat; null only where no other part allows it."""
    flat: list[JsonSchemaValue] = []
    for part in parts:
        alone = part["anyOf"] if set(part) == {"anyOf"} else [part]
        flat += [one for one in alone if one not in flat]
    if any("null" in part.get("type", ()) for part in flat if part != _NOTHING):
        flat = [one for one in flat if one != _NOTHING]
    return flat[0] if len(flat) == 1 else {"anyOf": flat}


class _Schema(GenerateJsonSchema):
    """The model's schema with what the readers of `domain.shapes` take beside it."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        reader: Any = schema["function"]["function"]
        if isinstance(reader, shapes.Choice):
            return {"enum": [*reader.known, None]}
        known = _SCALARS.get(reader)
        return dict(known) if known is not None else _widened(reader, self.generate_inner(schema["schema"]))

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        found = super().model_schema(schema)
        found["patternProperties"] = {"^x-": {}}
        return found

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        found = super().dict_schema(schema)
        if "patternProperties" in found:
            found["additionalProperties"] = False
        return found

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 — pydantic's signature
        return False


def _widened(reader: Any, inner: JsonSchemaValue) -> JsonSchemaValue:
    """What else than `inner` a reader takes: one for a list, a text for a mapping, nothing."""
    if isinstance(reader, shapes.Bare):
        is_day = reader.field in {"on", "to"}
        return _any(_SCALARS[shapes.read_day] if is_day else _TEXT, inner)
    if reader in {shapes.one_or_many, shapes.at_least_one}:
        whole = next(part for part in inner.get("anyOf", [inner]) if part.get("type") == "array")
        item = _any(_TEXT, whole["items"]) if "$ref" in whole["items"] else whole["items"]
        nothing = [_NOTHING] if reader is shapes.one_or_many else []
        return _any(item, {**whole, "items": item, "minItems": 1}, *nothing)
    if reader is shapes.some_list:
        return {**inner, "minItems": 1}
    if reader in {shapes.records, shapes.notes}:
        fields = {"not": {"enum": sorted(shapes.FIELDS_OF_RECORDS)}}
        return _any({"propertyNames": fields, **inner}, _NOTHING)
    if reader in {shapes.a_list, shapes.a_mapping}:
        return _any(inner, _NOTHING)
    return inner
