"""Scenario files played through the real engine, and the result files they leave behind."""
