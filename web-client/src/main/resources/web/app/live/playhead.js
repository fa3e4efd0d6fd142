// Where a class is: a pure function of a snapshot, the events since, and the server's time. It mirrors the session service's
// Timeline, and the examples of events in that service's contract hold it to that.

/**
 * @typedef {{slug: string, name: string, sanskrit: string | null}} Pose
 * @typedef {{index: number, pose: Pose, side: string, seconds: number, cue: string, picture: string,
 *   transition: {seconds: number, cue: string}, variation: {slug: string, name: string} | null, kind: string,
 *   rounds: number | null, breaths: number | null}} Segment
 * @typedef {{number: number, state: string, ending: string | null, position: {segment: number, phase: 'transition' | 'pose',
 *   endsAt: string | null, remainingSeconds: number} | null, segments: Segment[]}} Snapshot a session as the service shows it
 * @typedef {{event: string, data: any}} Happening
 * @typedef {{segment: number, phase: 'transition' | 'pose', endsAt: number | null, left: number}} Position endsAt in
 *   milliseconds since 1970, null in a pause; left in milliseconds, where a pause is on
 * @typedef {{state: string, ending: string | null, position: Position | null}} Standing
 * @typedef {{state: 'ready' | 'running' | 'paused' | 'completed' | 'abandoned', ending: string | null, phase: 'transition' | 'pose' | null,
 *   segment: Segment | null, next: Segment | null, count: number, length: number, left: number, gone: number, elapsed: number,
 *   planned: number}} View lengths in milliseconds: of the phase, what is left of it, what is gone of it as a share, of the
 *   class what is behind and the whole
 */

/**
 * What to show at this moment.
 * @param {Snapshot} snapshot
 * @param {Happening[]} events in order; those that the snapshot knows already change nothing
 * @param {number} now the server's time in milliseconds since 1970
 * @returns {View}
 */
export function view(snapshot, events, now) {
  const {segments} = snapshot;
  const standing = advance(events.filter(each => each.data.number > snapshot.number).reduce(
    (before, each) => after(before, each, segments), standingOf(snapshot)), segments, now);
  return look(standing, segments, now);
}

/** @param {Snapshot} snapshot @returns {Standing} */
function standingOf({state, ending, position}) {
  return {state, ending, position: position && {
    segment: position.segment,
    phase: position.phase,
    endsAt: position.endsAt === null ? null : instant(position.endsAt),
    left: position.remainingSeconds * 1000,
  }};
}

/** @param {Standing} before @param {Happening} happening @param {Segment[]} segments @returns {Standing} */
function after(before, {event, data}, segments) {
  switch (event) {
    case 'session-started':
      return running({segment: data.next.segment.index, phase: 'transition', endsAt: instant(data.next.startsAt), left: 0});
    case 'pose-start':
      return running({segment: data.segment.index, phase: 'pose', endsAt: instant(data.endsAt), left: 0});
    case 'pose-end':
      return running(following(data.segment.index, instant(data.at), segments));
    case 'session-paused':
      return {state: 'paused', ending: null, position:
        {segment: data.segment.index, phase: data.phase, endsAt: null, left: data.remainingSeconds * 1000}};
    case 'session-resumed':
    case 'session-replanned':
      return running({segment: data.segment.index, phase: data.phase, endsAt: instant(data.phaseEndsAt), left: 0});
    case 'session-completed':
      return {state: 'completed', ending: data.ending, position: null};
    case 'session-abandoned':
      return {state: 'abandoned', ending: data.ending, position: null};
    default:
      return before; // a kind that this client does not know yet
  }
}

/** @param {Position | null} position @returns {Standing} */
function running(position) {
  return {state: 'running', ending: null, position};
}

/** The way out of a segment, or null behind the last. @returns {Position | null} */
function following(index, at, segments) {
  const next = segments[index + 1];
  return next ? {segment: index + 1, phase: 'transition', endsAt: at + next.transition.seconds * 1000, left: 0} : null;
}

/** Goes on by the plan, for as long as nothing is heard. @returns {Standing} */
function advance(standing, segments, now) {
  let {position} = standing;
  while (standing.state === 'running' && position?.endsAt != null && position.endsAt <= now) {
    position = position.phase === 'transition'
      ? {...position, phase: 'pose', endsAt: position.endsAt + segments[position.segment].seconds * 1000}
      : following(position.segment, position.endsAt, segments);
  }
  return {...standing, position};
}

/** @param {Standing} standing @param {Segment[]} segments @param {number} now @returns {View} */
function look({state, ending, position}, segments, now) {
  const planned = before(segments, segments.length);
  const ready = state === 'ready';
  const index = position?.segment ?? (ready ? 0 : segments.length);
  const segment = position ? segments[index] : null;
  const length = segment ? phaseLength(segment, position.phase) : 0;
  const left = position === null ? 0 : Math.max(0, position.endsAt === null ? position.left : position.endsAt - now);
  return {
    state: /** @type {View['state']} */ (state),
    ending,
    phase: position?.phase ?? null,
    segment: segments[index] ?? null,
    next: segments[index + 1] ?? null,
    count: segments.length,
    length,
    left,
    gone: length > 0 ? Math.min(1, Math.max(0, 1 - left / length)) : 1,
    elapsed: segment ? elapsed(segments, position, left) : ready ? 0 : planned,
    planned,
  };
}

function elapsed(segments, position, left) {
  const segment = segments[position.segment];
  const begun = before(segments, position.segment) + (position.phase === 'pose' ? segment.transition.seconds * 1000 : 0);
  return begun + Math.max(0, phaseLength(segment, position.phase) - left);
}

function before(segments, index) {
  return segments.slice(0, index).reduce((sum, each) => sum + (each.transition.seconds + each.seconds) * 1000, 0);
}

function phaseLength(segment, phase) {
  return (phase === 'pose' ? segment.seconds : segment.transition.seconds) * 1000;
}

/** An instant to the microsecond, in milliseconds since 1970; Date keeps whole milliseconds only. */
export function instant(text) {
  const [, seconds, fraction = ''] = /^(.*?)(?:\.(\d+))?Z$/.exec(text) ?? [];
  return Date.parse(`${seconds}Z`) + Number(`0.${fraction || '0'}`) * 1000;
}
