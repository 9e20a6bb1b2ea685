"""A proposal as one comment in its pull request: what will read differently, what it does, and who is asked."""
