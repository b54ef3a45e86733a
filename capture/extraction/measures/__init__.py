"""What is counted in a text: times, rates, shares, amounts and dates, each where it was said."""
