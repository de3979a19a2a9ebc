import { useTranslation } from 'react-i18next';

const SCOPES = ['one', 'following'] as const;

export type Scope = (typeof SCOPES)[number];

/** Of a session in a series: is it meant alone, or with those that follow? */
export function ScopeField({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
  const { t } = useTranslation('sessions');
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 font-medium">{t('scope.label')}</legend>
      {SCOPES.map((each) => (
        <label key={each} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name="scope"
            checked={scope === each}
            onChange={() => onChange(each)}
            className="size-5 accent-accent"
          />
          {t(`scope.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
