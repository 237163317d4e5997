package dev.laurel.loyalty.transfer;

import dev.laurel.loyalty.transfer.SendPoints.Sent;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Points from member to member. */
@RestController
@RequestMapping("/api/loyalty/transfers")
class TransferController {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@]{1,185}");
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,15})-(tr_[0-9a-f]{26})");

    private final SendPoints sendPoints;
    private final Transfers transfers;
    private final TransferLimits limits;
    private final Clock clock;

    TransferController(SendPoints sendPoints, Transfers transfers, TransferSettings settings, Clock clock) {
        this.sendPoints = sendPoints;
        this.transfers = transfers;
        this.limits = settings.limits();
        this.clock = clock;
    }

    /** To whom, and how many. */
    record TransferRequest(
            @Nullable String toEmail, @Nullable Long points) {}

    /** 201 when the points have left, whether or not the address is a customer's; from one's own they come back. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TransferBody> send(
            Principal sender, @RequestHeader("Idempotency-Key") String key, @RequestBody TransferRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (!KEY.matcher(key).matches()) {
            errors.add(new FieldError("Idempotency-Key", "must be 1 to 255 visible ASCII characters"));
        }
        String address = Optional.ofNullable(request.toEmail()).orElse("").strip();
        if (!ADDRESS.matcher(address).matches()) {
            errors.add(new FieldError("toEmail", "is not an e-mail address"));
        }
        long points = Optional.ofNullable(request.points()).orElse(0L);
        if (points < limits.minimum()) {
            errors.add(new FieldError("points", "must be " + limits.minimum() + " or more"));
        }
        if (!errors.isEmpty()) {
            throw CommonProblems.validation(errors).asException();
        }
        return answer(sendPoints.send(new Wanted(sender.getName(), key, address, points)));
    }

    private ResponseEntity<TransferBody> answer(Sent sent) {
        return switch (sent) {
            case Sent.Accepted(Transfer transfer, boolean replayed) -> accepted(transfer, replayed);
            case Sent.Insufficient() ->
                throw Problem.of(
                                "insufficient-points",
                                HttpStatus.CONFLICT,
                                "Not enough points",
                                "You have fewer points.")
                        .asException();
            case Sent.LimitReached(long pointsLeft, int transfersLeft) ->
                throw Problem.of(
                                "transfer-limit",
                                HttpStatus.CONFLICT,
                                "More than may be sent today",
                                "Until the day (UTC) is over you may send %d more points, in %d transfers."
                                        .formatted(pointsLeft, transfersLeft))
                        .with("pointsLeft", pointsLeft)
                        .with("transfersLeft", transfersLeft)
                        .asException();
            case Sent.KeyReused() ->
                throw Problem.of(
                                "idempotency-key-reused",
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "The Idempotency-Key belongs to another request",
                                "This key was used with another body. A new transfer needs a new key.")
                        .asException();
            case Sent.InProgress() ->
                throw Problem.of(
                                "in-progress",
                                HttpStatus.CONFLICT,
                                "Still in progress",
                                "The first request with this Idempotency-Key has no outcome yet.")
                        .asException()
                        .header(HttpHeaders.RETRY_AFTER, "1");
        };
    }

    private ResponseEntity<TransferBody> accepted(Transfer transfer, boolean replayed) {
        var answer = ResponseEntity.status(HttpStatus.CREATED);
        if (replayed) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(TransferBody.of(transfer, clock.instant()));
    }

    /** What the member sent, newest first. */
    @GetMapping
    CursorPage<TransferBody> list(
            Principal member,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Transfers.Place after = null;
        if (cursor != null) {
            var place = CURSOR.matcher(cursor);
            if (!place.matches()) {
                throw CommonProblems.validation(List.of(new FieldError("cursor", "is not one that a page came with")))
                        .asException();
            }
            after = new Transfers.Place(Instant.ofEpochMilli(Long.parseLong(place.group(1))), place.group(2));
        }
        List<Transfer> page = transfers.sentBy(member.getName(), after, limit);
        Instant now = clock.instant();
        return new CursorPage<>(
                page.stream().map(transfer -> TransferBody.of(transfer, now)).toList(),
                page.size() < limit ? null : cursor(page.getLast()));
    }

    private static String cursor(Transfer last) {
        return last.createdAt().toEpochMilli() + "-" + last.id();
    }
}
