"""The looks and the filter of the page: texts that never change, so that a browser can be told to run nothing else."""

from __future__ import annotations

import base64
import hashlib

STYLE = """
:root { color-scheme: light dark; --line: #8884; --dim: #767676;
  --error: #b3261e; --warning: #8a5a00; --advice: #00629d; }
@media (prefers-color-scheme: dark) { :root {
  --error: #ff8a80; --warning: #ffc24d; --advice: #82cfff; --dim: #9a9a9a; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
a { color: inherit; } code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
.dim { color: var(--dim); } .sum { font-size: 1.1rem; margin: .25rem 0 1.5rem; }
.error > summary b { color: var(--error); } .warning > summary b { color: var(--warning); }
.advice > summary b { color: var(--advice); }
form { position: sticky; top: 0; display: flex; gap: 1rem; flex-wrap: wrap; align-items: center; padding: .75rem 0;
  background: Canvas; border-bottom: 1px solid var(--line); }
input[type=search] { flex: 1 1 14rem; font: inherit; padding: .35rem .6rem; }
details { border-bottom: 1px solid var(--line); padding: .6rem 0; }
summary { cursor: pointer; display: flex; gap: .75rem; align-items: baseline; }
summary span { flex: 1; } summary b { min-width: 7.5rem; font-weight: 600; }
summary data { font-variant-numeric: tabular-nums; font-weight: 600; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; display: block; overflow-x: auto; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
@media print { form { display: none; } }
"""

SCRIPT = """
(function () {
  var form = document.querySelector("form");
  if (!form) { return; }
  function show() {
    var wanted = form.elements.words.value.toLowerCase().split(/\\s+/);
    document.querySelectorAll("details").forEach(function (part) {
      var box = form.elements[part.className];
      var text = part.textContent.toLowerCase();
      part.hidden = (box && !box.checked) || !wanted.every(function (word) { return text.includes(word); });
    });
    document.querySelectorAll("section").forEach(function (part) {
      part.hidden = !part.querySelector("details:not([hidden])");
    });
  }
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
})();
"""


def _source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


POLICY = (
    f"default-src 'none'; style-src {_source(STYLE)}; script-src {_source(SCRIPT)}; base-uri 'none'; form-action 'none'"
)
