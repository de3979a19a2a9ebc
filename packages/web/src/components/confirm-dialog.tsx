import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { DIALOG_BACKDROP, DIALOG_POPUP, DIALOG_VIEWPORT } from './dialog';
import { Notice } from './notice';

type ConfirmDialogProps = {
  open: boolean;
  onCancel: () => void;
  onConfirm: () => void;
  /** A question that names what will happen: "End this session?" */
  title: string;
  /** What happens, with the figures that let a person decide. */
  children: ReactNode;
  /** The verb of the title, so that the button can be read alone: "End session". */
  confirmLabel: string;
  cancelLabel?: string;
  pending?: boolean;
  /** Why the last try failed. The dialog stays open, so that it can be tried again. */
  problem?: string | null;
};

/**
 * Asks before something that cannot be taken back. Focus starts on the way out, and a press outside does not count as
 * an answer.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onCancel, onConfirm, title, children, confirmLabel, cancelLabel, pending = false } = props;
  const { t } = useTranslation('web');
  const wayOut = useRef<HTMLButtonElement>(null);
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={DIALOG_BACKDROP} />
        <AlertDialog.Viewport className={DIALOG_VIEWPORT}>
          <AlertDialog.Popup initialFocus={wayOut} className={DIALOG_POPUP}>
            <AlertDialog.Title className="text-xl font-semibold wrap-anywhere">{title}</AlertDialog.Title>
            <AlertDialog.Description className="mt-2 flex flex-col gap-2" render={<div />}>
              {children}
            </AlertDialog.Description>
            {props.problem && (
              <div className="mt-4">
                <Notice tone="problem">{props.problem}</Notice>
              </div>
            )}
            <div className="mt-6 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
              <Button ref={wayOut} onClick={onCancel}>
                {cancelLabel ?? t('action.cancel')}
              </Button>
              <Button variant="danger" pending={pending} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
