"""What Python decides for SQL, once per distinct value."""
