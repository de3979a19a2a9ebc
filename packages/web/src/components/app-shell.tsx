import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { LanguageSelect } from './language-select';
import { Logo } from './logo';

type AppShellProps = {
  /** The app's main pages, in the bar. Without them the name alone leads home. */
  links?: readonly NavLink[];
  /** At the end of the bar: the account's menu. */
  account?: ReactNode;
  /** A line under the bar that is true for every page, such as a lost connection. */
  status?: ReactNode;
  /** As wide as the window, for a page that shows something large; else no wider than reads well. */
  wide?: boolean;
  children: ReactNode;
};

/** `label`: in the reader's words. `href`: below the app's base; the link is current on it and on what lies below it. */
export type NavLink = { href: string; label: string };

/** The frame of every page of a signed-in person: bar, skip link, and the page's width. */
export function AppShell({ links = [], account, status, wide = false, children }: AppShellProps) {
  const { t } = useTranslation('web');
  const width = wide ? '' : 'max-w-7xl';
  return (
    <div className="flex min-h-dvh flex-col print:block print:min-h-0">
      <a
        href="#content"
        className="fixed start-2 top-2 z-20 -translate-y-20 rounded-control bg-ink px-4 py-2 text-canvas focus:translate-y-0 print:hidden"
      >
        {t('skipToContent')}
      </a>
      <header className="border-b border-line bg-surface print:hidden">
        <div className={`mx-auto flex min-h-14 items-center justify-between gap-4 px-4 sm:px-6 ${width}`}>
          <Link
            href="/"
            className="inline-flex min-h-11 items-center gap-2.5 rounded-control pe-2 text-lg font-semibold"
          >
            <Logo />
            <span className={links.length > 0 ? 'sr-only sm:not-sr-only' : ''}>Rollcall</span>
          </Link>
          {links.length > 0 && (
            <nav aria-label={t('navigation')} className="flex flex-1 gap-1">
              {links.map((link) => (
                <BarLink key={link.href} {...link} />
              ))}
            </nav>
          )}
          <div className="flex min-w-0 items-center gap-2">{account}</div>
        </div>
      </header>
      {status}
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-4 py-6 outline-none sm:px-6 print:p-0 ${width}`}
      >
        {children}
      </main>
    </div>
  );
}

function BarLink({ href, label }: NavLink) {
  const [isHere] = useRoute(href === '/' ? href : `${href}/*?`);
  const look = isHere ? 'font-semibold text-ink' : 'text-muted hover:text-ink';
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className={`inline-flex min-h-11 items-center rounded-control px-3 ${look}`}
    >
      {label}
    </Link>
  );
}

/** The frame of the pages before the sign-in: the mark, one card, nothing else. */
export function EntryShell({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-4 py-8 sm:justify-center sm:py-16">
      <p className="mb-6 flex items-center gap-2.5 text-lg font-semibold">
        <Logo />
        Rollcall
      </p>
      <div className="rounded-card border border-line bg-surface p-5 shadow-card sm:p-8">{children}</div>
      <div className="mt-4 flex justify-center">
        <LanguageSelect />
      </div>
    </main>
  );
}
