"""Questions that settle a difference, between people or between one person's own figures."""

from capture.interview.differences.inquiries import due, settle
from capture.interview.differences.two_figures import own_figures

__all__ = ["due", "own_figures", "settle"]
