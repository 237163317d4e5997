package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.redemption.Redemptions.Place;
import dev.laurel.loyalty.redemption.Redemptions.Selection;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What members redeem. Another member's redemption is answered exactly as one that does not exist. */
@RestController
class RedemptionController {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

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
    ResponseEntity<?> redeem(
            Principal member,
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody(required = false) @Nullable RedeemRequest request) {
        return redeem(member.getName(), id, key, request == null ? null : request.points());
    }

    /** The same for a service to which the member has confirmed what it costs. The gateway has no route here. */
    @PostMapping("/internal/members/{member}/rewards/{id}/redeem")
    ResponseEntity<?> redeemFor(
            @PathVariable String member,
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody RedeemRequest request) {
        return request.points() == null
                ? invalid("points", "must say what the member has confirmed")
                : redeem(member, id, key, request.points());
    }

    private ResponseEntity<?> redeem(String member, String id, String key, @Nullable Long expected) {
        return KEY.matcher(key).matches()
                ? answer(redeemReward.redeem(member, id, key, expected))
                : invalid("Idempotency-Key", "must be 1 to 255 visible ASCII characters");
    }

    /** Newest first. */
    @GetMapping("/api/loyalty/redemptions")
    ResponseEntity<?> list(
            Principal member,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Optional<Place> after = cursor == null ? Optional.empty() : RedemptionPage.place(cursor);
        if (cursor != null && after.isEmpty()) {
            return invalid("cursor", "is not one that a page came with");
        }
        RedemptionPage page = RedemptionPage.of(
                redemptions.newest(Selection.ofMember(member.getName()), after.orElse(null), limit + 1), limit);
        return ResponseEntity.ok(new CursorPage<>(show.toMember(page.items()), page.nextCursor()));
    }

    @GetMapping("/api/loyalty/redemptions/{id}")
    ResponseEntity<?> one(Principal member, @PathVariable String id) {
        return owned(member, id)
                .<ResponseEntity<?>>map(redemption -> ResponseEntity.ok(show.toMember(redemption)))
                .orElseGet(() -> CommonProblems.notFound().toResponse());
    }

    @PostMapping("/api/loyalty/redemptions/{id}/cancel")
    ResponseEntity<?> cancel(Principal member, @PathVariable String id) {
        return owned(member, id)
                .<ResponseEntity<?>>map(
                        redemption -> switch (cancelRedemption.cancel(redemption, member.getName(), "")) {
                            case CancelRedemption.Outcome.Cancelled(var cancelled) ->
                                ResponseEntity.ok(show.toMember(cancelled));
                            case CancelRedemption.Outcome.TooLate(var why) ->
                                RedemptionProblems.tooLate(why).toResponse();
                        })
                .orElseGet(() -> CommonProblems.notFound().toResponse());
    }

    private Optional<Redemption> owned(Principal member, String id) {
        return RedemptionId.isWellFormed(id)
                ? redemptions.find(id).filter(found -> found.member().equals(member.getName()))
                : Optional.empty();
    }

    private ResponseEntity<?> answer(RedeemReward.Outcome outcome) {
        return switch (outcome) {
            case RedeemReward.Outcome.Redeemed(var redemption, var replayed) ->
                replayed(HttpStatus.CREATED, replayed).body(show.toMember(redemption));
            case RedeemReward.Outcome.Refused(var refusal, var replayed) -> {
                Problem problem = RedemptionProblems.of(refusal);
                yield replayed(problem.status(), replayed)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem.toBody());
            }
            case RedeemReward.Outcome.NoSuchReward() ->
                CommonProblems.notFound().toResponse();
            case RedeemReward.Outcome.CostsOtherwise(var points) ->
                RedemptionProblems.costsOtherwise(points).toResponse();
            case RedeemReward.Outcome.KeyReused() ->
                RedemptionProblems.keyReused().toResponse();
        };
    }

    private static ResponseEntity.BodyBuilder replayed(HttpStatus status, boolean replayed) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        return replayed ? answer.header("Idempotency-Replayed", "true") : answer;
    }

    private static ResponseEntity<?> invalid(String field, String message) {
        return CommonProblems.validation(List.of(new FieldError(field, message)))
                .toResponse();
    }
}
