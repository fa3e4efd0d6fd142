package dev.sthira.devstack.http;

/** Answers a request; what it throws becomes a 500 that says nothing. */
@FunctionalInterface
public interface Handler {

    Answer handle(Request request) throws Exception;
}
