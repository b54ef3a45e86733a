"""What somebody's words come to: a command, how sure, which lines stand, which claims."""

from capture.interview.answers.certainty import ASKED, certainty_in, without_certainty
from capture.interview.answers.chat import (
    Command,
    command_in,
    person_named,
    referral_in,
    says_unknown,
)
from capture.interview.answers.hearing import hear
from capture.interview.answers.listening import Listened, heard, holds_words, listen
from capture.interview.answers.replies import Remark, Reply, Say, parse_reply

__all__ = [
    "ASKED",
    "Command",
    "Listened",
    "Remark",
    "Reply",
    "Say",
    "certainty_in",
    "command_in",
    "hear",
    "heard",
    "holds_words",
    "listen",
    "parse_reply",
    "person_named",
    "referral_in",
    "says_unknown",
    "without_certainty",
]
