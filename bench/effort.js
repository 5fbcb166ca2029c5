/** How long a server is warmed up and measured, in milliseconds, and how often it is started. */
export function effort(quick) {
  return quick ? { warmUp: 200, measured: 300, starts: 2 } : { warmUp: 1500, measured: 3000, starts: 7 };
}
