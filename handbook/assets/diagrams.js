// Draws the diagrams of a page, and loads the drawing library only on pages that have one.
(function () {
  "use strict";
  var library = new URL("vendor/mermaid.min.js", document.currentScript.src).href;
  var loading = null;
  var drawn = 0;

  function load() {
    if (!loading) {
      loading = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = library;
        script.onload = function () { resolve(window.mermaid); };
        script.onerror = reject;
        document.head.appendChild(script);
      });
    }
    return loading;
  }

  function colour(name) {
    return getComputedStyle(document.body).getPropertyValue(name).trim();
  }

  function settings() {
    return {
      startOnLoad: false,
      securityLevel: "strict",
      theme: "base",
      fontFamily: colour("--md-text-font-family") || "sans-serif",
      flowchart: { wrappingWidth: 340, nodeSpacing: 24, rankSpacing: 28, padding: 14 },
      themeVariables: {
        darkMode: document.body.getAttribute("data-md-color-scheme") === "slate",
        background: "transparent",
        primaryColor: colour("--diagram-fill"),
        primaryTextColor: colour("--diagram-text"),
        primaryBorderColor: colour("--diagram-line"),
        lineColor: colour("--diagram-line"),
        textColor: colour("--diagram-text"),
        transitionColor: colour("--diagram-line"),
        fontSize: "15px"
      }
    };
  }

  function draw(block, mermaid) {
    drawn += 1;
    return mermaid.render("diagram-" + drawn, block.dataset.source).then(function (result) {
      block.innerHTML = result.svg;
      block.classList.add("diagram--drawn");
    });
  }

  function drawAll() {
    var blocks = Array.prototype.slice.call(document.querySelectorAll("pre.diagram, div.diagram"));
    if (!blocks.length) return;
    load().then(function (mermaid) {
      mermaid.initialize(settings());
      return blocks.reduce(function (before, block) {
        if (!block.dataset.source) {
          var box = document.createElement("div");
          box.className = "diagram";
          box.dataset.source = block.textContent;
          block.replaceWith(box);
          block = box;
        }
        return before.then(function () { return draw(block, mermaid); });
      }, Promise.resolve());
    }).catch(function () { /* the source stays readable, and a table on the page says the same */ });
  }

  new MutationObserver(drawAll).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  if (window.document$) window.document$.subscribe(drawAll);
  else document.addEventListener("DOMContentLoaded", drawAll);
})();
