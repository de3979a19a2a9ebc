import type { OwnClass } from '@rollcall/contracts/classes';
import { PeopleIcon } from '@rollcall/web/components/icons';
import { useTranslation } from 'react-i18next';

/** "31 students", "31 of 40 places taken", and how many places are kept for those who have no account yet. */
export function EnrolledLine({ ownClass: { enrolledCount, invitedCount, capacity } }: { ownClass: OwnClass }) {
  const { t } = useTranslation('classes');
  // A kept place is free for nobody else.
  const takenCount = enrolledCount + invitedCount;
  return (
    <span className="flex gap-2 text-muted">
      <PeopleIcon aria-hidden="true" size={16} className="mt-1 shrink-0" />
      <span className="min-w-0">
        {capacity === null
          ? t('enrolled.count', { count: enrolledCount })
          : t('enrolled.taken', { count: takenCount, capacity })}
        {invitedCount > 0 && <span className="block text-sm">{t('enrolled.kept', { count: invitedCount })}</span>}
      </span>
    </span>
  );
}
