// The guide as readers see it: from the first question to the plan, by links, by keys alone, small, dark, on paper.
const { test, expect } = require("@playwright/test");
const { address, problems, watch } = require("./site");

const GUIDE = "guide/fortitoken.html";
const TOKEN = "#about=token%3AFTK200BAA0000001";
const IMPORT = "#about=licence-import";

watch(test);

const titles = (page) => page.locator(".plan .steps a").allTextContents();
const answer = (page, text) => page.locator(".choices").getByRole("link", { name: text, exact: true }).click();

/* Answers by the words of questions until the end; "I don't know" where none fits. */
async function lead(page, answers) {
  for (let asked = 0; asked < 40; asked++) {
    const heading = await page.locator(".ask h2").textContent();
    if (heading.startsWith("No answer changes")) return asked;
    const choices = await page.locator(".choices a").allTextContents();
    const wanted = answers.find(([question, choice]) => heading.includes(question) && choices.includes(choice));
    const before = await page.locator(".given strong").count();
    await answer(page, wanted ? wanted[1] : "I don't know");
    await expect(page.locator(".given strong")).toHaveCount(before + 1);
  }
  throw new Error("no end");
}

test("leads from the first question to the plan", async ({ page }) => {
  await page.goto(address("subjects/fortitoken.html"));
  await page.getByRole("link", { name: "The guide" }).click();
  await page.getByLabel("A token", { exact: true }).check();
  await page.locator("#kind-token-names").fill("FTK200BAA0000001");
  await page.getByRole("button", { name: "Begin" }).click();
  await lead(page, [["Which of these", "that reports token already activated, and seed won't be returned"]]);
  expect(await titles(page)).toEqual(["The seed of a hard token was already issued"]);
  await page.locator(".plan .steps a").click();
  await expect(page.locator("h1")).toHaveText("The seed of a hard token was already issued");
});

test("tells several tokens apart, and asks what they share once", async ({ page }) => {
  await page.goto(address(GUIDE) + TOKEN + "&about=token%3AFTK200BAA0000002");
  const asked = await lead(page, [
    ["FTK200BAA0000001?", "without a seed"],
    ["FTK200BAA0000002?", "with a seed"],
    ["FTK200BAA0000002?", "that reports active"],
  ]);
  const plan = page.locator(".plan .steps > li");
  await expect(plan.filter({ hasText: "A hard token has no seed" })).toContainText("FTK200BAA0000001");
  await expect(plan.filter({ hasText: "Nothing is wrong with the token" })).toContainText("FTK200BAA0000002");
  await expect(page.locator(".given li").filter({ hasText: "FortiManager manages" })).toHaveCount(1);
  expect(asked).toBeLessThanOrEqual(2 * 8 + 2 + 1);
});

// Every answer that an import of a licence can have, in each of the three places.
test("ends in the right plan on all branches about licence imports", async ({ page }) => {
  test.slow();
  const meanings = {
    "14": "licence-expired", "-7564": "licence-expired", "forticare license expired": "licence-expired",
    "10": "licence-card-not-found", "forticare license card not found": "licence-card-not-found",
    "11": "licence-already-activated", "-7561": "licence-already-activated",
    "forticare license already activated": "licence-already-activated",
    "21": "licence-unit-not-registered", "-7571": "licence-unit-not-registered",
    "Product is not registered": "licence-unit-not-registered",
    "-1": "licence-service-error", "-7549": "licence-service-error", "forticare unkown error": "licence-service-error",
  };
  const others = ["another code", "another message"];
  await page.goto(address(GUIDE) + IMPORT);
  const ends = await page.evaluate(async () => {
    const questions = ["error-code", "error-message", "return-code"].map((name) =>
      kbGuideData.questions.find((question) => question.id === "licence-import." + name));
    const found = [];
    for (const a of questions[0].choices) for (const b of questions[1].choices) for (const c of questions[2].choices) {
      const said = [a, b, c];
      const shown = new Promise((done) => window.addEventListener("hashchange", done, { once: true }));
      location.hash = "about=licence-import&fortigate.token-server%40=none&fortigate.management%40=no&"
        + said.map((choice, i) => encodeURIComponent(questions[i].id + "@") + "=" + encodeURIComponent(choice.id)).join("&");
      await shown;
      found.push({
        said: said.map((choice) => choice.label),
        ids: said.map((choice) => choice.id),
        heading: document.querySelector(".ask h2").textContent,
        plan: Array.from(document.querySelectorAll(".plan .steps a"), (link) => link.getAttribute("href")),
      });
    }
    return found;
  });
  expect(ends.length).toBeGreaterThanOrEqual(8 * 7 * 7);
  for (const end of ends) {
    const named = new Set(end.ids.map((id) => meanings[id]).filter(Boolean));
    const expected = named.size === 0 && end.said.some((label) => others.includes(label))
      ? ["licence-import-unrecognised"] : Array.from(named).sort();
    expect(end.heading).toBe("No answer changes the plan any more");
    expect(end.plan.map((href) => href.replace(/.*\/|\.html/g, "")).sort(), end.said.join(" | ")).toEqual(expected);
  }
});

test("an answer can be taken back and changed, and a link can be sent", async ({ page, context }) => {
  await page.goto(address(GUIDE) + TOKEN);
  const first = await page.locator(".ask h2").textContent();
  await answer(page, "without a seed");
  await expect(page.locator(".given")).toContainText("without a seed");
  const second = await page.locator(".ask h2").textContent();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator(".ask h2")).toHaveText(second);
  await page.goBack();
  await expect(page.locator(".ask h2")).toHaveText(first);
  await expect(page.locator(".given")).toContainText("None yet.");
  await page.goForward();
  await page.getByRole("link", { name: /^Change/ }).click();
  await expect(page.locator(".ask h2")).toHaveText(first);
});

test("each question says why it is asked and what tells", async ({ page }) => {
  await page.goto(address(GUIDE) + TOKEN);
  await expect(page.locator(".ask code").filter({ hasText: /^show|^diagnose|^get/ }).first()).toBeVisible();
  await expect(page.locator(".ask .entries a").first()).toBeVisible();
  await expect(page.locator(".choices").getByRole("link", { name: "I don't know" })).toBeVisible();
});

test("refuses what is no serial", async ({ page }) => {
  await page.goto(address(GUIDE));
  await page.getByLabel("A token", { exact: true }).check();
  await page.locator("#kind-token-names").fill("my token");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "right form" })).toBeVisible();
  await expect(page.locator("#kind-token-names")).toBeFocused();
});

test("works by keys alone", async ({ page }) => {
  await page.goto(address(GUIDE));
  await page.getByLabel("A token", { exact: true }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.type("FTK200BAA0000001");
  await page.getByRole("button", { name: "Begin" }).focus();
  await page.keyboard.press("Enter");
  for (let asked = 0; asked < 12; asked++) {
    await expect(page.locator(".ask h2")).toBeFocused();
    if ((await page.locator(".choices a").count()) === 0) break;
    await page.keyboard.press("Tab");
    await expect(page.locator(".choices a").first()).toBeFocused();
    const before = page.url();
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(before);
  }
  await expect(page.locator(".ask h2")).toHaveText("No answer changes the plan any more");
});

test("runs nothing of a link", async ({ page }) => {
  const evil = encodeURIComponent("<img src=x onerror=alert(1)>");
  await page.goto(address(GUIDE) + `#about=token%3A${evil}&about=nothing&token.seed%40${evil}=absent&%E0%A4%A=1&x`);
  await expect(page.locator(".ask h2")).toContainText("<img");
  await expect(page.locator("main img")).toHaveCount(0);
});

for (const scheme of ["light", "dark"]) {
  test(`has no axe finding, ${scheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(address(GUIDE));
    await page.getByLabel("A token", { exact: true }).check();
    expect(await problems(page)).toEqual([]);
    await page.goto(address(GUIDE) + TOKEN + "&token.seed%40FTK200BAA0000001=absent");
    await page.locator("summary").click();
    expect(await problems(page)).toEqual([]);
    await lead(page, []);
    expect(await problems(page)).toEqual([]);
  });
}

test("fits 360 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  for (const link of ["", TOKEN, TOKEN + "&token.seed%40FTK200BAA0000001=absent"]) {
    await page.goto("about:blank");
    await page.goto(address(GUIDE) + link);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});

test("prints as a worksheet", async ({ page }) => {
  await page.goto(address(GUIDE) + TOKEN);
  await lead(page, [["Which of these", "without a seed"]]);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".ask")).toBeHidden();
  await expect(page.locator(".plan input").first()).toBeVisible();
  await expect(page.locator(".given")).toContainText("without a seed");
});

test("without JavaScript it says so and leads to the articles", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address(GUIDE));
  await expect(page.locator("#guide")).toContainText("It needs JavaScript");
  await page.locator("#guide .entries a").first().click();
  await expect(page.locator("article h1, h1").first()).toBeVisible();
  await context.close();
});
