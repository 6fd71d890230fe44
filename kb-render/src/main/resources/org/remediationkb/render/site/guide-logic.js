/*
 * Finds the next question, and what is found so far. It does what the class Guide does, with the graphs
 * that the site was made with; a test compares the two.
 */
var kbGuideLogic = (function () {
  "use strict";
  var OPEN = -1;

  function unite(one, other) {
    return Array.from(new Set(one.concat(other))).sort(function (a, b) { return a - b; });
  }

  function common(one, other) {
    return one.filter(function (page) { return other.includes(page); });
  }

  /* A part with its nodes as objects; what leads to the same is one object. */
  function prepare(part) {
    var known = new Map();
    function node(key, made) {
      if (!known.has(key)) {
        made.id = known.size;
        known.set(key, made);
      }
      return known.get(key);
    }
    function outcome(pages) {
      return node("p" + pages.join(), { pages: pages, questions: [], certain: pages, possible: pages });
    }
    function branch(question, next) {
      if (next.every(function (each) { return each === next[0]; })) { return next[0]; }
      return node(question + ":" + next.map(function (each) { return each.id; }).join(), {
        question: question,
        next: next,
        questions: next.reduce(function (all, each) { return unite(all, each.questions); }, [question]),
        certain: next.reduce(function (all, each) { return common(all, each.certain); }, next[0].certain),
        possible: next.reduce(function (all, each) { return unite(all, each.possible); }, [])
      });
    }
    var nodes = [];
    part.nodes.forEach(function (each) {
      var written = each.n;
      nodes.push(written[0] < 0
        ? outcome(written.slice(1))
        : branch(written[0], written.slice(1).map(function (number) { return nodes[number]; })));
    });
    part.start = nodes[nodes.length - 1];
    part.rebuild = function (start, answer, pages) {
      var done = new Map();
      function rebuild(old) {
        if (!done.has(old)) {
          var choice = old.next ? answer(old.question) : OPEN;
          done.set(old, !old.next
            ? outcome(pages(old.pages))
            : choice === OPEN ? branch(old.question, old.next.map(rebuild)) : rebuild(old.next[choice]));
        }
        return done.get(old);
      }
      return rebuild(start);
    };
  }

  function same(pages) { return pages; }

  /* The next question of a part: of the command that settles most, the one that leaves least to ask. */
  function choose(data, part, node) {
    if (node.chosen === undefined) { node.chosen = best(data, part, node); }
    return node.chosen;
  }

  function best(data, part, node) {
    var open = node.possible.filter(function (page) { return !node.certain.includes(page); });
    function commands(number) { return data.questions[part.questions[number].q].commands; }
    function settled(number) {
      var pages = [];
      node.questions.forEach(function (other) {
        if (other === number
            || (commands(number).length > 0 && commands(number).join() === commands(other).join())) {
          pages = unite(pages, part.questions[other].p);
        }
      });
      return common(pages, open).length;
    }
    function left(number) {
      var choices = data.questions[part.questions[number].q].choices.length;
      var sum = 0;
      for (var choice = 0; choice < choices; choice++) {
        sum += part.rebuild(node, function (asked) { return asked === number ? choice : OPEN; }, same)
          .questions.length;
      }
      return sum / choices;
    }
    return node.questions
      .map(function (number) { return { number: number, settled: settled(number), left: left(number) }; })
      .reduce(function (one, other) {
        return other.settled > one.settled || (other.settled === one.settled && other.left < one.left)
          ? other : one;
      }).number;
  }

  function byName(question, name) {
    var best = { text: "", choice: OPEN };
    (question.beginnings || []).forEach(function (beginning) {
      if (name.startsWith(beginning.text) && beginning.text.length > best.text.length) { best = beginning; }
    });
    return best.choice;
  }

  function key(id, thing) { return id + "@" + thing; }

  /*
   * How far answers lead: next (question, thing, pages), found and open (page, thing).
   * things: [{kind, name}]; answers: a Map from key(question, thing) to the number of a choice.
   */
  function after(data, things, answers) {
    data.parts.forEach(function (part) { if (!part.rebuild) { prepare(part); } });
    var kinds = things.map(function (thing) { return thing.kind; });
    var visits = [];
    things.forEach(function (thing) {
      data.parts.filter(function (part) { return part.about === thing.kind; }).forEach(function (part) {
        var visit = { part: part, thing: thing };
        visit.question = function (number) {
          var question = data.questions[part.questions[number].q];
          return { question: question, thing: question.about === part.about ? thing.name : "" };
        };
        visit.page = function (number) {
          var page = data.pages[part.pages[number]];
          return key(page.id, page.about === part.about ? thing.name : "");
        };
        visit.node = part.rebuild(part.start, function (number) {
          var about = visit.question(number);
          var asked = key(about.question.id, about.thing);
          return answers.has(asked) ? answers.get(asked) : byName(about.question, about.thing);
        }, same);
        visits.push(visit);
      });
    });
    var excluded = new Set();
    visits.forEach(function (visit) {
      visit.part.pages.forEach(function (page, number) {
        if (!visit.node.possible.includes(number) || !kinds.includes(data.pages[page].about)) {
          excluded.add(visit.page(number));
        }
      });
    });
    visits.forEach(function (visit) {
      visit.node = visit.part.rebuild(visit.node, function () { return OPEN; }, function (pages) {
        return pages.filter(function (page) { return !excluded.has(visit.page(page)); });
      });
    });
    var open = new Set();
    var found = new Set();
    visits.forEach(function (visit) {
      visit.node.possible.forEach(function (page) {
        (visit.node.certain.includes(page) ? found : open).add(visit.page(page));
      });
    });
    open.forEach(function (page) { found.delete(page); });
    return { next: next(data, visits, open), found: Array.from(found), open: Array.from(open) };
  }

  /* Of the next questions of all parts, the one that the most open pages wait for. */
  function next(data, visits, open) {
    var best = null;
    visits.filter(function (visit) { return visit.node.questions.length > 0; }).forEach(function (visit) {
      var asked = visit.question(choose(data, visit.part, visit.node));
      var pages = new Set();
      visits.forEach(function (other) {
        other.node.questions.forEach(function (number) {
          var about = other.question(number);
          if (about.question === asked.question && about.thing === asked.thing) {
            other.part.questions[number].p.map(other.page)
              .filter(function (page) { return open.has(page); })
              .forEach(function (page) { pages.add(page); });
          }
        });
      });
      if (best === null || pages.size > best.pages.length) {
        best = { question: asked.question, thing: asked.thing, pages: Array.from(pages) };
      }
    });
    return best;
  }

  return { after: after, byName: byName, key: key };
})();
if (typeof module !== "undefined") { module.exports = kbGuideLogic; }
