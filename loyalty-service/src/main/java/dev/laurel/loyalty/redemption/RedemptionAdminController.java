package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.redemption.Redemptions.Place;
import dev.laurel.loyalty.redemption.Redemptions.Selection;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.ProblemException;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    CursorPage<RedemptionAdminBody> list(
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable String reward,
            @RequestParam(required = false) @Nullable RedemptionStatus status,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Optional<Place> after = cursor == null ? Optional.empty() : RedemptionPage.place(cursor);
        if (cursor != null && after.isEmpty()) {
            throw invalid("cursor", "is not one that a page came with");
        }
        RedemptionPage page = RedemptionPage.of(
                redemptions.newest(new Selection(member, reward, status), after.orElse(null), limit + 1), limit);
        return new CursorPage<>(show.toStaff(page.items()), page.nextCursor());
    }

    @GetMapping("/{id}")
    RedemptionAdminBody one(@PathVariable String id) {
        return body(found(id));
    }

    /** Marks what was ordered as sent. */
    @PostMapping("/{id}/ship")
    RedemptionAdminBody ship(
            Principal staff, @PathVariable String id, @RequestBody(required = false) @Nullable ShipRequest request) {
        String tracking = request == null || request.tracking() == null
                ? ""
                : request.tracking().strip();
        if (tracking.length() > LONGEST_TEXT) {
            throw invalid("tracking", "has at most " + LONGEST_TEXT + " characters");
        }
        return switch (shipProduct.ship(found(id), staff.getName(), tracking)) {
            case ShipProduct.Outcome.Shipped(var shipped) -> body(shipped);
            case ShipProduct.Outcome.NothingToShip(var status) ->
                throw RedemptionProblems.nothingToShip(status).asException();
        };
    }

    /** Takes it back for the member. */
    @PostMapping("/{id}/cancel")
    RedemptionAdminBody cancel(Principal staff, @PathVariable String id, @RequestBody CancelRequest request) {
        String reason = request.reason() == null ? "" : request.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_TEXT) {
            throw invalid("reason", "is required, at most " + LONGEST_TEXT + " characters");
        }
        Redemption redemption = found(id);
        log.write(new StaffAction(staff.getName(), "cancel-redemption", id, reason, Map.of()));
        return switch (cancelRedemption.cancel(redemption, staff.getName(), reason)) {
            case CancelRedemption.Outcome.Cancelled(var cancelled) -> body(cancelled);
            case CancelRedemption.Outcome.TooLate(var why) ->
                throw RedemptionProblems.tooLate(why).asException();
        };
    }

    private RedemptionAdminBody body(Redemption redemption) {
        return show.toStaff(List.of(redemption)).getFirst();
    }

    private Redemption found(String id) {
        Optional<Redemption> found = RedemptionId.isWellFormed(id) ? redemptions.find(id) : Optional.empty();
        return found.orElseThrow(() -> CommonProblems.notFound().asException());
    }

    private static ProblemException invalid(String field, String message) {
        return CommonProblems.validation(List.of(new FieldError(field, message)))
                .asException();
    }
}
