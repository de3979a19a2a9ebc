import { LanguageProvider } from '@rollcall/web/i18n/language-provider';
import { createI18n } from '@rollcall/web/i18n/create-i18n';
import { createRollcallClient } from '@rollcall/sdk/client';
import { ToastProvider } from '@rollcall/web/components/toast';
import { RollcallProvider } from '@rollcall/web/session/rollcall-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { words } from '../words/en/words';
import { AppRouter } from './router';

const client = createRollcallClient({ url: `${location.origin}/teacher` });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await createI18n({ en: words, ar: async () => (await import('../words/ar/words')).words });
createRoot(root).render(
  <StrictMode>
    <RollcallProvider client={client}>
      <LanguageProvider>
        <ToastProvider>
          <AppRouter />
        </ToastProvider>
      </LanguageProvider>
    </RollcallProvider>
  </StrictMode>,
);
