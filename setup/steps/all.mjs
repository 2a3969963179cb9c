import { browser } from './browser.mjs';
import { build } from './build.mjs';
import { models } from './models.mjs';
import { packages } from './packages.mjs';

/** In the order in which they need one another. */
export const ALL_STEPS = [packages, models, build, browser];

/** All but the browser, which is not needed where Electron's runtime is there. */
export const APP_STEPS = [packages, models, build];

export const BROWSER_STEPS = [browser];
