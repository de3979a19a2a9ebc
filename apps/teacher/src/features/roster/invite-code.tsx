import type { OwnClass } from '@rollcall/contracts/classes';
import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { PrintIcon } from '@rollcall/web/components/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toString as paint } from 'qrcode';

type InviteCodeProps = { ownClass: OwnClass; link: string; onClose: () => void };

/** The invitation as a QR code, as large as the dialog. The default export: the painter is loaded when it is asked for. */
export default function InviteCode({ ownClass, link, onClose }: InviteCodeProps) {
  const { t } = useTranslation('roster');
  const { data: picture } = useQuery({
    queryKey: ['invite-code', link],
    // Error correction M and a margin of four modules: what cameras read from the back of a room.
    queryFn: async () => {
      const svg = await paint(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
      return `data:image/svg+xml,${encodeURIComponent(svg)}`;
    },
    staleTime: Infinity,
  });
  return (
    <Dialog open onClose={onClose} title={ownClass.name} description={t('invite.scan')}>
      <div className="aspect-square w-full overflow-hidden rounded-control bg-paper">
        {picture && <img src={picture} alt={t('invite.picture')} className="size-full [image-rendering:crisp-edges]" />}
      </div>
      <div className="mt-4 flex justify-end print:hidden">
        <Button onClick={() => window.print()}>
          <PrintIcon aria-hidden="true" size={18} />
          {t('invite.print')}
        </Button>
      </div>
    </Dialog>
  );
}
