"""The report as JSON keeps to its schema."""

import json
from pathlib import Path
from typing import get_args

import drawn
import jsonschema
import pytest

import contradict.report
from contradict.commands.options import FailOn
from contradict.report import render
from contradict.report.json import render as render_json
from contradict.verdicts import SEVERITIES, VERDICTS

SCHEMA = json.loads(
    Path(contradict.report.__file__).with_name("report.schema.json").read_text(encoding="utf-8")
)


def test_the_report_keeps_to_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(render(drawn.war(), format="json")), SCHEMA)
    jsonschema.validate(json.loads(render(drawn.database(), format="json")), SCHEMA)


def test_the_schema_refuses_an_unknown_field() -> None:
    content = json.loads(render(drawn.war(), format="json"))
    content["cases"][0]["surprise"] = 1
    with pytest.raises(jsonschema.ValidationError, match="surprise"):
        jsonschema.validate(content, SCHEMA)


def test_schema_and_model_name_the_same_verdicts() -> None:
    assert tuple(SCHEMA["$defs"]["verdict"]["enum"]) == VERDICTS


def test_it_tells_the_same_story_as_the_text() -> None:
    content = json.loads(render(drawn.war(), format="json"))
    text = render(drawn.war(), format="text")
    for case in content["cases"]:
        assert case["headline"] in text
        assert case["competing"] in text
    value = content["cases"][1]["values"][0]
    assert value["quote"][value["mark_start"] : value["mark_end"]] == value["number_text"] == "340"
    assert value["printed"]["published"] == "2025-06-05"


def test_the_same_database_gives_the_same_bytes() -> None:
    assert render(drawn.war(), format="json") == render(drawn.war(), format="json")


def test_what_is_no_date_raises() -> None:
    with pytest.raises(TypeError, match="no place in a report"):
        render_json.__globals__["_iso"](object())


def test_option_and_schema_name_every_severity() -> None:
    choice = get_args(get_args(FailOn)[0])[0]
    assert get_args(choice)[-len(SEVERITIES) :] == SEVERITIES
    assert SCHEMA["$defs"]["severity"]["enum"] == list(SEVERITIES)
