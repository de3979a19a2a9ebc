import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import { BackIcon } from './icons';

type PageHeaderProps = {
  title: string;
  /** The page's name in the tab; the title itself unless that is too short to tell tabs apart. */
  tabTitle?: string;
  /** Where this page belongs. */
  back?: { href: string; label: string };
  /** Under the title: what it is, in few words. */
  detail?: ReactNode;
  actions?: ReactNode;
  /** On wide screens the title keeps to one line, where what follows needs the height. */
  isFlat?: boolean;
};

/** The head of a page: names it on screen, in the tab, and, by taking the focus, to a screen reader after a change of page. */
export function PageHeader({ title, tabTitle = title, back, detail, actions, isFlat = false }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(tabTitle);
  useEffect(() => {
    // Only where the link that led here is gone and focus has fallen back to the body; never out of a field.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="mb-6 flex print:mb-2 flex-col gap-1">
      {back && (
        <Link
          href={back.href}
          className="-ms-1 inline-flex min-h-11 max-w-full items-center gap-1 self-start rounded-control pe-2 text-muted hover:text-ink print:hidden"
        >
          <BackIcon aria-hidden="true" size={18} className="shrink-0 rtl:-scale-x-100" />
          <span className="truncate">{back.label}</span>
        </Link>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4 sm:flex-nowrap">
        <div className="min-w-0">
          <h1
            ref={heading}
            tabIndex={-1}
            title={isFlat ? title : undefined}
            className={`text-2xl font-semibold tracking-tight wrap-anywhere sm:text-3xl print:text-xl ${isFlat ? 'lg:line-clamp-1' : ''}`}
          >
            {title}
          </h1>
          {detail && <div className="mt-1 text-muted wrap-anywhere print:mt-0 print:text-sm">{detail}</div>}
        </div>
        {actions && <div className="flex w-full flex-wrap gap-3 sm:w-auto sm:shrink-0">{actions}</div>}
      </div>
    </header>
  );
}

/** The name in the browser's tab while the page is shown. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Rollcall`;
  }, [title]);
}
