/** To be written. */
export function StateSection() {
  return <h1>State</h1>;
}
