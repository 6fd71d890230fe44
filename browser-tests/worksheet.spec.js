// A worksheet as an engineer sees it, on a screen and on paper.
const { test, expect } = require("@playwright/test");
const { AxeBuilder } = require("@axe-core/playwright");
const path = require("path");
const { pathToFileURL } = require("url");

const SHEET = pathToFileURL(path.resolve(process.env.KB_WORKSHEET)).href;

test.beforeEach(async ({ page }) => {
  page.complaints = [];
  page.on("console", (message) => message.type() === "error" && page.complaints.push(message.text()));
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("request", (request) => request.url() !== SHEET && page.complaints.push(request.url()));
  await page.goto(SHEET);
});

test.afterEach(async ({ page }) => {
  expect(page.complaints).toEqual([]);
});

test("the plan leads to its steps", async ({ page }) => {
  const rows = await page.locator("tbody tr").count();
  expect(rows).toBeGreaterThan(5);
  await page.locator("tbody tr").nth(2).getByRole("link").first().click();
  await expect(page.locator(":target")).toContainText("3.");
});

test("boxes are ticked by keys, and evidence is unfolded", async ({ page }) => {
  const box = page.getByRole("checkbox").first();
  await box.focus();
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
  const found = page.locator("details", { hasText: "What was found" }).first();
  await expect(found.locator("ul")).toBeHidden();
  await found.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(found.locator("ul")).toBeVisible();
});

test("commands are copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const block = page.locator(".code").first();
  await block.getByRole("button").click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await block.locator("code").textContent());
});

for (const scheme of ["light", "dark"]) {
  test(`axe has no finding, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).options({ preload: false }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes[0].target}`)).toEqual([]);
  });
}

test("it fits 360 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  ).toBe(0);
});

test("it has at most ten pages of paper", async ({ page }) => {
  const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
  const pages = pdf.match(/\/Type \/Page\b(?!s)/g).length;
  expect(pages).toBeGreaterThan(2);
  expect(pages).toBeLessThanOrEqual(10);
});
