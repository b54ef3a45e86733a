"""What an answer claims: first the kind that was asked for, then what it says besides."""
