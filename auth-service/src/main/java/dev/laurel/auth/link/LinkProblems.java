package dev.laurel.auth.link;

import dev.laurel.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Refusals of links as clients see them. */
final class LinkProblems {

    private LinkProblems() {}

    static Problem of(JoinChannel.Outcome refused) {
        return switch (refused) {
            case JoinChannel.Outcome.Joined joined -> throw new IllegalArgumentException("Not refused: " + joined);
            case JoinChannel.Outcome.NotValid() ->
                Problem.of(
                        "link-not-valid",
                        HttpStatus.CONFLICT,
                        "The code or link is not valid",
                        "It does not exist, was used or is too old. Get a new one.");
            case JoinChannel.Outcome.TooManyTries() ->
                Problem.of(
                        "too-many-link-tries",
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Too many codes were tried",
                        "Wait a quarter of an hour and get a new code.");
            case JoinChannel.Outcome.Elsewhere() ->
                Problem.of(
                        "linked-elsewhere",
                        HttpStatus.CONFLICT,
                        "Linked with another account",
                        "This channel speaks for another account. Unlink it there first.");
        };
    }
}
