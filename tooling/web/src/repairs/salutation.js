// The salutation of a letter, made from the name.

/** The salutation, or an empty text when the record lacks what it takes. */
export function salutationOf(record) {
  const of = (field) => String(record[field] || "");
  const [form, surname, prefix] = ["form_of_address", "surname", "surname_prefix"].map(of);
  const called = of("initials") || of("first_name");
  if (surname && (form === "heer" || form === "mevrouw")) {
    return `Geachte ${form} ${joined(withCapital(prefix), surname)}`;
  }
  return surname && called ? `Geachte ${called} ${joined(prefix, surname)}` : "";
}

/** The prefix as it stands after heer or mevrouw. */
export function withCapital(prefix) {
  if (prefix.startsWith("'") || ["d'", "l'", "s'"].includes(prefix.toLowerCase())) return prefix;
  const [first = ""] = prefix;
  return first.toUpperCase() + prefix.slice(first.length);
}

/** The prefix and the surname; nothing comes between d' and a name. */
export function joined(prefix, surname) {
  return !prefix || ["d'", "l'"].includes(prefix.toLowerCase()) ? `${prefix}${surname}` : `${prefix} ${surname}`;
}
