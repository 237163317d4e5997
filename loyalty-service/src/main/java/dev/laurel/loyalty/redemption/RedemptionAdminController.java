package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.redemption.Redemptions.Place;
import dev.laurel.loyalty.redemption.Redemptions.Selection;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/admin/loyalty/redemptions}: what was redeemed, sent, taken back. */
@RestController
@RequestMapping("/api/admin/loyalty/redemptions")
class RedemptionAdminController {

    private static final int LONGEST_TEXT = 200;

    private final Redemptions redemptions;
    private final CancelRedemption cancelRedemption;
    private final ShipProduct shipProduct;
    private final ShowRedemptions show;
    private final StaffLog log;

    RedemptionAdminController(
            Redemptions redemptions,
            CancelRedemption cancelRedemption,
            ShipProduct shipProduct,
            ShowRedemptions show,
            StaffLog log) {
        this.redemptions = redemptions;
        this.cancelRedemption = cancelRedemption;
        this.shipProduct = shipProduct;
        this.show = show;
        this.log = log;
    }

    /** How to find what was sent; may be absent. */
    record ShipRequest(@Nullable String tracking) {}

    /** Why it is taken back. */
    record CancelRequest(@Nullable String reason) {}

    /** Newest first. The status is that of the steps, for example {@code ORDERED} for what has to be sent. */
    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable String reward,
            @RequestParam(required = false) @Nullable RedemptionStatus status,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Optional<Place> after = cursor == null ? Optional.empty() : RedemptionPage.place(cursor);
        if (cursor != null && after.isEmpty()) {
            return invalid("cursor", "is not one that a page came with");
        }
        RedemptionPage page = RedemptionPage.of(
                redemptions.newest(new Selection(member, reward, status), after.orElse(null), limit + 1), limit);
        return ResponseEntity.ok(new CursorPage<>(show.toStaff(page.items()), page.nextCursor()));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable String id) {
        return found(id, this::body);
    }

    /** Marks what was ordered as sent. */
    @PostMapping("/{id}/ship")
    ResponseEntity<?> ship(
            Principal staff, @PathVariable String id, @RequestBody(required = false) @Nullable ShipRequest request) {
        String tracking = request == null || request.tracking() == null
                ? ""
                : request.tracking().strip();
        if (tracking.length() > LONGEST_TEXT) {
            return invalid("tracking", "has at most " + LONGEST_TEXT + " characters");
        }
        return found(id, redemption -> switch (shipProduct.ship(redemption, staff.getName(), tracking)) {
            case ShipProduct.Outcome.Shipped(var shipped) -> body(shipped);
            case ShipProduct.Outcome.NothingToShip(var status) ->
                RedemptionProblems.nothingToShip(status).toResponse();
        });
    }

    /** Takes it back for the member. */
    @PostMapping("/{id}/cancel")
    ResponseEntity<?> cancel(Principal staff, @PathVariable String id, @RequestBody CancelRequest request) {
        String reason = request.reason() == null ? "" : request.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_TEXT) {
            return invalid("reason", "is required, at most " + LONGEST_TEXT + " characters");
        }
        return found(id, redemption -> {
            log.write(new StaffAction(staff.getName(), "cancel-redemption", id, reason, Map.of()));
            return switch (cancelRedemption.cancel(redemption, staff.getName(), reason)) {
                case CancelRedemption.Outcome.Cancelled(var cancelled) -> body(cancelled);
                case CancelRedemption.Outcome.TooLate(var why) ->
                    RedemptionProblems.tooLate(why).toResponse();
            };
        });
    }

    private ResponseEntity<?> body(Redemption redemption) {
        return ResponseEntity.ok(show.toStaff(List.of(redemption)).getFirst());
    }

    private ResponseEntity<?> found(String id, Function<Redemption, ResponseEntity<?>> answer) {
        Optional<Redemption> found = RedemptionId.isWellFormed(id) ? redemptions.find(id) : Optional.empty();
        return found.<ResponseEntity<?>>map(answer)
                .orElseGet(() -> CommonProblems.notFound().toResponse());
    }

    private static ResponseEntity<?> invalid(String field, String message) {
        return CommonProblems.validation(List.of(new FieldError(field, message)))
                .toResponse();
    }
}
