import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createRollcallClient } from '@rollcall/sdk/client';
import { RollcallProvider } from '@rollcall/web/session/rollcall-provider';
import { AppRouter } from './router';

const client = createRollcallClient({ url: `${location.origin}/student` });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <RollcallProvider client={client}>
      <AppRouter />
    </RollcallProvider>
  </StrictMode>,
);
