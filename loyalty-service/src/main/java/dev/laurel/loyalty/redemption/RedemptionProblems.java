package dev.laurel.loyalty.redemption;

import dev.laurel.platform.problem.Problem;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/** Refusals of redemptions as clients see them. */
final class RedemptionProblems {

    private RedemptionProblems() {}

    static Problem of(Refusal refusal) {
        return switch (refusal.reason()) {
            case "insufficient-points" ->
                conflict("insufficient-points", "Not enough points", refusal.message())
                        .with("available", refusal.available() == null ? 0L : refusal.available());
            case "out-of-stock" -> conflict("out-of-stock", "None is left", refusal.message());
            case "limit-reached" -> conflict("limit-reached", "The limit is reached", refusal.message());
            case "tier-required" ->
                Problem.of(
                        "tier-required", HttpStatus.FORBIDDEN, "It is for members of a higher tier", refusal.message());
            default -> conflict("not-on-offer", "It is not offered now", refusal.message());
        };
    }

    static Problem costsOtherwise(long points) {
        return conflict("cost-changed", "It costs something else", "It costs " + points + " points by now.")
                .with("points", points);
    }

    static Problem keyReused() {
        return Problem.of(
                "idempotency-key-reused",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The Idempotency-Key belongs to another request",
                "This key was used for another reward or another body. A new redemption needs a new key.");
    }

    static Problem tooLate(String why) {
        return conflict("redemption-final", "The redemption can no longer be cancelled", why);
    }

    static Problem nothingToShip(RedemptionStatus status) {
        return conflict("not-possible-now", "Not possible now", "Nothing is to be sent: it is " + status + ".");
    }

    static Problem voucherUsed(Instant at) {
        return conflict("voucher-used", "The voucher has been used", "It was used at " + at + ".")
                .with("usedAt", at);
    }

    static Problem voucherExpired(Instant since) {
        return conflict("voucher-expired", "The voucher is no longer valid", "It was valid until " + since + ".");
    }

    private static Problem conflict(String slug, String title, String detail) {
        return Problem.of(slug, HttpStatus.CONFLICT, title, detail);
    }
}
