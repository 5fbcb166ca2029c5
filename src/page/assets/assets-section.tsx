/** To be written. */
export function AssetsSection() {
  return <h1>Assets</h1>;
}
