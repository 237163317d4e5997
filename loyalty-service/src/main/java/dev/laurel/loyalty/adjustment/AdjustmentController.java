package dev.laurel.loyalty.adjustment;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.operation.MoveProblems;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.security.Roles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff's adjustments. */
@RestController
class AdjustmentController {

    private static final long MOST = 1_000_000_000_000L;

    private final AdjustPoints adjustPoints;

    AdjustmentController(AdjustPoints adjustPoints) {
        this.adjustPoints = adjustPoints;
    }

    /**
     * What to give or take.
     *
     * @param points below 0 to take
     * @param reason one sentence, which the member reads
     * @param belowZero an admin's word that more may be taken than is there
     */
    record AdjustmentRequest(
            @Min(-MOST) @Max(MOST) long points,
            @NotBlank @Size(max = 200) String reason,
            @Nullable Boolean belowZero) {}

    /** An adjustment that is booked. */
    record AdjustmentAnswer(long seq, long points, long available, String reason, String by, Instant at) {

        static AdjustmentAnswer of(Entry entry) {
            return new AdjustmentAnswer(
                    entry.seq(),
                    entry.booking().points(),
                    entry.standing().balances().available(),
                    entry.booking().reason(),
                    entry.booking().reference().id(),
                    entry.at());
        }
    }

    /** 201 with the entry, again with the same key as well. */
    @PostMapping("/api/admin/loyalty/members/{member}/adjustments")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AdjustmentAnswer> adjust(
            @PathVariable @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String member,
            @RequestHeader("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{1,255}") String key,
            @Valid @RequestBody AdjustmentRequest request,
            HttpServletRequest caller) {
        if (request.points() == 0) {
            throw CommonProblems.validation(List.of(new FieldError("points", "must not be 0")))
                    .asException();
        }
        return answer(
                adjustPoints.adjust(new Adjustment(
                        member,
                        key,
                        request.points(),
                        request.reason().strip(),
                        caller.getUserPrincipal().getName(),
                        caller.isUserInRole(Roles.ADMIN),
                        Boolean.TRUE.equals(request.belowZero()))),
                -request.points());
    }

    private static ResponseEntity<AdjustmentAnswer> answer(Adjusted adjusted, long needed) {
        return switch (adjusted) {
            case Adjusted.Done(Entry entry, boolean replayed) -> {
                var answer = ResponseEntity.status(HttpStatus.CREATED);
                if (replayed) {
                    answer.header("Idempotency-Replayed", "true");
                }
                yield answer.body(AdjustmentAnswer.of(entry));
            }
            case Adjusted.KeyReused() -> throw MoveProblems.keyReused().asException();
            case Adjusted.NotYours() -> throw CommonProblems.forbidden().asException();
            case Adjusted.OwnAccount() -> throw CommonProblems.ownAccount().asException();
            case Adjusted.Insufficient(long available) ->
                throw MoveProblems.insufficient(available, needed).asException();
            case Adjusted.AboveLimit(long limit) ->
                throw Problem.of(
                                "above-adjustment-limit",
                                HttpStatus.FORBIDDEN,
                                "Above what you may adjust",
                                "Support gives or takes up to " + limit + " points at once.")
                        .asException();
        };
    }
}
