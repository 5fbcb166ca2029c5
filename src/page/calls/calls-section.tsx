/** To be written. */
export function CallsSection() {
  return <h1>Calls</h1>;
}
