import type { Exchange } from './exchange.js';
/** Placeholder until the branch is merged. */
export function maskedExchange(exchange: Exchange): Exchange {
  return exchange;
}
