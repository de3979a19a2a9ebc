import { ArchiveSection } from '../../features/classes/settings/archive-section';
import { ClassSettings } from '../../features/classes/settings/class-settings';
import { ClassPage } from '../class-page';

export default function ClassSettingsRoute({ classId }: { classId: string }) {
  return (
    <ClassPage classId={classId}>
      {(ownClass) => (
        <>
          <ClassSettings ownClass={ownClass} />
          {ownClass.isActive && (
            <div className="mt-10">
              <ArchiveSection ownClass={ownClass} />
            </div>
          )}
        </>
      )}
    </ClassPage>
  );
}
