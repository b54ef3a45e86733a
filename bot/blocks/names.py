"""The names Slack hands back to us when somebody uses something; each has one home here."""

from enum import StrEnum


class Action(StrEnum):
    """Buttons and menus in messages and in the App Home."""

    ACCEPT = "accept"
    NOT_ME = "not_me"
    NOT_NOW = "not_now"
    SKIP = "skip"
    REFER = "refer"
    LATER = "later"
    UNDO = "undo"
    STOP = "stop"
    MARK = "mark"
    ALL_RIGHT = "all_right"
    MARKS_DONE = "marks_done"
    MISSING = "missing"
    APPROVE = "approve"
    REFUSE = "refuse"
    RELEASE_LEADERS = "release_leaders"
    RELEASE_CHANNEL = "release_channel"
    POST_REPORT = "post_report"
    DESCRIBE = "describe"
    GO_ON = "go_on"
    SETTINGS = "settings"
    FORGET = "forget"
    SETTLE = "settle"
    TOLERATE = "tolerate"
    INQUIRE = "inquire"
    REOPEN = "reopen"


class Form(StrEnum):
    """Modals."""

    PROCESS = "process_form"
    REFER = "refer_form"
    SNOOZE = "snooze_form"
    READ_BACK = "read_back_form"
    DESCRIBE = "describe_form"
    CAPTURE = "capture_form"
    SETTINGS = "settings_form"
    FORGET = "forget_form"
    ASK = "ask_form"
    SETTLE = "settle_form"


class Shortcut(StrEnum):
    """Shortcuts of the manifest."""

    DESCRIBE = "describe_my_work"
    CAPTURE = "capture_step"


class Mark(StrEnum):
    """What can be said of one line of a read-back."""

    RIGHT = "right"
    NOT_QUITE = "not_quite"
    NOT_SURE = "not_sure"


COMMAND = "/gemba"
