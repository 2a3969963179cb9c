import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { z } from 'zod';
import type { CropPlan } from '../../src/crop/crop-plan';
import { personConfidenceSchema, type PersonConfidence } from '../../src/matting/person-confidence';
import { observationSchema, type Observation } from '../../src/observation/observation';
import { Fault, type FaultCode } from '../fault';
import type { RawPicture } from '../picture/raw-picture';
import type { Loopback } from '../station/loopback';
import type { PictureRegister } from '../station/picture-register';
import { firstIssue } from '../station/refusal';

/** The models in a browser without a window. */
export interface HeadlessVision {
  /** @throws {Fault} VISION_FAILED, FOREIGN_REQUEST */
  observe(picture: RawPicture): Promise<Observation>;
  /**
   * How sure the segmenter is of the person in the cut.
   * @throws {Fault} VISION_FAILED, FOREIGN_REQUEST
   */
  confidence(picture: RawPicture, plan: CropPlan): Promise<PersonConfidence>;
  close(): Promise<void>;
}

export interface HeadlessVisionOptions {
  /** Executable of a browser of the Chromium family. */
  readonly browser: string;
  readonly loopback: Pick<Loopback, 'origin' | 'entry'>;
  readonly pictures: PictureRegister;
}

/** The page that offers `window.bolang`: `ready`, `observe(pictureId)`, `confidence(pictureId, plan)`. */
const PAGE = '/headless.html';

const START_LIMIT_MS = 60_000;
const OBSERVE_LIMIT_MS = 120_000;

const BROWSER_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Everything but the loopback goes to a port where nobody listens: nothing leaves the machine.
  '--proxy-server=127.0.0.1:9',
];

/**
 * Starts the browser on a throw-away profile and loads the models.
 * @throws {Fault} BROWSER_FAILED, VISION_FAILED, FOREIGN_REQUEST
 */
export async function startHeadlessVision(options: HeadlessVisionOptions): Promise<HeadlessVision> {
  const browser = await launch(options.browser);
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const foreign = await blockForeignRequests(context, options.loopback.origin);
    const page = await context.newPage();
    const problems = collectProblems(page);
    const ask = async (what: string, limitMs: number): Promise<unknown> => {
      const answer = await withinLimit(page.evaluate(what), limitMs).catch((error: unknown) => {
        throw visionFault('VISION_FAILED', error, problems);
      });
      if (foreign.length > 0) {
        throw new Fault(
          'FOREIGN_REQUEST',
          `The page asked for ${foreign.join(', ')}, outside this machine; install the program again.`,
        );
      }
      return answer;
    };

    await page.goto(options.loopback.entry(PAGE).href);
    await ask('window.bolang.ready', START_LIMIT_MS);
    /** Has the page call `what` with the picture's id. */
    async function lookAt<T extends z.ZodType>(
      picture: RawPicture,
      what: (id: string) => string,
      schema: T,
    ): Promise<z.infer<T>> {
      const id = options.pictures.add(picture);
      try {
        const answer = schema.safeParse(
          await ask(`window.bolang.${what(JSON.stringify(id))}`, OBSERVE_LIMIT_MS),
        );
        if (answer.success) return answer.data;
        const wrong = `unexpected answer, ${firstIssue(answer.error)}`;
        throw visionFault('VISION_FAILED', new Error(wrong), problems);
      } finally {
        options.pictures.remove(id);
      }
    }

    return {
      observe: (picture) => lookAt(picture, (id) => `observe(${id})`, observationSchema),
      confidence: (picture, plan) =>
        lookAt(
          picture,
          (id) => `confidence(${id}, ${JSON.stringify(plan)})`,
          personConfidenceSchema,
        ),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function launch(executablePath: string): Promise<Browser> {
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  try {
    return await chromium.launch({
      executablePath,
      headless: true,
      args: [...BROWSER_FLAGS, ...asRoot],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    throw visionFault('BROWSER_FAILED', error, []);
  }
}

/** @returns the addresses outside the station that a page asked for and did not get */
async function blockForeignRequests(
  context: BrowserContext,
  origin: string,
): Promise<readonly string[]> {
  const foreign: string[] = [];
  await context.route(
    (url) => url.origin !== origin && url.protocol !== 'blob:' && url.protocol !== 'data:',
    async (route) => {
      foreign.push(route.request().url());
      await route.abort('blockedbyclient');
    },
  );
  return foreign;
}

/** What the page complained of, for the message of a failure. */
function collectProblems(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('crash', () => problems.push('the page crashed'));
  return problems;
}

async function withinLimit<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${limitMs / 1000} s`));
    }, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function visionFault(code: FaultCode, error: unknown, problems: readonly string[]): Fault {
  const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const why = [said, ...problems].join('; ');
  return new Fault(
    code,
    code === 'BROWSER_FAILED'
      ? `The browser could not be started (${why}); install Chromium again.`
      : `The models could not look at the picture (${why}); run "npm run setup" and try again.`,
    { cause: error },
  );
}
