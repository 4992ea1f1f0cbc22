// Uses a dossier page as a reader does: node page_test.mjs FILE.html. Prints what it checked; exits non-zero when
// anything failed. Checks that do not apply (no marks in the page) are said to be skipped.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { check, finish, launch, open, skip } from "./browser.mjs";

const kWidths = [1280, 400, 320];

const inView = (element) => {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.width > 0;
};

async function checkStructure(page) {
  const found = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
    const links = [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute("href").slice(1));
    const folded = [...document.querySelectorAll("noscript")].map((e) => e.textContent).join("");
    return {
      title: document.title,
      language: document.documentElement.lang,
      headings: document.querySelectorAll("h1").length,
      main: document.querySelectorAll("main").length,
      policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? "",
      twice: ids.filter((id, i) => ids.indexOf(id) !== i),
      dangling: links.filter((id) => !document.getElementById(id) && !folded.includes(` id="${id}"`)),
      texts: document.querySelectorAll(".report .text").length,
      unnamed: [...document.querySelectorAll("a, button, summary")].filter((e) => !e.textContent.trim()).length,
      styled: document.querySelectorAll("body [style], [onclick], [onload], [onerror]").length,
      scripts: document.querySelectorAll("script").length,
    };
  });
  check("has a title, a language, one h1, one main",
    found.title !== "" && found.language !== "" && found.headings === 1 && found.main === 1, JSON.stringify(found));
  check("its policy forbids everything but its own style and script",
    found.policy.startsWith("default-src 'none'") && !found.policy.includes("unsafe"), found.policy);
  check("has one script, no inline style or handler", found.scripts === 1 && found.styled === 0);
  check("no id stands twice", found.twice.length === 0, found.twice.join(" "));
  check("every link inside the page leads somewhere", found.dangling.length === 0, found.dangling.slice(0, 5).join(" "));
  check("no report's text is in the document before somebody asks for it", found.texts === 0, String(found.texts));
  check("every link and button has a name", found.unnamed === 0, String(found.unnamed));
}

async function checkLinkToWords(page, selector, name) {
  const quote = page.locator(selector).first();
  if ((await quote.count()) === 0) return skip(`${name} leads to its words`, "there is none in the page");
  const evidence = await quote.getAttribute("data-evidence");
  await quote.click();
  const marks = page.locator(`mark[data-evidence~="${evidence}"]`);
  check(`${name}: a click marks its words in the report`,
    (await marks.count()) > 0 && (await marks.first().getAttribute("class"))?.includes("lit"), evidence);
  await page.waitForFunction(
    (id) => {
      const box = document.querySelector(`mark[data-evidence~="${id}"]`)?.getBoundingClientRect();
      return box && box.bottom > 0 && box.top < innerHeight;
    }, evidence, { timeout: 5000 }).catch(() => {});
  check(`${name}: and scrolls to them`, await marks.first().evaluate(inView));
  const bare = (text) => text.replace(/[“”\s]/g, "");
  const words = bare((await marks.allTextContents()).join(""));
  const quoted = bare(await page.locator(`.quote[data-evidence="${evidence}"]`).first().textContent());
  check(`${name}: the marked words are the quoted words`, words === quoted, `${words} / ${quoted}`);
  check(`${name}: and the keyboard is there`, await marks.first().evaluate((mark) => mark.contains(document.activeElement)));
}

async function checkOrder(page) {
  const order = ["figures", "disagreements", "sources", "responses", "facts", "timeline", "background", "copies",
    "related", "reports"];
  const found = await page.evaluate(() => [...document.querySelectorAll(".story")].map((story) =>
    [...story.querySelectorAll(":scope > section")].map((section) => section.className)));
  const sorted = found.every((names) => {
    const places = names.map((name) => order.indexOf(name)).filter((place) => place >= 0);
    return places.every((place, i) => i === 0 || places[i - 1] < place);
  });
  check("every story tells figures, disagreements and sources before the rest", sorted, JSON.stringify(found));
  const cards = await page.evaluate(() => Math.max(0,
    ...[...document.querySelectorAll(".cards")].map((list) => list.children.length)));
  check("no story has more than six key figures", cards <= 6, String(cards));
  const crowded = await page.evaluate(() => [...document.querySelectorAll(".side, .fact td")].filter((box) =>
    [...box.querySelectorAll(".words")].filter((quote) => !quote.closest("details.further")).length > 3 &&
    !box.closest("details.further")).length);
  check("no value and no side shows more than three quotes at once", crowded === 0, String(crowded));
}

async function checkCard(page) {
  const card = page.locator(".card a").first();
  if ((await card.count()) === 0) return skip("a key figure leads to its fact", "no figure in the page");
  const target = await card.getAttribute("href");
  await card.click();
  await page.waitForTimeout(900);
  check("a key figure's click leads to its fact, which shows it",
    await page.locator(target).evaluate((fact) => fact.classList.contains("arrived") &&
      fact.getBoundingClientRect().top < innerHeight && fact.getBoundingClientRect().bottom > 0), target);
}

async function checkMark(page) {
  const mark = page.locator("mark a").first();
  if ((await mark.count()) === 0) return skip("marked words list their findings", "no marks in the page");
  if (!(await mark.isVisible())) {  // a page of many reports opens them one at a time
    await page.locator("details.report").first().locator("summary").first().click();
    check("a report opens at its heading", await page.locator("details.report").first().evaluate((box) => box.open));
  }
  await mark.click();
  const links = page.locator(".panel a");
  check("a click on marked words lists the findings that rest on them", (await links.count()) > 0);
  check("the keyboard is in the list", await links.first().evaluate((link) => link === document.activeElement));
  await page.keyboard.press("Escape");
  check("Escape closes the list and goes back",
    (await page.locator(".panel").count()) === 0 &&
      (await mark.evaluate((link) => link === document.activeElement)));
  await mark.click();
  const target = await links.first().getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(200);
  check("Enter follows to the finding", (await page.evaluate(() => location.hash)) === target, target);
}

async function checkDrawing(page) {
  const chain = await page.evaluate(() => {
    for (const drawing of document.querySelectorAll(".graph")) {
      for (const edge of drawing.querySelectorAll(".edge")) {
        const [from, to] = edge.dataset.ends.split(" ");
        const on = edge.dataset.chains.split(" ");
        const next = [...drawing.querySelectorAll(".edge")].find((other) => other.dataset.ends.split(" ")[0] === to &&
          other.dataset.chains.split(" ").some((number) => on.includes(number)));
        if (next) return { from, to, end: next.dataset.ends.split(" ")[1] };
      }
    }
    return null;
  });
  if (!chain) return skip("a box lights its whole chain", "no chain of three in the page");
  await page.locator(`#${chain.from}`).hover();
  const lit = (id) => page.locator(`#${id}`).evaluate((box) => box.classList.contains("lit"));
  check("the pointer on an origin lights the chain to its report",
    (await lit(chain.from)) && (await lit(chain.to)) && (await lit(chain.end)));
  await page.mouse.move(0, 0);
  check("and leaves it dark again", (await page.locator(".graph .lit").count()) === 0);
  const layers = await page.evaluate(() => [...document.querySelectorAll(".graph")].every((drawing) => {
    const last = [...drawing.querySelectorAll(".heading")].at(-1);
    const names = [...drawing.querySelectorAll(".node > title")].map((e) => e.textContent.split(/, report|; told/)[0]);
    const reports = [...drawing.querySelectorAll(".node.report rect")];
    return new Set(names).size === names.length && reports.every((e) => e.getAttribute("x") === last.getAttribute("x"));
  }));
  check("every report stands under Reports, and no two boxes have one name", layers);
}

async function checkKeyboard(page, url) {
  await page.goto("about:blank");
  await page.goto(url);
  await page.keyboard.press("Tab");
  check("the first Tab reaches the skip link",
    await page.evaluate(() => document.activeElement.classList.contains("skip")));
  const seen = new Set();
  let visible = true;
  for (let i = 0; i < 25; ++i) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const e = document.activeElement;
      const style = getComputedStyle(e);
      const box = e.querySelector(":scope > rect");
      const ring = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) ||
        (box && parseFloat(getComputedStyle(box).strokeWidth) > 2);
      const all = [...document.querySelectorAll("*")];
      return { at: all.indexOf(e), body: e === document.body, ring: Boolean(ring) };
    });
    if (at.body) break;
    seen.add(at.at);
    visible &&= at.ring;
  }
  check("Tab walks through the page", seen.size >= 3, `${seen.size} stops`);
  check("every stop shows that it has the focus", visible);
}

async function checkWidths(browser, url, noticed) {
  for (const width of kWidths) {
    const page = await open(browser, url, { viewport: { width, height: 800 } }, noticed);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    check(`fits ${width} px without scrolling sideways`, wide <= width, `${wide} px`);
    await page.context().close();
  }
}

// Contrast of text against the background it stands on (WCAG 2.2, 1.4.3), for all text of some length.
async function checkContrast(browser, url, scheme, noticed) {
  const page = await open(browser, url, { colorScheme: scheme }, noticed);
  const worst = await page.evaluate(() => {
    const parse = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = ([r, g, b]) => {
      const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const behind = (element) => {
      for (let e = element; e; e = e.parentElement) {
        const c = parse(getComputedStyle(e).backgroundColor);
        if (c.length < 4 || c[3] > 0) return c;
      }
      return [255, 255, 255];
    };
    let low = { ratio: 99, text: "" };
    for (const e of document.querySelectorAll("body *:not(svg):not(svg *):not(script)")) {
      const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
      if (!own) continue;
      const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
      const ratio = (a + 0.05) / (b + 0.05);
      if (ratio < low.ratio) low = { ratio, text: e.textContent.trim().slice(0, 40) };
    }
    return low;
  });
  check(`text contrast is at least 4.5 in ${scheme}`, worst.ratio >= 4.5, `${worst.ratio.toFixed(2)} at "${worst.text}"`);
  await page.context().close();
}

async function checkPrint(page) {
  if ((await page.locator("details").count()) < 2) return skip("everything is open in print", "nothing to open");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const closed = await page.locator("details:not(.legend):not([open])").count();
  check("everything is open in print", closed === 0, `${closed} closed`);
}

async function checkWithoutScript(browser, url, noticed) {
  const page = await open(browser, url, { javaScriptEnabled: false }, noticed);
  const quote = page.locator(".fact .quote").first();
  if ((await quote.count()) === 0) return skip("works without script", "no finding in the page");
  const target = await quote.getAttribute("href");
  await page.goto(`${url}${target}`);
  check("without script a quote's link still reaches its words", await page.locator(target).count() === 1, target);
  await page.context().close();
}

async function run(file) {
  const url = pathToFileURL(resolve(file)).href;
  const noticed = { console: [], requests: [] };
  const browser = await launch();
  try {
    const page = await open(browser, url, { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" }, noticed);
    await checkStructure(page);
    await checkOrder(page);
    await checkLinkToWords(page, ".fact th a", "a figure");
    await checkLinkToWords(page, ".fact .quote", "a quote");
    await checkCard(page);
    await checkMark(page);
    await checkDrawing(page);
    await checkKeyboard(page, url);
    await checkPrint(page);
    await checkWidths(browser, url, noticed);
    for (const scheme of ["light", "dark"]) await checkContrast(browser, url, scheme, noticed);
    await checkWithoutScript(browser, url, noticed);
    check("nothing on the console", noticed.console.length === 0, noticed.console.join(" | "));
    check("no request but for the page itself", noticed.requests.length === 0, noticed.requests.join(" "));
  } finally {
    await browser.close();
  }
}

const file = process.argv[2];
if (!file || !existsSync(file)) {
  console.error("usage: node page_test.mjs FILE.html");
  process.exit(2);
}
await run(file);
finish();
