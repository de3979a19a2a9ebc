import './app.css';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createI18n } from '@rollcall/web/i18n/create-i18n';
import { LanguageProvider } from '@rollcall/web/i18n/language-provider';
import { createRollcallClient } from '@rollcall/sdk/client';
import { LoginProvider } from '@rollcall/web/session/login-provider';
import { keepInstallPrompt } from '../features/install/install-prompt';
import app from '../words/en/app.json';
import today from '../words/en/today.json';
import { createOutbox } from '../features/outbox/outbox';
import { OutboxContext } from '../features/outbox/outbox-context';
import { keepKnownStudent, studentHere } from './known-student';
import { AppRouter } from './router';
import { installServiceWorker } from './updates/service-worker';
import { whenIdle } from '@rollcall/web/hooks/when-idle';

const client = createRollcallClient({ url: `${location.origin}/student` });
keepKnownStudent(client);
keepInstallPrompt();
installServiceWorker();
const outbox = createOutbox({ client, studentId: () => studentHere(client) });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await createI18n({ en: { app, today }, ar: async () => (await import('../words/ar/words')).words });
const react = createRoot(root);
// In slices of some milliseconds, so that a slow phone answers a finger in between.
startTransition(() =>
  react.render(
    <StrictMode>
      <LoginProvider client={client}>
        <LanguageProvider>
          <OutboxContext value={outbox}>
            <AppRouter />
          </OutboxContext>
        </LanguageProvider>
      </LoginProvider>
    </StrictMode>,
  ),
);
// A scan starts it by itself.
whenIdle(outbox.start);
