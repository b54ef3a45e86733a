"""Prompts are files; this package only finds, checks and fills them.

What a file declares is exactly what its text uses and exactly what a caller must give.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template

HEADER = frozenset({"purpose", "inputs", "output"})


class PromptError(Exception):
    """A prompt file is missing, malformed, or was given other values than it declares."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt file, as it stood when it was read."""

    name: str
    purpose: str
    inputs: frozenset[str]
    output: str
    text: str

    @property
    def version(self) -> str:
        """First 12 hex digits of the text's SHA-256, kept on every claim it drew out."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:12]

    def fill(self, **values: str) -> str:
        """Return the text with every declared input filled in.

        Raises:
            PromptError: a declared value is missing, or one was given that is not declared.
        """
        if values.keys() != self.inputs:
            missing, extra = self.inputs - values.keys(), values.keys() - self.inputs
            raise PromptError(
                f"{self.name}: missing {sorted(missing)}, not asked for {sorted(extra)}"
            )
        return Template(self.text).substitute(values)


@cache
def load(name: str) -> Prompt:
    """Read `prompts/<name>.md`.

    Raises:
        PromptError: no such file, or its header and its text do not agree.
    """
    path = files("prompts").joinpath(*f"{name}.md".split("/"))
    if not path.is_file():
        raise PromptError(f"no prompt {name}.md; packaged prompts stand under prompts/")
    return parse(name, path.read_text(encoding="utf-8"))


def parse(name: str, raw: str) -> Prompt:
    """Read one prompt out of the words of its file; see `load` for what is refused."""
    import yaml

    opening, _, rest = raw.partition("---\n")
    header, found, text = rest.partition("---\n")
    fields = yaml.safe_load(header) if found and not opening.strip() else None
    if not isinstance(fields, dict) or not fields.get("purpose") or not fields.keys() <= HEADER:
        raise PromptError(f"{name}: the header must hold purpose, and may hold inputs and output")
    template = Template(text)
    declared = frozenset(fields.get("inputs") or ())
    if not template.is_valid() or declared != frozenset(template.get_identifiers()):
        raise PromptError(f"{name}: the header declares {sorted(declared)}, the text uses others")
    output = str(fields.get("output") or "")
    return Prompt(name, str(fields["purpose"]), declared, output, text.strip() + "\n")
