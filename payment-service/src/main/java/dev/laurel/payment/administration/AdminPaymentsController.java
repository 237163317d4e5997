package dev.laurel.payment.administration;

import dev.laurel.payment.payment.PaymentLists;
import dev.laurel.payment.payment.PaymentLists.Selection;
import dev.laurel.payment.payment.PaymentStatus;
import dev.laurel.payment.transaction.Paging;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/admin/payments}. */
@RestController
class AdminPaymentsController {

    private static final int MOST_DISPUTES = 500;

    private final PaymentLists lists;
    private final FoundPayment found;

    AdminPaymentsController(PaymentLists lists, FoundPayment found) {
        this.lists = lists;
        this.found = found;
    }

    /** The open disputes. */
    record DisputesBody(List<OpenDispute> items) {}

    /** Newest first; {@code from} included, {@code to} not. */
    @GetMapping("/api/admin/payments")
    CursorPage<AdminPaymentBody> list(
            @RequestParam(required = false) @Nullable PaymentStatus status,
            @RequestParam(required = false) @Nullable String processor,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var selection = new Selection(customer, status, processor, from, to);
        return Paging.page(cursor, limit, (after, most) -> lists.newest(selection, after, most), AdminPaymentBody::of);
    }

    /** One, with everything that is known of it. */
    @GetMapping("/api/admin/payments/{id:pay_.+}")
    WholePaymentBody one(@PathVariable String id) {
        return WholePaymentBody.of(found.find(id));
    }

    /** Those that wait for evidence or for a decision, the most urgent first. */
    @GetMapping("/api/admin/payments/disputes")
    DisputesBody disputes() {
        return new DisputesBody(lists.disputed(MOST_DISPUTES).stream()
                .flatMap(OpenDispute::of)
                .sorted(Comparator.comparing(
                        OpenDispute::evidenceDueBy, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList());
    }
}
