/// What devices are told while a class goes on: each pose as it begins, for as long as it is held. It knows no mails.
@NullMarked
package dev.sthira.notification.cue;

import org.jspecify.annotations.NullMarked;
