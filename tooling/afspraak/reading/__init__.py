"""Policies as text to a rulebook, with every fault as a finding."""

from __future__ import annotations

from afspraak.reading.folder import read_files, read_folder

__all__ = ["read_files", "read_folder"]
