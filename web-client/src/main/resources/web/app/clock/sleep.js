// Notices that the device slept. Some browsers let the monotonic clock run on meanwhile, others hold it; the clock on the wall runs on.

const SLEPT = 2000;

export class Sleep {
  /** @param {() => number} monotonic milliseconds since some moment @param {() => number} wall milliseconds since 1970 */
  constructor(monotonic = () => performance.now(), wall = () => Date.now()) {
    this.monotonic = monotonic;
    this.wall = wall;
    /** @type {{at: number, ahead: number} | null} */
    this.last = null;
  }

  /** Whether it slept, or was set another time, since this was last asked. */
  look() {
    const at = this.monotonic();
    const {last} = this;
    this.last = {at, ahead: this.wall() - at};
    return last !== null && (at - last.at > SLEPT || Math.abs(this.last.ahead - last.ahead) > SLEPT);
  }
}
