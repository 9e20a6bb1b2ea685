// Why a rule across records is not decided here.

const PREVIOUS = "previous";
const WORDS = {
  nl: {
    and: "en",
    noColumn: (labels) => `er is geen kolom voor ${labels}`,
    otherList: (title) => `daar is ook een andere lijst voor nodig: ${title}`,
    previous: "vorige export",
    notYet: "dit soort regel wordt nog nergens gecontroleerd",
  },
  en: {
    and: "and",
    noColumn: (labels) => `there is no column for ${labels}`,
    otherList: (title) => `it needs another list as well: ${title}`,
    previous: "previous export",
    notYet: "rules of this kind are not checked anywhere yet",
  },
};

/** Of a rule that asks for more than this page can do. */
export const OTHER_MEANS = {
  nl: "dit kan alleen afspraak validate",
  en: "only afspraak validate can do this",
};

const NOWHERE = ["resembles-none"]; // kinds that no check decides yet

/** Why the rule cannot be decided with these rows alone; an empty text where it can. */
export function notDecided(session, entry, rows) {
  const words = WORDS[session.rulebook.language] ?? WORDS.nl;
  const must = entry["x-must"];
  if (NOWHERE.includes(must.kind)) return words.notYet;
  const { [session.record]: own = [], ...others } = must.reads;
  const lacking = needed(session, must, own).filter((field) => !rows.has(field));
  if (lacking.length) return words.noColumn(listed(lacking.map((field) => labelOf(session, field)), words.and));
  const [other] = Object.keys(others);
  return other ? words.otherList(titleOf(session, other, words)) : "";
}

/** The fields of its own record type that decide the rule: the key only names the record, unless the rule compares it. */
function needed({ document }, must, own) {
  const { key } = document["x-rulebook"];
  const compared = [must.field, must.by, ...(must.with ?? [])].flat();
  return own.filter((field) => field !== key || must.kind === "same-as-before" || compared.includes(key));
}

function titleOf({ rulebook }, table, words) {
  const [record, side] = table.split("@");
  const title = rulebook.records[record]?.title ?? record;
  return side ? `${title} (${side === PREVIOUS ? words.previous : side})` : title;
}

function labelOf({ document, rulebook }, field) {
  const { label = {} } = document.properties[field]?.["x-field"] ?? {};
  return label[rulebook.language] ?? Object.values(label)[0] ?? field;
}

const listed = (names, and) => (names.length > 1 ? `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}` : names[0]);
