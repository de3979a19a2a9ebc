import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowser } from './find-browser';
import { watchForProblems } from './page-problems';

/** What a page gets that asks for the camera: a film, a refusal (NotAllowedError), or no such device (NotFoundError). */
export type CameraAccess = { file: string } | 'denied' | 'none';

export type BrowserOptions = {
  /** `none` unless given, so that no test ever depends on the camera of the machine it runs on. */
  camera?: CameraAccess;
  /** Keeps the profile (service worker, stored marks, cookies) from one launch to the next; empty and thrown away unless given. */
  profileFolder?: string;
  /** A free port on loopback, for a tool that speaks to the browser by itself (Lighthouse). */
  debuggingPort?: number;
  /** Playwright's context options: `...devices['Pixel 7']`, viewport, colorScheme, locale … */
  context?: BrowserContextOptions;
};

/** One browser process with one profile: a phone, or the laptop at the projector. Closed by `await using`. */
export type RunningBrowser = AsyncDisposable & {
  page: Page;
  context: BrowserContext;
  /** What went wrong in any page since the last call: console errors, uncaught errors, failed requests. Ends empty in a good test. */
  takeProblems: () => string[];
};

/** Nothing here may talk to the maker's servers or wait for a GPU; what Playwright switches off by itself is not repeated. */
const quietFlags = ['--disable-gpu', '--disable-quic', '--disable-sync', '--no-default-browser-check'];

/** Starts a browser with a profile of its own. Chromium takes one film per process, so each phone is a launch. */
export async function launchBrowser(options: BrowserOptions = {}): Promise<RunningBrowser> {
  const { executablePath } = await findBrowser();
  // An empty path makes Playwright create a temporary profile and remove it at the end.
  const context = await chromium.launchPersistentContext(options.profileFolder ?? '', {
    ...options.context,
    executablePath,
    headless: true,
    chromiumSandbox: false,
    args: [...quietFlags, ...cameraFlags(options.camera ?? 'none'), ...debuggingFlags(options.debuggingPort)],
  });
  const takeProblems = watchForProblems(context);
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    takeProblems,
    [Symbol.asyncDispose]: () => context.close(),
  };
}

function debuggingFlags(port: number | undefined): string[] {
  return port === undefined ? [] : [`--remote-debugging-port=${port}`];
}

function cameraFlags(camera: CameraAccess): string[] {
  if (camera === 'denied') return ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'];
  if (camera === 'none') return ['--use-fake-device-for-media-stream=device-count=0', '--use-fake-ui-for-media-stream'];
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${camera.file}`,
  ];
}
