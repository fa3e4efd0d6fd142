package dev.sthira.devstack.mail;

import java.time.Instant;
import java.util.List;

/** What the sender said outside of the mail itself. */
record Envelope(Instant receivedAt, String from, List<String> to) {}
