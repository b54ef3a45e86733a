"""What speakers take back, which of their claims fall, and which question is open again."""
