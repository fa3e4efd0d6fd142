/// A teacher who has seen many classes reads each plan and says what she would not sign, and why. She knows the poses
/// from a list of her own and shares nothing with the planner but the words for what a plan is.
@NullMarked
package dev.sthira.catalog.plan.critic;

import org.jspecify.annotations.NullMarked;
