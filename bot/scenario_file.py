"""Scenario files as they lie on disk: whatever is wrong with one is said in one plain sentence."""

import json
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from model_store.errors import ConfigurationError

Form = TypeVar("Form", bound=BaseModel)


def read_form(path: Path, form: type[Form]) -> Form:
    """Read a scenario file as one of the forms that look at it.

    Raises:
        ConfigurationError: it is missing, is not JSON, or is not as documented.
    """
    try:
        return form.model_validate(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise ConfigurationError(
            f"The scenario {path} cannot be read ({error.strerror}). Check the path."
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the top"
        raise ConfigurationError(
            f"The scenario {path} is not as documented: at {place}: {first['msg']}. "
            "Compare it with bot/playing/examples/purchase_to_pay.scenario.json."
        ) from error
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(
            f"The scenario {path} is not valid JSON ({error}). Mend the file and play it again."
        ) from error
