// The one way to the services: through the gateway, which knows who has signed in.
import {language} from './words/words.js';

/** An answer that is not the one asked for; status 0 where there was none at all. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {{title?: string, detail?: string, type?: string, session?: any, practice?: string,
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

  /** Whether it is a problem of this kind. @param {string} kind */
  is(kind) {
    return this.problem.type?.endsWith(`/${kind}`) ?? false;
  }

  /** The fields that make no sense. */
  get fields() {
    return (this.problem.violations ?? []).map(each => each.field);
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

/**
 * Puts something in the place of what was there.
 * @param {string} path below /api/
 * @param {object} body
 * @param {string | null} [tag] the ETag of what it was made from
 */
export function put(path, body, tag = null) {
  return ask(path, {method: 'PUT', body: JSON.stringify(body), headers: {'Content-Type': 'application/json', ...(tag ? {'If-Match': tag} : {})}});
}

/** @param {string} path below /api/ @param {string | null} [tag] the ETag of what is meant */
export function remove(path, tag = null) {
  return ask(path, {method: 'DELETE', headers: tag ? {'If-Match': tag} : {}});
}

/** The ETag of what is there now, which a change can name. @param {string} path below /api/ */
export async function tagOf(path) {
  return (await send(`/api/${path}`, {})).headers.get('ETag');
}

/** What is there now, whatever is kept of it elsewhere, with its ETag. @param {string} path below /api/ @returns {Promise<{it: any, tag: string | null}>} */
export async function fresh(path) {
  const answer = await send(`/api/${path}`, {cache: 'no-store'});
  return {it: await answer.json(), tag: answer.headers.get('ETag')};
}

/** What is no JSON. @param {string} path below /api/ */
export async function text(path) {
  return (await send(`/api/${path}`, {})).text();
}

/** Whoever has signed in, and what they may do; without a name, nobody has. @returns {Promise<{name: string | null, roles: string[]}>} */
export async function person() {
  const answer = await send('/person', {});
  const {name, roles = []} = await answer.json();
  return {name, roles};
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
