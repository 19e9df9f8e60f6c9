// The HTML report in a browser. ./run starts this and says where the extractor, the articles and Chromium are.
const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { pathToFileURL } = require("node:url");
const axe = require("axe-core").source;
const { chromium } = require("playwright-core");

const extractor = process.env.QUOTH_EXTRACT;
const corpus = process.env.QUOTH_CORPUS;
const work = process.env.QUOTH_BROWSER_WORK;
const reports = path.join(work, "reports");
const screenshots = path.join(work, "screenshots");

const names = fs.readdirSync(corpus).filter((file) => file.endsWith(".txt")).map((file) => file.slice(0, -4));
// Those that are opened: of the groups that grow, one in eight.
const opened = names.filter((name, i) => !/^(open|fresh)-/.test(name) || i % 8 === 0);
const patience = 120_000;  // milliseconds that a busy machine is given for what takes some
const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

// Markup, quotation marks, control bytes, ill-formed UTF-8: all of it in contents, sources and names.
const evil = Buffer.concat([
  Buffer.from(
    "<script>document.title='run'</script> chief denies </style><h1>all</h1>\n\n" +
      "Ann <b onclick=\"document.title='run'\">Lee</b> said “the <img src=x onerror=document.title='run'> & <i>bridge</i> " +
      "</article></body> &lt;was&gt; shut”.\n\nThe chief, Bo <svg onload=document.title='run'> Ray, denied the bridge was " +
      "shut by <a href='javascript:alert(1)'>anyone</a>. \"It's \u0001\u0007\u202Efine\u202C,\" he said, `${1}` "),
  Buffer.from([0, 0xff, 0xe2, 0x82, 0x20, 0xc0, 0x80, 0x0a]),
]);

let browser;

const run = (...args) => execFileSync(extractor, args, { maxBuffer: 1 << 28 });
const report = (file) => pathToFileURL(path.join(reports, file)).href;
let all;  // what the extractor says of the articles, by name
const json = (name) => all.get(name);
const kindOf = (a) => (a.kind === "denial" ? "denial" : a.form === "direct" ? "quote" : "claim");

before(async () => {
  fs.rmSync(reports, { recursive: true, force: true });
  fs.mkdirSync(path.join(reports, "own"), { recursive: true });
  fs.mkdirSync(screenshots, { recursive: true });
  run("--format", "html", "--output", reports, corpus);
  all = new Map(JSON.parse(run("--format", "json", corpus)).map((a) => [path.basename(a.path, ".txt"), a]));
  fs.writeFileSync(path.join(reports, "own/evil.txt"), evil);
  const some = ["africa-market", "wide-runoff"].map((name) => path.join(corpus, name + ".txt"));
  run("--format", "html", "--output", path.join(reports, "own"), path.join(reports, "own/evil.txt"), ...some);
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"], timeout: patience });
});

after(() => browser && browser.close());

// Opens a report, hands the page to `use`, and fails where the page asked for anything else, said anything on the
// console, broke its policy or opened a dialog.
async function open(file, use, { viewport = desktop, ...options } = {}) {
  const context = await browser.newContext({ viewport, ...options });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const wrong = [];
  page.on("request", (request) => {
    if (!request.isNavigationRequest()) wrong.push("request: " + request.url());
  });
  page.on("console", (message) => wrong.push("console: " + message.text()));
  page.on("pageerror", (error) => wrong.push("error: " + error.message));
  page.on("dialog", (dialog) => { wrong.push("dialog"); dialog.dismiss(); });
  await context.setOffline(true);
  await page.goto(report(file));
  await use(page);
  await context.close();
  assert.deepEqual(wrong, []);
}

// The article's text as it is read: without references, white space as one blank.
const articleText = (page) =>
  page.evaluate(() => {
    const copy = document.querySelector("article").cloneNode(true);
    for (const element of copy.querySelectorAll(".ref, .jump, .card")) element.remove();
    for (const block of copy.querySelectorAll("p, h1")) block.append(" ");
    return copy.textContent.replace(/\s+/g, " ").trim();
  });

const isOverflowing = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
const hitsOf = (page) => page.$$eval("#records > li:not(.away)", (items) => items.map((item) => Number(item.id.slice(1))));
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());

// An article in which a denial is linked to a claim, and the ids of both.
function findDenial() {
  for (const [name, { attributions }] of all)
    for (const { id, links } of attributions)
      for (const { relation, to } of links) if (relation === "denies") return { name, denial: id, claim: to };
  return assert.fail("no denial in corpus/ is linked to a claim");
}

async function tabTo(page, id) {
  for (let i = 0; i < 400; ++i) {
    if ((await focused(page)) === id) return;
    await page.keyboard.press("Tab");
  }
  assert.fail("Tab never comes to " + id);
}

test("the articles of the corpus are whole, styled and quiet", async () => {
  await open("index.html", async (page) => {
    for (const name of opened) {
      await page.setViewportSize(desktop);
      await page.goto(report(name + ".html"));
      const text = fs.readFileSync(path.join(corpus, name + ".txt"), "utf8").replace(/^\uFEFF/, "");
      const shown = await articleText(page);
      const title = (await page.locator("article > h1.path").count()) ? await page.locator("article > h1").innerText() : "";
      // Not assert.equal: it would print the article.
      assert.ok(shown === (title + " " + text).replace(/\s+/g, " ").trim(), name + ": the text differs");
      assert.ok(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--paper") !== ""), name);
      const records = json(name).attributions;
      assert.equal(await page.locator("#records > li").count(), records.length, name);
      assert.equal(await page.locator("article .ref").count(), records.length, name);
      assert.equal(await isOverflowing(page), false, name);
      await page.setViewportSize(phone);
      assert.equal(await isOverflowing(page), false, name + " on a phone");
    }
  });
});

test("speakers and kinds have the counts of the records", async () => {
  for (const name of ["wide-runoff", "blind-nigeria-union", "africa-market"]) {
    const { speakers, attributions } = json(name);
    await open(name + ".html", async (page) => {
      for (const kind of ["quote", "claim", "denial"]) {
        const number = attributions.filter((a) => kindOf(a) === kind).length;
        assert.equal(await page.locator(`#kinds [data-kind=${kind}] .count`).innerText(), String(number), name + kind);
      }
      const expected = {};
      for (const a of attributions) {
        const key = a.speaker === null ? "" : String(a.speaker);
        expected[key] = (expected[key] || 0) + 1;
      }
      const found = await page.$$eval("#speakers > li", (items) =>
        Object.fromEntries(items.map((li) => [li.dataset.speaker, Number(li.querySelector(".count").textContent)])));
      assert.deepEqual(found, expected);
      const first = await page.locator("#speakers > li").first();
      const id = Number(await first.getAttribute("data-speaker"));
      assert.ok((await first.innerText()).includes(speakers[id].name));
    });
  }
});

test("a click on a speaker or a kind filters, a second one ends it", async () => {
  const { attributions } = json("wide-runoff");
  const idsBy = (fits) => attributions.filter(fits).map((a) => a.id);
  await open("wide-runoff.html", async (page) => {
    const speaker = page.locator("#speakers button").first();
    const id = Number(await page.locator("#speakers > li").first().getAttribute("data-speaker"));
    const all = idsBy(() => true);
    await speaker.click();
    assert.deepEqual(await hitsOf(page), idsBy((a) => a.speaker === id));
    assert.equal(await speaker.getAttribute("aria-pressed"), "true");
    await page.screenshot({ path: path.join(screenshots, "filtered.png") });
    // In the text too: the contents of these records, and no other, keep their colour.
    const washed = await page.$$eval("article .content", (parts) =>
      parts.filter((part) => getComputedStyle(part).backgroundImage !== "none").flatMap((part) => part.dataset.r.split(" ")));
    assert.deepEqual([...new Set(washed.map(Number))].sort((a, b) => a - b), idsBy((a) => a.speaker === id));

    await page.locator("#kinds button", { hasText: "Quotes" }).click();
    const both = idsBy((a) => a.speaker === id && kindOf(a) === "quote");
    assert.deepEqual(await hitsOf(page), both);
    assert.equal(await page.locator("#shown").innerText(), `${both.length} of ${all.length} records`);
    await speaker.click();
    assert.deepEqual(await hitsOf(page), idsBy((a) => kindOf(a) === "quote"));
    await page.getByRole("button", { name: "Show all" }).click();
    assert.deepEqual(await hitsOf(page), all);
    await speaker.click();
    await page.keyboard.press("Escape");
    assert.deepEqual(await hitsOf(page), all);
    assert.equal(await page.getByRole("button", { name: "Show all" }).isVisible(), false);
  });
});

test("hovering a record shows its speaker, cue, confidence, type and rule, beside the text", async () => {
  const { speakers, attributions } = json("wide-runoff");
  await open("wide-runoff.html", async (page) => {
    for (const a of attributions.filter((one) => one.parent === null && one.cue !== null && one.speaker !== null)) {
      await page.locator(`article .cue[data-r="${a.id}"]`).first().hover();
      const card = page.locator(`#card[data-ids="${a.id}"]`);
      await card.waitFor();
      const facts = await card.innerText();
      const confidence = a.confidence.toFixed(2);
      for (const fact of [speakers[a.speaker].name, a.cue.text, confidence, a.type, a.rule])
        assert.ok(facts.includes(fact), `record ${a.id}: no ${fact}`);
      const part = await page.locator(`article .content[data-r~="${a.id}"]`).first();
      assert.match(await part.getAttribute("class"), /\bon\b/);
    }
    await page.screenshot({ path: path.join(screenshots, "card.png") });
    await page.mouse.move(5, 5);
    await page.locator("#card").waitFor({ state: "hidden" });
    // A click keeps it.
    await page.locator("article .content").first().click();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    assert.ok(await page.locator("#card.pinned").isVisible());
    await page.keyboard.press("Escape");
    assert.ok(await page.locator("#card").isHidden());
  });
});

test("a denial jumps to the claim that it denies, and back", async () => {
  const { name, denial, claim } = findDenial();
  const { attributions } = json(name);
  await open(name + ".html", async (page) => {
    await page.locator(`article .jump[data-of="${denial}"][href="#m${claim}"]`).click();
    assert.equal(new URL(page.url()).hash, `#m${claim}`);
    assert.equal(await focused(page), `m${claim}`);
    assert.ok(await page.locator(`#m${claim}`).isVisible());
    // Back by what the card of the claim says, though a filter hides the denial.
    await page.locator("#kinds button", { hasText: kindOf(attributions[claim]) === "quote" ? "Quotes" : "Claims" }).click();
    await page.locator(`#m${claim}`).click();
    await page.locator("#card .links a", { hasText: `Denied in ${denial + 1}` }).click();
    assert.equal(await focused(page), `m${denial}`);
    assert.equal((await hitsOf(page)).length, attributions.length);
    await page.goBack();
    assert.equal(new URL(page.url()).hash, `#m${claim}`);
  });
});

test("all of it works by keyboard", async () => {
  const { attributions } = json("africa-market");
  await open("africa-market.html", async (page) => {
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "Skip to the article");
    await tabTo(page, "m0");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineWidth);
    assert.notEqual(outline, "0px");
    assert.equal(await page.locator("#card").getAttribute("data-ids"), "0");
    await page.keyboard.press("Enter");
    assert.equal(await focused(page), "card");
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "m0");
    assert.ok(await page.locator("#card").isHidden());
    // On through the card's links, and behind them back in the text.
    await page.keyboard.press("Enter");
    await tabTo(page, "Close");
    await page.keyboard.press("Tab");
    assert.match(await focused(page), /^(m\d+|den.*)$/);
    const next = await focused(page);
    assert.notEqual(next, "m0");

    // A filter by keyboard: references that it leaves out are no longer on the way.
    const speaker = page.locator("#speakers button").first();
    await speaker.focus();
    await page.keyboard.press("Enter");
    assert.equal(await speaker.getAttribute("aria-pressed"), "true");
    const hits = await hitsOf(page);
    assert.ok(0 < hits.length && hits.length < attributions.length);
    const reached = new Set();
    for (let i = 0; i < 200; ++i) {
      await page.keyboard.press("Tab");
      const match = /^m(\d+)$/.exec(await focused(page));
      if (match) reached.add(Number(match[1]));
    }
    assert.deepEqual([...reached].sort((a, b) => a - b), hits);
    await page.getByRole("button", { name: "Next record" }).focus();
    await page.keyboard.press("Space");
    assert.ok(hits.includes(Number(await page.locator("#card").getAttribute("data-ids"))));
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    assert.equal((await hitsOf(page)).length, attributions.length);
  });
});

test("an article full of markup is shown as text", async () => {
  await open("own/evil.html", async (page) => {
    const text = await articleText(page);
    for (const piece of ["<script>document.title='run'</script>", "</style><h1>all</h1>", "</article></body> &lt;was&gt;",
      "<img src=x onerror=document.title='run'>", "`${1}`", "\uFFFD"]) assert.ok(text.includes(piece), piece);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(await page.content(), /[\u0000-\u0008\u000B-\u001F\u007F]/);
    assert.equal(await page.locator("article :is(script, img, b, i, svg, style)").count(), 0);
    assert.equal(await page.locator("article a:not(.ref, .jump)").count(), 0);
    assert.equal(await page.locator("h1").count(), 1);
    for (const ref of await page.locator("article .ref").all()) await ref.focus();
    assert.notEqual(await page.title(), "run");
    await page.screenshot({ path: path.join(screenshots, "markup.png") });
  });
});

test("nothing but the page's own script can run in it, and nothing can be loaded", async () => {
  const context = await browser.newContext();
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const refused = [];
  page.on("console", (message) => refused.push(message.text()));
  await page.goto(report("wide-runoff.html"));
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", "<img src='data:,' onerror='document.title=\"run\"'>");
    const script = document.createElement("script");
    script.textContent = "document.title = 'run'";
    document.body.append(script);
    document.body.setAttribute("style", "color: red");
  });
  await page.waitForTimeout(100);
  assert.notEqual(await page.title(), "run");
  const asked = await page.evaluate(() => fetch("data:,x").then(() => "loaded", () => "refused"));
  assert.equal(asked, "refused");
  const isTold = () => refused.some((text) => text.includes("Content Security Policy"));
  for (let waited = 0; !isTold() && waited < patience; waited += 100) await page.waitForTimeout(100);
  assert.ok(isTold());
  await context.close();
});

test("a phone shows it without scrolling sideways, and a tap opens a record", async () => {
  for (const name of ["wide-runoff", "blind-nigeria-union", "own/evil", "index"]) {
    await open(name + ".html", async (page) => {
      assert.equal(await isOverflowing(page), false, name);
      const size = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("main")).fontSize));
      assert.ok(size >= 15);
      if (name === "index") return;
      await page.screenshot({ path: path.join(screenshots, `phone-${path.basename(name)}.png`) });
      await page.locator("article .content").nth(1).tap();
      const box = await page.locator("#card.pinned").boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= phone.width && box.y + box.height <= phone.height);
      assert.equal(await isOverflowing(page), false, name + " with a card");
      await page.screenshot({ path: path.join(screenshots, `phone-${path.basename(name)}-card.png`) });
      await page.getByRole("button", { name: "Close" }).tap();
      assert.ok(await page.locator("#card").isHidden());
      await page.locator("#speakers button").first().tap();
      assert.ok((await hitsOf(page)).length > 0);
      assert.equal(await isOverflowing(page), false, name + " filtered");
    }, { viewport: phone, hasTouch: true, isMobile: true });
  }
});

// What steps back is left out: it is meant to be hard to see.
async function breaksNoRule(page, at, rules) {
  const { violations } = await page.evaluate(
    (only) => window.axe.run({ exclude: [".away"] }, only ? { runOnly: only } : {}), rules);
  assert.deepEqual(violations.map((one) => [one.id, one.nodes[0].html, one.nodes[0].failureSummary]), [], at);
}

test("light, dark, without colour: readable, and no rule of accessibility is broken", async () => {
  const papers = new Set();
  for (const [colorScheme, viewport] of [["light", desktop], ["dark", desktop], ["light", phone], ["dark", phone]]) {
    for (const file of ["wide-runoff.html", "own/index.html"]) {
      await open(file, async (page) => {
        papers.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
        const at = `${path.basename(file, ".html")}-${viewport === phone ? "phone" : "desktop"}-${colorScheme}`;
        await page.screenshot({ path: path.join(screenshots, at + ".png") });
        await page.evaluate(axe);
        await breaksNoRule(page, at);
        if (file === "own/index.html" || viewport === phone) return;  // where colours are the same
        // A record of each kind, and nested ones.
        const { attributions } = json("wide-runoff");
        const { id: nested, parent } = attributions.find((a) => a.parent !== null);
        const ofKind = (kind) => attributions.find((a) => kindOf(a) === kind).id;
        for (const id of [ofKind("quote"), ofKind("claim"), ofKind("denial"), nested, parent]) {
          await page.locator(`#m${id}`).focus();
          await page.locator(`#card[data-ids="${id}"]`).waitFor();
          await breaksNoRule(page, `${at}, record ${id}`, id === parent ? undefined : ["color-contrast"]);
        }
        await page.keyboard.press("Escape");
        await page.locator("#kinds button").first().click();
        await breaksNoRule(page, `${at}, filtered`, ["color-contrast"]);
      }, { viewport, colorScheme });
    }
  }
  assert.equal(papers.size, 2);
  await open("wide-runoff.html", async (page) => {
    const lines = await page.evaluate(() => ["quote", "claim", "denial"].map(
      (kind) => getComputedStyle(document.querySelector(`#kinds .${kind}`)).textDecorationStyle));
    assert.deepEqual(lines, ["solid", "dotted", "double"]);
    const styles = await page.evaluate(() => [".source", ".cue", ".content"].map((part) => {
      const { fontWeight, fontStyle, textDecorationLine } = getComputedStyle(document.querySelector("article p " + part));
      return [fontWeight, fontStyle, textDecorationLine].join();
    }));
    assert.equal(new Set(styles).size, 3);
  });
});

test("without script the page still says everything", async () => {
  await open(findDenial().name + ".html", async (page) => {
    assert.equal(await page.locator("button").count(), 0);
    assert.ok(await page.locator("#speakers > li").first().isVisible());
    const jump = page.locator("article .jump").first();
    const target = await jump.getAttribute("href");
    await jump.click();
    assert.equal(new URL(page.url()).hash, target);
    await page.locator("article .ref").first().click();
    assert.match(await page.locator("#records > li:target").innerText(), /Cue[\s\S]*Rule/);
    await page.screenshot({ path: path.join(screenshots, "no-script.png"), fullPage: true });
  }, { javaScriptEnabled: false });
});

test("the index leads to every report, and each back", async () => {
  const context = await browser.newContext({ viewport: desktop });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.goto(report("index.html"));
  assert.equal(await page.locator("tbody a").count(), names.length);
  const link = page.locator("tbody tr", { hasText: "wide-runoff.txt" });
  const { attributions } = json("wide-runoff");
  const cells = (await link.locator("td").allInnerTexts()).slice(0, 3);
  assert.deepEqual(cells, ["quote", "claim", "denial"].map((kind) =>
    String(attributions.filter((a) => kindOf(a) === kind).length)));
  await link.locator("a").click();
  assert.equal(page.url(), report("wide-runoff.html"));
  await page.getByRole("link", { name: "All articles" }).click();
  assert.equal(page.url(), report("index.html"));
  await context.close();
});
