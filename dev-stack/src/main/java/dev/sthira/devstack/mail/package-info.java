/**
 * The mail server of a laptop: takes every mail by SMTP, keeps it, and shows it on a page. Must not know who sends what.
 */
@NullMarked
package dev.sthira.devstack.mail;

import org.jspecify.annotations.NullMarked;
