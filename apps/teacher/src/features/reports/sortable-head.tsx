import { OpenIcon } from '@rollcall/web/components/icons';
import { useTranslation } from 'react-i18next';
import type { Column, Order } from './sort-students';

type SortableHeadProps = { column: Column; order: Order; onSort: () => void };

/** The head of a column: pressed, it sorts by it. The place of the arrow is kept, so that nothing moves. */
export function SortableHead({ column, order, onSort }: SortableHeadProps) {
  const { t } = useTranslation('reports');
  const isSorted = order.by === column;
  const isName = column === 'name';
  const direction = order.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      aria-sort={isSorted ? direction : undefined}
      className={`font-medium ${isName ? 'sticky start-0 z-1 min-w-34 bg-surface ps-1 text-start sm:ps-0 print:static' : 'text-end'}`}
    >
      <button
        type="button"
        onClick={onSort}
        className={`inline-flex min-h-11 items-center gap-1 rounded-control px-2 whitespace-nowrap -outline-offset-4 sm:px-4 hover:text-ink ${isSorted ? 'text-ink' : 'text-muted'} ${isName ? '' : 'flex-row-reverse'}`}
      >
        {t(`column.${column}`)}
        <OpenIcon
          aria-hidden="true"
          size={16}
          className={`shrink-0 print:hidden ${isSorted ? '' : 'invisible'} ${isSorted && !order.isDescending ? 'rotate-180' : ''}`}
        />
      </button>
    </th>
  );
}
