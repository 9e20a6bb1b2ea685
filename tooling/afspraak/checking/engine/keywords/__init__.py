"""Every keyword of JSON Schema that the columnar form can say: on a value, and on a whole record."""

from __future__ import annotations

from afspraak.checking.engine.keywords import constants, kinds, logic, numbers, records, texts
from afspraak.checking.engine.keywords.base import RecordKeyword, ValueKeyword

VALUE: dict[str, ValueKeyword] = {
    "$ref": logic.ref,
    "allOf": logic.all_of,
    "anyOf": logic.any_of,
    "const": constants.const,
    "enum": constants.enum,
    "exclusiveMaximum": numbers.exclusive_maximum,
    "exclusiveMinimum": numbers.exclusive_minimum,
    "if": logic.if_then_else,
    "maxItems": kinds.max_items,
    "maxLength": texts.max_length,
    "maximum": numbers.maximum,
    "minItems": kinds.min_items,
    "minLength": texts.min_length,
    "minimum": numbers.minimum,
    "multipleOf": numbers.multiple_of,
    "not": logic.not_,
    "oneOf": logic.one_of,
    "pattern": texts.pattern,
    "type": kinds.type_,
}

RECORD: dict[str, RecordKeyword] = {
    "$ref": logic.record_ref,
    "additionalProperties": records.additional_properties,
    "allOf": logic.record_all_of,
    "anyOf": logic.record_any_of,
    "dependentRequired": records.dependent_required,
    "dependentSchemas": records.dependent_schemas,
    "if": logic.record_if,
    "maxProperties": records.max_properties,
    "minProperties": records.min_properties,
    "not": logic.record_not,
    "oneOf": logic.record_one_of,
    "properties": records.properties,
    "required": records.required,
    "type": records.type_,
    "x-must": records.must,
}

# Keywords that assert nothing by themselves.
SILENT = frozenset(
    (
        "$anchor", "$comment", "$defs", "$schema", "contentEncoding", "contentMediaType", "contentSchema", "default",
        "deprecated", "description", "else", "examples", "format", "maxContains", "minContains", "readOnly", "then",
        "title", "writeOnly", "x-field", "x-rule",
    )
)  # fmt: skip

# Keywords that speak of arrays or objects alone: silent where a field can hold neither.
OF_ARRAYS = frozenset(("contains", "items", "prefixItems", "unevaluatedItems", "uniqueItems"))
OF_OBJECTS = frozenset(
    (
        "additionalProperties", "dependentRequired", "dependentSchemas", "maxProperties", "minProperties",
        "patternProperties", "properties", "propertyNames", "required", "unevaluatedProperties",
    )
)  # fmt: skip
