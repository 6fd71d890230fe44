// Follows the positions of a file with the script of the site, and prints where it comes to something else.
const fs = require("fs");
const [logicFile, dataFile, positions] = process.argv.slice(2);
const logic = require(logicFile);
const data = require(dataFile);
let same = 0;
for (const line of fs.readFileSync(positions, "utf8").split("\n").filter(Boolean)) {
  const { things, answers, expected } = JSON.parse(line);
  const progress = logic.after(data, things, new Map(answers));
  const found = JSON.stringify({
    next: progress.next && logic.key(progress.next.question.id, progress.next.thing),
    pages: progress.next ? progress.next.pages : [],
    found: progress.found,
    open: progress.open,
  });
  if (found === JSON.stringify(expected)) same++;
  else console.log(`${line}\n  the script: ${found}`);
}
console.log(`${same} the same`);
