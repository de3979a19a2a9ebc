import { type ComponentType, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useRoute } from 'wouter';
import { ClassesIcon, HistoryIcon, TodayIcon } from '../components/icons';
import { paths } from './paths';
import { ScanButton } from './scan-button';
import { whenIdle } from '@rollcall/web/hooks/when-idle';

/** The main pages and the scanner, where one thumb reaches them. The same on every page, so nothing moves under it. */
export function BottomBar() {
  const { t } = useTranslation('app');
  const [, navigate] = useLocation();
  // Fetched while the student looks at a page, so that the tap opens the camera and not the network.
  useEffect(() => whenIdle(() => void fetchLikelyNext().catch(() => undefined)), []);
  return (
    <nav
      aria-label={t('nav.label')}
      data-bottom-bar
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]"
    >
      <div className="mx-auto flex max-w-2xl items-stretch gap-1 px-2 py-2">
        <Tab href={paths.home} label={t('nav.today')} Icon={TodayIcon} />
        <Tab href={paths.classes} label={t('nav.classes')} Icon={ClassesIcon} />
        <Tab href={paths.history} label={t('nav.history')} Icon={HistoryIcon} />
        <div className="ms-1 w-2/5 shrink-0">
          <ScanButton onScan={() => navigate(paths.scan)} />
        </div>
      </div>
    </nav>
  );
}

const LIKELY_NEXT = [
  () => import('./routes/scan-route'),
  () => import('./routes/classes-route'),
  () => import('./routes/history-route'),
];

/** One after the other, so that a slow phone can answer in between. */
async function fetchLikelyNext(): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- see above
  for (const fetchPage of LIKELY_NEXT) await fetchPage();
}

type TabProps = { href: string; label: string; Icon: ComponentType<{ size: number; 'aria-hidden': true }> };

function Tab({ href, label, Icon }: TabProps) {
  const [isHere] = useRoute(href === paths.home ? href : `${href}/*?`);
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className={`flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 rounded-control text-sm ${
        isHere ? 'font-semibold text-accent' : 'text-muted hover:text-ink'
      }`}
    >
      <Icon aria-hidden={true} size={24} />
      {label}
    </Link>
  );
}
