// What there is to say about the columns of a file.
import { Trouble, told } from "../reading/trouble.js";
import { requiredFields } from "../records/headers.js";

/** Unknown, double and missing columns of a table. */
export function columnFindings(session, { source, columns }) {
  if (!source.header) return [];
  const said = columns.map((column) => problem(column, source.headerLine)).filter(Boolean);
  const read = new Set(columns.map(({ field }) => field));
  const missing = requiredFields(session.document)
    .filter((field) => !read.has(field))
    .map((field) => new Trouble("records-missing-column", source.headerLine, { field, label: labelsOf(session, field) }));
  return [...said, ...missing].map((one) => told(one, session.rulebook.language));
}

/** Unknown and double names of records that name their own fields. */
export function nameFindings(session, rows) {
  return (rows.said ?? []).map((one) => told(problem(one, one.line), session.rulebook.language));
}

function problem({ why, header, index, of, first }, line) {
  if (why === "duplicate") return new Trouble("records-duplicate-header", line, { header });
  if (why === "second") return new Trouble("records-two-columns", line, { first, second: header, field: of });
  if (why !== "unknown") return null;
  const number = { nl: `(kolom ${index + 1}, zonder naam)`, en: `(column ${index + 1}, without a name)` };
  return new Trouble("records-unknown-column", line, { header: header.trim() ? header : number, guess: "" });
}

/** What people call the field, in every language. */
export function labelsOf(session, field) {
  const { label = {} } = session.document.properties[field]["x-field"] ?? {};
  return { nl: label.nl ?? label.en ?? field, en: label.en ?? label.nl ?? field };
}
