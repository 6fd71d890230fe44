// What the tests of the site share.
const { expect } = require("@playwright/test");
const { AxeBuilder } = require("@axe-core/playwright");
const path = require("path");
const { pathToFileURL } = require("url");

const SITE = path.resolve(process.env.KB_SITE);
const address = (page) => pathToFileURL(path.join(SITE, page)).href;

/* What axe finds. A page in the dark differs from the same in the light by nothing but its colours. */
async function problems(page) {
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const axe = new AxeBuilder({ page }).options({
    preload: false, // it would ask for the style sheet a second time
    ...(isDark && { runOnly: ["cat.color"] }),
  });
  const { violations } = await axe.analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).slice(0, 3).join(" | ")}`);
}

// Whatever a page tries to load from elsewhere, or its policy has to refuse, fails the test.
function watch(test) {
  test.beforeEach(async ({ page }) => {
    page.complaints = [];
    page.on("console", (message) => message.type() === "error" && page.complaints.push(message.text()));
    page.on("pageerror", (error) => page.complaints.push(String(error)));
    page.on("request", (request) => {
      if (!/^(file|blob|http:\/\/127\.0\.0\.1)/.test(request.url())) page.complaints.push(request.url());
    });
  });
  test.afterEach(async ({ page }) => {
    expect(page.complaints).toEqual([]);
  });
}

module.exports = { SITE, address, problems, watch };
