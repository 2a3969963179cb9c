/** Adds up the reports that the two test runners left, as one line: `N passed, N failed`. */
import { readFile } from 'node:fs/promises';

const reports = new URL('../.cache/reports/', import.meta.url);

async function read(name) {
  try {
    return JSON.parse(await readFile(new URL(name, reports), 'utf8'));
  } catch {
    console.error(`${name}: no report, so those tests did not run to their end.`);
    return undefined;
  }
}

const unit = await read('vitest.json');
const sittings = (await read('playwright.json'))?.stats;

const passed = (unit?.numPassedTests ?? 0) + (sittings?.expected ?? 0) + (sittings?.flaky ?? 0);
const failed = (unit?.numFailedTests ?? 0) + (sittings?.unexpected ?? 0);
const skipped = (unit?.numPendingTests ?? 0) + (sittings?.skipped ?? 0);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
