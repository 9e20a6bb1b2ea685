"""Files of records as relations that SQL scans."""
