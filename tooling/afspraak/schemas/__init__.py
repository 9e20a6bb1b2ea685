"""A rulebook to JSON Schemas: the judge and its plain twin per record type, and their catalog."""

from __future__ import annotations

from afspraak.schemas.catalog import catalog
from afspraak.schemas.documents import Document, documents
from afspraak.schemas.entries import entries, form_of, speaks_for

__all__ = ["Document", "catalog", "documents", "entries", "form_of", "speaks_for"]
