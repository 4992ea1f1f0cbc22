// What the tests of pages share: a browser that goes nowhere, a page whose complaints and requests are noted, checks that
// are counted and told.
import { chromium } from "playwright-core";

const kFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let passed = 0;
let failed = 0;

export function check(name, good, detail = "") {
  if (good) passed += 1;
  else failed += 1;
  console.log(`${good ? "ok  " : "FAIL"} ${name}${good || !detail ? "" : `: ${detail}`}`);
}

export function skip(name, why) {
  console.log(`skip ${name}: ${why}`);
}

export function launch() {
  return chromium.launch({ executablePath: process.env.HEARSAY_BROWSER ?? "/usr/bin/chromium", args: kFlags });
}

// Requests for files beside the page are the reader's own clicks.
export async function open(browser, url, options, noticed) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const folder = url.slice(0, url.lastIndexOf("/") + 1);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") noticed.console.push(message.text());
  });
  page.on("pageerror", (error) => noticed.console.push(error.message));
  page.on("request", (request) => {
    const own = request.url() === url || request.url() === "about:blank";
    if (!own && !(noticed.folder && request.url().startsWith(folder))) noticed.requests.push(request.url());
  });
  await page.goto(url);
  return page;
}

export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
