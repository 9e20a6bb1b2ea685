// How a repair offers a better value, or nothing.
import { keeps } from "../formats/keeping.js";

/** The better value, which may be applied unattended; nothing when there is nothing to improve. */
export function safe(value, better) {
  return better && better !== value ? { value: better, certainty: "safe", alternatives: [] } : null;
}

/** The better values, best first, for a person to choose from; nothing when there is none. */
export function suggestion(value, ...better) {
  const [first, ...others] = new Set(better.filter((choice) => choice && choice !== value));
  return first ? { value: first, certainty: "suggest", alternatives: others } : null;
}

/** The better value, only when it keeps the format that the value itself does not keep. */
export function kept(format, value, better, certainty = "safe") {
  if (keeps(format, value) || !keeps(format, better)) return null;
  return { value: better, certainty, alternatives: [] };
}
