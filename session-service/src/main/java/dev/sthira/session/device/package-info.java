/// What a person's clients call themselves, and which of them follow a session right now.
///
/// Knows sessions by their ids only.
@NullMarked
package dev.sthira.session.device;

import org.jspecify.annotations.NullMarked;
