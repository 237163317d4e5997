package dev.laurel.simulator.paypal;

import dev.laurel.simulator.edge.SimulatorUrl;
import dev.laurel.simulator.paypal.ledger.Order;
import dev.laurel.simulator.paypal.ledger.PaypalLedger;
import dev.laurel.simulator.paypal.ledger.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Customer disputes v1, as far as a merchant reads them. */
@RestController
@RequestMapping("/v1/customer/disputes")
class PaypalDisputesController {

    private static final JsonMapper JSON = new JsonMapper();

    private final PaypalExchange exchange;
    private final PaypalLedger ledger;

    PaypalDisputesController(PaypalExchange exchange, PaypalLedger ledger) {
        this.exchange = exchange;
        this.ledger = ledger;
    }

    /** Those of one transaction. PayPal lists all without it; this simulator none. */
    @GetMapping
    void list(
            @RequestParam("disputed_transaction_id") Optional<String> transaction,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        exchange.about("disputes.list", transaction.orElse(""), request, response, () -> {
            var json = JSON.createObjectNode();
            var items = json.putArray("items");
            transaction.stream()
                    .flatMap(id -> ledger.orderOf(id).stream())
                    .flatMap(PaypalDisputesController::brief)
                    .forEach(items::add);
            var self = SimulatorUrl.of(request) + request.getRequestURI();
            Links.add(json.putArray("links"), self, "self", "GET");
            return new Reply(200, json);
        });
    }

    private static Stream<ObjectNode> brief(Order order) {
        var capture = order.capture();
        return capture == null
                ? Stream.of()
                : capture.disputes().stream().map(dispute -> DisputeJson.brief(order, dispute));
    }

    @GetMapping("/{id}")
    void retrieve(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exchange.about("disputes.retrieve", id, request, response, () -> {
            var order = ledger.orderOf(id).orElse(null);
            var capture = order == null ? null : order.capture();
            return order == null || capture == null
                    ? Reply.of(Refusal.missing())
                    : capture.dispute(id)
                            .map(dispute -> new Reply(200, DisputeJson.of(order, capture, dispute)))
                            .orElseGet(() -> Reply.of(Refusal.missing()));
        });
    }
}
