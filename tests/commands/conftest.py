"""A command line in a fresh folder, with a reader that needs no language model."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands import main
from capture.ports import Heard, Reading, Refusal
from model_store.claims import Claim, Message, grounded
from model_store.values import Party, Text
from model_store.vocabulary import Kind, Modality, Side

Run = Callable[..., Result]


class PlainReader:
    """Takes every sentence that has a verb-like "I …" in it as a step and its owner."""

    def read(self, heard: Heard) -> Reading:
        """One step and one owner a sentence; everything else is refused."""
        claims: list[Claim] = []
        refused: list[Refusal] = []
        for message in heard.messages:
            for sentence in message.text.split("."):
                words = sentence.strip()
                if words.lower().startswith("i "):
                    claims += self._claims(words, message, heard)
                elif words:
                    refused.append(Refusal(words, "nobody does anything in it"))
        return Reading(tuple(claims), (), tuple(refused))

    def _claims(self, words: str, message: Message, heard: Heard) -> list[Claim]:
        start = message.text.index(words)
        leads = heard.vantage.side is Side.LEADER
        step = Claim(
            kind=Kind.STEP,
            speaker=message.speaker,
            process=message.process,
            account=message.account,
            message=message.key,
            quote=words,
            span=(start, start + len(words)),
            value=Text(words[2:]),
            mention=words[2:],
            modality=Modality.IMAGINED if leads else Modality.DONE,
        )
        owner = replace(step, kind=Kind.OWNER, value=Party("I", person=message.speaker))
        return [grounded(step, message), grounded(owner, message)]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder for one home; it does not exist yet."""
    return tmp_path / "home"


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call a command in the fresh home."""
    monkeypatch.setattr("bot.bootstrap.rule_extractor", PlainReader)
    for name in ("GEMBA_HOME", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def call(*args: str, lines: str | None = None, at_home: bool = True) -> Result:
        where = ("--home", str(home)) if at_home else ()
        return CliRunner().invoke(main, [*args, *where], input=lines)

    return call
