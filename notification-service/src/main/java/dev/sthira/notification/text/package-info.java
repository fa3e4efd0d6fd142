/// The languages that people are written to in, with every word of ours (`words/messages-*.properties`); and texts that
/// others wrote, made fit to be shown: greetings, titles, and which way they read. It knows neither where they come
/// from
/// nor where they go.
@NullMarked
package dev.sthira.notification.text;

import org.jspecify.annotations.NullMarked;
