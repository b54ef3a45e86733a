"""What a person can do in Slack: speak, press, fill in, command. One file a kind of deed."""
