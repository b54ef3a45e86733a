"""The report's values cannot carry a person's name or anybody's words."""

import dataclasses
import typing

import pytest
from runs import SHARED_RUN
from samples import PEOPLE, messages, sample

from bot.reports.contents import values
from bot.reports.contents.building import build
from bot.reports.drawing.as_markdown import markdown

FORBIDDEN = {"quote", "quotes", "person", "people", "speaker", "speakers", "name", "names"}
FORBIDDEN |= {"message", "messages", "words", "said", "span", "account", "author", "by", "who"}
TYPES = [t for t in vars(values).values() if dataclasses.is_dataclass(t)]


@pytest.mark.parametrize("kind", TYPES, ids=lambda t: t.__name__)
def test_no_value_has_a_field_for_a_name_or_a_quote(kind):
    """A field that could carry one does not exist, so that no renderer can show it."""
    assert not FORBIDDEN & {f.name for f in dataclasses.fields(kind)}


@pytest.mark.parametrize("kind", TYPES, ids=lambda t: t.__name__)
def test_no_value_holds_a_claim_a_message_or_a_person(kind):
    """Fields are plain values or values of the report itself; what speaks for itself stays out."""
    for field_type in typing.get_type_hints(kind).values():
        for part in (field_type, *typing.get_args(field_type)):
            module = getattr(part, "__module__", "builtins")
            assert module in {
                "builtins",
                "types",
                values.__name__,
                "model_store.values",
                "model_store.vocabulary",
            }


def strings(value):
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)


def test_no_name_of_anybody_reaches_the_report():
    """Not the full name, not a part of it, not even where somebody else typed it in lower case."""
    everything = " ".join(strings(build(sample()))).lower()
    for person in PEOPLE:
        for part in person.name.lower().split():
            assert part not in everything


def test_no_sentence_repeats_what_was_said():
    """Nobody can be recognised by a turn of phrase: long runs of words are never the same."""
    text = f" {' '.join(markdown(build(sample())).lower().split())} "
    for message in messages():
        words = message.text.lower().split()
        runs = (words[i : i + SHARED_RUN + 1] for i in range(len(words) - SHARED_RUN))
        assert not [run for run in runs if f" {' '.join(run)} " in text]


def test_opinions_are_not_facts():
    """That somebody suffers is a theme of few people and stays out of a report on the process."""
    assert "wall" not in markdown(build(sample()))


def test_every_sentence_rests_on_claims():
    """Statements, findings and places where work waits all name the claims they come from."""
    report = build(sample())
    statements = [s for step in report.steps for s in step.statements]
    lists = (report.contradicted, report.surprises, report.unasked, report.detectors)
    entries = [entry for listed in lists for entry in listed]
    for sentence in (*report.bounds, *report.steps, *statements, *entries, *report.waiting):
        assert sentence.claims
