"""The rulebook as frozen values."""
