"""What happens to every request before a listener sees it."""
