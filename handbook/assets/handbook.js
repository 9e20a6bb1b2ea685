// Small help on every page: words explained on focus, links to copy, search and print buttons, rules that moved.
(function () {
  "use strict";
  var dutch = document.documentElement.lang === "nl";

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  // A word is explained once per page, never inside a link, a heading or a value, and the keyboard reaches it.
  function explainWords(article) {
    var told = {};
    all("abbr[title]:not(.part)", article).forEach(function (word) {
      var name = word.textContent.toLowerCase();
      if (told[name] || word.closest("a, h1, h2, h3, th, summary, code, button, .facts, .form, .also")) {
        word.replaceWith(document.createTextNode(word.textContent));
        return;
      }
      told[name] = true;
      word.classList.add("term");
      word.tabIndex = 0;
      word.setAttribute("role", "note");
      word.setAttribute("aria-label", word.textContent + ": " + (word.title || word.dataset.title));
    });
    article.normalize();
  }

  function copyLinks(article) {
    all("a.copy-link", article).forEach(function (link) {
      var words = link.textContent;
      link.setAttribute("aria-live", "polite");
      link.addEventListener("click", function (event) {
        if (!navigator.clipboard) return; // then it is a plain link: the address bar shows it
        event.preventDefault();
        history.replaceState(null, "", link.getAttribute("href"));
        navigator.clipboard.writeText(link.href).then(function () {
          link.textContent = dutch ? "Gekopieerd" : "Copied";
          setTimeout(function () { link.textContent = words; }, 2000);
        });
      });
    });
  }

  function buttons() {
    all(".home-search").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        var box = document.getElementById("__search");
        if (box && !box.checked) box.click();
        setTimeout(function () { document.querySelector(".md-search__input").focus(); }, 0);
      });
    });
    all(".print-page").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () { window.print(); });
    });
  }

  // rules/#<id> leads to the rule wherever it stands today.
  function goToRule() {
    var asked = decodeURIComponent(location.hash.slice(1));
    var place = asked && document.querySelector(".rule-index") && document.getElementById(asked);
    var link = place && place.parentElement.querySelector("a");
    if (link) location.replace(link.href);
  }

  // What scrolls sideways can be reached and scrolled with the keyboard.
  function reachScrolling() {
    all(".md-typeset__scrollwrap, .md-typeset pre > code, .drawing").forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else if (box.tabIndex === 0) box.removeAttribute("tabindex");
    });
  }

  function openForPrint() {
    all(".md-typeset details:not([open])").forEach(function (box) {
      if (box.querySelector("pre")) return; // a whole file is not what someone prints
      box.open = true;
      box.dataset.printed = "";
    });
  }

  function closeAfterPrint() {
    all("details[data-printed]").forEach(function (box) {
      box.open = false;
      delete box.dataset.printed;
    });
  }

  function start() {
    var search = document.querySelector(".md-search[role=dialog]");
    if (search) search.setAttribute("aria-label", dutch ? "Zoeken" : "Search");
    var article = document.querySelector("article");
    if (!article) return;
    explainWords(article);
    copyLinks(article);
    buttons();
    goToRule();
    reachScrolling();
    window.addEventListener("load", function () { setTimeout(reachScrolling, 100); });
    window.addEventListener("resize", reachScrolling);
    window.addEventListener("beforeprint", openForPrint);
    window.addEventListener("afterprint", closeAfterPrint);
    window.addEventListener("hashchange", goToRule);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
