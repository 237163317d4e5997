package dev.laurel.loyalty.referral;

import dev.laurel.loyalty.referral.DecideClaim.Decided;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims that looked odd, and what staff say about them. */
@RestController
@RequestMapping("/api/admin/loyalty/referrals")
class ReferralReviewController {

    private static final int LONGEST_REASON = 500;

    private final Claims claims;
    private final DecideClaim decideClaim;

    ReferralReviewController(Claims claims, DecideClaim decideClaim) {
        this.claims = claims;
        this.decideClaim = decideClaim;
    }

    /**
     * A claim as staff see it.
     *
     * @param signs what looked odd
     * @param payment the friend's purchase that waits for the decision, if there is one
     */
    record ClaimBody(
            String id,
            String state,
            String friend,
            String referrer,
            List<String> signs,
            @Nullable String payment,
            Claim.@Nullable Decision decision,
            Instant claimedAt) {

        static ClaimBody of(Claim claim) {
            return new ClaimBody(
                    claim.id(),
                    claim.state().name().toLowerCase(Locale.ROOT),
                    claim.friend(),
                    claim.referrer(),
                    claim.signs(),
                    claim.payment(),
                    claim.decision(),
                    claim.claimedAt());
        }
    }

    /** Claims in this state, by their ids; without one, those that are held. */
    @GetMapping
    CursorPage<ClaimBody> list(
            @RequestParam(defaultValue = "HELD") ClaimState state,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Claim> page = claims.in(state, cursor, limit);
        return new CursorPage<>(
                page.stream().map(ClaimBody::of).toList(),
                page.size() < limit ? null : page.getLast().id());
    }

    /** Why. */
    record DecisionRequest(@Nullable String reason) {}

    @PostMapping("/{id}/approve")
    ClaimBody approve(Principal staff, @PathVariable String id, @RequestBody DecisionRequest request) {
        return decide(id, true, staff, request);
    }

    @PostMapping("/{id}/refuse")
    ClaimBody refuse(Principal staff, @PathVariable String id, @RequestBody DecisionRequest request) {
        return decide(id, false, staff, request);
    }

    private ClaimBody decide(String id, boolean approved, Principal staff, DecisionRequest request) {
        String reason = request.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw CommonProblems.validation(
                            List.of(new FieldError("reason", "is required, at most " + LONGEST_REASON + " characters")))
                    .asException();
        }
        return switch (decideClaim.decide(id, approved, staff.getName(), reason.strip())) {
            case Decided.Done(Claim claim) -> ClaimBody.of(claim);
            case Decided.Unknown() -> throw CommonProblems.notFound().asException();
            case Decided.NotHeld(ClaimState state) ->
                throw Problem.of(
                                "referral-not-held",
                                HttpStatus.CONFLICT,
                                "There is nothing to decide",
                                "The claim is "
                                        + state.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".")
                        .asException();
        };
    }
}
