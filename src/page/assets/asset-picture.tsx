import { useEffect, useState } from 'preact/hooks';
import { authorizedFetch } from '../api.js';
import { inTurn } from './picture-queue.js';

/** How many pictures are kept for when they come into view again. */
const KEPT = 300;

/** Addresses of pictures by what they show; the one that was not shown for longest comes first. */
const kept = new Map<string, string>();

function keep(key: string, url: string): void {
  kept.set(key, url);
  for (const [oldest, old] of kept) {
    if (kept.size <= KEPT) return;
    kept.delete(oldest);
    URL.revokeObjectURL(old);
  }
}

function found(key: string): string | undefined {
  const url = kept.get(key);
  if (url === undefined) return undefined;
  kept.delete(key);
  kept.set(key, url);
  return url;
}

interface AssetPictureProps {
  readonly asset: { readonly id: number; readonly name: string; readonly type: string; readonly lastModified: string };
  /** Pixels. */
  readonly width: number;
  /** What screen readers call it; empty where its name stands beside it. */
  readonly alt: string;
}

/** The picture of an asset, loaded once it is there: with the token, which an address cannot have. Its type where there is none. */
export function AssetPicture({ asset: { id, type, lastModified }, width, alt }: AssetPictureProps) {
  const key = `${id} ${lastModified} ${width}`;
  const [shown, setShown] = useState<{ key: string; url: string | undefined }>({ key: '', url: undefined });
  useEffect(() => {
    const known = found(key);
    if (known !== undefined) {
      setShown({ key, url: known });
      return;
    }
    const gone = new AbortController();
    const load = async (): Promise<void> => {
      try {
        const blob = await inTurn(gone.signal, async () => {
          const response = await authorizedFetch(`/__admin/assets/${id}/picture?wid=${width}`, { signal: gone.signal });
          return response.ok ? response.blob() : undefined;
        });
        const url = blob?.type.startsWith('image/') ? URL.createObjectURL(blob) : undefined;
        if (url !== undefined) keep(key, url);
        if (!gone.signal.aborted) setShown({ key, url });
      } catch {
        // It went out of view, or the mock does not answer, which the page says elsewhere.
        if (!gone.signal.aborted) setShown({ key, url: undefined });
      }
    };
    void load();
    return () => gone.abort();
  }, [key]);
  const url = shown.key === key ? shown.url : undefined;
  return url === undefined ? (
    <span class="no-picture" aria-hidden={alt === ''}>
      {type}
    </span>
  ) : (
    <img src={url} alt={alt} />
  );
}
