// The page into which a capture is pasted. It is there where the site was made with the script for it.
const { test, expect } = require("@playwright/test");
const fs = require("fs");
const path = require("path");
const { SITE, address, problems, watch } = require("./site");

const RESOURCES = path.resolve(__dirname, "../resources");
const ALL = fs.readFileSync(path.join(RESOURCES, "everything-at-once.log"), "utf8");
const LOCKED = "FGT60F # show user fortitoken\nconfig user fortitoken\n    edit \"FTK200BAA0000001\"\n"
  + "        set status lock\n    next\nend\n";

test.skip(!fs.existsSync(path.join(SITE, "capture.html")), "the site was made without the script");
test.setTimeout(120000);
watch(test);

async function diagnose(page, capture) {
  await page.goto(address("capture.html"));
  await page.getByLabel("Capture", { exact: true }).fill(capture);
  await page.getByRole("button", { name: "Diagnose" }).click();
  await expect(page.getByRole("status")).toHaveText(/steps?\.|Nothing was found/, { timeout: 60000 });
}

test("a pasted capture leads to the plan, with the case's own serials and lines", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await diagnose(page, LOCKED);
  await page.getByRole("link", { name: /A token is locked in the configuration/ }).click();
  const step = page.locator(".step", { hasText: "A token is locked in the configuration" });
  await step.getByText("What was found").click();
  await expect(step.locator("mark").last()).toHaveText("        set status lock");
  await step.locator(".code").getByRole("button", { name: "Copy" }).first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('edit "FTK200BAA0000001"');
  expect(await problems(page)).toEqual([]);
});

test("a file is read, and its redacted copy has no serial of it", async ({ page }) => {
  await page.goto(address("capture.html"));
  await page.getByLabel("Or a file").setInputFiles({ name: "a.log", mimeType: "text/plain", buffer: Buffer.from(LOCKED) });
  await page.getByRole("button", { name: "Diagnose" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download a redacted copy" }).click();
  const copy = await download;
  expect(copy.suggestedFilename()).toBe("a-redacted.log");
  const text = fs.readFileSync(await copy.path(), "utf8");
  expect(text).toContain("set status lock");
  expect(text).not.toContain("FTK200BAA0000001");
});

test("a fact file leads to the plan, and its mistakes are told with their places", async ({ page }) => {
  const facts = "tokens:\n  - serial: FTK200BAA0000001\n    status: lock\n";
  await diagnose(page, facts);
  const step = page.locator(".step", { hasText: "A token is locked in the configuration" });
  await step.getByText("What was found").click();
  await expect(step.locator("mark").last()).toHaveText("    status: lock");
  await page.getByLabel("Or a file").setInputFiles({ name: "a.json", mimeType: "application/json",
    buffer: Buffer.from('{"case": "CS-1", "case": "CS-2", "tokens": "</script><img src=x onerror=alert(1)>"}') });
  await page.getByRole("button", { name: "Diagnose" }).click();
  await expect(page.getByRole("status")).toContainText("can't be used");
  await expect(page.locator(".mistake").first()).toContainText("a.json:1:18 error KY005");
  await expect(page.locator(".mistake")).toHaveCount(2);
  await expect(page.locator(".step, #result img")).toHaveCount(0);
  expect(await problems(page)).toEqual([]);
});

test("nothing of a hostile capture runs", async ({ page }) => {
  let said = false;
  page.on("dialog", (dialog) => { said = true; dialog.dismiss(); });
  const hostile = "<img src=x onerror=alert(1)></script><script>alert(2)</script>\u001b[31m\u001b]8;;http://x\u0007";
  await diagnose(page, hostile + "\n" + LOCKED.replace("edit \"", "edit \"<b onclick=alert(3)>\n edit \"") + hostile);
  for (const folded of await page.locator("summary").all()) await folded.click();
  await expect(page.locator("#result img, #result script, #result b")).toHaveCount(0);
  expect(said).toBe(false);
});

test("a long paste is held beside the text area, and leaves the page usable", async ({ page }) => {
  await page.goto(address("capture.html"));
  await page.evaluate((locked) => {
    const data = new DataTransfer();
    data.setData("text/plain", locked + "2026-01-05 10:11:12 nothing of use, id=77\n".repeat(100000));
    document.getElementById("capture").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, cancelable: true }));
  }, LOCKED);
  await expect(page.getByRole("status")).toContainText("million characters");
  await page.getByRole("button", { name: "Diagnose" }).click();
  await page.getByRole("searchbox").fill("-7564"); // while the worker reads
  await expect(page.locator(".found a").first()).toBeVisible();
  await expect(page.locator("#state")).toHaveText(/steps?\./, { timeout: 100000 });
});

for (const name of ["small", "dark"]) {
  test(`all of a case at once, ${name}`, async ({ page }) => {
    if (name === "small") await page.setViewportSize({ width: 360, height: 740 });
    else await page.emulateMedia({ colorScheme: "dark" });
    await diagnose(page, ALL);
    for (const folded of await page.locator("summary").all()) await folded.click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width).toBeLessThanOrEqual(0);
    expect(await problems(page)).toEqual([]);
  });
}

/* The captures of the tests, and the samples of public origin where they are at hand. */
function captures() {
  const folders = [path.join(RESOURCES, "customers")];
  if (process.env.KB_SAMPLES) folders.push(path.join(process.env.KB_SAMPLES, "ntc-templates"));
  return folders.flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((file) => /\.(txt|log|raw)$/.test(file));
}

test("every capture at hand is read", async ({ page }) => {
  test.setTimeout(300000);
  await page.goto(address("capture.html"));
  for (const file of captures()) {
    await page.getByLabel("Capture", { exact: true }).fill(fs.readFileSync(file, "utf8"));
    await page.getByRole("button", { name: "Diagnose" }).click();
    await expect(page.getByRole("button", { name: "Download a redacted copy" }), file).toBeVisible({ timeout: 60000 });
    await expect(page.getByRole("status"), file).toHaveText(/steps?\.|Nothing was found/);
  }
});

test("works by keys alone", async ({ page }) => {
  await page.goto(address("capture.html"));
  await page.getByLabel("Capture", { exact: true }).focus();
  await page.keyboard.insertText(LOCKED);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText(/steps?\./, { timeout: 60000 });
});
