"""Set-ups are kept whole or not at all, and a forgotten person stands in none of them."""

import pytest

from bot.slack_work.at_hand.setups import FILE, Request, Setup, Setups
from model_store.errors import ConfigurationError


def test_what_was_set_up_is_there_the_next_time(tmp_path):
    first = Setups(tmp_path)
    first.put(Setup(process="p", owner="U1", leaders=("U2",), channel="C1"))
    first.call("U2", "head of finance")
    again = Setups(tmp_path)
    assert again.of("p") == first.of("p")
    assert again.role_of("U2") == "head of finance"


def test_a_request_is_settled_once(tmp_path):
    setups = Setups(tmp_path)
    setups.ask(Request(key="k", process="p", by="U1", operators=("U2",)))
    assert setups.settle("k") is not None
    assert setups.settle("k") is None


def test_a_forgotten_person_is_in_no_byte_of_the_file(tmp_path):
    setups = Setups(tmp_path)
    setups.put(Setup(process="p", owner="U1", leaders=("U1", "U2"), operators=("U1",)))
    setups.ask(Request(key="k", process="p", by="U2", operators=("U1",)))
    setups.call("U1", "clerk")
    assert setups.forget("U1") > 0
    assert b"U1" not in (tmp_path / FILE).read_bytes()
    assert setups.of("p") == Setup(process="p", owner="", leaders=("U2",))


def test_a_file_that_is_not_ours_is_named_with_what_to_do(tmp_path):
    (tmp_path / FILE).write_text('{"setups": 3}')
    with pytest.raises(ConfigurationError, match="Put a backup in its place"):
        Setups(tmp_path)
