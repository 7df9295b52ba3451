// Takes pictures of pages, for people: node screenshots.mjs [--out FOLDER] [PAGE…]
// Each page at 320, 768 and 1440 px, in light and dark, as FOLDER/<page>-<width>-<scheme>.png.

import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { fileUrl, launch, pagesOfNote, locales, site } from "./harness.mjs";

const words = process.argv.slice(2);
const option = words.indexOf("--out");
const folder = resolve(option >= 0 ? words.splice(option, 2)[1] : join(dirname(site), "look"));
const paths = words.length > 0 ? words : pagesOfNote(locales[0]);

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 768, 1440]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(fileUrl(path));
      const name = `${path.replace(/\.html$/, "").replaceAll("/", "-")}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, name), fullPage: true });
      console.log(join(folder, name));
    }
    await context.close();
  }
}
await browser.close();
