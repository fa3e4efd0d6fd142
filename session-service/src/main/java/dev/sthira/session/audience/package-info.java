/// How everybody practises, without a person in sight: how sequences fare, who comes back, and when.
///
/// The rule of small groups, which every answer here keeps:
///
/// 1. A group is all practices, or all people, that one number tells of. It is small if there is
///    anything in it and fewer than `fewestPeople` different people are behind it. Whoever is gone is
///    behind none: their practices stay counted in big groups of a sequence, and are in no group of
///    people. The number of a small group is not told; that a group is empty is.
/// 2. Where parts make up a whole that is told, what is kept back of them is what subtraction would
///    give. So as long as it is small itself, the smallest of the other parts is kept back as well.
///    Behind several parts are at least as many people as are counted where each person counts in one of
///    them only.
/// 3. Nothing is told above the levels of a version, and no answer puts together what others keep apart.
///    The wholes are: the starts of a level, made up of under way, finished, ended and abandoned; how
///    many ended (or abandoned), made up of the steps they did it in; those who came in a week and had
///    come before, made up of returning and resurrected, and likewise of their cohorts; those who did
///    not come, made up of dormant and the rest. Skips, repeats, holds and hours make up no whole that
///    is told.
/// 4. By wishes, practices are sorted in two ways at once: the values of one wish make up the level, and what
///    came of each makes up the value. What came of them is told of all values or of none, and so is each
///    step; what is kept back of the level is kept back here; what is kept back of any value is not small
///    together; and the values that are kept back count as one, of which the same holds. Two wishes are
///    never told at once.
/// 5. What is kept back does not depend on how much is asked for, and a week is told when it is over for
///    everybody. Two answers of different days tell what happened between them; no rule here keeps an
///    analyst from that.
///
/// Reads what the database adds up of practices while they are written
/// (`V22__figures_of_everybody.sql`), and the newest practices of a level for how long poses are held.
/// Weeks that are over are counted when they are first asked for (`V24__weeks_that_are_over.sql`).
/// Rebuilt, it is added up anew (`V23__rebuilding.sql`) from practices that were compared with the topic.
/// Knows plans, the names of weeks, and how practices are told again; nothing in this service knows it.
@NullMarked
package dev.sthira.session.audience;

import org.jspecify.annotations.NullMarked;
