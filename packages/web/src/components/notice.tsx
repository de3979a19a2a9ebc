import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { InfoIcon, PresentIcon, ProblemIcon } from './icons';

const TONES = {
  info: { Icon: InfoIcon, look: 'bg-accent-soft', icon: 'text-accent' },
  good: { Icon: PresentIcon, look: 'bg-present-soft', icon: 'text-present' },
  problem: { Icon: ProblemIcon, look: 'bg-danger-soft', icon: 'text-danger' },
};

/** Something to know, in place. A problem is announced at once, the others when the reader gets there. */
export function Notice({
  tone,
  action,
  children,
}: {
  tone: keyof typeof TONES;
  action?: ReactNode;
  children: ReactNode;
}) {
  const { Icon, look, icon } = TONES[tone];
  return (
    <div
      role={tone === 'problem' ? 'alert' : undefined}
      className={`flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control px-4 py-3 ${look}`}
    >
      <div className="flex min-w-0 flex-1 basis-56 gap-3">
        <Icon aria-hidden="true" size={20} className={`mt-0.5 shrink-0 ${icon}`} />
        <div className="min-w-0 wrap-anywhere">{children}</div>
      </div>
      {action}
    </div>
  );
}

/** Something that could not be loaded or done, with the way to try it once more. */
export function ProblemNotice({
  message,
  onRetry,
  retrying = false,
}: {
  message: string;
  onRetry?: () => void;
  retrying?: boolean;
}) {
  const { t } = useTranslation('web');
  return (
    <Notice
      tone="problem"
      action={
        onRetry && (
          <Button size="sm" pending={retrying} onClick={onRetry}>
            {t('action.tryAgain')}
          </Button>
        )
      }
    >
      {message}
    </Notice>
  );
}
