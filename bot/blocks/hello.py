"""What somebody reads who writes without being in an interview, and the help."""

from bot.blocks.names import Action
from bot.blocks.parts import built, button, row, said
from bot.blocks.words import neutral
from bot.delivery.ports import Blocks

HELP = """\
*Telling*
`/gemba start` go on with an interview, or begin one  ·  `status` where your interviews stand
`skip` `undo` `snooze 2026-05-07`  steer the open question  ·  `settings` what your role is called
`export` everything you told, as a file for you  ·  `forget-me` remove everything you said

*Seeing* (what the owner of the process has released, and what is your own)
`queues` where work waits  ·  `gaps` where belief and work differ  ·  `model` how it runs
`ask <question>` one of these in your own words

*Running a process*
`process new` set one up  ·  `invite @somebody`  ·  `release` let others see a version
`report` post the gap report to the channel, `report weekly` every Monday morning
`findings` what differs, to settle, tolerate or have asked about  ·  `findings settled`

Name the process behind the word where there are several: `/gemba queues invoice to payment`.\
"""

ALSO = (
    "You can describe how your work really runs: I ask, you answer in your own words, and nothing "
    "is kept before you accept. I have not kept what you just wrote."
)


def hello(name: str) -> tuple[str, Blocks]:
    """A greeting with a way in; text for notifications, and blocks."""
    greeting = f"Hello {neutral(name)}."
    ways = [
        button("Describe how I work", Action.DESCRIBE, "new", "primary"),
        button("Where do my interviews stand?", Action.GO_ON, "all"),
    ]
    return f"{greeting} {ALSO}", built([said(f"{greeting} {ALSO}"), row(ways)])


def help_text() -> tuple[str, Blocks]:
    """Every command on one page."""
    return "What /gemba can do", built([said(part) for part in HELP.split("\n\n")])
