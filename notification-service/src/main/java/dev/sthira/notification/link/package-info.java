/// What stands behind a link in a mail: the secret in it, and the small page that it opens. A page never acts when
/// it is opened, only when its button is pressed, because mail scanners open every link. It knows no messages and
/// no persons.
@NullMarked
package dev.sthira.notification.link;

import org.jspecify.annotations.NullMarked;
