// The one clock of this page.
import {ask} from '../gateway.js';
import {instant} from '../live/playhead.js';
import {ServerClock} from './server-clock.js';

const OFTEN = [1000, 1000, 1000];
const SELDOM = 60_000;

export const clock = new ServerClock(async () => {
  const {received, sent} = await ask('session/time');
  return {received: instant(received), sent: instant(sent)};
});

const AHEAD = 'sthira-clock-ahead';
let running = false;

/** Measures now, a few times soon, and then once a minute and whenever the device comes back. */
export async function startClock() {
  if (running) return;
  await clock.measure().then(keep, () => clock.assume(Date.now() + Number(localStorage.getItem(AHEAD) ?? 0)));
  running = true;
  void repeat([...OFTEN]);
  document.addEventListener('visibilitychange', comeBack);
  addEventListener('online', comeBack);
}

/** How far the server is ahead of the clock of the device, for a page that is opened without a network. */
function keep() {
  try {
    localStorage.setItem(AHEAD, String(Math.round(clock.now() - Date.now())));
  } catch {
    // Full, or not allowed: then the clock of the device is taken.
  }
}

async function repeat(pauses) {
  await new Promise(resolve => setTimeout(resolve, pauses.shift() ?? SELDOM));
  await clock.measure().then(keep, () => {}); // away: what was measured still holds
  void repeat(pauses);
}

function comeBack() {
  if (document.visibilityState === 'visible') wakeUp();
}

/** Measures anew, since the clock that was measured by may have slept. */
export function wakeUp() {
  clock.measure().then(() => clock.forget()).catch(() => {});
}
