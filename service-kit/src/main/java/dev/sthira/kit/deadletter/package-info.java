/// Records that a consumer could not read and put aside: listed with why, and taken in after all. What has had its
/// effect is remembered in the table `dead_letter_redriven` of the service, so that none has it twice.
@NullMarked
package dev.sthira.kit.deadletter;

import org.jspecify.annotations.NullMarked;
