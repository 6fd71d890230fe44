// The page into which a capture is pasted. It is there where the site was made with the script for it.
const { test, expect } = require("@playwright/test");
const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");
const { SITE, address, problems, watch } = require("./site");

const RESOURCES = path.resolve(__dirname, "../content-tests/src/test/resources");
const ALL = fs.readFileSync(path.join(RESOURCES, "everything-at-once.log"), "utf8");
const LOCKED = "FGT60F # show user fortitoken\nconfig user fortitoken\n    edit \"FTK200BAA0000001\"\n"
  + "        set status lock\n    next\nend\n";

test.skip(!fs.existsSync(path.join(SITE, "capture.html")), "the site was made without the script");
watch(test);

async function diagnose(page, capture) {
  await page.goto(address("capture.html"));
  await page.getByLabel("Capture", { exact: true }).fill(capture);
  await page.getByRole("button", { name: "Diagnose" }).click();
  await expect(page.getByRole("status")).toHaveText(/steps?\.|Nothing was found/);
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

/* A log of some megabytes in which everything tries to run, with one trouble at its end: a block, so many times. */
function hostileLog(megabytes) {
  const lines = [
    "<img src=x onerror=alert(1)></script><script>alert(2)</script><iframe srcdoc='<script>alert(3)</script>'>",
    "\u001b[31mFGT60F # \u001b]8;;http://x.invalid\u0007\u001b[2J\u009b1;1H\u202e",
    "FGT60F # diagnose fortitoken info<b onclick=alert(4)>",
    "FORTITOKEN        DRIFT STATUS\nFTK200<script>alert(5)</script>  0  new",
    "javascript:alert(6) {{constructor.constructor('alert(7)')()}} ${alert(8)} [=case] [#list x as y]",
    "2026-01-05 10:11:12 " + "-<x>&\ufffd".repeat(20000),
    "A".repeat(60000),
  ].concat(new Array(5000).fill("2026-01-05 10:11:12 HQ-FW (root) $ <b>nothing of use</b>, id=77 \u001b[0m"));
  const block = lines.join("\n") + "\n";
  return { block, times: Math.ceil(megabytes * 1e6 / block.length), end: LOCKED };
}

/* KB_HOSTILE_MB=50 takes minutes, which there are not in each build. */
const HOSTILE = Number(process.env.KB_HOSTILE_MB || 3);

/* How long the page did not answer, from when the test has done its own work. */
async function notesLongTasks(page) {
  await page.addInitScript(() => {
    window.longest = 0;
    window.begun = Infinity;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
      if (entry.startTime >= window.begun) window.longest = Math.max(window.longest, entry.duration);
    })).observe({ type: "longtask" });
  });
}

/* While the worker reads, the page answers, and shows how far it is. */
async function answersMeanwhile(page) {
  await expect(page.locator("#work progress")).toBeVisible();
  await expect.poll(() => page.locator("#work progress").evaluate((bar) => bar.value), { timeout: 100000 }).toBeGreaterThan(0.02);
  const start = Date.now();
  await page.getByRole("searchbox").fill("-7564");
  await expect(page.locator(".found a").first()).toBeVisible();
  expect(Date.now() - start).toBeLessThan(5000); // of a machine that does other things as well
  await page.getByRole("searchbox").fill("");
}

async function paste(page, log) {
  await page.evaluate(({ block, times, end }) => {
    const data = new DataTransfer();
    data.setData("text/plain", block.repeat(times) + end);
    document.getElementById("capture").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, cancelable: true }));
  }, log);
}

for (const way of ["file", "paste"]) {
  test(`a long hostile capture: nothing of it runs, and the page stays usable, by ${way}`, async ({ page }, info) => {
    test.setTimeout(60000 + HOSTILE * 10000);
    let said = false;
    page.on("dialog", (dialog) => { said = true; dialog.dismiss(); });
    await notesLongTasks(page);
    await page.goto(address("capture.html"));
    const log = hostileLog(HOSTILE);
    if (way === "file") {
      const file = info.outputPath("hostile.log");
      fs.writeFileSync(file, log.block.repeat(log.times) + log.end);
      await page.getByLabel("Or a file").setInputFiles(file);
    } else {
      await paste(page, log);
    }
    const before = await page.evaluate(() => {
      window.begun = performance.now();
      return document.querySelectorAll("*").length;
    });
    const start = Date.now();
    await page.getByRole("button", { name: "Diagnose" }).click();
    await answersMeanwhile(page);
    await expect(page.locator("#state")).toHaveText(/steps?\./, { timeout: 30000 + HOSTILE * 8000 });
    const longest = await page.evaluate(() => Math.round(window.longest));
    info.annotations.push({ type: "seen", description: `${(Date.now() - start) / 1000} s, longest block ${longest} ms` });
    if (process.env.KB_HOSTILE_MB) console.log(way, info.annotations.at(-1).description);
    const step = page.locator(".step", { hasText: "A token is locked in the configuration" });
    await step.getByText("What was found").click();
    await expect(step.locator("mark").last()).toHaveText("        set status lock");
    await page.evaluate(() => document.querySelectorAll("details").forEach((folded) => { folded.open = true; }));
    await expect(page.locator("#result img, #result script, #result b, #result iframe, iframe")).toHaveCount(0);
    expect(await page.evaluate(() => document.querySelectorAll("*").length) - before).toBeLessThan(2000);
    expect(longest).toBeLessThan(2000);
    expect(said).toBe(false);
  });
}

test("reading can be stopped, and begun again", async ({ page }) => {
  await page.goto(address("capture.html"));
  await paste(page, hostileLog(HOSTILE));
  await page.getByRole("button", { name: "Diagnose" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("status")).toHaveText("Stopped.");
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByLabel("Capture", { exact: true }).fill(LOCKED);
  await page.getByRole("button", { name: "Diagnose" }).click();
  await expect(page.getByRole("status")).toHaveText(/steps?\./);
  await expect(page.locator("#work")).toBeHidden();
});

test("a script of another version of the site asks to reload the page", async ({ page }, info) => {
  const other = info.outputPath("site");
  fs.cpSync(SITE, other, { recursive: true });
  const script = path.join(other, "diagnosis.js");
  fs.writeFileSync(script, fs.readFileSync(script, "utf8").replace(/kb-program-[0-9a-f]{16}/g, "kb-program-0123456789abcdef"));
  await page.goto(pathToFileURL(path.join(other, "capture.html")).href);
  await page.getByLabel("Capture", { exact: true }).fill(LOCKED);
  await page.getByRole("button", { name: "Diagnose" }).click();
  await expect(page.getByRole("status")).toContainText("parts of two versions of this site");
  await expect(page.getByRole("status")).toContainText("Reload the page");
  await expect(page.locator("#work, .step").locator("visible=true")).toHaveCount(0);
  expect(await problems(page)).toEqual([]);
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

/* The captures of the tests, and where they are at hand, the samples of public origin. */
function captures() {
  const of = (folder) => fs.readdirSync(folder).filter((name) => /\.(txt|log|raw)$/.test(name))
    .map((name) => path.join(folder, name));
  const samples = process.env.KB_SAMPLES ? of(path.join(process.env.KB_SAMPLES, "ntc-templates")) : [];
  return [...of(path.join(RESOURCES, "customers")), ...samples];
}

test("captures of customers and of others are read", async ({ page }) => {
  await page.goto(address("capture.html"));
  for (const file of captures()) {
    await page.getByLabel("Capture", { exact: true }).fill(fs.readFileSync(file, "utf8"));
    await page.getByRole("button", { name: "Diagnose" }).click();
    await expect(page.getByRole("button", { name: "Download a redacted copy" }), file).toBeVisible();
    await expect(page.getByRole("status"), file).toHaveText(/steps?\.|Nothing was found/);
  }
});

test("the library is read once, before anything is asked, and captures after one another", async ({ page }) => {
  const workers = [];
  page.on("worker", (worker) => workers.push(worker));
  await diagnose(page, LOCKED);
  await page.getByLabel("Capture", { exact: true }).fill("FGT60F # get system status\n");
  await page.getByRole("button", { name: "Diagnose" }).click();
  await expect(page.getByRole("status")).toContainText("Nothing was found");
  await expect(page.locator(".step")).toHaveCount(0);
  expect(workers).toHaveLength(1);
});

test("works by keys alone", async ({ page }) => {
  await page.goto(address("capture.html"));
  await page.getByLabel("Capture", { exact: true }).focus();
  await page.keyboard.insertText(LOCKED);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText(/steps?\./);
});
