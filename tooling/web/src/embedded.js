// Reads the data that a page holds for a script.

/** The content of this element, with each part that is written once in every place where it belongs. */
export function embedded(id) {
  const { shared, content } = JSON.parse(document.getElementById(id).textContent);
  const whole = (part) => {
    if (Array.isArray(part)) return part.map(whole);
    if (part === null || typeof part !== "object") return part;
    if (typeof part["~"] === "number") return whole(shared[part["~"]]);
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, whole(each)]));
  };
  return whole(content);
}
