package dev.sthira.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.sthira.kit.database.DatabaseTrouble;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Every refusal leaves by one door: what a feature says is completed, what the framework says is put in our words.
final class Problems {
    private static final int BEFORE_THE_LIBRARY = 1;
    private static final int A_FEW_SECONDS = 5;

    private final ProblemAnswers answers;

    Problems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response told(HttpProblem problem, UriInfo uri) {
        return answers.answer(problem, uri);
    }

    @ServerExceptionMapper(
            value = {
                JsonProcessingException.class,
                MismatchedInputException.class,
                UnrecognizedPropertyException.class,
                InvalidFormatException.class
            },
            priority = BEFORE_THE_LIBRARY)
    Response unreadable(JsonProcessingException cause, UriInfo uri) {
        return answers.answer(BodyProblems.of(cause), uri);
    }

    @ServerExceptionMapper(
            value = {ConstraintViolationException.class, ResteasyReactiveViolationException.class},
            priority = BEFORE_THE_LIBRARY)
    Response senseless(ConstraintViolationException cause, UriInfo uri, ResourceInfo asked) {
        return Violations.of(cause, asked.getResourceMethod())
                .map(problem -> answers.answer(problem, uri))
                .orElseGet(() -> failed(cause, uri));
    }

    @ServerExceptionMapper(
            value = {WebApplicationException.class, NotFoundException.class},
            priority = BEFORE_THE_LIBRARY)
    Response refused(WebApplicationException cause, UriInfo uri) {
        return switch (cause.getCause()) {
            case JsonProcessingException unreadable -> unreadable(unreadable, uri);
            case HttpProblem problem -> told(problem, uri);
            case null, default -> answers.answer(FrameworkRefusals.of(cause.getResponse(), uri.getPath()), uri);
        };
    }

    // Whoever stops in the middle of a body is no fault of ours.
    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response brokenOff(IOException cause, UriInfo uri) {
        return answers.answer(Standard.BAD_REQUEST.problem("The body was broken off."), uri);
    }

    // The library's own mapper does not fit the patched HTTP layer and would answer 500.
    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_THE_LIBRARY)
    Response unknownPerson(SecurityException cause, ContainerRequestContext request) {
        var sent = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        var problem = Standard.UNAUTHENTICATED
                .problem()
                .withDetail(
                        sent
                                ? "The access token is not valid here: expired, or made by or for somebody else."
                                : "Send a valid access token: Authorization: Bearer <token>.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer");
        return answers.answer(problem.build(), request.getUriInfo());
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response notForThisRole(ForbiddenException cause, UriInfo uri) {
        return answers.answer(Standard.FORBIDDEN.problem("The roles in your token do not allow this."), uri);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response issuerAway(OIDCException cause, UriInfo uri) {
        return answers.answer(
                away("Tokens cannot be checked: their issuer does not answer. Please try again in a few seconds."),
                uri);
    }

    @ServerExceptionMapper(
            value = {RuntimeException.class, RollbackException.class},
            priority = BEFORE_THE_LIBRARY)
    Response failed(Exception cause, UriInfo uri) {
        if (DatabaseTrouble.passes(cause)) {
            return answers.answer(
                    away("The database does not answer. Nothing was changed; please try again in a few seconds."), uri);
        }
        answers.logFault(cause, uri);
        return answers.answer(Standard.FAILED.problem().build(), uri);
    }

    private static HttpProblem away(String detail) {
        return Standard.UNAVAILABLE
                .problem()
                .withDetail(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, A_FEW_SECONDS)
                .build();
    }
}
