// What a page weighs in the browser: node weigh.mjs FILE.html…. Prints its bytes, its elements, and how long a click on
// a link inside it takes until the next frame is there, for some links all over the page.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";

const kClicks = 9;

async function weigh(file) {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(600000);
  const start = Date.now();
  await page.goto(pathToFileURL(resolve(file)).href);
  const loaded = Date.now() - start;
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  const clicks = await page.evaluate(async (count) => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const links = [...document.querySelectorAll('main a[href^="#"]')].filter((a) => a instanceof HTMLElement);
    const times = [];
    for (let i = 0; i < count && links.length > 0; ++i) {
      const link = links[Math.floor((links.length * i) / count)];
      const before = performance.now();
      link.click();
      await frame();
      times.push(Math.round(performance.now() - before));
    }
    return times;
  }, kClicks);
  console.log(JSON.stringify({ file, bytes: statSync(file).size, loaded, elements, clicks }));
  await browser.close();
}

for (const file of process.argv.slice(2)) await weigh(file);
