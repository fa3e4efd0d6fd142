package dev.sthira.devstack.launch;

/** A port the stack listens on: the setting that changes it, its default, who needs it, and what else likes to sit there. */
public enum Port {
    WEB("STHIRA_WEB_PORT", 8080, "the web client", "another web server"),
    CATALOG("STHIRA_CATALOG_PORT", 8081, "the catalog service", "another web server"),
    SESSION("STHIRA_SESSION_PORT", 8082, "the session service", "another web server"),
    NOTIFICATION("STHIRA_NOTIFICATION_PORT", 8083, "the notification service", "another web server"),
    WEB_MANAGEMENT("STHIRA_WEB_MANAGEMENT_PORT", 9080, "the web client's health and metrics", "another server"),
    CATALOG_MANAGEMENT(
            "STHIRA_CATALOG_MANAGEMENT_PORT", 9081, "the catalog service's health and metrics", "another server"),
    SESSION_MANAGEMENT(
            "STHIRA_SESSION_MANAGEMENT_PORT", 9082, "the session service's health and metrics", "another server"),
    NOTIFICATION_MANAGEMENT(
            "STHIRA_NOTIFICATION_MANAGEMENT_PORT",
            9083,
            "the notification service's health and metrics",
            "another server"),
    INBOX("STHIRA_INBOX_PORT", 8025, "the mail inbox page", "Mailpit or MailHog"),
    SMTP("STHIRA_SMTP_PORT", 1025, "the mail server", "Mailpit or MailHog"),
    ISSUER("STHIRA_ISSUER_PORT", 8180, "the token issuer", "a Keycloak"),
    KAFKA("STHIRA_KAFKA_PORT", 9092, "Kafka", "another Kafka"),
    POSTGRES("STHIRA_POSTGRES_PORT", 5433, "PostgreSQL", "another PostgreSQL"),
    PUSH("STHIRA_PUSH_PORT", 8190, "the push service", "another web server");

    private final String setting;
    private final int usual;
    private final String user;
    private final String suspect;

    Port(String setting, int usual, String user, String suspect) {
        this.setting = setting;
        this.usual = usual;
        this.user = user;
        this.suspect = suspect;
    }

    /** The environment variable that changes this port. */
    public String setting() {
        return setting;
    }

    int usual() {
        return usual;
    }

    String user() {
        return user;
    }

    String suspect() {
        return suspect;
    }
}
