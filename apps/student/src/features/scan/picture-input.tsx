import { type ChangeEvent, useState } from 'react';
import { Spinner } from '@rollcall/web/components/spinner';
import { PictureIcon } from '../../components/icons';
import { findCode, type FoundCode } from './found-code';
import { loadPictureReader } from './load-reader';
import { readPicture } from './read-picture';
import { TOOL } from './tool-button';
import { useScanWords } from '../../words/use-scan-words';

/** Why no code came out of a picture. */
export type PictureProblem = 'foreign' | 'none' | 'unreadable';

type PictureInputProps = { onFound: (found: FoundCode) => void; onProblem: (problem: PictureProblem | null) => void };

/** Reads the code from a photo or a screenshot. It needs no camera, so it is the way in where there is none. */
export function PictureInput({ onFound, onProblem }: PictureInputProps) {
  const { t } = useScanWords();
  const [reading, setReading] = useState(false);

  async function pick({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    // The same picture picked twice is a change only if the field was emptied.
    target.value = '';
    if (file === undefined || reading) return;
    setReading(true);
    onProblem(null);
    const found = await codeInPicture(file);
    setReading(false);
    if ('problem' in found) onProblem(found.problem);
    else onFound(found);
  }

  return (
    <label className={`${TOOL} cursor-pointer`}>
      <input type="file" accept="image/*" className="sr-only" onChange={(event) => void pick(event)} />
      {reading ? <Spinner label={t('picture.reading')} size={22} /> : <PictureIcon aria-hidden="true" size={22} />}
      {t('tool.picture')}
    </label>
  );
}

async function codeInPicture(file: File): Promise<FoundCode | { problem: PictureProblem }> {
  try {
    const reader = await loadPictureReader();
    const texts = await readPicture(file, reader).finally(reader.close);
    return findCode(texts) ?? { problem: texts.length > 0 ? 'foreign' : 'none' };
  } catch {
    return { problem: 'unreadable' };
  }
}
