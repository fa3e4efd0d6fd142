package dev.sthira.session.live;

/// An event on its way to a client: number, name without prefix, and the JSON just as it is on the topic.
record LiveEvent(int number, String name, String json) {

    /// Keeps proxies from cutting an idle stream, and finds out about clients that are gone.
    static final LiveEvent HEARTBEAT = new LiveEvent(-1, "", "");

    boolean isHeartbeat() {
        return number < 0;
    }

    boolean isLast() {
        return name.equals("session-completed") || name.equals("session-abandoned");
    }
}
