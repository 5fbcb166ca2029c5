import './state.css';
import { Holdings } from './holdings.js';
import { ResetForm } from './reset-form.js';
import { Snapshots } from './snapshots.js';
import { StateFile } from './state-file.js';

/** What the mock holds, and how to get it to hold something else. */
export function StateSection() {
  return (
    <>
      <h1>State</h1>
      <Holdings />
      <div class="state-panels">
        <ResetForm />
        <Snapshots />
        <StateFile />
      </div>
    </>
  );
}
