/** The browser's offer to install the app, which TypeScript's DOM types do not have. */
type InstallPrompt = Event & { prompt: () => Promise<unknown> };

const DISMISSED = 'rollcall.install-hint';

// The browser makes its offer once per page load, perhaps before any screen that shows it: the one value here that outlives screens.
let offer: InstallPrompt | null = null;
const listeners = new Set<() => void>();

/** Catches the browser's offer. To be called at the start. */
export function keepInstallPrompt(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see InstallPrompt
    set(event as InstallPrompt);
  });
  window.addEventListener('appinstalled', () => set(null));
}

export type InstallWay = 'prompt' | 'by-hand' | 'none';

/** How the app can be installed now: by the browser's own question, by hand (iOS), or not at all. */
export function installWay(): InstallWay {
  if (isInstalled() || isDismissed()) return 'none';
  if (offer !== null) return 'prompt';
  return isIosSafari() ? 'by-hand' : 'none';
}

export function subscribeToInstallWay(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Has the browser ask. It does so once; whatever the answer is, the offer is spent. */
export function install(): void {
  void offer?.prompt();
  set(null);
}

/** Never again in this browser. */
export function dismissInstallHint(): void {
  try {
    localStorage.setItem(DISMISSED, 'dismissed');
  } catch {
    // A browser that keeps nothing shows it again next time.
  }
  set(null);
}

function set(next: InstallPrompt | null): void {
  offer = next;
  for (const tell of listeners) tell();
}

function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches;
}

function isDismissed(): boolean {
  try {
    return localStorage.getItem(DISMISSED) !== null;
  } catch {
    return false;
  }
}

/** The other browsers of iOS name themselves too. iPads call themselves Macs, but no Mac can be touched in several places. */
function isIosSafari(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  const isIos = /iPhone|iPod|iPad/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
  return isIos && userAgent.includes('Safari/') && !/CriOS|FxiOS|EdgiOS/.test(userAgent);
}
