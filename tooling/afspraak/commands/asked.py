"""What a call or a program asks to validate, made into a run."""

from __future__ import annotations

import datetime
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afspraak.checking.engine.stage import stage
from afspraak.checking.headers import Export
from afspraak.checking.sources import FORMS, How
from afspraak.checking.sources.given import Given
from afspraak.commands.exportmaps import exports_of, sides_of
from afspraak.commands.handed import all_handed, delimiter_of, handed_on, is_standard_input, named_type
from afspraak.commands.judges import Judges, of_documents, of_files, of_policies
from afspraak.commands.recordoptions import Reads
from afspraak.commands.run import Held, OnDisk, Run
from afspraak.failures import CalledWrongly
from afspraak.nearest import did_you_mean
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class Request:
    """How records are to be validated, whatever they are."""

    as_of: datetime.date
    policies: Path = Path("policies")
    schemas: tuple[Path | Mapping[str, Any], ...] = ()
    record_type: str = ""
    exports: tuple[str, ...] = ()
    delimiter: str = ""
    sheet: str = ""
    form: str = ""
    show_values: bool = False
    memory: str = "512MB"
    threads: int = 2
    temporary: Path | None = None


def request_of(asked: Reads, as_of: datetime.date) -> Request:
    """What such a call asks for, on this day."""
    return Request(
        as_of,
        asked.policies,
        record_type=asked.record_type,
        exports=asked.exports,
        delimiter=asked.delimiter,
        sheet=asked.sheet,
        form=asked.form or "",
        memory=asked.memory,
        threads=asked.threads,
        temporary=asked.temporary,
    )


def judges_of(request: Request) -> Judges:
    """The schemas that the request names, else those of the policies."""
    paths = tuple(schema for schema in request.schemas if isinstance(schema, Path))
    given = [dict(schema) for schema in request.schemas if not isinstance(schema, Path)]
    if given:
        return of_documents([*of_files(paths).documents.values(), *given] if paths else given)
    return of_files(paths) if paths else of_policies(request.policies, request.as_of)


@contextmanager
def run_over_files(arguments: Sequence[str], judges: Judges, request: Request) -> Iterator[Run]:
    """A run over files, folders, patterns and standard input, which is set aside for as long as the run lasts."""
    if request.form and request.form not in FORMS:
        raise _no_form(request.form)
    piped = next((argument for argument in arguments if is_standard_input(argument)), "")
    named = [argument for argument in arguments if not is_standard_input(argument)]
    files = all_handed(named, judges.documents, request.record_type, request.form)
    if not piped:
        yield _run(tuple(map(OnDisk, files)), judges, request)
        return
    with stage(Path(tempfile.gettempdir())) as folder:
        path = folder / "input"
        handed = handed_on(piped, path, judges.documents, request.record_type)
        with path.open("wb") as out:
            shutil.copyfileobj(sys.stdin.buffer, out)
        yield _run((*map(OnDisk, files), OnDisk(handed)), judges, request)


@contextmanager
def run_over_records(records: Iterable[Any] | object, judges: Judges, request: Request) -> Iterator[Run]:
    """A run over mappings, or over anything with the Arrow PyCapsule interface."""
    record_type = named_type(request.record_type, judges.documents)
    export = exports_of(request.exports, judges.systems).get(record_type)
    if hasattr(records, "__arrow_c_stream__"):
        from afspraak.checking.sources.parquet import held

        with held(records, How(decimal=export.decimal if export else ".")) as source:
            yield _run((Held(source, record_type),), judges, request)
        return
    assert isinstance(records, Iterable)
    given = records if export is None or not export.also else tuple(records)
    yield _run((Held(Given(given), record_type),), judges, request)


def _run(inputs: tuple[OnDisk | Held, ...], judges: Judges, request: Request) -> Run:
    from afspraak.checking.engine.database import Limits

    exports: Mapping[str, Export] = exports_of(request.exports, judges.systems)
    return Run(
        inputs,
        judges.documents,
        request.as_of,
        request.show_values,
        delimiter_of(request.delimiter),
        request.sheet,
        request.form,
        exports,
        sides_of(judges.systems),
        request.temporary,
        Limits(request.memory, request.threads),
    )


def _no_form(form: str) -> CalledWrongly:
    fact = Texts(nl=f'"{form}" is geen soort bestand dat we lezen', en=f'"{form}" is no kind of file that we read')
    names = ", ".join(FORMS)
    remedy = Texts(nl=f"Je kunt kiezen uit: {names}.", en=f"You can choose from: {names}.")
    return CalledWrongly(fact + did_you_mean(form, FORMS), remedy)
