import { Fetched } from '@rollcall/web/components/fetched';
import { PageNotLoaded } from '@rollcall/web/components/not-loaded';
import { lazy } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { NotFound } from './not-found';
import { PATTERNS } from './paths';
import { TeacherOnly } from './teacher-only';
import { Waiting } from './waiting';

const SignInRoute = lazy(() => import('./routes/sign-in-route'));
const RegisterRoute = lazy(() => import('./routes/register-route'));
const ForgotPasswordRoute = lazy(() => import('./routes/forgot-password-route'));
const ResetPasswordRoute = lazy(() => import('./routes/reset-password-route'));
const AccountRoute = lazy(() => import('./routes/account-route'));
const HomeRoute = lazy(() => import('./routes/home-route'));
const ClassesRoute = lazy(() => import('./routes/classes-route'));
const ClassRoute = lazy(() => import('./routes/class-route'));
const ClassStudentsRoute = lazy(() => import('./routes/class-students-route'));
const StudentRoute = lazy(() => import('./routes/student-route'));
const ClassReportsRoute = lazy(() => import('./routes/class-reports-route'));
const RegisterSheetRoute = lazy(() => import('./routes/register-sheet-route'));
const ClassSettingsRoute = lazy(() => import('./routes/class-settings-route'));
const SessionRoute = lazy(() => import('./routes/session-route'));

/** Which page is shown at which address. */
export function AppRouter() {
  const [address] = useLocation();
  return (
    <Router base="/teacher">
      <Fetched waiting={<Waiting />} failed={<PageNotLoaded />} of={address}>
        <Switch>
          <Route path={PATTERNS.signIn} component={SignInRoute} />
          <Route path={PATTERNS.register} component={RegisterRoute} />
          <Route path={PATTERNS.forgotPassword} component={ForgotPasswordRoute} />
          <Route path={PATTERNS.resetPassword} component={ResetPasswordRoute} />
          <Route path={PATTERNS.home}>
            <TeacherOnly>
              <HomeRoute />
            </TeacherOnly>
          </Route>
          <Route path={PATTERNS.account}>
            <TeacherOnly>
              <AccountRoute />
            </TeacherOnly>
          </Route>
          <Route path={PATTERNS.classes}>
            <TeacherOnly>
              <ClassesRoute />
            </TeacherOnly>
          </Route>
          <Route path={PATTERNS.class}>
            {({ classId }: { classId: string }) => (
              <TeacherOnly>
                <ClassRoute key={classId} classId={classId} />
              </TeacherOnly>
            )}
          </Route>
          <Route path={PATTERNS.classStudents}>
            {({ classId }: { classId: string }) => (
              <TeacherOnly>
                <ClassStudentsRoute key={classId} classId={classId} />
              </TeacherOnly>
            )}
          </Route>
          <Route path={PATTERNS.student}>
            {({ classId, studentId }: { classId: string; studentId: string }) => (
              <TeacherOnly>
                <StudentRoute key={studentId} classId={classId} studentId={studentId} />
              </TeacherOnly>
            )}
          </Route>
          <Route path={PATTERNS.classReports}>
            {({ classId }: { classId: string }) => (
              <TeacherOnly>
                <ClassReportsRoute key={classId} classId={classId} />
              </TeacherOnly>
            )}
          </Route>
          <Route path={PATTERNS.registerSheet}>
            {({ classId }: { classId: string }) => (
              <TeacherOnly>
                <RegisterSheetRoute key={classId} classId={classId} />
              </TeacherOnly>
            )}
          </Route>
          <Route path={PATTERNS.classSettings}>
            {({ classId }: { classId: string }) => (
              <TeacherOnly>
                <ClassSettingsRoute key={classId} classId={classId} />
              </TeacherOnly>
            )}
          </Route>
          <Route path={PATTERNS.session}>
            {({ sessionId, view }: { sessionId: string; view?: string }) =>
              view === undefined || view === 'projector' ? (
                <TeacherOnly>
                  <SessionRoute key={sessionId} sessionId={sessionId} isProjector={view === 'projector'} />
                </TeacherOnly>
              ) : (
                <NotFound />
              )
            }
          </Route>
          <Route component={NotFound} />
        </Switch>
      </Fetched>
    </Router>
  );
}
