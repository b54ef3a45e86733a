"""Every block we build is one that Slack takes, whatever people wrote into it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block

from bot.blocks import asking, forms, hello, home, modals, report, requests
from bot.reports.drawing.layout import Item, Section
from bot.sandbox.web_api.block_rules import refuse_bad_blocks, refuse_bad_view

TEXT = st.text(max_size=40) | st.sampled_from(["", " ", "x" * 4000, "&" * 3000, "<!channel>"])
TOLD = st.lists(TEXT, max_size=7)


def sound(blocks):
    """What the SDK's models and the sandbox's rules both take."""
    given_blocks = [dict(block) for block in blocks]
    refuse_bad_blocks(given_blocks, 50)
    for block in given_blocks:
        parsed = Block.parse(block)
        assert parsed is not None
        parsed.validate_json()
    return True


@given(TEXT, TEXT, st.booleans())
def test_an_invitation_is_sound(process, inviter, leads):
    assert sound(asking.invitation(process, leads=leads, inviter=inviter, value="a#1"))
    answered = asking.invitation_answered(process, leads=leads, inviter=inviter, answer="ok")
    assert sound(answered)


@given(TEXT, st.lists(TEXT, max_size=3))
def test_a_question_is_sound(text, before):
    assert sound(asking.question(text, before, "a#1"))
    assert sound(asking.settled(text, before, "done"))


@given(TEXT, TOLD, st.lists(TEXT, max_size=3))
def test_a_read_back_is_sound(text, told, before):
    assert sound(asking.read_back(text, told, before, "a#1"))


@given(st.lists(TEXT, max_size=80))
def test_a_section_of_any_length_is_sound(heads):
    section = Section("What", "lead", tuple(Item(h, "n", "t", (h,)) for h in heads), "none")
    for _, blocks in report.pages(section):
        assert sound(blocks)
    assert sound(report.page("What", [section, section], "note")[1])


@given(TEXT, st.lists(TEXT, max_size=120))
def test_a_request_is_sound(name, names):
    assert sound(requests.request_for_admin("k", name, name, names)[1])


@given(st.lists(st.tuples(TEXT, TEXT, st.lists(TEXT, max_size=4)), max_size=30), TEXT)
def test_a_home_is_sound(mine, role):
    view = home.home([home.Mine("a", p, s, can_go_on=True, told=t) for p, s, t in mine], role)
    refuse_bad_view(dict(view), "home")


@pytest.mark.parametrize(
    "view",
    [
        forms.process_form("U1"),
        forms.refer_form("a#1", declining=True),
        forms.snooze_form("a#1"),
        forms.read_back_form("a#1", [(1, "one"), (2, "two")], missing=True),
        forms.describe_form([]),
        forms.describe_form([("P", "x" * 200)]),
        forms.capture_form("", "words", [("a", "P")]),
        forms.settings_form(""),
        forms.forget_form(),
        modals.notice("Gemba", "words"),
    ],
    ids=lambda view: view["callback_id"],
)
def test_every_form_is_sound(view):
    refuse_bad_view(dict(view), "modal")


def test_the_help_names_every_word_of_the_command():
    text = str(hello.help_text()[1])
    for word in ("start", "status", "skip", "undo", "snooze", "settings", "export", "forget-me"):
        assert word in text
    for word in ("queues", "gaps", "model", "ask", "process new", "invite", "release", "report"):
        assert word in text
