import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { Form, FormActions } from '@rollcall/web/components/form';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { TextAreaField } from '@rollcall/web/components/text-field';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';
import { FilePicker } from './file-picker';
import { ImportPreview } from './import-preview';
import { useImport } from './use-import';

type ImportDialogProps = { classId: string; onClose: () => void };

/**
 * A list of students from a spreadsheet: pasted or from a file, looked at line by line, and only then taken in, all of it or
 * nothing. The default export: it is loaded when it is opened.
 */
export default function ImportDialog({ classId, onClose }: ImportDialogProps) {
  const { t } = useTranslation('roster');
  const { messageFor } = useMessages();
  const list = useImport(classId, onClose);
  const { preview, problem } = list;
  return (
    <Dialog open onClose={onClose} title={t('import.title')} description={t('import.detail')}>
      <Form fields={[]} onSubmit={() => (preview ? list.apply() : list.check())}>
        <FilePicker onText={list.setText} />
        <TextAreaField
          name="csv"
          label={t('import.text')}
          value={list.text}
          onChange={({ currentTarget }) => list.setText(currentTarget.value)}
          maxLength={90_000}
          rows={7}
          placeholder={t('import.example')}
          spellCheck={false}
          dir="ltr"
        />
        {problem !== null && <ProblemNotice message={messageFor(problem)} />}
        {preview && <ImportPreview preview={preview} onDropBad={list.dropBad} />}
        <FormActions>
          <Button onClick={onClose}>{t('import.cancel')}</Button>
          {preview ? (
            <Button
              variant="primary"
              type="submit"
              pending={list.isPending}
              disabled={preview.bad > 0 || preview.enrolled + preview.invited === 0}
            >
              {t('import.apply', { count: preview.enrolled + preview.invited })}
            </Button>
          ) : (
            <Button variant="primary" type="submit" pending={list.isPending} disabled={list.text.trim() === ''}>
              {t('import.check')}
            </Button>
          )}
        </FormActions>
      </Form>
    </Dialog>
  );
}
