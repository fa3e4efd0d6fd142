package dev.sthira.devstack.launch;

import java.util.List;

/** The short list under a stack that has just started. */
final class WhatToTry {

    private WhatToTry() {}

    static List<String> lines(Settings settings) {
        return """

                Sthira is up%s. Things to try in another terminal:
                  ./sthira demo                                      the reference class, live
                  curl %s/sequences/back-strengthening
                  curl -H "Authorization: Bearer $(./sthira token maya)" %s/sessions
                  curl %s/q/metrics          what a service counts; /q/health says how it is
                  %s                            every mail that was sent
                Ctrl-C stops everything; the data stays.""".formatted(
                settings.withWebClient() ? ": " + settings.url(Port.WEB) + "/" : "",
                settings.url(Port.CATALOG),
                settings.url(Port.SESSION),
                settings.url(Port.SESSION_MANAGEMENT),
                settings.url(Port.INBOX)).lines().toList();
    }
}
