"""Settings: defaults work, and a slip is named before anything else happens."""

from pathlib import Path

import pytest

from bot.settings import settings
from model_store.errors import ConfigurationError


def test_without_any_setting_there_is_a_home(monkeypatch):
    """A newcomer sets nothing."""
    monkeypatch.delenv("GEMBA_HOME", raising=False)
    assert settings().home == Path.home() / ".gemba"


def test_the_home_comes_from_the_environment(monkeypatch):
    """GEMBA_HOME moves everything Gemba remembers."""
    monkeypatch.setenv("GEMBA_HOME", "elsewhere")
    assert settings().home == Path("elsewhere")


def test_an_unknown_setting_is_refused_by_name(monkeypatch):
    """The known ones are listed beside the wrong one."""
    monkeypatch.setenv("GEMBA_HOUSE", "x")
    with pytest.raises(ConfigurationError, match=r"GEMBA_HOUSE.*GEMBA_HOME"):
        settings()


def test_an_empty_setting_is_as_good_as_none(monkeypatch):
    """An empty GEMBA_HOME must not put a ledger into whatever folder one happens to be in."""
    monkeypatch.setenv("GEMBA_HOME", "")
    assert settings().home == Path.home() / ".gemba"
