import { launchBrowser, type BrowserOptions, type RunningBrowser } from '../src/browser';

/** The smallest phone that the app is made for. */
export function launchPhone({ context, ...options }: BrowserOptions = {}): Promise<RunningBrowser> {
  return launchBrowser({
    ...options,
    context: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, locale: 'en-GB', ...context },
  });
}
