"""Lets a bare `mkdocs serve` show the Dutch handbook: makes its pages and points MkDocs at them."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from afspraak.commands.site import preview
from afspraak.commands.siteaside import on_page_content, on_page_markdown

__all__ = ["on_config", "on_page_content", "on_page_markdown"]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Generates before each build."""
    root = Path(config.config_file_path).parent
    config.docs_dir, config.nav = preview(root, "nl")
    config.watch += [str(root / "policies"), str(root / "handbook" / "nl")]
    return config
