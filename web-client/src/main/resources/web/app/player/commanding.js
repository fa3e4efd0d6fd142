import {ask, post, Refused} from '../gateway.js';
import {device} from '../live/device.js';
import {say} from '../words/words.js';

/** What must not be done to a pose that is no longer the one that was seen. */
const SEEN = new Set(['skip', 'move-on', 'back', 'repeat']);
/** What means the way to a pose while on the way, and the pose itself in it. */
const PHASED = new Set(['skip', 'move-on']);
const TRIES = 4;
const PAUSE = 400;

/** Gives commands to a session: one press is one key, however often it takes; what is refused is told in plain words. */
export class Commanding {
  /**
   * @param {string} session
   * @param {import('../live/following.js').Following} following
   */
  constructor(session, following) {
    this.session = session;
    this.following = following;
    this.busy = false;
  }

  /**
   * @param {string} command
   * @param {object} how
   * @param {import('../live/playhead.js').View} seen
   * @returns {Promise<string>} what is to be told, or nothing
   */
  async send(command, how, seen) {
    if (this.busy) return '';
    this.busy = true;
    try {
      const version = SEEN.has(command) ? await this.version(command, seen) : {};
      if (!version) return say('player.faster');
      this.following.command(await this.insist({command, ...how, ...version}));
      return '';
    } catch (refused) {
      return this.refused(refused);
    } finally {
      this.busy = false;
    }
  }

  /** The version at which the class still stands where it was seen, or null. */
  async version(command, {segment, phase}) {
    const now = await ask(`session/sessions/${this.session}`);
    const same = now.position?.segment === segment?.index && (now.position?.phase === phase || !PHASED.has(command));
    if (!same) this.following.command(now);
    return same ? {expectedVersion: now.version} : null;
  }

  /** A try without an answer may have had its effect: the same key makes sure that it has only one. */
  async insist(body) {
    const options = {headers: {'Idempotency-Key': crypto.randomUUID(), ...device()}};
    for (let tries = 1; ; tries += 1) {
      try {
        return await post(`session/sessions/${this.session}/commands`, body, options);
      } catch (refused) {
        if (!(refused instanceof Refused && refused.away) || !navigator.onLine || tries === TRIES) throw refused;
        await new Promise(resolve => setTimeout(resolve, PAUSE * tries));
      }
    }
  }

  refused(refused) {
    if (!(refused instanceof Refused)) throw refused;
    if (refused.status === 412 && refused.problem.session) this.following.command(refused.problem.session);
    if (refused.status === 412) return say('player.faster');
    if (refused.status === 409 || refused.status === 422) return say('player.not-now');
    return refused.away ? say('player.unreachable') : refused.message;
  }
}
