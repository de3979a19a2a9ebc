import { UploadIcon } from '@rollcall/web/components/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTextFile } from './read-text-file';

/** What the server takes: some 2,000 lines. */
const LARGEST_BYTES = 90_000;

/** A list from a file, chosen or dropped. */
export function FilePicker({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation('roster');
  const [isTooLarge, setTooLarge] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setTooLarge(file.size > LARGEST_BYTES);
    if (file.size <= LARGEST_BYTES) onText(await readTextFile(file));
  };
  return (
    <div>
      <label className="relative flex min-h-14 cursor-pointer items-center justify-center gap-3 rounded-control border border-dashed border-line-strong px-4 py-3 text-center font-medium has-focus-visible:outline-2 has-focus-visible:outline-accent hover:bg-sunken">
        <UploadIcon aria-hidden="true" size={20} className="shrink-0" />
        {t('import.file')}
        {/* As large as the place, so that the browser lets a file be dropped on it. */}
        <input
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          className="absolute inset-0 cursor-pointer opacity-0"
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            // Or the same file, mended in the meantime, would be no change.
            currentTarget.value = '';
          }}
        />
      </label>
      {isTooLarge && (
        <p role="alert" className="mt-1.5 text-sm text-danger">
          {t('import.tooLarge')}
        </p>
      )}
    </div>
  );
}
