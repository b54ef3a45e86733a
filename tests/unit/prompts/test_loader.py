"""Prompts are refused unless file, header and given values agree."""

from pathlib import Path

import pytest

import prompts
from prompts import PromptError, load, parse

GOOD = "---\npurpose: ask\ninputs: [step]\noutput: text\n---\nWho does $step?\n"


def test_a_prompt_is_filled_with_exactly_what_it_declares():
    prompt = parse("x", GOOD)
    assert prompt.fill(step="it") == "Who does it?\n"
    assert (prompt.purpose, prompt.output) == ("ask", "text")


@pytest.mark.parametrize("values", [{}, {"step": "it", "extra": "no"}, {"other": "x"}])
def test_missing_and_extra_values_are_refused(values):
    with pytest.raises(PromptError, match="x: missing"):
        parse("x", GOOD).fill(**values)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "no header",
        "---\npurpose: ask\n",
        "---\ninputs: []\n---\ntext",
        "---\npurpose: ask\nmodel: big\n---\ntext",
        "---\npurpose: ask\ninputs: [a]\n---\n$b",
        "---\npurpose: ask\n---\nit costs $ 5",
        "words\n---\npurpose: ask\n---\ntext",
    ],
)
def test_a_file_whose_header_and_text_disagree_is_refused(raw):
    with pytest.raises(PromptError, match="x: the header"):
        parse("x", raw)


def test_an_unknown_prompt_is_named_with_where_prompts_stand():
    with pytest.raises(PromptError, match="prompts/"):
        load("questions/none")


def test_the_version_follows_the_text_and_nothing_else():
    one, other = parse("x", GOOD), parse("x", GOOD.replace("ask", "other purpose"))
    assert one.version == other.version
    assert len(one.version) == 12
    assert parse("x", GOOD.replace("Who", "When")).version != one.version


@pytest.mark.parametrize("path", sorted(Path(prompts.__file__).parent.rglob("*.md")))
def test_every_packaged_prompt_loads(path):
    name = path.relative_to(Path(prompts.__file__).parent).with_suffix("").as_posix()
    assert load(name).text
