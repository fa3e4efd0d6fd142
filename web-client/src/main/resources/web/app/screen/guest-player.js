import {PlayerPage} from '../player/player-page.js';

/** The player of a screen that nobody has signed in on: it follows, and pauses if it may. */
export class GuestPlayer extends PlayerPage {
  mayPause = false;
  over = () => {};
  leave = () => {};

  can(command) {
    return this.mayPause && ['pause', 'resume'].includes(command) && super.can(command);
  }

  /** It is nobody's to sign in here: then it waits again. */
  signIn() {
    this.over();
  }

  /** Nor is it to go elsewhere. */
  async quit() {
    await this.finish();
  }

  async finish() {
    if (this.finished) return;
    this.finished = true;
    this.over();
  }
}
