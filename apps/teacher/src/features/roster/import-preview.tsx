import type { ImportedLine, ImportedRoster } from '@rollcall/contracts/roster';
import { Button } from '@rollcall/web/components/button';
import { Notice } from '@rollcall/web/components/notice';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';

type ImportPreviewProps = { preview: ImportedRoster; onDropBad: () => void };

/** What would become of the list: how many of each, each bad line by its number, and the rest to look through. */
export function ImportPreview({ preview, onDropBad }: ImportPreviewProps) {
  const { t } = useTranslation('roster');
  const bad = preview.lines.filter(({ outcome }) => outcome === 'bad');
  const good = preview.lines.filter(({ outcome }) => outcome !== 'bad');
  return (
    <section aria-label={t('import.preview')} className="flex flex-col gap-4">
      <div role="status">
        <ul className="flex flex-col gap-1">
          {preview.enrolled > 0 && <li>{t('import.enrolled', { count: preview.enrolled })}</li>}
          {preview.invited > 0 && <li>{t('import.invited', { count: preview.invited })}</li>}
          {preview.alreadyThere > 0 && (
            <li className="text-muted">{t('import.alreadyThere', { count: preview.alreadyThere })}</li>
          )}
          {preview.enrolled + preview.invited === 0 && bad.length === 0 && <li>{t('import.nothingNew')}</li>}
        </ul>
      </div>
      {bad.length > 0 && (
        <Notice
          tone="problem"
          action={
            <Button size="sm" onClick={onDropBad}>
              {t('import.dropBad')}
            </Button>
          }
        >
          {t('import.bad', { count: bad.length })}
        </Notice>
      )}
      <Lines lines={[...bad, ...good]} />
    </section>
  );
}

function Lines({ lines }: { lines: readonly ImportedLine[] }) {
  const { t } = useTranslation('roster');
  const { number } = useFormats();
  return (
    // What scrolls must be reachable by keyboard.
    <div
      role="region"
      aria-label={t('import.lines')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="max-h-64 overflow-y-auto rounded-control border border-line"
    >
      <ul>
        {lines.map((line) => (
          <li
            key={line.line}
            className="flex gap-3 border-b border-line px-3 py-2 text-sm [contain-intrinsic-block-size:auto_2.5rem] [content-visibility:auto] last:border-b-0"
          >
            <span className="w-10 shrink-0 text-muted tabular-nums" title={t('import.line')}>
              {number(line.line)}
            </span>
            <span className="min-w-0 flex-1 wrap-anywhere">
              <bdi>{[line.fullName, line.email].filter(Boolean).join(' · ')}</bdi>
              {line.rule !== null && (
                <span className="block text-danger">
                  {t(`import.problem.${line.rule}`, { line: line.sameAs ?? undefined })}
                </span>
              )}
            </span>
            {line.outcome !== 'bad' && (
              <span className="shrink-0 text-muted">{t(`import.outcome.${line.outcome}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
