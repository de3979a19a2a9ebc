import { TeacherRegisterForm } from '../../features/account/teacher-register-form';
import { EntryPage } from '../entry-page';
import { paths } from '../paths';

export default function RegisterRoute() {
  return (
    <EntryPage
      title="Create a teacher account"
      detail="Students register in the student app."
      other={{ question: 'You have an account?', label: 'Sign in', href: paths.signIn }}
    >
      <TeacherRegisterForm />
    </EntryPage>
  );
}
