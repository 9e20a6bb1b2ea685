// Small help on every page: words explained on focus, links to copy, questions to search, rules to filter or that moved.
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
      word.setAttribute("aria-label", word.textContent + ": " + word.title);
      word.dataset.explained = word.title;
      word.removeAttribute("title");
    });
    article.normalize();
    if (article.querySelector(".term")) showExplanations(article);
  }

  // The explanation shows on hover, focus and touch; it stays while the pointer is on it, and Escape closes it.
  function showExplanations(article) {
    var box = document.createElement("div"), word = null, leaving;
    box.className = "explained";
    box.hidden = true;
    box.setAttribute("role", "tooltip");
    article.appendChild(box);

    function show(event) {
      var asked = event.target.closest(".term");
      if (!asked) return;
      clearTimeout(leaving);
      word = asked;
      box.textContent = word.dataset.explained;
      box.hidden = false;
      var place = word.getBoundingClientRect(), size = box.getBoundingClientRect();
      var below = place.bottom + size.height + 8 < window.innerHeight || place.top < size.height + 8;
      var right = document.documentElement.clientWidth - size.width - 12;
      box.style.left = window.scrollX + Math.max(12, Math.min(place.left, right)) + "px";
      box.style.top = window.scrollY + (below ? place.bottom + 2 : place.top - size.height - 2) + "px";
    }

    function hide() {
      clearTimeout(leaving);
      box.hidden = true;
    }

    function leave(event) {
      clearTimeout(leaving);
      if (event.target.closest(".term, .explained")) leaving = setTimeout(hide, 250);
    }

    ["mouseover", "focusin", "click"].forEach(function (kind) { article.addEventListener(kind, show); });
    article.addEventListener("mouseout", leave);
    article.addEventListener("focusout", leave);
    box.addEventListener("mouseenter", function () { clearTimeout(leaving); });
    document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  }

  function copyLinks(article) {
    all("a[data-copy]", article).forEach(function (link) {
      var words = link.textContent;
      link.setAttribute("aria-live", "polite");
      link.addEventListener("click", function (event) {
        if (!navigator.clipboard) return; // then it is a plain link, which leads back here
        event.preventDefault();
        history.replaceState(null, "", link.hash);
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

  // Search knows every word of a label, "op" as well, so the small words of a question would find all pages.
  var SMALL = (
    "hoe wat wie waar waarom wanneer welk welke mag moet moeten kan ik je jij we wij ze er de het een mijn die dat " +
    "is zijn ben doe doen schrijf vul voer noteer van voor met zonder als in op bij aan naar om te en of " +
    "how what who where why when which may must should can could do does i you we they there the a an my that this it " +
    "is are am write fill enter of for with without if in on at by to and or"
  ).split(" ");

  // What search is asked for a question: its telling words. Fewer than three words, or words in quotes, stay as typed.
  function asked(typed) {
    if (typed.indexOf('"') >= 0) return typed;
    var words = typed.split(/\s+/).map(function (word) { return word.replace(/[?!.,;]+$/, ""); }).filter(Boolean);
    var telling = words.filter(function (word) { return SMALL.indexOf(word.toLowerCase()) < 0; });
    return (words.length > 2 && telling.length ? telling : words).join(" ");
  }

  // The theme hands each question to its worker as it was typed and has no other door; its box and address keep that.
  function searchByTellingWords() {
    var QUESTION = 2, post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message) {
      var question = message && message.type === QUESTION && typeof message.data === "string";
      var rest = Array.prototype.slice.call(arguments, 1);
      return post.apply(this, [question ? { type: QUESTION, data: asked(message.data) } : message].concat(rest));
    };
  }

  // rules/#<id> leads to the rule wherever it stands today.
  function goToRule() {
    var asked = decodeURIComponent(location.hash.slice(1));
    var place = asked && document.querySelector(".rule-index") && document.getElementById(asked);
    var link = place && place.parentElement.querySelector("a");
    if (link) location.replace(link.href);
  }

  // A page that got another name leads there, to the same place.
  function goToNewName() {
    var link = document.querySelector(".moved a");
    if (link) location.replace(link.href + location.hash);
  }

  // Places have the same name in every language, so the switch keeps to the place on the page.
  function switchInPlace() {
    all(".language-switch a").forEach(function (link) {
      ["click", "auxclick"].forEach(function (kind) {
        link.addEventListener(kind, function () { link.hash = location.hash; });
      });
    });
  }

  // The list of all rules gets a field that leaves only the rules with these words.
  function filterRules() {
    var kinds = all(".rule-index");
    if (!kinds.length) return;
    var rules = [];
    all(".rule-index li").forEach(function (rule) {
      var group = rule.closest("section");
      rules.push({ shown: rule, group: group, text: plain(rule.textContent + " " + group.firstElementChild.textContent) });
    });
    var box = document.createElement("form");
    box.className = "rule-filter";
    box.setAttribute("role", "search");
    box.setAttribute("aria-label", dutch ? "Zoek in de regels" : "Search the rules");
    box.innerHTML = '<label for="rule-filter"></label><input id="rule-filter" type="search" autocomplete="off" spellcheck="false">' +
      '<p class="facts" role="status" aria-live="polite"></p>';
    var label = box.firstChild, field = label.nextSibling, status = field.nextSibling, waiting;
    label.textContent = dutch ? "Zoek in de regels" : "Search the rules";
    field.placeholder = dutch ? "een woord, of: moet, hoort, tip" : "a word, or: must, should, tip";
    kinds[0].parentNode.insertBefore(box, kinds[0]);

    function tell(left) {
      var total = rules.length;
      if (left === total) status.textContent = dutch ? total + " regels" : total + " rules";
      else if (left) status.textContent = dutch ? left + " van " + total + " regels" : left + " of " + total + " rules";
      else status.textContent = dutch ? "Geen regel met deze woorden. Probeer een ander woord, of zoek bovenaan in het hele handboek."
        : "No rule with these words. Try another word, or search the whole handbook at the top.";
    }

    function narrow() {
      var words = plain(field.value).split(/\s+/).filter(Boolean), left = 0;
      rules.forEach(function (rule) {
        rule.shown.hidden = !words.every(function (word) { return rule.text.indexOf(word) >= 0; });
        if (!rule.shown.hidden) left += 1;
      });
      all(".rule-index section").forEach(function (group) { group.hidden = !group.querySelector("li:not([hidden])"); });
      kinds.forEach(function (kind) { kind.hidden = !kind.querySelector("section:not([hidden])"); });
      clearTimeout(waiting); // the number is read aloud once somebody stops typing
      waiting = setTimeout(tell, 250, left);
    }

    field.addEventListener("input", narrow);
    field.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && field.value) {
        field.value = "";
        narrow();
      }
      event.stopPropagation(); // the theme reads single letters as commands
    });
    box.addEventListener("submit", function (event) { event.preventDefault(); });
    tell(rules.length);
  }

  // Letters as someone may type them: without capitals and accents.
  function plain(words) {
    return words.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  // On a phone the cells of a wide table stand below each other: each tells which column it was, and to a screen reader
  // it stays a table.
  var STACKED = "index,steps,fields,sources,phases,setup,register".split(",").map(function (name) { return "." + name + "-table table"; }).join();
  var ROLES = { thead: "rowgroup", tbody: "rowgroup", tr: "row", th: "columnheader", td: "cell" };

  function stackTables() {
    all(STACKED).forEach(function (table) {
      var heads = all("thead th", table).map(function (head) { return head.textContent.trim(); });
      var first = table.closest(".index-table, .steps-table") ? 2 : 1; // there the second column says what the first one names
      table.dataset.stacked = "";
      table.setAttribute("role", "table");
      Object.keys(ROLES).forEach(function (name) {
        all(name, table).forEach(function (part) { part.setAttribute("role", ROLES[name]); });
      });
      all("tbody tr", table).forEach(function (row) {
        all("td", row).slice(first).forEach(function (cell, number) {
          if (heads[first + number] && cell.firstChild) cell.dataset.column = heads[first + number];
        });
      });
    });
  }

  // What scrolls sideways can be reached and scrolled with the keyboard, and is called after its heading.
  function reachScrolling() {
    var name = "";
    all("article :is(h1, h2, h3, summary), .md-typeset__scrollwrap, .md-typeset pre > code, .drawing").forEach(function (box) {
      if (box.matches("h1, h2, h3, summary")) {
        name = box.firstChild ? box.firstChild.textContent.trim() : "";
        return;
      }
      var scrolls = box.scrollWidth > box.clientWidth;
      if (scrolls) box.tabIndex = 0;
      else if (box.tabIndex === 0) box.removeAttribute("tabindex");
      if (box.matches("code")) return;
      if (scrolls) {
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", name);
      } else {
        box.removeAttribute("role");
        box.removeAttribute("aria-label");
      }
    });
  }

  // The theme opens every box for print; paper shows a long one only where the reader opened it.
  function rememberOpened(event) {
    var summary = event.target.closest("summary");
    if (summary) summary.parentElement.toggleAttribute("data-opened", !summary.parentElement.open);
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
    goToNewName();
    switchInPlace();
    filterRules();
    stackTables();
    reachScrolling();
    window.addEventListener("load", function () { setTimeout(reachScrolling, 100); });
    window.addEventListener("resize", reachScrolling);
    article.addEventListener("click", rememberOpened);
    window.addEventListener("hashchange", goToRule);
  }

  if (window.Worker) searchByTellingWords();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
