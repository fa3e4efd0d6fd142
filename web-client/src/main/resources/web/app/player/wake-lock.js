/** Keeps the screen awake while a class goes on; a browser lets go of it whenever its page is hidden. */
export class WakeLock {
  constructor() {
    this.wanted = false;
    /** Whether the screen may go to sleep though it should not. */
    this.refused = false;
  }

  again = () => {
    if (document.visibilityState === 'visible' && this.wanted && (this.lock?.released ?? true)) void this.take();
  };

  want(wanted) {
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (wanted) {
      document.addEventListener('visibilitychange', this.again);
      void this.take();
    } else {
      document.removeEventListener('visibilitychange', this.again);
      void this.lock?.release().catch(() => {});
      this.lock = undefined;
    }
  }

  async take() {
    try {
      this.lock = await navigator.wakeLock.request('screen');
      this.refused = false;
      if (!this.wanted) void this.lock.release();
      this.lock.addEventListener('release', () => (this.refused = this.wanted && document.visibilityState === 'visible'));
    } catch {
      this.refused = document.visibilityState === 'visible';
    }
  }
}
