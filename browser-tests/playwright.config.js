// Chromium comes from the system (CHROMIUM names another one); nothing is downloaded.
const { defineConfig } = require("@playwright/test");

module.exports = defineConfig({
  testDir: ".",
  workers: 2,
  timeout: 120_000, // two at a time, on a machine with other tests to run
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
