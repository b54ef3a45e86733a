"""A small Slack workspace on 127.0.0.1, so that an unmodified Bolt app can be tried without Slack.

`bot.sandbox.server.Sandbox` starts it; docs/sandbox.md says what it models and what it does not.
"""
