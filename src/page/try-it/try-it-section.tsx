/** To be written. */
export function TryItSection() {
  return <h1>TryIt</h1>;
}
