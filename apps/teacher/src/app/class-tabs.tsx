import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { paths } from './paths';

const TABS = {
  sessions: paths.class,
  students: paths.classStudents,
  reports: (classId: string) => paths.classReports(classId),
  settings: paths.classSettings,
} as const;

/** From one page of a class to another. Links, not ARIA tabs: each has an address of its own. */
export function ClassTabs({ classId }: { classId: string }) {
  const { t } = useTranslation('app');
  const [location] = useLocation();
  return (
    <nav aria-label={t('sectionsOfClass')} className="mb-6 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1">
        {Object.entries(TABS).map(([tab, hrefOf]) => {
          const href = hrefOf(classId);
          const isHere = location === href;
          return (
            <li key={tab}>
              <Link
                href={href}
                aria-current={isHere ? 'page' : undefined}
                className={`-mb-px inline-flex min-h-11 items-center border-b-2 px-3 -outline-offset-2 ${isHere ? 'border-accent font-semibold text-ink' : 'border-transparent text-muted hover:text-ink'}`}
              >
                {t(`tab.${tab as keyof typeof TABS}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
