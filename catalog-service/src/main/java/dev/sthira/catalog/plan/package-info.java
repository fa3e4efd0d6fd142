/// Plans: a sequence resolved for one person's wishes into segments with exact lengths, and a reason for every choice.
/// Everything but the resource is plain Java: the same wishes always give the same plan, byte for byte.
///
/// What a teacher would sign, and where it is kept:
///
/// - No class without its rest; made to fit, the rest is a tenth to a fifth of it ([FinalRest]). Whoever never wants a
///   rest is told how a composed class ends ([Explanations]).
/// - What a plan says of its length is said of what is in it: never less than its shortest, never more than its longest
///   ([Plan.Length]).
/// - The worse a part is, the less is asked of it, and no weight rests on what is severe ([Strain]); what a caution
/// lets
///   last but briefly is never longer, whatever time there is ([Brevity], [Extents]); a missing prop costs a pose only
/// if the pose cannot do
///   without ([Objection]), a helpful one another form ([Forms]).
/// - Nobody comes to a peak cold; the peak goes before what prepares it ([Preparation]), a counter-pose with its pose,
///   and a flow is shortened by its rounds ([Trim]).
/// - Who has less time does fewer poses, not hurried ones ([Trim]); no way is longer than the hold it leads to, and
///   what has lost its preparation or the pose it grows out of goes too ([Coherence], [Growth]).
/// - A way is as kind as a pose: nobody goes by a transition that their body should avoid, each is taken in the form
///   its cautions ask for, and a teacher's own way stays where the body has nothing against it ([Ways], [Footing],
///   [Route]); where no way is open the pose goes, and to the rest everybody comes in a way of their own
///   ([Admission], [Coherence]). All of it is said ([Explanations]).
/// - A way goes straight on, to where a pose begins or is held ([Ways]); its words are those of the form that is taken
///   and have the time they need ([WayWords], [Voice]); a salutation has words of its own ([ComposedSteps]).
/// - A form that is what a sore part asks for, and asks for little, is held as usual ([Forms]); late in pregnancy
///   nothing is held for minutes ([LongHold]).
/// - Who wants to grow strong works for half of the time; where much is too much, in rounds of what is safe
///   ([Strength], [Circuits], [Fit]).
/// - A form that is done in another place tears no flow ([Admission]), and what hurts once is not done ten times
///   ([Flows]).
/// - Time that is left over is filled by gentle holds and by other safe poses of the intent, each where the class
///   passes anyway ([Fitting], [LongHold], [Understudies]); what cannot be met is said to a program
///   ([Plan.Obstacle]).
/// - What is always wanted comes with its preparation and its balance, work while the class is at work ([Guests]);
///   what is liked comes sooner by lot ([Draw]) and goes later ([Trim]).
/// - No pose fills gaps: each is drawn once, outside of a flow none comes more than three times, and a counter-pose
///   comes once for its group, not twice within three minutes ([Draw], [Legs], [Coherence]).
/// - A composed class rises and falls once, stands up once, balances a group and not each pose, and is long by long
///   holds and by more rounds of a salutation ([Composer], [ComposedSteps], [Draw], [Legs], [Recipe]).
/// - Breath is counted and not stretched ([Pulse]); it opens a class that wakes, ends one that calms, and is never
///   quick before sleep ([Breathing]).
/// - A sentence is said once ([Explanations]), and all of them in one language: a plan is made without any ([Saying]),
///   and how a sentence reads stands in `plan/words-*.properties` ([Vocabulary]).
@NullMarked
package dev.sthira.catalog.plan;

import org.jspecify.annotations.NullMarked;
