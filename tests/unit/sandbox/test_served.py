"""The served workspace: its page, its manners towards strangers, its files and its command."""

import json
import urllib.error
import urllib.request

import pytest
from click.testing import CliRunner

from bot.commands.sandbox import sandbox as command
from bot.sandbox.people_file import read_manifest, read_people
from bot.sandbox.server import Sandbox
from bot.sandbox.state.people import Standing
from bot.sandbox.wire import ApiError
from model_store.errors import ConfigurationError


@pytest.fixture(scope="module")
def served():
    """One workspace for the whole file."""
    with Sandbox() as running:
        yield running


def ask(url, body=None, **headers):
    data = None if body is None else json.dumps(body).encode()
    kind = {} if body is None else {"Content-Type": "application/json"}
    request = urllib.request.Request(url, data=data, headers=kind | headers)  # noqa: S310 - http
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=5) as answer:
            return answer.status, answer.read().decode(), answer.headers
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(), error.headers


def test_the_page_may_load_nothing_from_elsewhere(served):
    status, text, headers = ask(served.page_url)
    assert status == 200
    assert "Sandbox" in text
    assert headers["Content-Security-Policy"].startswith("default-src 'self'")


@pytest.mark.parametrize("name", ["main.js", "messages.js", "sandbox.css"])
def test_the_pages_parts_are_served(served, name):
    assert ask(f"{served.page_url}page/{name}")[0] == 200


@pytest.mark.parametrize("name", ["..%2Fserver.py", "server.py", "nothing.js"])
def test_nothing_but_the_pages_parts_is_served(served, name):
    assert ask(f"{served.page_url}page/{name}")[0] == 404


def test_another_name_for_this_machine_is_refused(served):
    assert ask(f"{served.page_url}state", Host="evil.test")[0] == 403


def test_a_foreign_pages_form_cannot_act(served):
    body = {"as": "U0ANASOUSA", "room": "C0GENERAL", "text": "hi"}
    refused = ask(f"{served.page_url}do/say", body, **{"Content-Type": "text/plain"})
    assert refused[0] == 415
    assert ask(f"{served.page_url}do/say", body)[0] == 200


def test_a_person_sees_only_what_is_meant_for_them(served):
    pat, lee = served.person("Pat"), served.person("Lee")
    lee.says("between us", room=served.do(lee.id, "open_direct", person="U0MIRANAIR")["room"])
    seen = json.loads(ask(f"{served.page_url}state?as={pat.id}")[1])
    assert "between us" not in json.dumps(seen)
    assert {room["id"] for room in seen["rooms"]} == {"C0PARTNERS", pat.room}


def test_a_deed_or_a_lever_that_does_not_exist_is_refused(served):
    assert ask(f"{served.page_url}do/fly", {"as": "U0ANASOUSA"})[0] == 400
    assert ask(f"{served.page_url}control/explode", {})[0] == 400
    assert ask(f"{served.page_url}control/advance", {"seconds": "soon"})[0] == 400


def test_nobody_edits_what_somebody_else_said(served):
    ana, lee = served.person("Ana"), served.person("Lee")
    said = ana.says("mine", room="C0GENERAL")
    with pytest.raises(ApiError, match="not_your_message"):
        lee.edits(said, "yours", room="C0GENERAL")


def test_a_taken_port_is_named(served):
    port = int(served.page_url.rstrip("/").rpartition(":")[2])
    with pytest.raises(ConfigurationError, match=str(port)):
        Sandbox(port=port).start()


def test_waiting_ends_and_says_what_happened_last(served):
    with pytest.raises(TimeoutError, match="last:"):
        served.wait_for(lambda _: False, seconds=0.05)


def test_people_come_from_a_file(tmp_path):
    path = tmp_path / "people.yaml"
    path.write_text(
        "channels: [ops]\n"
        "people:\n"
        "  - {real_name: Ines Duarte, timezone: America/Sao_Paulo, standing: admin}\n"
        "  - {real_name: Tom Hale}\n",
        "utf-8",
    )
    people, channels = read_people(path)
    assert [one.id for one in people] == ["U0INESDUARTE", "U0TOMHALE"]
    assert people[0].standing is Standing.ADMIN
    assert channels == ("ops",)


@pytest.mark.parametrize(
    "text",
    ["people: []", "people: [{name: x}]", "[{real_name: A, timezone: Mars/Base}]", "{", "7"],
)
def test_a_wrong_people_file_is_refused_in_plain_words(tmp_path, text):
    path = tmp_path / "people.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigurationError, match=r"people\.yaml"):
        read_people(path)


def test_a_file_that_is_no_manifest_is_refused(tmp_path):
    path = tmp_path / "manifest.json"
    path.write_text("[1, 2]", "utf-8")
    with pytest.raises(ConfigurationError, match="manifest"):
        read_manifest(path)


def test_the_command_explains_itself():
    shown = CliRunner().invoke(command, ["--help"])
    assert shown.exit_code == 0
    assert "127.0.0.1" in shown.output
