"""The columnar engine: the rules of published schemas, decided for whole files at once by DuckDB."""
