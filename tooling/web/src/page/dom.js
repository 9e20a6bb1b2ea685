// Makes elements. Texts are always texts: nothing that a file or a rulebook says can become markup.

let made = 0;

/** An element with its properties, attributes (data-, aria-, role) and children. */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key in element && !key.startsWith("aria") && key !== "list" && key !== "role") element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An id that nothing else on the page has. */
export function freshId(name) {
  return `afspraak-${name}-${++made}`;
}

/** A field with its label; `control` gets the id that the label points to. */
export function labelled(text, control, hint = null) {
  control.id ||= freshId("control");
  const said = hint && h("small", { id: freshId("hint"), className: "ac-hint" }, hint);
  if (said) control.setAttribute("aria-describedby", said.id);
  return h("div", { className: "ac-field" }, h("label", { htmlFor: control.id }, text), control, said);
}

/** A choice from [value, text] pairs. */
export function select(options, chosen, onchange) {
  const items = options.map(([value, text]) => h("option", { value, selected: value === chosen }, text));
  return h("select", { className: "ac-input", onchange: (event) => onchange(event.target.value) }, items);
}

export function button(text, onclick, kind = "") {
  return h("button", { type: "button", className: `ac-button ${kind}`, onclick }, text);
}

/** Puts the focus on a heading, so that who listens hears it and who tabs goes on from there. */
export function focusOn(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start", behavior: "auto" });
}
