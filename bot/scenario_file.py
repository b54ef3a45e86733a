"""Scenario files and those beside them, as they lie on disk: what is wrong is said plainly."""

import json
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from model_store.errors import ConfigurationError
from model_store.vocabulary import Slot

SLOT_OF_TOPIC = {"single_person": Slot.ABSENCE, "last_time": Slot.LAST_CASE}
"""In a transcript, the question each topic answered; other topics are slots by the same name."""

Form = TypeVar("Form", bound=BaseModel)
EXAMPLE = "Compare it with bot/playing/examples/purchase_to_pay.scenario.json."


def read_form(
    path: Path, form: type[Form], *, called: str = "The scenario", hint: str = EXAMPLE
) -> Form:
    """Read a file as one of the forms that look at it.

    Args:
        path: the file.
        form: the part of it that is looked at.
        called: what the file is, for whoever has to mend it.
        hint: a sentence on where to see how it should be.

    Raises:
        ConfigurationError: it is missing, is not JSON, or is not as documented.
    """
    try:
        return form.model_validate(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise ConfigurationError(
            f"{called} {path} cannot be read ({error.strerror}). Check the path."
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the top"
        raise ConfigurationError(
            f"{called} {path} is not as documented: at {place}: {first['msg']}. {hint}"
        ) from error
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(
            f"{called} {path} is not valid JSON ({error}). Mend the file and try again."
        ) from error
