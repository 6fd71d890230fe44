/* Copy buttons: of what a console printed only the commands, without the prompts. */
(function () {
  "use strict";

  var words = JSON.parse(document.documentElement.dataset.words || "{}");

  /* Words in the language of the page. */
  function say(text) {
    return words[text] || text;
  }

  function textOf(block) {
    var commands = block.querySelectorAll(".cmd");
    return commands.length
      ? Array.from(commands, function (c) { return c.textContent + "\n"; }).join("")
      : block.querySelector("code").textContent;
  }

  function copy(text) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text);
    }
    var area = document.createElement("textarea");
    area.readOnly = true;
    area.value = text;
    document.body.append(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("not copied"));
  }

  function add(block) {
    if (block.querySelector("button")) {
      return;
    }
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = say("Copy");
    button.addEventListener("click", function () {
      copy(textOf(block)).then(
        function () { button.textContent = say("Copied"); },
        function () { button.textContent = say("Not copied"); });
      setTimeout(function () { button.textContent = say("Copy"); }, 2000);
    });
    block.append(button);
  }

  function addAll() {
    document.querySelectorAll(".code").forEach(add);
  }

  addAll();
  document.addEventListener("kb-code", addAll); // another script has put blocks into the page
})();
