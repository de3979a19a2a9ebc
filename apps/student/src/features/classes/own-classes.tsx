import { EmptyState } from '@rollcall/web/components/empty-state';
import { PeopleIcon } from '@rollcall/web/components/icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OwnSessions } from '../../queries/own-sessions';
import type { OwnRate } from '../../queries/use-own-rates';
import { NextSession } from './next-session';
import { RateRing } from './rate-ring';
import { useClassesWords } from '../../words/use-classes-words';

type OwnClassesProps = {
  rates: readonly OwnRate[];
  /** Undefined: not read, so nothing is said about what comes. */
  sessions: OwnSessions | undefined;
  hrefOf: (classId: string) => string;
};

/** The classes that the student is in, and below them those that were left. */
export function OwnClasses({ rates, sessions, hrefOf }: OwnClassesProps) {
  const { t } = useClassesWords();
  const present = rates.filter(({ isEnrolled }) => isEnrolled);
  const left = rates.filter(({ isEnrolled }) => !isEnrolled);
  return (
    <div className="flex flex-col gap-8">
      {present.length === 0 ? (
        <EmptyState icon={<PeopleIcon aria-hidden="true" size={32} />} title={t('none.title')}>
          {t('none.detail')}
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-3">
          {present.map((rate) => (
            <OwnClass key={rate.classId} rate={rate} href={hrefOf(rate.classId)}>
              {sessions && <NextSession sessions={sessions} classId={rate.classId} />}
            </OwnClass>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <section aria-label={t('left.title')}>
          <h2 className="mb-2 font-semibold">{t('left.title')}</h2>
          <ul className="flex flex-col gap-3">
            {left.map((rate) => (
              <OwnClass key={rate.classId} rate={rate} href={hrefOf(rate.classId)} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function OwnClass({ rate, href, children }: { rate: OwnRate; href: string; children?: ReactNode }) {
  return (
    <li>
      <Link
        href={href}
        className="flex min-h-24 items-center gap-4 rounded-card border border-line bg-surface px-4 py-3 shadow-card hover:border-line-strong"
      >
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="font-semibold wrap-anywhere">
            <bdi>{rate.className}</bdi>
          </span>
          <span className="text-sm text-muted wrap-anywhere">
            <bdi>{rate.classCode}</bdi> · <bdi>{rate.teacherName}</bdi>
          </span>
          <span className="mt-0.5 min-h-5 text-sm">{children}</span>
        </span>
        <RateRing of={rate} />
      </Link>
    </li>
  );
}
