"""What the Slack app does, apart from Slack's own calls: decisions made on plain values.

`at_hand` is what all of it needs, `talks` what happens in an interview, `acts` what somebody does
by a command, a button or a form.
"""
