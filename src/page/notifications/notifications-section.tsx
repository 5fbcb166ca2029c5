/** To be written. */
export function NotificationsSection() {
  return <h1>Notifications</h1>;
}
