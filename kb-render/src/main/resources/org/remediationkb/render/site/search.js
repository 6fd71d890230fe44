/* Search. All pages can be read without this script. */
(function () {
  "use strict";
  var page = document.documentElement;
  var root = page.dataset.root;
  var own = page.lang;
  var words = JSON.parse(page.dataset.words || "{}");

  /* Words in the language of the page. */
  function say(text) {
    return words[text] || text;
  }

  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text) { made.textContent = text; }
    return made;
  }

  var WORD = /-?[\p{L}\p{N}]+(?:['._][\p{L}\p{N}]+)*/gu;
  var MOST = 12;

  function plain(text) {
    return text.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, " ").trim();
  }

  function wordsOf(text) {
    return text.match(WORD) || [];
  }

  /* Each word with the entries that have it, and how much that counts. */
  function prepare(entries) {
    var words = new Map();
    entries.forEach(function (entry, number) {
      entry.title = plain(entry.t);
      entry.text = plain(entry.x);
      [[entry.title, 3], [entry.text, 1]].forEach(function (field) {
        wordsOf(field[0]).forEach(function (word) {
          if (!words.has(word)) { words.set(word, new Map()); }
          var counts = words.get(word);
          counts.set(number, Math.max(field[1], counts.get(number) || 0));
        });
      });
    });
    return { entries: entries, words: words };
  }

  /* Whether a word becomes another by so many changes of a letter, or swaps of two. */
  function isNear(a, b, most) {
    if (Math.abs(a.length - b.length) > most) { return false; }
    var older = [], before = [], row = [];
    for (var j = 0; j <= b.length; j++) { before[j] = j; }
    for (var i = 1; i <= a.length; i++) {
      row = [i];
      var least = i;
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) { return false; }
      older = before;
      before = row;
    }
    return before[b.length] <= most;
  }

  function quality(word, known, allowTypos) {
    if (word === known) { return 1; }
    if (word.length > 2 && known.startsWith(word)) { return 0.7; }
    if (word.length > 3 && known.includes(word)) { return 0.5; }
    var most = /\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    return allowTypos && most > 0 && isNear(word, known, most) ? 0.4 : 0;
  }

  function scores(index, word) {
    var found = new Map();
    var isKnown = index.words.has(word);
    index.words.forEach(function (counts, known) {
      var good = quality(word, known, !isKnown);
      if (good === 0) { return; }
      // A code says more than any word around it.
      var rare = Math.log(1 + index.entries.length / counts.size) * (/\d/.test(word) ? 3 : 1);
      counts.forEach(function (weight, number) {
        found.set(number, Math.max(found.get(number) || 0, good * weight * rare));
      });
    });
    return found;
  }

  function search(index, text) {
    var asked = plain(text);
    var words = Array.from(new Set(wordsOf(asked)));
    var all = words.map(function (word) { return scores(index, word); });
    return index.entries
      .map(function (entry, number) {
        var hits = all.filter(function (found) { return found.has(number); });
        var score = hits.reduce(function (sum, found) { return sum + found.get(number); }, 0);
        score *= words.length ? hits.length / words.length : 0;
        if (asked.length > 2 && entry.title.includes(asked)) { score += entry.title === asked ? 100 : 40; }
        if (asked.length > 2 && entry.text.includes(asked)) { score += 20; }
        if (languageOf(entry) !== own) { score /= 2; }
        return { entry: entry, score: score };
      })
      .filter(function (hit) { return hit.score > 0; })
      .sort(function (a, b) { return b.score - a.score; })
      .filter(isBestVersion)
      .slice(0, MOST)
      .map(function (hit) { return hit.entry; });
  }

  /* All entries are in the language of the content but for translations. */
  function languageOf(entry) {
    return entry.l || "en";
  }

  /* Of a page that was found in several languages only one: that of the reader, or else the first. */
  function isBestVersion(hit, at, hits) {
    var versions = hits.filter(function (other) {
      return (other.entry.o || other.entry.p) === (hit.entry.o || hit.entry.p);
    });
    var mine = versions.find(function (other) { return languageOf(other.entry) === own; });
    return hit === (mine || versions[0]);
  }

  function extract(entry, asked) {
    var small = element("small", { class: "soft" });
    var word = [asked].concat(wordsOf(asked)).find(function (w) { return entry.text.includes(w); });
    var text = entry.x.replace(/\s+/g, " ").trim();
    var at = word ? text.toLowerCase().indexOf(word) : -1;
    if (at < 0) {
      small.append(text.slice(0, 120));
      return small;
    }
    var from = Math.max(0, at - 50);
    small.append((from > 0 ? "…" : "") + text.slice(from, at));
    small.append(element("mark", {}, text.slice(at, at + word.length)));
    small.append(text.slice(at + word.length, at + word.length + 70) + "…");
    return small;
  }

  var index = null;
  var form = element("form", { role: "search", class: "search" });
  var input = element("input", {
    type: "search", placeholder: say("Search, or paste a message"), "aria-label": say("Search"), autocomplete: "off", spellcheck: "false"
  });
  var found = element("div", { class: "found", hidden: "" });
  var status = element("p", { role: "status" });
  var list = element("ol");
  found.append(status, list);
  form.append(input, found);
  document.querySelector(".top > div").append(form);

  function show() {
    var asked = plain(input.value);
    list.textContent = "";
    found.hidden = asked === "" || index === null;
    if (found.hidden) { return; }
    var hits = search(index, asked);
    status.textContent = hits.length === 0 ? say("Nothing found.") : hits.length + " " + say(hits.length === 1 ? "result" : "results");
    hits.forEach(function (entry) {
      var item = element("li");
      var isOther = languageOf(entry) !== own;
      var language = isOther ? { lang: languageOf(entry) } : {};
      item.append(element("a", Object.assign({ href: root + entry.p, hreflang: languageOf(entry) }, language), entry.t));
      item.append(" ", element("span", { class: "soft" }, say(entry.k) + (isOther ? ", " + (entry.n || "English") : "")));
      var part = extract(entry, asked);
      Object.keys(language).forEach(function (key) { part.setAttribute(key, language[key]); });
      item.append(part);
      list.append(item);
    });
  }

  var isAsked = false;
  function load() {
    if (isAsked) { return; }
    isAsked = true;
    var script = element("script", { src: root + "search-index.js" });
    script.addEventListener("load", function () {
      index = prepare(window.kbSearchIndex.entries);
      show();
    });
    document.head.append(script);
  }

  function close() {
    found.hidden = true;
  }

  input.addEventListener("focus", load);
  input.addEventListener("input", function () { load(); show(); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = list.querySelector("a");
    if (first) { first.click(); close(); }
  });
  form.addEventListener("keydown", function (event) {
    var links = Array.from(list.querySelectorAll("a"));
    var now = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      input.focus(); // which shows what was found, so it comes first
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && links.length && !found.hidden) {
      event.preventDefault();
      var next = now + (event.key === "ArrowDown" ? 1 : -1);
      (links[Math.min(next, links.length - 1)] || input).focus();
    }
  });
  form.addEventListener("focusin", function () { if (input.value && index) { found.hidden = false; } });
  list.addEventListener("click", close);
  document.addEventListener("click", function (event) { if (!form.contains(event.target)) { close(); } });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    }
  });
})();
