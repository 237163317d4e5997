package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.redemption.Redemptions.Place;
import dev.laurel.loyalty.redemption.Redemptions.Selection;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.ProblemException;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What members redeem. Another member's redemption is answered exactly as one that does not exist. */
@RestController
class RedemptionController {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final String REPLAYED = "Idempotency-Replayed";

    private final RedeemReward redeemReward;
    private final CancelRedemption cancelRedemption;
    private final Redemptions redemptions;
    private final ShowRedemptions show;

    RedemptionController(
            RedeemReward redeemReward,
            CancelRedemption cancelRedemption,
            Redemptions redemptions,
            ShowRedemptions show) {
        this.redeemReward = redeemReward;
        this.cancelRedemption = cancelRedemption;
        this.redemptions = redemptions;
        this.show = show;
    }

    /**
     * What is sent to redeem; may be absent.
     *
     * @param points what the client believes that it costs; it is refused when that is no longer so
     */
    record RedeemRequest(@Nullable Long points) {}

    /** 201 with the redemption, the code included. The same key again is answered with how it stands now. */
    @PostMapping("/api/loyalty/rewards/{id}/redeem")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RedemptionBody> redeem(
            Principal member,
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody(required = false) @Nullable RedeemRequest request) {
        return redeem(member.getName(), id, key, request == null ? null : request.points());
    }

    /** The same for a service to which the member has confirmed what it costs. The gateway has no route here. */
    @PostMapping("/internal/members/{member}/rewards/{id}/redeem")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RedemptionBody> redeemFor(
            @PathVariable String member,
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody RedeemRequest request) {
        if (request.points() == null) {
            throw invalid("points", "must say what the member has confirmed");
        }
        return redeem(member, id, key, request.points());
    }

    private ResponseEntity<RedemptionBody> redeem(String member, String id, String key, @Nullable Long expected) {
        if (!KEY.matcher(key).matches()) {
            throw invalid("Idempotency-Key", "must be 1 to 255 visible ASCII characters");
        }
        return answer(redeemReward.redeem(member, id, key, expected));
    }

    /** Newest first. */
    @GetMapping("/api/loyalty/redemptions")
    CursorPage<RedemptionBody> list(
            Principal member,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Optional<Place> after = cursor == null ? Optional.empty() : RedemptionPage.place(cursor);
        if (cursor != null && after.isEmpty()) {
            throw invalid("cursor", "is not one that a page came with");
        }
        RedemptionPage page = RedemptionPage.of(
                redemptions.newest(Selection.ofMember(member.getName()), after.orElse(null), limit + 1), limit);
        return new CursorPage<>(show.toMember(page.items()), page.nextCursor());
    }

    @GetMapping("/api/loyalty/redemptions/{id}")
    RedemptionBody one(Principal member, @PathVariable String id) {
        return show.toMember(owned(member, id));
    }

    @PostMapping("/api/loyalty/redemptions/{id}/cancel")
    RedemptionBody cancel(Principal member, @PathVariable String id) {
        return switch (cancelRedemption.cancel(owned(member, id), member.getName(), "")) {
            case CancelRedemption.Outcome.Cancelled(var cancelled) -> show.toMember(cancelled);
            case CancelRedemption.Outcome.TooLate(var why) ->
                throw RedemptionProblems.tooLate(why).asException();
        };
    }

    private Redemption owned(Principal member, String id) {
        Optional<Redemption> found = RedemptionId.isWellFormed(id) ? redemptions.find(id) : Optional.empty();
        return found.filter(one -> one.member().equals(member.getName()))
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }

    private ResponseEntity<RedemptionBody> answer(RedeemReward.Outcome outcome) {
        return switch (outcome) {
            case RedeemReward.Outcome.Redeemed(var redemption, var replayed) -> {
                var answer = ResponseEntity.status(HttpStatus.CREATED);
                if (replayed) {
                    answer.header(REPLAYED, "true");
                }
                yield answer.body(show.toMember(redemption));
            }
            case RedeemReward.Outcome.Refused(var refusal, var replayed) -> {
                ProblemException refused = RedemptionProblems.of(refusal).asException();
                throw replayed ? refused.header(REPLAYED, "true") : refused;
            }
            case RedeemReward.Outcome.NoSuchReward() ->
                throw CommonProblems.notFound().asException();
            case RedeemReward.Outcome.CostsOtherwise(var points) ->
                throw RedemptionProblems.costsOtherwise(points).asException();
            case RedeemReward.Outcome.KeyReused() ->
                throw RedemptionProblems.keyReused().asException();
        };
    }

    private static ProblemException invalid(String field, String message) {
        return CommonProblems.validation(List.of(new FieldError(field, message)))
                .asException();
    }
}
