// Where a class is: a pure function of a snapshot, the events since, and the server's time. It mirrors the session service's
// Timeline, and the examples of events in that service's contract hold it to that.

/**
 * @typedef {{slug: string, name: string, sanskrit: string | null}} Pose
 * @typedef {{index: number, pose: Pose, side: string, seconds: number, cue: string, picture: string,
 *   transition: {seconds: number, cue: string}, variation: {slug: string, name: string} | null, kind: string,
 *   rounds: number | null, breaths: number | null, guidance?: {seconds: number, text: string}[]}} Segment
 * @typedef {{number: number, state: string, ending: string | null, getReadySeconds?: number, position: {segment: number,
 *   phase: 'transition' | 'pose', endsAt: string | null, remainingSeconds: number, visit?: number} | null,
 *   segments: Segment[], startsAt?: string | null, devices?: Device[] | null, together?: Together | null}} Snapshot a session as the service shows it
 * @typedef {{kind: string, label: string | null, since: string}} Device
 * @typedef {{role: 'leader' | 'joiner', seat: number, muted: boolean, mirrored: boolean, joiners: {seat: number, name: string | null}[]}} Together
 * @typedef {{event: string, data: any}} Happening
 * @typedef {{segment: number, phase: 'transition' | 'pose', endsAt: number | null, left: number, length: number,
 *   visit: number}} Position endsAt in milliseconds since 1970, null in a pause; left in milliseconds, where a pause is on;
 *   length of the phase as it came to be, with what it is held for longer
 * @typedef {{state: string, ending: string | null, position: Position | null}} Standing
 * @typedef {{state: 'ready' | 'running' | 'paused' | 'completed' | 'abandoned', ending: string | null, phase: 'transition' | 'pose' | null,
 *   segment: Segment | null, next: Segment | null, visit: number, count: number, length: number, left: number, gone: number,
 *   getReady: boolean, elapsed: number, rest: number, planned: number}} View lengths in milliseconds: of the phase, what is
 *   left of it, what is gone of it as a share, of the class what is behind, what is ahead and the whole
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
  return look(standing, snapshot, now);
}

/**
 * The commands that make sense in a view; events do not carry them, since they follow from it.
 * @param {View} view
 * @returns {string[]}
 */
export function legal({state, phase}) {
  switch (state) {
    case 'ready':
      return ['start', 'schedule', 'unschedule', 'end'];
    case 'paused':
      return ['resume', 'end'];
    case 'running':
      return ['pause', 'skip', 'move-on', 'back', 'jump', 'end', ...(phase === 'pose' ? ['repeat', 'hold-longer'] : [])];
    default:
      return [];
  }
}

/**
 * When a class that is ready begins by itself; null if it waits for somebody.
 * @param {Snapshot} snapshot
 * @param {Happening[]} events
 * @returns {string | null}
 */
export function startsAt(snapshot, events) {
  const told = events.findLast(each => each.event === 'session-scheduled' && each.data.number > snapshot.number);
  return told ? told.data.startsAt : snapshot.startsAt ?? null;
}

/** @param {Snapshot} snapshot @returns {Standing} */
function standingOf({state, ending, position, segments}) {
  return {state, ending, position: position && {
    segment: position.segment,
    phase: position.phase,
    endsAt: position.endsAt === null ? null : instant(position.endsAt),
    left: position.remainingSeconds * 1000,
    length: Math.max(phaseLength(segments[position.segment], position.phase), position.remainingSeconds * 1000),
    visit: position.visit ?? 1,
  }};
}

/** @param {Standing} before @param {Happening} happening @param {Segment[]} segments @returns {Standing} */
function after(before, {event, data}, segments) {
  switch (event) {
    case 'session-started':
      return running(data.next.segment.index, 'transition', data.next.startsAt, instant(data.next.startsAt) - instant(data.at));
    case 'pose-start':
      return running(data.segment.index, 'pose', data.endsAt, instant(data.endsAt) - instant(data.at), data.visit);
    case 'pose-end':
      return {state: 'running', ending: null, position: following(data.segment.index, instant(data.at), segments)};
    case 'session-paused':
      return {state: 'paused', ending: null, position: {segment: data.segment.index, phase: data.phase, endsAt: null,
        left: data.remainingSeconds * 1000, ...known(before, data, segments)}};
    case 'session-resumed':
      return running(data.segment.index, data.phase, data.phaseEndsAt, known(before, data, segments).length, known(before, data, segments).visit);
    case 'session-replanned':
      return running(data.segment.index, data.phase, data.phaseEndsAt, replanned(before, data, segments), data.visit);
    case 'session-completed':
      return {state: 'completed', ending: data.ending, position: null};
    case 'session-abandoned':
      return {state: 'abandoned', ending: data.ending, position: null};
    default:
      return before; // a kind that this client does not know yet
  }
}

/** @returns {Standing} */
function running(segment, phase, endsAt, length, visit = 1) {
  return {state: 'running', ending: null, position: {segment, phase, endsAt: instant(endsAt), left: 0, length, visit}};
}

/** What an event leaves as it was, where it tells of the same phase. */
function known({position}, {segment, phase}, segments) {
  return position && position.segment === segment.index && position.phase === phase
    ? {length: position.length, visit: position.visit}
    : {length: phaseLength(segments[segment.index], phase), visit: 1};
}

/** A way begins when it is planned; a pose that is held for longer has begun before, and grows by what was added. */
function replanned(before, data, segments) {
  const ends = instant(data.phaseEndsAt);
  if (data.command !== 'hold-longer') return ends - instant(data.at);
  const {length} = known(before, data, segments);
  const {position} = before;
  return position?.endsAt && position.phase === 'pose' ? length + Math.max(0, ends - position.endsAt) : Math.max(length, ends - instant(data.at));
}

/** The way out of a segment, or null behind the last. @returns {Position | null} */
function following(index, at, segments) {
  const next = segments[index + 1];
  const length = next ? next.transition.seconds * 1000 : 0;
  return next ? {segment: index + 1, phase: 'transition', endsAt: at + length, left: 0, length, visit: 1} : null;
}

/** Goes on by the plan, for as long as nothing is heard. @returns {Standing} */
function advance(standing, segments, now) {
  let {position} = standing;
  while (standing.state === 'running' && position?.endsAt != null && position.endsAt <= now) {
    const length = segments[position.segment].seconds * 1000;
    position = position.phase === 'transition'
      ? {...position, phase: 'pose', endsAt: position.endsAt + length, length}
      : following(position.segment, position.endsAt, segments);
  }
  return {...standing, position};
}

/** @param {Standing} standing @param {Snapshot} snapshot @param {number} now @returns {View} */
function look({state, ending, position}, {segments, getReadySeconds = 0}, now) {
  const planned = before(segments, segments.length);
  const ready = state === 'ready';
  const index = position?.segment ?? (ready ? 0 : segments.length);
  const length = position?.length ?? 0;
  const left = position === null ? 0 : Math.max(0, position.endsAt === null ? position.left : position.endsAt - now);
  const elapsed = position ? behind(segments, position, left) : ready ? 0 : planned;
  return {
    state: /** @type {View['state']} */ (state),
    ending,
    phase: position?.phase ?? null,
    segment: segments[index] ?? null,
    next: segments[index + 1] ?? null,
    visit: position?.visit ?? 1,
    count: segments.length,
    length,
    left,
    gone: length > 0 ? Math.min(1, Math.max(0, 1 - left / length)) : 1,
    getReady: position?.phase === 'transition' && left <= getReadySeconds * 1000,
    elapsed,
    rest: position ? left + ahead(segments, position) : planned - elapsed,
    planned,
  };
}

function behind(segments, position, left) {
  const segment = segments[position.segment];
  const begun = before(segments, position.segment) + (position.phase === 'pose' ? segment.transition.seconds * 1000 : 0);
  return begun + Math.max(0, phaseLength(segment, position.phase) - left);
}

/** What comes behind the phase. */
function ahead(segments, {segment, phase}) {
  const through = before(segments, segments.length) - before(segments, segment + 1);
  return through + (phase === 'transition' ? segments[segment].seconds * 1000 : 0);
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
