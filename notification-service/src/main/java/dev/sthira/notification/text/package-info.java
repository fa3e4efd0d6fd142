/// What people write, character by character: which invisible signs are part of a letter or a picture, and which way
/// it reads. It knows no feature.
@NullMarked
package dev.sthira.notification.text;

import org.jspecify.annotations.NullMarked;
