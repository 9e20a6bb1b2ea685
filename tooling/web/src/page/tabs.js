// Tabs with panels, for mouse and keyboard.
import { freshId, h } from "./dom.js";

/** A list of tabs over panels; each panel has an `element` and is told when it is first shown. */
export function tabs(label, titles, panels) {
  const buttons = titles.map((title, at) => tab(title, panels[at]));
  const choose = (chosen, focus = false) => {
    buttons.forEach((one, at) => {
      one.setAttribute("aria-selected", String(at === chosen));
      one.tabIndex = at === chosen ? 0 : -1;
      panels[at].element.hidden = at !== chosen;
    });
    panels[chosen].shown?.();
    if (focus) buttons[chosen].focus();
  };
  const list = h("div", { className: "ac-tabs", role: "tablist", "aria-label": label }, buttons);
  list.addEventListener("click", ({ target }) => buttons.includes(target) && choose(buttons.indexOf(target)));
  list.addEventListener("keydown", (event) => {
    const at = moved(event.key, buttons.indexOf(document.activeElement), buttons.length);
    if (at === null) return;
    event.preventDefault();
    choose(at, true);
  });
  choose(0);
  return [list, panels.map(({ element }) => element)];
}

function moved(key, at, count) {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

function tab(title, panel) {
  const id = freshId("tab");
  panel.element.id = freshId("panel");
  panel.element.setAttribute("role", "tabpanel");
  panel.element.setAttribute("aria-labelledby", id);
  return h("button", { type: "button", id, role: "tab", className: "ac-tab", "aria-controls": panel.element.id }, title);
}
