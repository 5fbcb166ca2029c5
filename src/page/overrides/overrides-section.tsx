/** To be written. */
export function OverridesSection() {
  return <h1>Overrides</h1>;
}
