import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button';
import { CloseIcon } from './icons';

/**
 * Where a dialog lies: a sheet at the bottom of a phone, in the middle of anything larger. Shared by both kinds. Pushed there by
 * its margins: aligned to the end it could not be scrolled to its top where it is higher than the screen.
 */
export const DIALOG_BACKDROP =
  'fixed inset-0 bg-scrim transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0';
export const DIALOG_VIEWPORT =
  'fixed inset-0 flex items-start justify-center overflow-y-auto overscroll-contain sm:p-6';
export const DIALOG_POPUP =
  'mt-auto w-full max-w-lg rounded-t-card bg-surface p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] shadow-float outline-none ' +
  'transition duration-150 ease-out data-starting-style:translate-y-3 data-starting-style:opacity-0 ' +
  'data-ending-style:translate-y-3 data-ending-style:opacity-0 sm:my-auto sm:rounded-card sm:p-6';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** One sentence under the title, read out with it. */
  description?: string;
  children: ReactNode;
};

/**
 * A window over the page for one task. Focus moves in, stays in and goes back; Escape, the cross and a press outside
 * close it. Its children are mounted while it is open only, so a form inside starts fresh each time.
 */
export function Dialog({ open, onClose, title, description, children }: DialogProps) {
  const { t } = useTranslation('web');
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={DIALOG_BACKDROP} />
        <BaseDialog.Viewport className={DIALOG_VIEWPORT}>
          <BaseDialog.Popup className={DIALOG_POPUP}>
            <div className="mb-4 flex items-start justify-between gap-4">
              <div className="min-w-0">
                <BaseDialog.Title className="text-xl font-semibold wrap-anywhere">{title}</BaseDialog.Title>
                {description && (
                  <BaseDialog.Description className="mt-1 text-muted wrap-anywhere">
                    {description}
                  </BaseDialog.Description>
                )}
              </div>
              <div className="-me-3 -mt-2">
                <BaseDialog.Close
                  render={
                    <IconButton label={t('action.close')}>
                      <CloseIcon aria-hidden="true" size={20} />
                    </IconButton>
                  }
                />
              </div>
            </div>
            {children}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
