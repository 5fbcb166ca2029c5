import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { AssetList, ListedAsset } from './asset-list.js';
import { AssetPicture } from './asset-picture.js';
import { mainState, PublishBadge } from './publish-state.js';

/** Sizes of a tile, pixels: tiles are as much wider as fills a row. */
const TILE = { width: 165, height: 210, gap: 12 };

/** Assets with their pictures. Only the rows in view are in the document. */
export function AssetGrid({ list, label }: { readonly list: AssetList; readonly label: string }) {
  const scroller = useRef<HTMLElement>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [room, setRoom] = useState(0);
  const columns = Math.max(1, Math.floor((room - TILE.gap) / (TILE.width + TILE.gap)));
  const width = Math.max(TILE.width, (room - TILE.gap) / columns - TILE.gap);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const measure = (): void => setRoom(current.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  // What was loaded since the last look.
  list.version.value;
  const total = list.total.value ?? 0;
  const options = {
    count: Math.ceil(total / columns),
    estimateSize: () => TILE.height + TILE.gap,
    getScrollElement: () => scroller.current,
    overscan: 2,
    paddingStart: TILE.gap,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: redraw as () => void,
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [list]);

  const rows = virtualizer.getVirtualItems();
  const first = (rows[0]?.index ?? 0) * columns;
  const end = Math.min(total, ((rows.at(-1)?.index ?? -1) + 1) * columns);
  useEffect(() => list.view(first, end), [list, first, end]);
  const places = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part of a page that scrolls must be reachable by the keyboard
    <section class="asset-grid" ref={scroller} tabIndex={0} aria-label={label}>
      <ul style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {places.map((place) => {
          const row = rows[Math.floor(place / columns) - (rows[0]?.index ?? 0)];
          const x = TILE.gap + (place % columns) * (width + TILE.gap);
          return (
            <li
              key={place}
              aria-setsize={total}
              aria-posinset={place + 1}
              style={{ width: `${width}px`, height: `${TILE.height}px`, transform: `translate(${x}px, ${row?.start ?? 0}px)` }}
            >
              <Tile asset={list.at(place)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Tile({ asset }: { readonly asset: ListedAsset | undefined }) {
  if (!asset) return <span class="tile loading" />;
  const { id, name, type, width, height, folder } = asset;
  return (
    <Link href={`/assets/${id}`} class="tile" title={`${folder}${asset.fileName}`}>
      <span class="picture">
        <AssetPicture asset={asset} width={240} alt="" />
      </span>
      <strong>{name}</strong>
      <small class="quiet">{width === null || height === null ? type : `${type}, ${width} × ${height}`}</small>
      <PublishBadge state={mainState(asset.publish)} />
    </Link>
  );
}
