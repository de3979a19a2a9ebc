import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCode } from '@rollcall/contracts/qr-link';
import { Spinner } from '@rollcall/web/components/spinner';
import { PictureIcon } from '../../components/icons';
import { loadPictureReader } from './load-reader';
import { readPicture } from './read-picture';
import { TOOL } from './tool-button';

/** Why no code came out of a picture. */
export type PictureProblem = 'foreign' | 'none' | 'unreadable';

type PictureInputProps = { onCode: (code: string) => void; onProblem: (problem: PictureProblem | null) => void };

/** Reads the code from a photo or a screenshot. It needs no camera, so it is the way in where there is none. */
export function PictureInput({ onCode, onProblem }: PictureInputProps) {
  const { t } = useTranslation('scan');
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
    if ('code' in found) onCode(found.code);
    else onProblem(found.problem);
  }

  return (
    <label className={`${TOOL} cursor-pointer`}>
      <input type="file" accept="image/*" className="sr-only" onChange={(event) => void pick(event)} />
      {reading ? <Spinner label={t('picture.reading')} size={22} /> : <PictureIcon aria-hidden="true" size={22} />}
      {t('tool.picture')}
    </label>
  );
}

async function codeInPicture(file: File): Promise<{ code: string } | { problem: PictureProblem }> {
  try {
    const reader = await loadPictureReader();
    const texts = await readPicture(file, reader).finally(reader.close);
    const code = texts.map(readCode).find((found) => found !== null);
    if (code !== undefined) return { code };
    return { problem: texts.length > 0 ? 'foreign' : 'none' };
  } catch {
    return { problem: 'unreadable' };
  }
}
