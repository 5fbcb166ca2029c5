import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** A column of a table. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** How wide it is, as a track of a CSS grid; an equal share by default. */
  readonly width?: string;
  /** Whether narrow windows leave it out. */
  readonly isExtra?: boolean;
}

interface VirtualTableProps<Row> {
  /** What the table holds, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => number | string;
  /** How many rows there are in all, where not all are loaded. */
  readonly total?: number;
  /** Pixels. */
  readonly rowHeight?: number;
  /** Called when the last of the rows come into view. */
  readonly onNearEnd?: () => void;
  /** Told which rows are in view: the first, and the one behind the last. */
  readonly onView?: (first: number, end: number) => void;
  /** Shown in place of rows where there are none. */
  readonly empty: ComponentChildren;
}

const noop = (): void => {};

/** A table of which only the rows in view are in the document: thousands scroll as smoothly as ten. */
export function VirtualTable<Row>({
  label,
  columns,
  rows,
  keyOf,
  total = rows.length,
  rowHeight = 40,
  onNearEnd = noop,
  onView = noop,
  empty,
}: VirtualTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const options = {
    count: rows.length,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    getItemKey: (index: number) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: 8,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: redraw as () => void,
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, HTMLDivElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());

  // Rows that come in above must not push away what somebody reads.
  const [firstRow] = rows;
  const firstKey = firstRow === undefined ? undefined : keyOf(firstRow);
  const before = useRef(firstKey);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (before.current !== undefined && firstKey !== before.current && current && current.scrollTop > rowHeight) {
      const added = rows.findIndex((row) => keyOf(row) === before.current);
      if (added > 0) current.scrollTop += added * rowHeight;
    }
    before.current = firstKey;
  }, [firstKey]);

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const end = (items.at(-1)?.index ?? -1) + 1;
  useEffect(() => {
    onView(first, end);
    if (rows.length > 0 && end >= rows.length) onNearEnd();
  }, [first, end, rows.length]);

  const tracks = (shown: readonly Column<Row>[]): string => shown.map(({ width = 'minmax(0, 1fr)' }) => width).join(' ');
  const template = { '--columns': tracks(columns), '--narrow-columns': tracks(columns.filter(({ isExtra = false }) => !isExtra)) };
  const cellClass = ({ isExtra = false }: Column<Row>): string => (isExtra ? 'cell extra' : 'cell');
  return (
    // Keys scroll it, so it has to take the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part of a page that scrolls must be reachable by the keyboard
    // biome-ignore lint/a11y/useSemanticElements: rows of a real table cannot be placed freely
    <div class="virtual-table" role="table" aria-label={label} aria-rowcount={total + 1} ref={scroller} tabIndex={0}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a heading is nothing to act upon */}
      <div class="row heading" role="row" aria-rowindex={1} style={template}>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div key={column.name} class={cellClass(column)} role="columnheader">
            {column.name}
          </div>
        ))}
      </div>
      {rows.length === 0 ? (
        <div class="empty">{empty}</div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div class="rows" role="rowgroup" style={{ height: `${virtualizer.getTotalSize()}px` }}>
          {items.map(({ index, key, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above
              // biome-ignore lint/a11y/useFocusableInteractive: its links are what takes the focus
              <div
                key={key}
                class="row"
                role="row"
                aria-rowindex={index + 2}
                style={{ ...template, height: `${rowHeight}px`, transform: `translateY(${start}px)` }}
              >
                {columns.map((column) => (
                  // biome-ignore lint/a11y/useSemanticElements: as above
                  <div key={column.name} class={cellClass(column)} role="cell">
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}
