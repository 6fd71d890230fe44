// The site as readers see it: from a disk and from a server, by keys alone, small, dark, on paper.
const { test, expect } = require("@playwright/test");
const fs = require("fs");
const http = require("http");
const path = require("path");
const { SITE, address, problems, watch } = require("./site");

const ARTICLE = "articles/fortitoken-basic-troubleshooting.html";
const GERMAN = "articles/hard-token-seed-not-returned.de.html";
const PAGES = [
  "index.html",
  "messages.html",
  ARTICLE,
  GERMAN,
  "remediations/seed-on-cd-only.de.html",
  "remediations/licence-expired.html",
  "subjects/fortitoken.html",
  "reference/fortios.html",
  "guide/fortitoken.html",
];

async function find(page, text) {
  await page.getByRole("searchbox").fill(text);
  await expect(page.getByRole("status")).toContainText(/result|Nothing|Treffer/);
  return page.locator(".found a").allTextContents();
}

watch(test);

test.describe("search, from a disk", () => {
  test("finds a code", async ({ page }) => {
    await page.goto(address("index.html"));
    expect((await find(page, "-7564"))[0]).toBe("-7564");
    await page.locator(".found a").first().click();
    await expect(page.locator(":target")).toContainText("-7564");
    await expect(page.getByRole("link", { name: "The activation code of a mobile token licence has expired" }).first()).toBeVisible();
  });

  test("finds half a message", async ({ page }) => {
    await page.goto(address(ARTICLE));
    expect((await find(page, "token already activated, and se"))[0]).toContain("and seed won't be returned");
  });

  test("forgives a slip of the finger", async ({ page }) => {
    await page.goto(address("index.html"));
    expect((await find(page, "licence has exipred"))[0]).toBe(
      "The activation code of a mobile token licence has expired");
  });

  test("finds what a whole pasted line is about", async ({ page }) => {
    await page.goto(address("index.html"));
    expect(await find(page, "import fortitoken license error: -7564")).toContain("-7564");
  });

  test("says that nothing was found", async ({ page }) => {
    await page.goto(address("index.html"));
    await find(page, "qqqqxzzzz");
    await expect(page.getByRole("status")).toHaveText("Nothing found.");
  });

  test("runs nothing of what is typed", async ({ page }) => {
    await page.goto(address("index.html"));
    await find(page, "<img src=x onerror=alert(1)>");
    await expect(page.locator(".found img")).toHaveCount(0);
  });

  test("works by keys alone", async ({ page }) => {
    await page.goto(address("index.html"));
    await page.keyboard.press("/");
    await page.keyboard.type("split brain");
    await expect(page.getByRole("status")).toContainText("result");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await expect(page.locator(".found")).toBeHidden();
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("h1")).toHaveText("Each unit of a cluster takes itself for the primary");
  });
});

test.describe("a translated article", () => {
  const german = "Ein Hardware-Token meldet, dass sein Seed nicht mehr ausgegeben wird";
  const english = "Hard token reports that its seed won't be returned";

  test("leads to its original and back", async ({ page }) => {
    await page.goto(address("index.html"));
    await page.getByRole("link", { name: german }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.getByRole("button", { name: "Kopieren" }).first()).toBeVisible();
    await page.getByRole("link", { name: "English", exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("link", { name: "Deutsch", exact: true }).click();
    expect(page.url()).toBe(address(GERMAN));
  });

  test("is found once, in the language of the page", async ({ page }) => {
    await page.goto(address(GERMAN));
    const there = await find(page, "token already activated");
    expect(there).toContain(german);
    expect(there).not.toContain(english);
    await expect(page.getByRole("searchbox", { name: "Suche" })).toBeVisible();
    await expect(page.getByRole("status")).toContainText("Treffer");
    await page.goto(address("index.html"));
    const here = await find(page, "token already activated");
    expect(here).toContain(english);
    expect(here).not.toContain(german);
  });

  test("is found by its own words, from everywhere", async ({ page }) => {
    await page.goto(address("index.html"));
    expect(await find(page, "zurückgesetzt")).toContain(german);
    await expect(page.locator(".found li").first()).toContainText("Deutsch");
    expect(await problems(page)).toEqual([]);
  });
});

test("a copy button copies commands as they are typed", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(address("remediations/licence-expired.html"));
  await page.getByRole("button", { name: "Copy" }).first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "execute fortitoken-mobile import ACTIVATION_CODE\n");
});

test("of a console, only the commands are copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(address("reference/fortitoken.html"));
  await page.locator(".code").filter({ has: page.locator(".prompt") }).first().getByRole("button").click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).not.toContain("#");
  expect(copied.trim()).not.toBe("");
});

test("the keyboard reaches the text first", async ({ page }) => {
  await page.goto(address(ARTICLE));
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the text" })).toBeFocused();
  await page.keyboard.press("Enter");
  expect(page.url()).toContain("#main");
});

for (const file of PAGES) {
  // Contrasts of a long article take long, and in the dark another article shows the same colours.
  for (const scheme of file === ARTICLE ? ["light"] : ["light", "dark"]) {
    test(`${file} has no finding of axe, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(address(file));
      expect(await problems(page)).toEqual([]);
    });
  }

  test(`${file} fits 360 pixels, and twice the size`, async ({ page }) => {
    for (const width of [360, 640]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(address(file));
      if (width === 640) await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(excess).toBe(0);
    }
  });

  test(`${file} is printed`, async ({ page }) => {
    await page.goto(address(file));
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.length).toBeGreaterThan(5000);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".top")).toBeHidden();
    await expect(page.locator("h1").first()).toBeVisible();
  });
}

test("search results have no finding of axe", async ({ page }) => {
  await page.goto(address("index.html"));
  await find(page, "licence");
  expect(await problems(page)).toEqual([]);
});

test("without JavaScript all is there to read", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address("index.html"));
  await page.getByRole("link", { name: "FortiToken basic troubleshooting", exact: true }).click();
  await expect(page.locator("h1")).toHaveText("FortiToken basic troubleshooting");
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.locator(".contents a").first().click();
  await expect(page.locator(":target")).toBeVisible();
  await context.close();
});

test("from a server nothing but files of the site is asked for", async ({ page }) => {
  const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
  const missing = [];
  const server = http.createServer((request, response) => {
    const file = path.join(SITE, path.normalize(request.url.split("?")[0]));
    if (!fs.existsSync(file)) {
      missing.push(request.url);
      return response.writeHead(404).end();
    }
    response.writeHead(200, { "content-type": types[path.extname(file)] });
    response.end(fs.readFileSync(file));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  await page.goto(`http://127.0.0.1:${server.address().port}/index.html`);
  expect((await find(page, "-7564"))[0]).toBe("-7564");
  expect(missing).toEqual([]);
  server.close();
});

test("every link leads to something", async () => {
  const files = fs.readdirSync(SITE, { recursive: true }).filter((file) => String(file).endsWith(".html"));
  const anchors = new Map();
  const ids = (file) => {
    if (!anchors.has(file)) {
      const text = fs.readFileSync(file, "utf8");
      anchors.set(file, new Set([...text.matchAll(/ id="([^"]*)"/g)].map((m) => m[1])));
    }
    return anchors.get(file);
  };
  const broken = [];
  for (const file of files) {
    const here = path.join(SITE, file);
    for (const [, link] of fs.readFileSync(here, "utf8").matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^(https?|mailto):/.test(link)) continue;
      const [to, anchor] = decodeURIComponent(link.replace(/&amp;/g, "&")).split("#");
      const target = to === "" ? here : path.resolve(path.dirname(here), to);
      if (!fs.existsSync(target) || (anchor && !ids(target).has(anchor))) broken.push(`${file}: ${link}`);
    }
  }
  expect(broken).toEqual([]);
});
