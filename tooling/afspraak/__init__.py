"""Afspraak: governance as code for CRM data."""

__version__ = "0.1.0"
