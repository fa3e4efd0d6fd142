// Tells the service how a practice was. What does not get through is kept on this device until it does.
import {put, Refused} from '../gateway.js';
import {body} from './feedback.js';

const KEY = 'sthira-feedback';

/**
 * @param {string} practice
 * @param {import('./feedback.js').Feedback} feedback
 * @returns {Promise<'saved' | 'kept'>}
 */
export async function tell(practice, feedback) {
  const told = body(feedback);
  try {
    await put(`session/practices/${practice}/feedback`, told);
    write({...kept(), [practice]: undefined});
    return 'saved';
  } catch (refused) {
    if (!(refused instanceof Refused) || !(refused.away || refused.stranger)) throw refused;
    keep(practice, told);
    return 'kept';
  }
}

/** @param {string} practice @param {import('./feedback.js').Feedback} feedback */
export function keep(practice, feedback) {
  write({...kept(), [practice]: body(feedback)});
}

/** What was said of a practice and has not got through yet. @param {string} practice */
export const unsent = practice => kept()[practice] ?? null;

/** Tries once more now, and whenever there is a network again; `told` tells of each practice that got through. */
export function openTelling() {
  addEventListener('online', sendAll);
  void sendAll();
}

export function forgetUnsent() {
  localStorage.removeItem(KEY);
}

async function sendAll() {
  for (const [practice, feedback] of Object.entries(kept())) {
    const came = await tell(practice, feedback).catch(() => 'refused');
    if (came === 'kept') return;
    if (came === 'saved') dispatchEvent(new CustomEvent('told', {detail: practice}));
    if (came === 'refused') write({...kept(), [practice]: undefined}); // another person's, or gone
  }
}

/** @returns {Record<string, import('./feedback.js').Feedback>} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
}

function write(all) {
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Full, or not allowed: then it is lost with the page.
  }
}
