import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ChartPoint } from './chart-point';

type TallyTableProps = {
  /** What the table is of, for who cannot see where it stands. */
  caption: string;
  /** Over the first column. */
  head: string;
  points: readonly ChartPoint[];
  hrefOf?: ((key: string) => string) | undefined;
};

const MARKS = ['present', 'late', 'absent', 'excused'] as const;

/** The figures behind a chart, one row per point. */
export function TallyTable({ caption, head, points, hrefOf }: TallyTableProps) {
  const { t } = useTranslation('reports');
  const { t: tWeb } = useTranslation('web');
  const { number, percent } = useFormats();
  const hasSessions = points.some(({ sessions }) => sessions !== undefined);
  return (
    <table className="w-full text-sm tabular-nums [&_td]:px-3 [&_td]:py-2 [&_td]:text-end [&_th]:px-3 [&_th]:py-2">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-muted">
        <tr className="border-b border-line text-end [&_th]:font-medium">
          <th scope="col" className="text-start">
            {head}
          </th>
          <th scope="col">{t('column.rate')}</th>
          {hasSessions && <th scope="col">{t('headline.sessions')}</th>}
          {MARKS.map((mark) => (
            <th key={mark} scope="col">
              {tWeb(`mark.${mark}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.key} className="border-b border-line last:border-b-0">
            <th scope="row" className="min-w-40 text-start font-normal">
              {hrefOf ? (
                <Link href={hrefOf(point.key)} className="underline-offset-4 hover:underline">
                  {point.title}
                </Link>
              ) : (
                point.title
              )}
            </th>
            <td>{point.rate === null ? '–' : percent(point.rate)}</td>
            {hasSessions && <td>{number(point.sessions ?? 0)}</td>}
            {MARKS.map((mark) => (
              <td key={mark}>{number(point[mark])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
