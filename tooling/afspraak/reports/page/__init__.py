"""The report as one page that opens offline: its parts in HTML, its looks and its filter."""
