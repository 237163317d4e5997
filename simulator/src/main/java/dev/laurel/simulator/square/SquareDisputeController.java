package dev.laurel.simulator.square;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Disputes over HTTP, to be looked at; banks open and decide them on the operator's side. */
@RestController
@RequestMapping("/v2/disputes")
class SquareDisputeController {

    private static final Set<String> FILTERS = Set.of("location_id", "states");

    private final SquareExchange exchange;
    private final SquareLedger ledger;

    SquareDisputeController(SquareExchange exchange, SquareLedger ledger) {
        this.exchange = exchange;
        this.ledger = ledger;
    }

    @GetMapping("/{id}")
    void get(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var paymentId = Ids.paymentOfDispute(id);
        var reference = ledger.payment(paymentId)
                .map(payment -> payment.terms().referenceId())
                .orElse(null);
        exchange.answer(
                "disputes.get",
                reference,
                request,
                response,
                () -> ledger.payment(paymentId)
                        .flatMap(payment -> payment.dispute(id).map(dispute -> SquareJson.dispute(payment, dispute)))
                        .map(dispute -> {
                            var body = SquareJson.object();
                            body.set("dispute", dispute);
                            return Reply.ok(body);
                        })
                        .orElseGet(() -> Reply.refused(SquareError.missing("Dispute " + id))));
    }

    private record Opened(Payment payment, Dispute dispute) {}

    @GetMapping
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer("disputes.list", null, request, response, () -> {
            var location = request.getParameter("location_id");
            var states = request.getParameterValues("states");
            var disputes = ledger.payments()
                    .filter(payment ->
                            location == null || location.equals(payment.terms().locationId()))
                    .flatMap(payment -> payment.disputes().stream().map(dispute -> new Opened(payment, dispute)))
                    .filter(opened -> states == null
                            || Set.of(states).contains(opened.dispute().state().name()))
                    .sorted(Comparator.comparing(opened -> opened.dispute().createdAt()));
            return new Listing(request, FILTERS)
                    .page(
                            "disputes",
                            disputes,
                            opened -> opened.dispute().id(),
                            opened -> opened.dispute().createdAt(),
                            opened -> SquareJson.dispute(opened.payment(), opened.dispute()));
        });
    }
}
