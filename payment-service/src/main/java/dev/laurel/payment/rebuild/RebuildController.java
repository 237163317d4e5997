package dev.laurel.payment.rebuild;

import dev.laurel.payment.administration.FoundPayment;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentCursor;
import dev.laurel.payment.payment.PaymentLists;
import dev.laurel.payment.payment.PaymentLists.Selection;
import dev.laurel.payment.webhook.WebhookInbox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds one payment, or all of them, from their stored webhooks and says whether they agree. */
@RestController
@RequestMapping("/api/admin/payments")
class RebuildController {

    private static final int PAGE = 200;
    private static final int MOST_NAMED = 100;

    private final FoundPayment found;
    private final PaymentLists lists;
    private final WebhookInbox inbox;
    private final RebuildPayment rebuildPayment;

    RebuildController(FoundPayment found, PaymentLists lists, WebhookInbox inbox, RebuildPayment rebuildPayment) {
        this.found = found;
        this.lists = lists;
        this.inbox = inbox;
        this.rebuildPayment = rebuildPayment;
    }

    /**
     * What came of rebuilding all.
     *
     * @param checked how many payments there are
     * @param agreeing how many of them know everything that their webhooks told
     * @param untold how many know more than their webhooks told
     * @param lacking those that know less; at most {@value #MOST_NAMED} are named
     */
    record Report(int checked, int agreeing, int untold, List<Rebuilt> lacking) {}

    @GetMapping("/{id}/rebuild")
    Rebuilt one(@PathVariable String id) {
        return rebuilt(List.of(found.find(id))).getFirst();
    }

    /** All payments, page after page; it takes its time. */
    @PostMapping("/rebuild")
    Report all() {
        int checked = 0;
        int agreeing = 0;
        int untold = 0;
        List<Rebuilt> lacking = new ArrayList<>();
        @Nullable PaymentCursor after = null;
        List<Payment> page;
        do {
            page = lists.newest(new Selection(null, null, null, null, null), after, PAGE);
            for (var rebuilt : rebuilt(page)) {
                checked++;
                agreeing += rebuilt.agrees() ? 1 : 0;
                untold += rebuilt.untold().isEmpty() ? 0 : 1;
                if (!rebuilt.agrees() && lacking.size() < MOST_NAMED) {
                    lacking.add(rebuilt);
                }
            }
            if (!page.isEmpty()) {
                var last = page.getLast();
                after = new PaymentCursor(last.terms().createdAt(), last.id().value());
            }
        } while (page.size() == PAGE);
        return new Report(checked, agreeing, untold, lacking);
    }

    private List<Rebuilt> rebuilt(List<Payment> payments) {
        var deliveries = inbox.about(
                payments.stream().map(payment -> payment.id().value()).toList());
        return payments.stream()
                .map(payment -> rebuildPayment.rebuild(
                        payment, deliveries.getOrDefault(payment.id().value(), List.of())))
                .toList();
    }
}
