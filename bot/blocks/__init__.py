"""What is shown in Slack: pure builders of Block Kit on the SDK's models."""
