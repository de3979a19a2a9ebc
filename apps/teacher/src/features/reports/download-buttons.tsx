import { Button } from '@rollcall/web/components/button';
import { DownloadIcon } from '@rollcall/web/components/icons';
import { useToast } from '@rollcall/web/components/toast';
import { useLanguage } from '@rollcall/web/i18n/use-language';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileTable } from './files/file-table';
import { saveFile } from './files/save-file';

type Kind = 'csv' | 'xlsx';

type DownloadButtonsProps = {
  /** Without its ending. */
  name: string;
  /** Made at the press, for it may be large. */
  table: () => FileTable;
};

/** A table as a file, for whichever program it is wanted in. What writes it is fetched at the first press. */
export function DownloadButtons({ name, table }: DownloadButtonsProps) {
  const { t } = useTranslation('reports');
  const { direction } = useLanguage();
  const [making, setMaking] = useState<Kind | null>(null);
  const say = useToast();
  const save = async (kind: Kind) => {
    setMaking(kind);
    try {
      saveFile(await fileOf(kind, table(), direction === 'rtl'), `${name}.${kind}`);
    } catch {
      say(t('file.notMade'), 'problem');
    } finally {
      setMaking(null);
    }
  };
  return (
    <div className="flex gap-3 print:hidden">
      {(['csv', 'xlsx'] as const).map((kind) => (
        <Button key={kind} pending={making === kind} onClick={() => void save(kind)}>
          <DownloadIcon aria-hidden="true" size={18} />
          {t(`file.${kind}`)}
        </Button>
      ))}
    </div>
  );
}

async function fileOf(kind: Kind, table: FileTable, rightToLeft: boolean): Promise<Blob> {
  if (kind === 'xlsx') {
    const { xlsxOfTable } = await import('./files/xlsx-of-table');
    return xlsxOfTable(table, { rightToLeft });
  }
  const { csvOfTable } = await import('./files/csv-of-table');
  return new Blob([csvOfTable(table)], { type: 'text/csv' });
}
