import type { OwnClass } from '@rollcall/contracts/classes';
import { Button } from '@rollcall/web/components/button';
import { Notice } from '@rollcall/web/components/notice';
import { useToast } from '@rollcall/web/components/toast';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';
import { useUpdateClass } from './settings/use-update-class';

/** Above the pages of an archived class: why nothing can be started, and the way back. */
export function ArchivedNotice({ ownClass: { id: classId, isActive } }: { ownClass: OwnClass }) {
  const { t } = useTranslation('classes');
  const { messageFor } = useMessages();
  const say = useToast();
  const update = useUpdateClass(() => say(t('archive.isBack')));
  if (isActive) return null;
  return (
    <div className="mb-6">
      <Notice
        tone="info"
        action={
          <Button size="sm" pending={update.isPending} onClick={() => update.mutate({ classId, isActive: true })}>
            {t('archive.bringBack')}
          </Button>
        }
      >
        {t('archive.notice')}
        {update.error && <span className="block text-danger">{messageFor(update.error)}</span>}
      </Notice>
    </div>
  );
}
