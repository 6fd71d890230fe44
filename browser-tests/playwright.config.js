// Chromium comes from the system (CHROMIUM names another one); nothing is downloaded.
const { defineConfig } = require("@playwright/test");

module.exports = defineConfig({
  testDir: ".",
  workers: 2,
  // Long enough on a machine with other tests to run; whoever passes does not wait for it.
  timeout: 120_000,
  expect: { timeout: 60_000 },
  reporter: "line",
  outputDir: process.env.KB_BROWSER_OUTPUT || "target/results",
  use: {
    browserName: "chromium",
    launchOptions: {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: ["--no-sandbox"],
    },
  },
});
