import { OfflineIcon } from '@rollcall/web/components/icons';
import { useFormats } from '@rollcall/web/i18n/formats';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type AsOfProps = {
  /** What the page shows: how its last readings went. */
  query: { dataUpdatedAt: number; failureCount: number; isError: boolean };
  /** The live feed that keeps it true is cut off. */
  isLost?: boolean;
  /** What stands here while the page is up to date. */
  children: ReactNode;
};

/** The line under a page's title: says from when the page is while it cannot be read anew. It is always there, so nothing moves. */
export function AsOf({ query: { dataUpdatedAt, failureCount, isError }, isLost = false, children }: AsOfProps) {
  const { t } = useTranslation('app');
  const { clock } = useFormats();
  const isOld = dataUpdatedAt > 0 && (isLost || isError || failureCount > 0);
  return (
    <span role="status" className="flex min-h-6 items-center gap-2">
      {isOld ? (
        <>
          <OfflineIcon aria-hidden="true" size={18} className="shrink-0 text-late" />
          <span className="text-late">{t('asOf', { time: clock(new Date(dataUpdatedAt)) })}</span>
        </>
      ) : (
        children
      )}
    </span>
  );
}
