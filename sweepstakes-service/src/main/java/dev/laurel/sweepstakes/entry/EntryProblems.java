package dev.laurel.sweepstakes.entry;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Refused entries as clients see them. */
final class EntryProblems {

    private EntryProblems() {}

    static ProblemException of(Entered refused) {
        return switch (refused) {
            case Entered.Granted granted -> throw new IllegalArgumentException("Not refused: " + granted);
            case Entered.NotFound() -> CommonProblems.notFound().asException();
            case Entered.NotOffered() ->
                CommonProblems.validation(
                                List.of(new FieldError("method", "this sweepstakes has no entries for points")))
                        .asException();
            case Entered.Unavailable() -> late(CommonProblems.unavailable(), 2);
            case Entered.InProgress() ->
                late(
                        Problem.of(
                                "in-progress",
                                HttpStatus.CONFLICT,
                                "Still under way",
                                "Your entry is kept, but its points have not been taken yet. Send the same request again"
                                        + " shortly."),
                        1);
            case Entered.TooOften(var retryAfter) ->
                late(
                        Problem.of(
                                "rate-limited",
                                HttpStatus.TOO_MANY_REQUESTS,
                                "Too many requests",
                                "You have had today's free entries. More are free within 24 hours."),
                        Math.max(1, retryAfter.toSeconds()));
            case Entered.KeyReused() ->
                Problem.of(
                                "idempotency-key-reused",
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "The Idempotency-Key belongs to another request",
                                "This key was used with another body. New entries need a new key.")
                        .asException();
            case Entered.NotOpen() ->
                Problem.of("not-open", HttpStatus.CONFLICT, "Not open", "This sweepstakes takes no entries now.")
                        .asException();
            case Entered.Ineligible(var why) ->
                Problem.of("ineligible", HttpStatus.FORBIDDEN, "You cannot take part", why.explanation())
                        .with("reason", why.name())
                        .asException();
            case Entered.LimitReached(var left) ->
                Problem.of(
                                "limit-reached",
                                HttpStatus.CONFLICT,
                                "The limit is reached",
                                "There is a limit for each person; yours leaves room for " + left + ".")
                        .with("left", left)
                        .asException();
            case Entered.InsufficientPoints(var needed) ->
                Problem.of(
                                "insufficient-points",
                                HttpStatus.CONFLICT,
                                "Too few points",
                                "These entries cost " + needed + " points, which is more than you have.")
                        .asException();
        };
    }

    private static ProblemException late(Problem problem, long seconds) {
        return problem.asException().header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
