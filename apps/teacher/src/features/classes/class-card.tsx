import type { OwnClass } from '@rollcall/contracts/classes';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EnrolledLine } from './enrolled-line';

/** One class in the list: the whole card leads to it. */
export function ClassCard({ ownClass, href }: { ownClass: OwnClass; href: string }) {
  const { t } = useTranslation('classes');
  return (
    <Link
      href={href}
      className="flex min-h-36 w-full min-w-0 flex-col justify-between gap-5 rounded-card border border-line bg-surface p-5 shadow-card transition-colors duration-150 hover:border-accent"
    >
      <span className="flex flex-col gap-1">
        <span className="line-clamp-3 text-lg leading-snug font-semibold wrap-anywhere" title={ownClass.name}>
          <bdi>{ownClass.name}</bdi>
        </span>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          <bdi className="wrap-anywhere">{ownClass.code}</bdi>
          {!ownClass.isActive && (
            <span className="rounded-full bg-sunken px-2.5 py-0.5 text-sm font-medium">{t('card.archived')}</span>
          )}
        </span>
      </span>
      <EnrolledLine ownClass={ownClass} />
    </Link>
  );
}
