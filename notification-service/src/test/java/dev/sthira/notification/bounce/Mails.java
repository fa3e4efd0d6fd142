package dev.sthira.notification.bounce;

import java.util.UUID;

/// Mails that come back, as servers write them.
final class Mails {
    private Mails() {}

    /// As Postfix reports it (RFC 3464).
    static String failure(UUID message, String status) {
        return """
                From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
                To: practice@sthira.local
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="8F2C1.1764561600/mx.example.org"

                This is a MIME-encapsulated message.

                --8F2C1.1764561600/mx.example.org
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --8F2C1.1764561600/mx.example.org
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                X-Postfix-Queue-ID: 8F2C1

                Final-Recipient: rfc822; maya@example.org
                Original-Recipient: rfc822;maya@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 <maya@example.org>: Recipient address rejected

                --8F2C1.1764561600/mx.example.org
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                From: Sthira <practice@sthira.local>
                To: maya@example.org
                Message-ID: <%s@sthira.local>
                Subject: Your practice

                --8F2C1.1764561600/mx.example.org--
                """.formatted(status.startsWith("2") ? "delivered" : "failed", status, message);
    }

    /// As a mailbox provider passes a complaint on (RFC 5965), with the whole mail.
    static String complaint(UUID message) {
        return """
                From: <abuse@mailbox.example>
                To: <practice@sthira.local>
                Subject: FW: Your practice
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary=part1

                --part1
                Content-Type: text/plain; charset="US-ASCII"

                This is an email abuse report.

                --part1
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: SomeGenerator/1.0
                Version: 1

                --part1
                Content-Type: message/rfc822
                Content-Disposition: inline

                From: Sthira <practice@sthira.local>
                To: maya@example.org
                Subject: Your practice
                Message-ID: <%s@sthira.local>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=part2

                --part2
                Content-Type: text/plain

                Good morning.

                --part2--

                --part1--
                """.formatted(message);
    }
}
