import writeExcelFile, { type CellObject } from 'write-excel-file/browser';
import type { FileCell, FileTable } from './file-table';

/** The table as an Excel file: percentages and times are what they are, so that it can be reckoned with them. Texts are texts, whatever they begin with. */
export function xlsxOfTable(table: FileTable, { rightToLeft }: { rightToLeft: boolean }): Promise<Blob> {
  const heads = table.columns.map(({ head }) => ({ ...cellOf(head), fontWeight: 'bold', wrap: true }) as const);
  return writeExcelFile([heads, ...table.rows.map((row) => row.map(cellOf))], {
    sheet: table.name,
    columns: table.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    rightToLeft,
  }).toBlob();
}

function cellOf(cell: FileCell): CellObject {
  switch (cell.kind) {
    case 'text':
      return { type: String, value: cell.text };
    case 'number':
      return { type: Number, value: cell.value };
    case 'percent':
      return cell.fraction === null
        ? { type: String, value: '' }
        : { type: Number, value: cell.fraction, format: '0%' };
    case 'time':
      // Excel's times have no zone: they are what the clock shows.
      return { type: Date, value: new Date(`${cell.minute.replace(' ', 'T')}Z`), format: 'yyyy-mm-dd hh:mm' };
  }
}
