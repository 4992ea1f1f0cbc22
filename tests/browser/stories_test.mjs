// Uses a dossier of many stories, as one page and as a page a story: node stories_test.mjs FILE.html FOLDER. Both are of
// the same reports, some hundreds; what is counted here is what makes a page of thousands slow.
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { check, finish, launch, open } from "./browser.mjs";

// Elements of a closed report in the list and of a closed story with its figures and its row in the index.
const kPerReport = 10;
const kPerStory = 90;

async function rows(page) {
  return page.locator("table.index tbody tr").evaluateAll((all) => all.map((row) => ({
    keys: [...row.cells].map((cell) => cell.dataset.key),
    title: row.querySelector("a").textContent,
    href: row.querySelector("a").getAttribute("href"),
  })));
}

async function checkIndex(page) {
  const days = (await rows(page)).map((row) => row.keys[0]);
  check("the index lists the latest story first", days.every((day, i) => i === 0 || days[i - 1] >= day), days.join(" "));
  await page.getByRole("button", { name: "Killed" }).click();
  const tolls = (await rows(page)).map((row) => Number(row.keys[2]));
  check("a click on Killed sorts by it, the most first",
    tolls[0] > 0 && tolls.every((toll, i) => i === 0 || tolls[i - 1] >= toll), tolls.join(" "));
  await page.getByRole("button", { name: "Killed" }).click();
  check("and the other way round", Number((await rows(page)).at(-1).keys[2]) === tolls[0]);
  await page.getByRole("button", { name: "Story" }).click();
  const titles = (await rows(page)).map((row) => row.title);
  check("titles go from A on", titles.every((title, i) => i === 0 || titles[i - 1].localeCompare(title) <= 0));
}

async function checkOnePage(page) {
  const counts = await page.evaluate(() => ({
    all: document.querySelectorAll("*").length,
    reports: document.querySelectorAll("details.report").length,
    stories: document.querySelectorAll(".story").length,
  }));
  check("the page holds a few elements for each story and report",
    counts.all <= kPerReport * counts.reports + kPerStory * counts.stories, JSON.stringify(counts));
  const [row] = await rows(page);
  await page.locator(`table.index a[href="${row.href}"]`).click();
  const story = page.locator(row.href);
  check("a story that the index leads to unfolds", await story.locator("section.facts").isVisible());
  check("and no other does", (await page.locator("section.facts").count()) === 1);
  const quote = story.locator("section.facts .quote").first();
  const evidence = await quote.getAttribute("data-evidence");
  await quote.click();
  const mark = page.locator(`mark[data-evidence~="${evidence}"]`).first();
  check("a quote unfolds its report alone", (await mark.isVisible()) && (await page.locator(".report .text").count()) === 1);
  await page.goto(page.url().split("#")[0]);
  await page.goto(`${page.url()}#${evidence}`);
  await page.reload();
  check("an address with a piece of evidence opens its report", await mark.isVisible());
}

async function checkFolder(browser, folder, noticed) {
  const url = pathToFileURL(resolve(folder, "dossier.html")).href;
  const page = await open(browser, url, { viewport: { width: 1280, height: 800 } }, noticed);
  await checkIndex(page);
  const listed = (await rows(page)).map((row) => row.href);
  check("every story of the index has its page", listed.every((href) => existsSync(join(folder, href))));
  check("and every page is in the index", readdirSync(join(folder, "stories")).length === listed.length);
  await page.locator(`table.index a[href="${listed[0]}"]`).click();
  check("a click leads to the story", (await page.locator(".story section.reports").count()) === 1);
  const related = await page.locator("section.related a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  check("related stories are few, and lead to their pages",
    related.length <= 8 && related.every((href) => existsSync(resolve(folder, "stories", href))), related.join(" "));
  await page.locator(".report summary").first().click();
  const address = page.locator('.report .gloss a[href^="https://"]').first();
  // The text unfolds a moment behind the click.
  const shown = await address.waitFor({ state: "visible", timeout: 5000 }).then(() => true, () => false);
  check("a report leads to its address", shown);
  await page.locator(".brand a").click();
  check("and a story back to the index", (await page.locator("table.index").count()) === 1);
  await page.context().close();
}

async function run(file, folder) {
  const noticed = { console: [], requests: [], folder: true };
  const browser = await launch();
  try {
    const url = pathToFileURL(resolve(file)).href;
    const page = await open(browser, url, { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" }, noticed);
    await checkIndex(page);
    await checkOnePage(page);
    await checkFolder(browser, folder, noticed);
    for (const width of [1280, 400, 320]) {
      const narrow = await open(browser, pathToFileURL(resolve(folder, "dossier.html")).href,
        { viewport: { width, height: 800 } }, noticed);
      const wide = await narrow.evaluate(() => document.documentElement.scrollWidth);
      check(`the index fits ${width} px`, wide <= width, `${wide} px`);
      await narrow.context().close();
    }
    check("nothing on the console", noticed.console.length === 0, noticed.console.join(" | "));
    check("no request but for the pages", noticed.requests.length === 0, noticed.requests.join(" "));
  } finally {
    await browser.close();
  }
}

const [file, folder] = process.argv.slice(2);
if (!folder || !existsSync(file) || !existsSync(folder)) {
  console.error("usage: node stories_test.mjs FILE.html FOLDER");
  process.exit(2);
}
await run(file, folder);
finish();
