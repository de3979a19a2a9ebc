import { Toast } from '@base-ui/react/toast';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseIcon, PresentIcon, ProblemIcon } from './icons';

type Tone = 'good' | 'problem';

/** Gives an app its toast region: short news of something that was done, which goes away by itself. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={3} timeout={6_000}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-[calc(1rem+var(--bottom-bar,0px))] z-10 flex flex-col-reverse gap-2 sm:start-auto sm:w-96">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** One thing to do about the news, such as "Undo". The toast goes away with it. */
type ToastAction = { label: string; onPress: () => void };

/** `say('New code shown')`: for what needs no answer. A problem that a person must act on belongs into a notice. */
export function useToast(): (message: string, tone?: Tone, action?: ToastAction) => void {
  const { add, close } = Toast.useToastManager();
  return useCallback(
    (message, tone = 'good', action) => {
      const id = add({
        title: message,
        type: tone,
        priority: tone === 'problem' ? 'high' : 'low',
        ...(action && { actionProps: { children: action.label, onClick: () => act(action) } }),
      });
      const act = ({ onPress }: ToastAction) => {
        close(id);
        onPress();
      };
    },
    [add, close],
  );
}

function ToastList() {
  const { t } = useTranslation('web');
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['down', 'right']}
      className="rounded-control bg-ink text-canvas shadow-float transition duration-200 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-3 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-3 py-1 ps-4">
        {toast.type === 'problem' ? (
          <ProblemIcon aria-hidden="true" size={20} />
        ) : (
          <PresentIcon aria-hidden="true" size={20} />
        )}
        <Toast.Title className="min-w-0 flex-1 py-2 wrap-anywhere" />
        <Toast.Action className="inline-flex min-h-11 shrink-0 items-center rounded-control px-3 font-semibold underline underline-offset-4 -outline-offset-4 empty:hidden" />
        <Toast.Close
          aria-label={t('action.close')}
          className="inline-flex size-11 shrink-0 items-center justify-center rounded-control outline-offset-[-4px]"
        >
          <CloseIcon aria-hidden="true" size={18} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
