"""Schemas and records to findings."""
