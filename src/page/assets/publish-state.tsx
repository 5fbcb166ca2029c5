import type { Schemas } from '../api.js';
import { shownMoment } from '../format.js';

type PublishState = Schemas['ListedAsset']['publish'][number];

/** How an asset stands with a publish context, in a word. */
export function PublishBadge({ state }: { readonly state: PublishState | undefined }) {
  if (!state) return null;
  const { marked, lastPublished, changedSince } = state;
  if (lastPublished === null) return <span class="badge">{marked ? 'marked for publish' : 'not published'}</span>;
  const when = `Published ${shownMoment(lastPublished)} UTC`;
  if (changedSince) {
    return (
      <span class="badge warn" title={`${when}, and changed since`}>
        changed since
      </span>
    );
  }
  return (
    <span class={marked ? 'badge good' : 'badge warn'} title={when}>
      {marked ? 'published' : 'to be unpublished'}
    </span>
  );
}

/** The state that counts for an asset in a list: of the context that it is published to. */
export function mainState(states: readonly PublishState[]): PublishState | undefined {
  return states.find(({ lastPublished }) => lastPublished !== null) ?? states[0];
}
