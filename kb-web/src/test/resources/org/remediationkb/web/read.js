// Reads captures with the script, and prints a line for each: what it says of it, as JSON.
// node read.js SCRIPT TYPES DATA < NAMES
const fs = require("fs");
const [script, types, data] = process.argv.slice(2);
const { load } = require(script);
const library = load(fs.readFileSync(types, "utf8"), new Int8Array(fs.readFileSync(data)), "1.2.3");

function answer(name) {
  const reading = library.read(name, new Int8Array(fs.readFileSync(name)));
  const worksheet = reading.worksheet();
  return {
    worksheet,
    problems: Array.from(reading.problems()),
    unread: Array.from(reading.unread()),
    count: reading.unreadCount(),
    redacted: reading.redacted(),
    html: JSON.parse(worksheet).plan.map((step) => library.why(step.remediation) + library.html(step.do)),
  };
}

for (const name of fs.readFileSync(0, "utf8").split("\n")) {
  if (name) console.log(JSON.stringify(answer(name)));
}
