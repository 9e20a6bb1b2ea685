"""Workbooks of Excel (.xlsx), read as a stream from their XML."""
