"""Slack hears at once that something arrived, whatever the model does."""

from bot.bench.acks import run_acks


def test_no_listener_waits_for_a_model_that_hangs():
    acks = run_acks(60, 30)
    assert len(acks.events) == 60
    assert acks.percentile(0.5) < 0.3
    assert max(acks.events) < 3
    assert len(acks.commands) == 5
    assert max(acks.commands) < 1
