"""Turning talk into claims, and asking well."""
