import { Fetched } from '@rollcall/web/components/fetched';
import { DialogNotLoaded } from '@rollcall/web/components/not-loaded';
import type { OwnClass } from '@rollcall/contracts/classes';
import { Button } from '@rollcall/web/components/button';
import { UploadIcon } from '@rollcall/web/components/icons';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddStudentForm } from '../../features/roster/add-student-form';
import { InviteCard } from '../../features/roster/invite-card';
import { Roster } from '../../features/roster/roster';
import { ClassPage } from '../class-page';
import { paths } from '../paths';

const ImportDialog = lazy(() => import('../../features/roster/import-dialog'));

/** Who is in the class, and the ways in. */
export default function ClassStudentsRoute({ classId }: { classId: string }) {
  return (
    <ClassPage classId={classId} actions={({ isActive }) => isActive && <WayToAdding />}>
      {(ownClass) => <ClassStudents ownClass={ownClass} />}
    </ClassPage>
  );
}

/** On a phone the list stands above the ways in, which may be a hundred rows away. */
function WayToAdding() {
  const { t } = useTranslation('roster');
  return (
    <a
      href="#add"
      className="inline-flex min-h-11 items-center rounded-control border border-line-strong/60 bg-surface px-4 py-2 font-medium hover:bg-sunken lg:hidden"
    >
      {t('add.title')}
    </a>
  );
}

function ClassStudents({ ownClass }: { ownClass: OwnClass }) {
  const classId = ownClass.id;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-x-8">
      <div className="min-w-0">
        <Roster
          classId={classId}
          isClosed={ownClass.enrolmentPolicy === 'closed'}
          hrefOf={(studentId) => paths.student(classId, studentId)}
        />
      </div>
      {ownClass.isActive && (
        <div className="flex min-w-0 flex-col gap-6">
          <InviteCard ownClass={ownClass} settingsHref={paths.classSettings(classId)} />
          <AddCard classId={classId} />
        </div>
      )}
    </div>
  );
}

function AddCard({ classId }: { classId: string }) {
  const { t } = useTranslation('roster');
  const [importing, setImporting] = useState(false);
  return (
    <section
      aria-labelledby="add"
      className="flex flex-col gap-4 rounded-card border border-line bg-surface p-5 shadow-card"
    >
      <h2 id="add" className="text-lg font-semibold">
        {t('add.title')}
      </h2>
      <AddStudentForm classId={classId} />
      <div className="flex flex-col border-t border-line pt-4">
        <Button onClick={() => setImporting(true)}>
          <UploadIcon aria-hidden="true" size={18} />
          {t('import.open')}
        </Button>
      </div>
      <Fetched failed={<DialogNotLoaded onClose={() => setImporting(false)} />} of={String(importing)}>
        {importing && <ImportDialog classId={classId} onClose={() => setImporting(false)} />}
      </Fetched>
    </section>
  );
}
