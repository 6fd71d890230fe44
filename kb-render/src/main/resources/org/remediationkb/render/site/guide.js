/* A guide: one question a view. Where somebody has got is in the link alone, so it can be sent. */
(function () {
  "use strict";
  var data = window.kbGuideData;
  var logic = window.kbGuideLogic;
  var root = document.documentElement.dataset.root;
  var place = document.getElementById("guide");
  var MOST_THINGS = 20;
  var LONGEST_NAME = 64;
  var LONGEST_LINK = 20000;

  var kinds = new Map(data.kinds.map(function (kind) { return [kind.id, kind]; }));
  var questions = new Map(data.questions.map(function (question) { return [question.id, question]; }));
  var pages = new Map(data.pages.map(function (page, rank) { page.rank = rank; return [page.id, page]; }));

  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    made.append.apply(made, children || []);
    return made;
  }

  /* A text of a page, with code between backquotes. */
  function rich(text) {
    return text.split("`").map(function (piece, number) {
      return number % 2 ? element("code", {}, [piece]) : piece;
    });
  }

  /* --- the link ------------------------------------------------------------------------------ */

  function decoded(text) {
    try { return decodeURIComponent(text); } catch (e) { return ""; }
  }

  /* What a link says: things, and answers by question and thing. What it cannot mean is left out. */
  function read() {
    var state = { begun: false, things: [], answers: new Map() };
    location.hash.slice(1, LONGEST_LINK).split("&").filter(Boolean).forEach(function (entry) {
      var equals = entry.indexOf("=");
      var key = decoded(entry.slice(0, equals));
      var value = decoded(entry.slice(equals + 1));
      if (key === "about") {
        state.begun = true;
        add(state.things, value);
      } else if (equals > 0) {
        var at = key.indexOf("@");
        var question = questions.get(key.slice(0, at));
        var choice = question ? question.choices.findIndex(function (c) { return c.id === value; }) : -1;
        if (choice >= 0) { state.answers.set(key, choice); }
      }
    });
    data.kinds.filter(function (kind) { return kind.always; }).reverse()
      .forEach(function (kind) { state.things.unshift({ kind: kind.id, name: "" }); });
    return state;
  }

  function add(things, written) {
    var colon = written.indexOf(":");
    var kind = kinds.get(colon < 0 ? written : written.slice(0, colon));
    var name = colon < 0 ? "" : written.slice(colon + 1).slice(0, LONGEST_NAME);
    var isNew = kind && !things.some(function (t) { return t.kind === kind.id && t.name === name; });
    if (isNew && kind.asked && !kind.always && things.length < MOST_THINGS && (name === "") === (kind.name === "")) {
      things.push({ kind: kind.id, name: name });
    }
  }

  function link(state, answers) {
    var entries = state.things.filter(function (thing) { return !kinds.get(thing.kind).always; })
      .map(function (thing) { return "about=" + encodeURIComponent(thing.kind + (thing.name && ":" + thing.name)); });
    if (entries.length === 0) { entries.push("about="); }
    answers.forEach(function (choice, key) {
      var question = questions.get(key.slice(0, key.indexOf("@")));
      entries.push(encodeURIComponent(key) + "=" + encodeURIComponent(question.choices[choice].id));
    });
    return "#" + entries.join("&");
  }

  function withAnswer(state, key, choice) {
    var answers = new Map(state.answers);
    answers.set(key, choice);
    return link(state, answers);
  }

  function withoutAnswer(state, key) {
    var answers = new Map(state.answers);
    answers.delete(key);
    return link(state, answers);
  }

  /* --- words --------------------------------------------------------------------------------- */

  function thingName(id, name) {
    var kind = kinds.get(id);
    var called = kind.called.replace(/^an? /, "the ");
    return name ? called.replace(/ of .*/, "") + " " + name : called;
  }

  function ask(question, thing) {
    var name = thingName(question.about, thing);
    if (question.form === "is-there") { return ["About ", name, ": is there ", { sentence: question.text }, "?"]; }
    if (question.form === "is-it-true") { return ["Is this true of ", name, ": ", { sentence: question.text }, "?"]; }
    return ["Which of these is true of ", name, "?"];
  }

  function words(parts) {
    var all = [];
    parts.forEach(function (part) {
      if (part.sentence) { all.push(element("q", {}, rich(part.sentence))); } else { all.push(part); }
    });
    return all;
  }

  function pageLink(page) {
    return element("a", { href: root + page.path }, rich(page.title));
  }

  function severity(page) {
    return element("span", { class: "severity " + page.severity }, [page.severity]);
  }

  function split(key) {
    var at = key.indexOf("@");
    return { id: key.slice(0, at), thing: key.slice(at + 1) };
  }

  /* --- what is found ------------------------------------------------------------------------- */

  /* The steps of a plan: a page with the things that have the problem, and what it waits for. */
  function steps(found) {
    var byPage = new Map();
    found.map(split).forEach(function (one) {
      if (!byPage.has(one.id)) { byPage.set(one.id, []); }
      byPage.get(one.id).push(one.thing);
    });
    return Array.from(byPage.keys()).map(function (id) { return pages.get(id); })
      .sort(function (a, b) { return a.rank - b.rank; })
      .map(function (page) {
        var waits = page.after.map(function (id) { return pages.get(id); }).filter(function (first) {
          return first && first.until && byPage.has(first.id)
            && (first.about !== page.about
              || byPage.get(first.id).some(function (thing) { return byPage.get(page.id).includes(thing); }));
        });
        return { page: page, things: byPage.get(page.id), waits: waits };
      });
  }

  function planOf(progress) {
    var all = steps(progress.found);
    var section = element("section", { class: "plan", "aria-labelledby": "plan" }, [
      element("h2", { id: "plan" }, [progress.next ? "Plan so far" : "Plan"])
    ]);
    if (all.length === 0) {
      section.append(element("p", { class: "soft" }, [progress.next
        ? "Nothing is found yet." : "Nothing is found by these answers."]));
    } else {
      section.append(element("ol", { class: "steps" }, all.map(step)));
    }
    if (progress.open.length > 0) {
      var open = steps(progress.open);
      section.append(element("details", {}, [
        element("summary", {}, ["Not decided yet: " + open.length]),
        element("ul", { class: "entries" }, open.map(function (one) {
          return element("li", {}, [severity(one.page), pageLink(one.page)].concat(names(one)));
        }))
      ]));
    }
    return section;
  }

  function step(one) {
    var item = element("li", {}, [
      element("input", { type: "checkbox", class: "paper", "aria-label": "Done: " + one.page.title }),
      severity(one.page), pageLink(one.page)
    ].concat(names(one)));
    one.waits.forEach(function (first) {
      item.append(element("div", { class: "wait" }, ["Wait until ", element("span", {}, rich(first.until)), "."]));
    });
    return item;
  }

  function names(one) {
    var named = one.things.filter(Boolean);
    return named.length === 0 ? [] : [element("div", { class: "soft" }, [named.join(", ")])];
  }

  function given(state) {
    var section = element("section", { class: "given", "aria-labelledby": "given" }, [
      element("h2", { id: "given" }, ["Your answers"])
    ]);
    var list = element("ul", { class: "entries" });
    state.answers.forEach(function (choice, key) {
      var asked = split(key);
      var question = questions.get(asked.id);
      var answer = question.choices[choice].label;
      list.append(element("li", {}, [
        element("span", {}, words(ask(question, asked.thing))), " ",
        element("strong", {}, rich(answer)), " ",
        element("a", { href: withoutAnswer(state, key), class: "change" }, ["Change",
          element("span", { class: "unseen" }, [": " + asked.id + " " + asked.thing])])
      ]));
    });
    if (state.answers.size === 0) { list.append(element("li", { class: "soft" }, ["None yet."])); }
    section.append(list, element("p", {}, [element("a", { href: "#" }, ["Start again"])]));
    return section;
  }

  /* --- views --------------------------------------------------------------------------------- */

  function questionView(state, next) {
    var question = next.question;
    var key = logic.key(question.id, next.thing);
    var view = element("section", { class: "ask" }, [
      element("h2", { tabindex: "-1" }, words(ask(question, next.thing)))
    ]);
    if (question.is) { view.append(element("p", { class: "soft" }, [question.is])); }
    view.append(element("ul", { class: "choices" }, question.choices.map(function (choice, number) {
      return { number: number, label: choice.label };
    }).sort(function (a, b) { return (a.number === 0) - (b.number === 0); }).map(function (choice) {
      return element("li", {}, [element("a", { href: withAnswer(state, key, choice.number) }, rich(choice.label))]);
    })));
    if (question.shown.length > 0) {
      view.append(element("h3", {}, ["What tells"]));
      view.append(element("ul", {}, question.shown.map(shown)));
    } else {
      view.append(element("p", {}, ["No command shows it; somebody has to know."]));
    }
    var open = steps(next.pages);
    view.append(element("h3", {}, ["Why it is asked"]), element("p", {}, ["The answer may decide:"]),
      element("ul", { class: "entries" }, open.slice(0, 6).map(function (one) {
        return element("li", {}, [severity(one.page), pageLink(one.page)]);
      })));
    if (open.length > 6) { view.append(element("p", { class: "soft" }, ["and " + (open.length - 6) + " more"])); }
    return view;
  }

  function shown(command) {
    var item = element("li", {}, [element("code", {}, [command.command])]);
    if (command.shows) { item.append(element("br"), element("span", { class: "soft" }, [command.shows])); }
    if (!command.reads) {
      item.append(element("br"), "Do not run it for this: it changes something. What it printed before tells.");
    }
    return item;
  }

  function endView(progress) {
    return element("section", { class: "ask" }, [
      element("h2", { tabindex: "-1" }, ["No answer changes the plan any more"]),
      element("p", {}, [progress.found.length
        ? "Follow the steps of the plan in their order; each leads to what to do and how to check it."
        : "By these answers, no remediation of this subject applies. What you did not know may still matter."])
    ]);
  }

  function beginView() {
    var form = element("form", { class: "ask" }, [
      element("h2", { tabindex: "-1" }, ["What is it about?"]),
      element("p", { class: "soft" }, ["Choose what gives trouble. What you leave out is not asked about."])
    ]);
    var rows = data.kinds.filter(function (kind) { return kind.asked && !kind.always; }).map(function (kind) {
      var id = "kind-" + kind.id;
      var box = element("input", { type: "checkbox", id: id });
      var called = kind.called.charAt(0).toUpperCase() + kind.called.slice(1);
      var row = element("div", { class: "kind" }, [
        box, element("label", { for: id }, rich(called)), " ", element("span", { class: "soft" }, [kind.is])
      ]);
      var input = null;
      var complaint = element("p", { class: "complaint", id: id + "-complaint", role: "alert" });
      if (kind.name) {
        input = element("textarea", {
          id: id + "-names", rows: Math.max(2, kind.expected.length), spellcheck: "false", maxlength: "2000",
          "aria-describedby": id + "-complaint"
        });
        input.value = kind.expected.join("\n");
        var more = element("div", { class: "names" }, [
          element("label", { for: id + "-names" }, [kind.name + " One a line."]), input, complaint
        ]);
        more.hidden = true;
        box.addEventListener("change", function () { more.hidden = !box.checked; });
        row.append(more);
      }
      form.append(row);
      return { kind: kind, box: box, input: input, complaint: complaint };
    });
    form.append(element("p", {}, [element("button", { type: "submit", class: "main" }, ["Begin"])]));
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var things = [];
      var isGood = true;
      rows.filter(function (row) { return row.box.checked; }).forEach(function (row) {
        var problem = take(row, things);
        row.complaint.textContent = problem;
        if (problem) {
          if (isGood) { row.input.focus(); }
          isGood = false;
        }
      });
      if (isGood) { location.hash = link({ things: things }, new Map()); }
    });
    return form;
  }

  /* Adds the things of a row; says what is wrong with the names. */
  function take(row, things) {
    if (!row.input) {
      things.push({ kind: row.kind.id, name: "" });
      return "";
    }
    var names = Array.from(new Set(row.input.value.split(/[\s,;]+/).filter(Boolean)));
    if (names.length === 0) { return "Enter at least one."; }
    if (things.length + names.length > MOST_THINGS) { return "Enter at most " + MOST_THINGS + " in all."; }
    var form = row.kind.form && new RegExp(row.kind.form);
    var wrong = names.find(function (name) {
      return name.length > LONGEST_NAME || (form && !form.test(name) && !form.test(name + "#1"));
    });
    if (wrong) { return "“" + wrong + "” does not have the right form."; }
    names.forEach(function (name) { things.push({ kind: row.kind.id, name: name }); });
    return "";
  }

  var isFirst = true;
  function show() {
    var state = read();
    place.textContent = "";
    if (!state.begun) {
      place.append(beginView());
    } else {
      var progress = logic.after(data, state.things, state.answers);
      place.append(element("div", { class: "guide" }, [
        planOf(progress), progress.next ? questionView(state, progress.next) : endView(progress), given(state)
      ]));
    }
    if (!isFirst) { place.querySelector(".ask h2").focus(); }
    isFirst = false;
  }

  window.addEventListener("hashchange", show);
  show();
})();
