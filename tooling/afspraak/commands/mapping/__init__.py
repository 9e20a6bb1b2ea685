"""What a header would be read as: found out, shown and written down."""
