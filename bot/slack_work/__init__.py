"""What the Slack app does, apart from Slack's own calls: decisions made on plain values."""
