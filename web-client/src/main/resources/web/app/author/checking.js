// Asks the catalog what is amiss with a class while it is written: one question at a time, and the newest next.
import {post, Refused} from '../gateway.js';

/** @typedef {{pointer?: string, field: string, message: string}} Flaw */

const WAIT = 500;

export class Checking {
  /** @param {(flaws: Flaw[] | null) => void} tell null where the catalog cannot be asked */
  constructor(tell) {
    this.tell = tell;
    /** @type {any} the file to ask about next */
    this.next = null;
    this.busy = false;
  }

  /** @param {any} file */
  ask(file) {
    this.next = file;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.go(), WAIT);
  }

  stop() {
    clearTimeout(this.waiting);
    this.next = null;
  }

  async go() {
    if (this.busy || !this.next) return;
    const file = this.next;
    this.next = null;
    this.busy = true;
    const flaws = await flawsOf(file);
    this.busy = false;
    if (this.next) void this.go();
    else this.tell(flaws);
  }
}

/** What the service gives a class that is new stands in for it here. @returns {Promise<Flaw[] | null>} */
async function flawsOf(file) {
  try {
    await post('catalog/imports?dryRun=true', {slug: 'sequence', version: 1, ...file});
    return [];
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return flawsIn(refused);
  }
}

/** @param {Refused} refused @returns {Flaw[] | null} */
export const flawsIn = refused => /** @type {Flaw[] | undefined} */ (refused.problem.violations) ?? null;
