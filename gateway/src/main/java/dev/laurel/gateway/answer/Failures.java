package dev.laurel.gateway.answer;

import io.netty.handler.timeout.ReadTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** What a failure on the way to a service or back looks like to the client. */
public final class Failures {

    private Failures() {}

    public static Problem problem(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.problem();
            // Nothing was sent yet, so it is safe to try again.
            case ConnectException refused -> Problem.UNAVAILABLE;
            case UnknownHostException unknown -> Problem.UNAVAILABLE;
            case NotFoundException noInstance -> Problem.UNAVAILABLE;
            case PoolAcquireTimeoutException crowded -> Problem.UNAVAILABLE;
            case PoolAcquirePendingLimitException crowded -> Problem.UNAVAILABLE;
            case TimeoutException late -> Problem.TIMEOUT;
            case ReadTimeoutException late -> Problem.TIMEOUT;
            case PrematureCloseException closed -> Problem.BROKEN_OFF;
            case AbortedException closed -> Problem.BROKEN_OFF;
            case ResponseStatusException status -> ofStatus(status);
            default -> ofCause(failure);
        };
    }

    private static Problem ofStatus(ResponseStatusException failure) {
        var status = HttpStatus.resolve(failure.getStatusCode().value());
        return switch (status) {
            case null -> Problem.INTERNAL;
            case NOT_FOUND -> Problem.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> Problem.METHOD;
            case BAD_REQUEST -> Problem.MALFORMED;
            case CONTENT_TOO_LARGE -> Problem.TOO_LARGE;
            case GATEWAY_TIMEOUT -> Problem.TIMEOUT;
            case SERVICE_UNAVAILABLE -> Problem.UNAVAILABLE;
            default -> status.is4xxClientError() ? Problem.of(status) : Problem.INTERNAL;
        };
    }

    private static Problem ofCause(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? Problem.INTERNAL : problem(cause);
    }
}
