import type { Exchange } from './exchange.js';
/** Placeholder until the branch is merged. */
export class Anonymizer {
  /** Placeholder. */
  standIn(exchange: Exchange): Exchange {
    return exchange;
  }
}
