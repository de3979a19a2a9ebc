import { Button } from '@rollcall/web/components/button';
import { AddIcon } from '@rollcall/web/components/icons';
import { PageHeader } from '@rollcall/web/components/page-header';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ClassList } from '../../features/classes/class-list';
import { CreateClassDialog } from '../../features/classes/create-class-dialog';
import { paths } from '../paths';
import { TeacherShell } from '../teacher-shell';

export default function ClassesRoute() {
  const { t } = useTranslation('classes');
  const [creating, setCreating] = useState(false);
  const [, navigate] = useLocation();
  const create = () => setCreating(true);
  return (
    <TeacherShell>
      <PageHeader
        title={t('list.title')}
        actions={
          <Button variant="primary" onClick={create}>
            <AddIcon aria-hidden="true" size={18} />
            {t('create.submit')}
          </Button>
        }
      />
      <ClassList hrefOf={paths.class} onCreate={create} />
      <CreateClassDialog
        open={creating}
        onClose={() => setCreating(false)}
        onCreated={(classId) => navigate(paths.class(classId))}
      />
    </TeacherShell>
  );
}
