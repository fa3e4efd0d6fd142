package dev.sthira.session.live;

import java.util.regex.Pattern;

/// An event on its way to a client: number, name without prefix, and the JSON just as it is on the topic. What is no
/// event of the session has no number.
record LiveEvent(int number, String name, String json) {

    private static final Pattern PERSON = Pattern.compile(",\"person\":\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final String LEADER = ",\"person\":\"leader\"";

    /// Keeps proxies from cutting an idle stream, and finds out about clients that are gone.
    static final LiveEvent HEARTBEAT = new LiveEvent(-1, "", "");

    /// Who follows the session right now.
    static LiveEvent devices(String json) {
        return new LiveEvent(-1, "devices", json);
    }

    /// Who practises along.
    static LiveEvent together(String json) {
        return new LiveEvent(-1, "together", json);
    }

    /// The same for somebody who need not know whose session it is.
    LiveEvent withoutPerson() {
        return isNumbered() ? new LiveEvent(number, name, PERSON.matcher(json).replaceFirst(LEADER)) : this;
    }

    boolean isHeartbeat() {
        return name.isEmpty();
    }

    boolean isNumbered() {
        return number >= 0;
    }

    boolean isLast() {
        return name.equals("session-completed") || name.equals("session-abandoned");
    }
}
