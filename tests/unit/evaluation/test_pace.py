"""The pace of findings is measured on the same process every time, whole and in part."""

from bot.bench.pace import run_pace


def test_a_pace_is_of_a_process_with_one_more_claim_and_of_a_tenth():
    """Every figure is a time that was taken; the growth is per claim."""
    found = run_pace(40, 20)
    assert found.claims > found.tenth_claims > 0
    assert min(found.laid_out, found.first, found.again, found.one_more, found.tenth) > 0
    assert 0.01 < found.growth < 100
