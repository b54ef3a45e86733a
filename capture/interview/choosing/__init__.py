"""Which question comes next: the one whose answer is worth most to this person's side."""

from capture.interview.choosing.planner import next_question

__all__ = ["next_question"]
