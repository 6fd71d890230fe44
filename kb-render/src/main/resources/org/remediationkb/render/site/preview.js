/* Shows the problems of the content, and loads the page again when the site has changed. */
(function () {
  "use strict";
  var root = document.documentElement.dataset.root;
  var seen = null;
  var panel = null;

  function show(problems) {
    if (panel) { panel.remove(); }
    panel = null;
    if (problems.length === 0) { return; }
    panel = document.createElement("section");
    panel.className = "problems";
    panel.setAttribute("aria-label", "Problems");
    var title = document.createElement("h2");
    title.textContent = problems.length === 1 ? "1 problem" : problems.length + " problems";
    var text = document.createElement("pre");
    text.tabIndex = 0;
    text.textContent = problems.join("\n\n");
    panel.append(title, text);
    document.body.prepend(panel);
  }

  function take(news) {
    var isNew = seen !== null && news.number !== seen;
    seen = news.number;
    show(news.problems);
    if (!isNew) { return; }
    if (news.page && !location.pathname.endsWith("/" + news.page)) {
      location.href = root + news.page;
    } else {
      location.reload();
    }
  }

  new EventSource(root + "events").addEventListener("message", function (event) {
    take(JSON.parse(event.data));
  });
})();
