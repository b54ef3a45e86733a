"""The first middleware: whatever is an answer is on disk before Slack is told that it arrived.

When it cannot be stored this raises, Bolt acknowledges nothing, and Slack delivers once more.
"""

import logging
from collections.abc import Callable

from slack_bolt import BoltRequest, BoltResponse

from bot.delivery.ports import Inbox
from bot.slack_work.talks import Arrivals
from model_store.errors import GembaError, UnavailableError

LOG = logging.getLogger(__name__)
OK = 200

Middleware = Callable[[BoltRequest, BoltResponse, Callable[[], BoltResponse]], BoltResponse]


def durable_inbox(arrivals: Arrivals, inbox: Inbox) -> Middleware:
    """Build the middleware.

    Deeds that it stored are acknowledged here and go no further: what follows from them is done
    by their turn, not by a listener.
    """

    def keep(
        req: BoltRequest, resp: BoltResponse, next_: Callable[[], BoltResponse]
    ) -> BoltResponse:
        del resp
        try:
            event = "event" in req.body
            deed = arrivals.event(req.body) if event else arrivals.press(req.body)
            if deed is None:
                return next_()
            inbox.store(deed)
        except GembaError as error:
            LOG.error("An answer was not stored, so it is not acknowledged: %s", error)  # noqa: TRY400
            raise UnavailableError("Not stored; to be delivered again.") from error
        return BoltResponse(status=OK, body="")

    return keep
