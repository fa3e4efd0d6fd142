// The one way to the services: through the gateway, which knows who has signed in.
import {language} from './words/words.js';

/** An answer that is not the one asked for; status 0 where there was none at all. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {{title?: string, detail?: string, type?: string, session?: any,
   *   violations?: {field: string, message: string}[]}} problem
   */
  constructor(status, problem = {}) {
    super(problem.detail ?? problem.title ?? `status ${status}`);
    this.status = status;
    this.problem = problem;
  }

  /** Whether the other side is away, and will be back. */
  get away() {
    return this.status === 0 || this.status >= 502 || this.status === 429;
  }

  /** Whether somebody has to sign in first. */
  get stranger() {
    return this.status === 401 || this.status === 499;
  }
}

/** What our pages send with everything; a page of another site cannot. */
export const own = {'X-Requested-With': 'JavaScript', 'Accept-Language': language};

/**
 * @param {string} path below /api/
 * @param {RequestInit} [options]
 */
export async function ask(path, options = {}) {
  const answer = await send(`/api/${path}`, options);
  return answer.status === 204 ? null : answer.json();
}

/**
 * @param {string} path below /api/
 * @param {object} body
 * @param {RequestInit} [options]
 */
export function post(path, body, options = {}) {
  const headers = {'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...options.headers};
  return ask(path, {method: 'POST', body: JSON.stringify(body), ...options, headers});
}

/** The name of whoever has signed in, or null. */
export async function person() {
  const answer = await send('/person', {});
  return (await answer.json()).name;
}

async function send(address, options) {
  let answer;
  try {
    answer = await fetch(address, {...options, headers: {...own, ...options.headers}});
  } catch (gone) {
    if (options.signal?.aborted) throw gone;
    throw new Refused(0);
  }
  if (!answer.ok) throw new Refused(answer.status, await answer.json().catch(() => ({})));
  return answer;
}
