package dev.sthira.devstack.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail as it arrived, taken apart.
 *
 * @param from the author named in the mail
 * @param to the addresses it was handed over for, which need not be those named in the mail
 * @param headers decoded, by name in any case; several of one name are joined by a comma
 * @param text the plain part, or empty
 * @param html the HTML part, or empty
 */
public record ReceivedMail(
        String id,
        Instant receivedAt,
        String from,
        List<String> to,
        String subject,
        Map<String, String> headers,
        String text,
        String html,
        List<Attachment> attachments) {}
