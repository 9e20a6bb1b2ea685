"""`python -m afspraak`."""

from __future__ import annotations

from afspraak.cli import main

if __name__ == "__main__":
    main()
