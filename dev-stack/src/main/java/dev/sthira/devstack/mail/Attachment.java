package dev.sthira.devstack.mail;

import java.util.Optional;

/**
 * A file that came with a mail.
 *
 * @param type such as application/pdf, without parameters
 * @param contentId by which the HTML of the mail shows it, if it does
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copying pictures for nothing would be a waste
public record Attachment(String name, String type, Optional<String> contentId, byte[] content) {}
