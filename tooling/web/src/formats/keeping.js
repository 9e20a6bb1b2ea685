// Whether a value keeps a named format.
import formats from "../../data/formats.json" with { type: "json" };
import { compiled } from "../text.js";
import { holds } from "./checksums.js";

/** Whether the value satisfies the pattern, what is never allowed and the checksums of the format of that name. */
export function keeps(name, value) {
  const form = formats[name];
  return (
    compiled(form.pattern).test(value) &&
    !form.never.some((pattern) => compiled(pattern).test(value)) &&
    holds(form.checks, value)
  );
}
