// Reads files with the script, and prints a line for each: what it says of it, as JSON.
// node read.js SCRIPT TYPES DATA < FILES
// FILES has a line for each: {"name": ..., "bytes": in Base64}
const fs = require("fs");
const readline = require("readline");
const [script, types, data] = process.argv.slice(2);
const { load } = require(script);
const library = load(fs.readFileSync(types, "utf8"), new Int8Array(fs.readFileSync(data)), "1.2.3");

function answer({ name, bytes }) {
  const percentages = [];
  const reading = library.read(name, new Int8Array(Buffer.from(bytes, "base64")), (at) => percentages.push(at));
  const worksheet = reading.worksheet();
  const plan = worksheet ? JSON.parse(worksheet).plan : [];
  return {
    worksheet,
    problems: Array.from(reading.problems()),
    unread: Array.from(reading.unread()),
    count: reading.unreadCount(),
    redacted: reading.redacted(),
    percentages,
    html: plan.map((step) => library.why(step.remediation) + library.html(step.do)),
  };
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  console.log(JSON.stringify(answer(JSON.parse(line))));
});
