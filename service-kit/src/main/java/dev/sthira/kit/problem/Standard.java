package dev.sthira.kit.problem;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The kinds of problems that any address may answer with.
@Singleton
public final class Standard implements ProblemKinds {
    public static final ProblemKind MALFORMED_BODY = new ProblemKind(
            "malformed-body",
            400,
            "The body cannot be read",
            "The body is not the JSON that this address reads: broken, of the wrong type, or with a name or word that is"
                    + " not known here. `detail` and `violations` name the field and what it must be.");
    public static final ProblemKind INVALID_PARAMETER = new ProblemKind(
            "invalid-parameter",
            400,
            "A parameter cannot be read",
            "A query parameter or header has a value that this address does not read, or a name that it does not know."
                    + " `violations` names each of them and what it must be.");
    public static final ProblemKind BAD_REQUEST = new ProblemKind(
            "bad-request",
            400,
            "The request cannot be read",
            "The request breaks a rule of HTTP, or was broken off. Look at how it is put together.");
    public static final ProblemKind UNAUTHENTICATED = new ProblemKind(
            "unauthenticated",
            401,
            "Who is asking?",
            "This address wants a valid access token of the configured issuer: `Authorization: Bearer <token>`. If one was"
                    + " sent, it has expired, or was made by or for somebody else.");
    public static final ProblemKind FORBIDDEN = new ProblemKind(
            "forbidden", 403, "Not for this role", "The token is good, but its roles do not allow this.");
    public static final ProblemKind OTHER_ORIGIN = new ProblemKind(
            "other-origin",
            403,
            "Not from this page",
            "A browser sent this for a page of another origin (`Origin`), and this service takes nothing from there.");
    public static final ProblemKind NOT_FOUND = new ProblemKind(
            "not-found",
            404,
            "There is nothing at this address",
            "Nothing is here, or nothing that whoever is asking may see; the two cannot be told apart.");
    public static final ProblemKind METHOD_NOT_ALLOWED = new ProblemKind(
            "method-not-allowed",
            405,
            "This address does not know that method",
            "The address exists, the method does not. The header `Allow` names those that do.");
    public static final ProblemKind NOT_ACCEPTABLE = new ProblemKind(
            "not-acceptable", 406, "Not in that form", "`Accept` names no form in which this address answers.");
    public static final ProblemKind CONFLICT = new ProblemKind(
            "conflict",
            409,
            "This does not fit the present state",
            "The request is right in itself, but not as things stand. Read the present state and decide again.");
    public static final ProblemKind GONE =
            new ProblemKind("gone", 410, "This is no longer here", "It was here once and will not come back.");
    public static final ProblemKind PRECONDITION_FAILED = new ProblemKind(
            "precondition-failed",
            412,
            "It has changed meanwhile",
            "`If-Match` or `If-None-Match` does not hold. Read it again, look at what changed, and send the new tag.");
    public static final ProblemKind BODY_TOO_LARGE = new ProblemKind(
            "body-too-large", 413, "The body is too large", "`detail` says how much this address takes.");
    public static final ProblemKind ADDRESS_TOO_LONG =
            new ProblemKind("address-too-long", 414, "The address is too long", "A request line may have 4096 bytes.");
    public static final ProblemKind UNSUPPORTED_MEDIA_TYPE = new ProblemKind(
            "unsupported-media-type",
            415,
            "The body is in another form",
            "`Content-Type` names a form or a character encoding that this address does not read. JSON comes in UTF-8.");
    public static final ProblemKind MAKES_NO_SENSE = new ProblemKind(
            "makes-no-sense",
            422,
            "The request can be read but makes no sense",
            "Every value is of the right type, but one is out of range or two do not go together. `violations` names each"
                    + " field and what to change.");
    public static final ProblemKind PRECONDITION_REQUIRED = new ProblemKind(
            "precondition-required",
            428,
            "Say which state you saw",
            "This change wants `If-Match` with the tag of what you read, so that nobody's change is overwritten.");
    public static final ProblemKind TOO_MANY_REQUESTS = new ProblemKind(
            "too-many-requests",
            429,
            "Too many at once",
            "`Retry-After` says after how many seconds to try again; `RateLimit` says before that how much is left.");
    public static final ProblemKind HEADERS_TOO_LARGE = new ProblemKind(
            "headers-too-large", 431, "The headers are too large", "All headers together may have 16 KiB.");
    public static final ProblemKind KEY_REUSED = new ProblemKind(
            "idempotency-key-reused",
            422,
            "This Idempotency-Key was used before",
            "The key came with another request within the last 24 hours. Send a new key for a new request.");
    public static final ProblemKind FAILED = new ProblemKind(
            "failed",
            500,
            "Something went wrong here",
            "A fault of the service. It is in the log under the request's id; trying again may help.");
    public static final ProblemKind UPSTREAM_FAILED = new ProblemKind(
            "upstream-failed",
            502,
            "Another service answered nonsense",
            "A service that is asked on the way gave an answer that cannot be used. Nothing was changed.");
    public static final ProblemKind UNAVAILABLE = new ProblemKind(
            "unavailable",
            503,
            "Not right now",
            "Something that is needed does not answer at the moment. Nothing was changed; `Retry-After` says when to try"
                    + " again.");

    private static final List<ProblemKind> ALL = List.of(
            BAD_REQUEST,
            MALFORMED_BODY,
            INVALID_PARAMETER,
            UNAUTHENTICATED,
            FORBIDDEN,
            OTHER_ORIGIN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            CONFLICT,
            GONE,
            PRECONDITION_FAILED,
            BODY_TOO_LARGE,
            ADDRESS_TOO_LONG,
            UNSUPPORTED_MEDIA_TYPE,
            MAKES_NO_SENSE,
            KEY_REUSED,
            PRECONDITION_REQUIRED,
            TOO_MANY_REQUESTS,
            HEADERS_TOO_LARGE,
            FAILED,
            UPSTREAM_FAILED,
            UNAVAILABLE);

    // Where a status has several kinds, the first one is the plain one.
    private static final Map<Integer, ProblemKind> PLAIN =
            ALL.stream().collect(Collectors.toMap(ProblemKind::status, Function.identity(), (first, _) -> first));

    /// The plain kind of a status; a status without one is a fault of the request if it is below 500, else of ours.
    static ProblemKind of(int status) {
        return PLAIN.getOrDefault(status, status < 500 ? BAD_REQUEST : FAILED);
    }

    @Override
    public List<ProblemKind> kinds() {
        return ALL;
    }
}
