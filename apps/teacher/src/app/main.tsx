import { createRollcallClient } from '@rollcall/sdk/client';
import { ToastProvider } from '@rollcall/web/components/toast';
import { RollcallProvider } from '@rollcall/web/session/rollcall-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppRouter } from './router';

const client = createRollcallClient({ url: `${location.origin}/teacher` });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <RollcallProvider client={client}>
      <ToastProvider>
        <AppRouter />
      </ToastProvider>
    </RollcallProvider>
  </StrictMode>,
);
