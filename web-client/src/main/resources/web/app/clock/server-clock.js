// The server's clock, estimated on a monotonic one: whatever the clock of the device says, and however it is set, plays no part.

const KEPT = 8;
const SLEPT = 1000;
/** How far two clocks may part in some minutes. */
const DRIFT = 50;

/**
 * @typedef {{offset: number, delay: number}} Measurement offset of the server's clock from the monotonic one, and how long the
 * question was under way; milliseconds both
 */
export class ServerClock {
  /**
   * @param {() => Promise<{received: number, sent: number}>} ask tells when the server got the question and when it sent its
   * answer, in milliseconds since 1970
   * @param {() => number} monotonic milliseconds since some moment
   */
  constructor(ask, monotonic = () => performance.now()) {
    this.ask = ask;
    this.monotonic = monotonic;
    /** @type {Measurement[]} */
    this.measurements = [];
    /** @type {{told: number, at: number} | null} */
    this.last = null;
  }

  /** Asks once. The measurement with the least delay of the last eight counts, of those that do not contradict the newest. */
  async measure() {
    const asked = this.monotonic();
    const {received, sent} = await this.ask();
    const answered = this.monotonic();
    const measured = {offset: (received - asked + sent - answered) / 2, delay: answered - asked - (sent - received)};
    this.measurements = [...this.measurements.filter(each => agree(each, measured)), measured].slice(-KEPT);
  }

  /** Takes a time to be the server's until it can be asked. */
  assume(time) {
    this.measurements = [{offset: time - this.monotonic(), delay: Infinity}];
  }

  /** Forgets what was measured before the device slept. */
  forget() {
    this.measurements = this.measurements.slice(-1);
  }

  get known() {
    return this.measurements.length > 0;
  }

  /** The measurement that counts. */
  get best() {
    return this.measurements.reduce((best, each) => (each.delay < best.delay ? each : best));
  }

  /**
   * The server's time in milliseconds since 1970. A correction is worked in smoothly, at half the pace of time at most, so it
   * never goes backwards; only what is more than a second behind is caught up at once.
   */
  now() {
    const at = this.monotonic();
    const target = at + this.best.offset;
    if (this.last === null || target - this.last.told - (at - this.last.at) > SLEPT) {
      this.last = {told: target, at};
    } else {
      const passed = at - this.last.at;
      const missing = target - (this.last.told + passed);
      const correction = Math.max(-passed / 2, Math.min(passed / 2, missing));
      this.last = {told: this.last.told + passed + correction, at};
    }
    return this.last.told;
  }
}

/** Whether both can be true: each is off by half its delay at most. @param {Measurement} one @param {Measurement} other */
function agree(one, other) {
  return Math.abs(one.offset - other.offset) <= (one.delay + other.delay) / 2 + DRIFT;
}
