import { DirectionProvider } from '@base-ui/react/direction-provider';
import type { ReactNode } from 'react';
import { useLanguage } from './use-language';

/** Lets menus, dialogs and the arrow keys know which way the language runs. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { direction } = useLanguage();
  return <DirectionProvider direction={direction}>{children}</DirectionProvider>;
}
