"""The workspace after the demo: who is in it, where interviews stand, and which port it takes."""

import json
import os
import socket

import pytest
from click.testing import CliRunner

from bot import clock
from bot.bootstrap import open_home, open_mail
from bot.commands import main
from bot.playing.demo import EXAMPLE
from bot.playing.play import Show, load_show, open_scenario
from bot.playing.result import Said
from bot.playing.threads import write_threads
from bot.playing.workspace import ADMIN, INVITED, free_port, residents, set_up, without_proxies
from bot.sandbox.state.people import Standing
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import BOT_USER_ID
from bot.slack_work.at_hand.setups import Setups
from capture.interview.course.session import State, fold_session


@pytest.fixture
def show() -> Show:
    """The example, not played."""
    return load_show(EXAMPLE)


def test_people_keep_the_ids_under_which_their_accounts_are(show):
    """So that in the workspace everybody goes on where they were; who is invited comes first."""
    found = residents(show)
    assert {p.id for p in found} == {p.key for p in show.scenario.persons}
    assert found[0].id == INVITED
    assert [p.id for p in found if p.standing is Standing.ADMIN] == [ADMIN]
    assert "UTC" not in {p.timezone for p in found}


def test_the_leader_owns_the_example_and_the_report_has_a_channel(show, tmp_path):
    """Whoever leads it releases it."""
    set_up(open_home(tmp_path), show)
    setup = Setups(tmp_path).of(show.scenario.subject.key)
    assert setup is not None
    assert setup.owner == setup.leaders[0] == "U0101"
    assert setup.channel == "C0PURCHASING"


def test_a_played_interview_stands_in_a_thread_that_belongs_to_it(show, tmp_path):
    """What was asked and said, in order; a reply in it finds its interview, which stays over."""
    home, user = open_home(tmp_path), show.scenario.accounts[0].user
    open_scenario(home, show, clock.now())
    show.turns += [Said(user, {"text": "How does it go?"}, ("First this.", "Then that."))]
    workspace = Workspace(people=residents(show))
    write_threads(home, show, workspace)
    room = workspace.direct_room(user, BOT_USER_ID).id
    head, *thread = workspace.talk.in_room(room)
    assert [m.text for m in thread][:3] == ["How does it go?", "First this.", "Then that."]
    assert {m.thread for m in thread} == {head.ts}
    key = f"{show.scenario.subject.key}/{user}/leader"
    assert open_mail(tmp_path).key_at(room, head.ts) == f"invite/{key}/1"
    assert fold_session(key, home.ledger.interview(key)).state is State.CLOSED


def test_a_port_somebody_listens_on_is_passed_over():
    """The next free one is taken instead of an error."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port(port) != port


def test_proxies_are_forgotten_for_a_while_only(monkeypatch):
    """What is on this machine is not looked for beyond a proxy; afterwards all is as it was."""
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.invalid:3128")
    with without_proxies():
        assert "HTTPS_PROXY" not in os.environ
    assert os.environ["HTTPS_PROXY"] == "http://proxy.invalid:3128"


@pytest.mark.parametrize(("option", "stays"), [((), False), (("--workspace",), True)])
def test_without_a_terminal_the_demo_ends_after_the_report(monkeypatch, option, stays):
    """Nobody could press ctrl-c there; it stays only when that was asked for."""
    seen = []
    monkeypatch.setattr(
        "bot.playing.demo.show_demo", lambda *_, **given: seen.append(given["stay"] is not None)
    )
    result = CliRunner().invoke(main, ["demo", *option])
    assert result.exit_code == 0, result.output
    assert seen == [stays]


def test_the_example_names_who_is_invited_and_who_runs_the_workspace(show):
    """Neither of them is among those whose interviews are played."""
    interviewed = {account.user for account in show.scenario.accounts}
    people = {p["id"] for p in json.loads(EXAMPLE.read_text("utf-8"))["people"]}
    assert {INVITED, ADMIN} <= people - interviewed
