package dev.laurel.simulator.paypal;

import dev.laurel.simulator.edge.SimulatorUrl;
import dev.laurel.simulator.paypal.ledger.PaypalLedger;
import dev.laurel.simulator.paypal.ledger.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The transaction report: at most 31 days at once, pages of at most 500 that count from 1. */
@RestController
class PaypalTransactionsController {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int LARGEST = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final PaypalExchange exchange;
    private final PaypalLedger ledger;
    private final Clock clock;

    PaypalTransactionsController(PaypalExchange exchange, PaypalLedger ledger, Clock clock) {
        this.exchange = exchange;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/v1/reporting/transactions")
    void list(
            @RequestParam("start_date") String start,
            @RequestParam("end_date") String end,
            @RequestParam(name = "page_size", defaultValue = "100") int size,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        exchange.course("transactions.list", Map.of(), request, response, () -> {
            try {
                var from = OffsetDateTime.parse(start).toInstant();
                var until = OffsetDateTime.parse(end).toInstant();
                return until.isBefore(from)
                                || until.isAfter(from.plus(LONGEST))
                                || size < 1
                                || size > LARGEST
                                || page < 1
                        ? refused("Date range is greater than 31 days, or the page is none.")
                        : report(from, until, size, page, SimulatorUrl.of(request) + request.getRequestURI());
            } catch (DateTimeException notADate) {
                return refused("The dates are not in Internet date and time format.");
            }
        });
    }

    private Reply report(Instant from, Instant until, int size, int page, String self) {
        var lines = ledger.orders()
                .flatMap(TransactionJson::of)
                .filter(line -> !line.at().isBefore(from) && !line.at().isAfter(until))
                .sorted(Comparator.comparing(TransactionJson::at))
                .toList();
        var json = JSON.createObjectNode();
        var details = json.putArray("transaction_details");
        lines.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .forEach(line -> details.addObject().set("transaction_info", line.json()));
        json.put("account_number", PaymentJson.MERCHANT)
                .put("start_date", PaymentJson.time(from))
                .put("end_date", PaymentJson.time(until))
                .put("last_refreshed_datetime", PaymentJson.time(clock.instant()))
                .put("page", page)
                .put("total_items", lines.size())
                .put("total_pages", (lines.size() + size - 1) / size);
        Links.add(json.putArray("links"), self, "self", "GET");
        return new Reply(200, json);
    }

    private static Reply refused(String description) {
        return Reply.of(Refusal.malformed("INVALID_REQUEST", description));
    }
}
