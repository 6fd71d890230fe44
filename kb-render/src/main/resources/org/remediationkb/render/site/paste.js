/* Reads a capture or a fact file in a worker, and shows what it says. Texts of it are only ever texts. */
(function () {
  "use strict";

  var MOST = 100e6; // bytes
  var LONG = 1e6; // characters, of which a text area would make the page slow
  var FIRST = 20; // of what can be thousands

  var form = document.getElementById("paste");
  var area = document.getElementById("capture");
  var chooser = document.getElementById("file");
  var state = document.getElementById("state");
  var work = document.getElementById("work");
  var progress = work.querySelector("progress");
  var result = document.getElementById("result");
  var pasted = null; // a text that is too long for the text area
  var worker = null;
  var asked = 0;

  /* Runs in the worker, as text: it sees nothing of this page. */
  function reader() {
    var library = null;
    var refusal = null; // why there is no library
    var reading = null;
    var id = 0;
    var otherVersion = new Error("the script is of another version");
    function tell(percent) { self.postMessage({ id: id, percent: percent }); }
    function loaded(given) {
      if (!self.program || self.program() !== given.program) {
        throw otherVersion;
      }
      var binary = atob(given.data);
      var bytes = new Int8Array(binary.length);
      for (var i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
      return self.load(given.types, bytes, given.version);
    }
    function decoded(bytes) {
      var start = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
      var isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
      return new TextDecoder(!isWide ? "utf-8" : start[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
    }
    /* Evidence with the lines around it. */
    function cite(sheet, bytes) {
      var lines = sheet.findings.length ? decoded(bytes).replace(/\n$/, "").split("\n") : [];
      sheet.findings.forEach(function (finding) {
        finding.evidence.forEach(function (one) {
          var first = one.source ? Math.max(1, one.source.line - 2) : 1;
          one.first = first;
          one.lines = !one.source ? [] : lines.slice(first - 1, one.source.line + 2).map(function (line) {
            return line.replace(/\r+$/, "").slice(0, 500);
          });
        });
      });
    }
    function worksheet(bytes) {
      var text = reading.worksheet();
      if (!text) return null; // a fact file with mistakes
      var sheet = JSON.parse(text);
      sheet.plan.forEach(function (step) {
        step.why = library.html(library.why(step.remediation));
        step.do = library.html(step.do);
        step.check = library.html(step.check);
      });
      cite(sheet, bytes);
      return sheet;
    }
    function prepare(given) {
      try {
        library = loaded(given);
      } catch (error) {
        refusal = error;
      }
    }
    function read(job) {
      if (refusal) throw refusal;
      reading = library.read(job.name, new Int8Array(job.bytes), tell);
      return {
        sheet: worksheet(job.bytes),
        problems: Array.from(reading.problems()),
        unread: Array.from(reading.unread()),
        count: reading.unreadCount(),
      };
    }
    self.onmessage = function (message) {
      var job = message.data;
      if (job.library) {
        prepare(job.library);
        return;
      }
      var answer = { id: job.id };
      id = job.id;
      try {
        if (job.redact) answer.redacted = new Blob([reading.redacted()], { type: "text/plain" });
        else answer.read = read(job);
      } catch (error) {
        answer.error = String(error && error.message);
        answer.isOtherVersion = error === otherVersion;
      }
      self.postMessage(answer);
    };
  }

  function workerOf() {
    var source = "(" + kbDiagnosis + ")();(" + reader + ")();";
    var url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    try {
      return new Worker(url);
    } finally {
      URL.revokeObjectURL(url);
    }
  }

  /* A worker reads the library once, while a capture is still being looked for, and then one after another. */
  function prepare() {
    if (worker) return;
    worker = workerOf();
    // Whoever has asked nothing yet is told when asking.
    worker.onerror = function () { if (work.hidden) stop(); else fail("the script did not start"); };
    worker.postMessage({ library: KB_LIBRARY });
  }

  /* The bytes of a file become the worker's. */
  function ask(job, then) {
    prepare();
    job.id = ++asked;
    worker.onmessage = function (message) {
      if (message.data.id !== asked) return;
      if (message.data.percent !== undefined) {
        progress.value = message.data.percent;
        return;
      }
      work.hidden = true;
      if (message.data.isOtherVersion) askToReload();
      else if (message.data.error !== undefined) fail(message.data.error);
      else then(message.data);
    };
    progress.removeAttribute("value");
    work.hidden = false;
    worker.postMessage(job, job.bytes ? [job.bytes] : []);
  }

  function say(text) {
    state.replaceChildren.apply(state, withCode(text));
  }

  function fail(what) {
    stop();
    say("This could not be read: " + what + ". `kb evaluate` reads it on a computer with Java.");
  }

  function askToReload() {
    stop();
    say("The browser has parts of two versions of this site. Reload the page without its cache: Ctrl+F5.");
  }

  /* Also ends what takes too long. */
  function stop() {
    asked++;
    work.hidden = true;
    if (worker) worker.terminate();
    worker = null;
  }

  function element(name, attributes) {
    var made = document.createElement(name);
    Object.entries(attributes || {}).forEach(function (pair) { made.setAttribute(pair[0], pair[1]); });
    made.append.apply(made, Array.prototype.slice.call(arguments, 2));
    return made;
  }

  var TAGS = /^(A|BLOCKQUOTE|BR|CODE|DIV|EM|H[1-6]|LI|OL|P|PRE|SPAN|STRONG|TABLE|TBODY|TD|TH|THEAD|TR|UL)$/;

  /* A copy of what the library's Markdown became: elements and attributes of a list, the rest as text. */
  function copied(node) {
    if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return document.createTextNode("");
    var made = TAGS.test(node.nodeName) ? document.createElement(node.nodeName) : document.createElement("span");
    ["class", "tabindex", "role", "aria-label", "start"].forEach(function (name) {
      if (node.hasAttribute(name)) made.setAttribute(name, node.getAttribute(name));
    });
    if (node.nodeName === "A" && /^(https?:|mailto:)/.test(node.getAttribute("href") || "")) {
      made.setAttribute("href", node.getAttribute("href"));
    }
    node.childNodes.forEach(function (child) { made.append(copied(child)); });
    return made;
  }

  function parts(html) {
    var body = new DOMParser().parseFromString(html, "text/html").body;
    return Array.from(body.childNodes, copied);
  }

  function severity(name) {
    return element("span", { class: "severity " + name }, name);
  }

  function list(lines) {
    var all = element("ul");
    lines.slice(0, FIRST).forEach(function (line) { all.append(element("li", {}, line)); });
    if (lines.length > FIRST) all.append(element("li", {}, "and " + (lines.length - FIRST) + " more"));
    return all;
  }

  function folded(title, content) {
    return element("details", {}, element("summary", {}, title), content);
  }

  /* What stands between backticks is code. */
  function withCode(text) {
    return text.split("`").map(function (part, i) { return i % 2 ? element("code", {}, part) : part; });
  }

  /* The line, marked, among those around it. */
  function excerpt(one) {
    var code = element("code");
    one.lines.forEach(function (text, i) {
      var isLast = i === one.lines.length - 1;
      code.append(one.first + i === one.source.line ? element("mark", {}, text) : text, isLast ? "" : "\n");
    });
    return element("pre", { tabindex: "0", role: "group", "aria-label": "Line " + one.source.line + " of the file" }, code);
  }

  function evidence(finding) {
    var found = element("ul");
    finding.evidence.forEach(function (one) {
      var item = element("li");
      item.append.apply(item, withCode(one.sentence));
      if (one.source) item.append(" (line " + one.source.line + ")");
      if (one.source) item.append(excerpt(one));
      found.append(item);
    });
    return found;
  }

  function commands(lines) {
    return element("div", { class: "code" },
      element("pre", { tabindex: "0", role: "group", "aria-label": "Commands" },
        element("code", {}, lines.join("\n") + "\n")));
  }

  function stepOf(step, sheet) {
    var about = new Set(step.about); // of thousands
    var findings = sheet.findings.filter(function (finding) {
      return finding.remediation === step.remediation && about.has(finding.about);
    });
    var section = element("section", { class: "step" },
      element("h2", { id: "step-" + step.step, tabindex: "-1" }, step.step + ". " + step.title),
      element("p", {}, severity(findings[0].severity), " " + step.about.slice(0, FIRST).join(", ")
        + (step.about.length > FIRST ? " and " + (step.about.length - FIRST) + " more" : "")));
    step["waits-for"].forEach(function (wait) {
      section.append(element("p", { class: "wait" }, element("strong", {}, "Wait"),
        " until " + wait.until + " (step " + wait.steps.join(" and ") + ")."));
    });
    section.append.apply(section, parts(step.why));
    var shown = findings.slice(0, FIRST).map(evidence);
    section.append(folded("What was found", element.apply(null, ["div", {}].concat(shown))));
    section.append(element("h3", {}, "What to do"));
    section.append.apply(section, parts(step.do));
    section.append(element("h3", {}, "How to check"));
    section.append.apply(section, parts(step.check));
    return section;
  }

  function planOf(sheet) {
    var plan = element("ol", { class: "entries" });
    sheet.plan.forEach(function (step) {
      var finding = sheet.findings.find(function (one) { return one.remediation === step.remediation; });
      plan.append(element("li", {}, severity(finding.severity), " ",
        element("a", { href: "#step-" + step.step }, step.step + ". " + step.title)));
    });
    return plan;
  }

  function download(name, blob) {
    var url = URL.createObjectURL(blob);
    var link = element("a", { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 10000);
  }

  function redacting(name) {
    var button = element("button", { type: "button" }, "Download a redacted copy");
    button.addEventListener("click", function () {
      if (!worker) {
        state.textContent = "It is no longer held here: press Diagnose once more.";
        return;
      }
      state.textContent = "Redacting …";
      ask({ redact: true }, function (answer) {
        state.textContent = "The copy was made. Review it before you share it.";
        download(name.replace(/(\.[^.]*)?$/, "-redacted$1"), answer.redacted);
      });
    });
    return element("p", {}, button);
  }

  function withoutNumber(line) {
    return line.replace(/^(\d+):/, "line $1: ");
  }

  /* What is wrong with the file, as a terminal shows it. */
  function complaints(problems) {
    var all = element("div");
    problems.slice(0, FIRST).forEach(function (problem) {
      all.append(element("pre", { class: "mistake", tabindex: "0", role: "group", "aria-label": "Problem" }, problem));
    });
    if (problems.length > FIRST) all.append(element("p", {}, "and " + (problems.length - FIRST) + " more"));
    return all;
  }

  function conflicts(sheet) {
    return sheet.conflicts.map(function (one) {
      return one.about + ": " + one.property + ": " + one.readings.map(function (r) {
        return r.found + " (line " + r.source.line + ")";
      }).join(", ");
    });
  }

  function showSheet(sheet) {
    if (sheet.plan.length) result.append(element("h2", { id: "plan" }, "Plan"), planOf(sheet));
    sheet.plan.forEach(function (step) { result.append(stepOf(step, sheet)); });
    if (sheet.next.length) {
      result.append(element("h2", { id: "next" }, "Run next"));
      sheet.next.forEach(function (next) {
        result.append(element("p", {}, next.shows), commands(next.commands));
      });
    }
    if (sheet.conflicts.length) {
      result.append(folded("Sources disagree: not used, please verify", list(conflicts(sheet))));
    }
  }

  function summary(sheet) {
    if (!sheet) return "This fact file can't be used as it is: see what is wrong with it below.";
    var count = sheet.plan.length;
    return count ? count + (count === 1 ? " step." : " steps.")
      : "Nothing was found that calls for a step. That is no all-clear: run the commands below.";
  }

  function show(read, name) {
    state.textContent = summary(read.sheet);
    if (read.problems.length) result.append(complaints(read.problems));
    if (read.sheet) showSheet(read.sheet);
    if (read.count) {
      result.append(folded("Lines that were not recognised (" + read.count + ")", list(read.unread.map(withoutNumber))));
    }
    result.append(redacting(name));
    document.dispatchEvent(new Event("kb-code"));
  }

  function megabytes(count) {
    return (count / 1e6).toFixed(1);
  }

  function diagnose(name, bytes) {
    if (!work.hidden) stop();
    result.replaceChildren();
    if (bytes.byteLength > MOST) {
      say("This has " + megabytes(bytes.byteLength)
        + " MB; at most 100 MB are read here. `kb evaluate` reads it on a computer with Java.");
      return;
    }
    if (!bytes.byteLength) {
      state.textContent = "There is nothing to read yet.";
      return;
    }
    state.textContent = "Reading " + (bytes.byteLength < 1e5 ? "" : megabytes(bytes.byteLength) + " MB ") + "…";
    ask({ name: name, bytes: bytes }, function (answer) { show(answer.read, name); });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var file = chooser.files[0];
    if (file) {
      state.textContent = "Opening …";
      file.arrayBuffer().then(function (bytes) { diagnose(file.name, bytes); },
        function () { state.textContent = "The file could not be opened."; });
    } else {
      diagnose("pasted.txt", new TextEncoder().encode(pasted === null ? area.value : pasted).buffer);
    }
  });

  work.querySelector("button").addEventListener("click", function () {
    stop();
    state.textContent = "Stopped.";
  });

  form.addEventListener("reset", function () {
    stop();
    pasted = null;
    result.replaceChildren();
    state.textContent = "";
  });

  area.addEventListener("input", function () { pasted = null; });
  area.addEventListener("paste", function (event) {
    var text = event.clipboardData.getData("text/plain");
    if (text.length < LONG) return;
    event.preventDefault();
    pasted = text;
    area.value = "";
    state.textContent = "A text of " + megabytes(text.length) + " million characters is held; it is not shown here.";
  });

  form.hidden = false;
  prepare();
})();
