package dev.laurel.simulator.square;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refunds over HTTP. */
@RestController
@RequestMapping("/v2/refunds")
class SquareRefundController {

    private static final int LONGEST_REASON = 192;
    private static final int LONGEST_ID = 192;
    private static final Set<String> FILTERS = Set.of("location_id", "status");

    private final SquareExchange exchange;
    private final SquareLedger ledger;
    private final SquareRefundSettlement settlement;

    SquareRefundController(SquareExchange exchange, SquareLedger ledger, SquareRefundSettlement settlement) {
        this.exchange = exchange;
        this.ledger = ledger;
        this.settlement = settlement;
    }

    @PostMapping
    void create(@RequestBody byte[] bytes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = Body.of(bytes);
        var key = body.required("idempotency_key", Body.LONGEST_KEY);
        var payment = body.required("payment_id", LONGEST_ID);
        var amount = body.money("amount_money");
        var reason = body.text("reason", LONGEST_REASON);
        exchange.answer("refunds.create", referenceOf(payment), request, response, () -> {
            var refusal = body.refusal();
            if (refusal != null) {
                return Reply.refused(refusal);
            }
            var reply = ledger.refund(key, payment, amount, reason);
            if (reply.status() == 200) {
                settlement.later(Ids.refund(payment, key));
            }
            return reply;
        });
    }

    @GetMapping("/{id}")
    void get(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var paymentId = Ids.paymentOfRefund(id);
        exchange.answer(
                "refunds.get",
                referenceOf(paymentId),
                request,
                response,
                () -> ledger.payment(paymentId)
                        .flatMap(payment -> payment.refund(id).map(refund -> SquareJson.refund(payment, refund)))
                        .map(refund -> {
                            var body = SquareJson.object();
                            body.set("refund", refund);
                            return Reply.ok(body);
                        })
                        .orElseGet(() -> Reply.refused(SquareError.missing("Refund " + id))));
    }

    private record Made(Payment payment, Refund refund) {}

    @GetMapping
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer("refunds.list", null, request, response, () -> {
            var location = request.getParameter("location_id");
            var status = request.getParameter("status");
            var refunds = ledger.payments()
                    .filter(payment ->
                            location == null || location.equals(payment.terms().locationId()))
                    .flatMap(payment -> payment.refunds().stream().map(refund -> new Made(payment, refund)))
                    .filter(made -> status == null
                            || status.equals(made.refund().status().name()))
                    .sorted(Comparator.comparing(made -> made.refund().createdAt()));
            return new Listing(request, FILTERS)
                    .page(
                            "refunds",
                            refunds,
                            made -> made.refund().id(),
                            made -> made.refund().createdAt(),
                            made -> SquareJson.refund(made.payment(), made.refund()));
        });
    }

    private @Nullable String referenceOf(String paymentId) {
        return ledger.payment(paymentId)
                .map(payment -> payment.terms().referenceId())
                .orElse(null);
    }
}
