package dev.laurel.simulator.btcpay;

import dev.laurel.simulator.book.Book;
import dev.laurel.simulator.edge.Answer;
import dev.laurel.simulator.edge.Course;
import dev.laurel.simulator.edge.SimulatorUrl;
import dev.laurel.simulator.faults.Occasion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices by the Greenfield API, at their documented addresses and at those that older servers know. */
@RestController
class InvoiceController {

    private static final String ALL = "/api/v1/stores/{storeId}/invoices";
    private static final String ONE = "/api/v1/invoices/{id}";

    private final Invoices invoices;
    private final Book<Invoice> book;
    private final Course course;

    InvoiceController(Invoices invoices, Book<Invoice> book, Course course) {
        this.invoices = invoices;
        this.book = book;
        this.course = course;
    }

    @PostMapping(ALL)
    void create(@RequestBody NewInvoice body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, String> metadata = new HashMap<>();
        if (body.metadata() != null) {
            body.metadata().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
        }
        run("create", metadata, () -> invoices.create(body, SimulatorUrl.of(request)), request, response);
    }

    @GetMapping(ALL)
    void list(
            @RequestParam(required = false) @Nullable List<String> orderId,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable Long startDate,
            @RequestParam(required = false) @Nullable Long endDate,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "2147483647") int take,
            @RequestParam(defaultValue = "false") boolean includePaymentMethods,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Supplier<Answer> work = () -> Answer.ok(book.latest()
                .filter(invoice ->
                        orderId == null || orderId.contains(invoice.labels().getOrDefault("orderId", "")))
                .filter(invoice -> status == null
                        || status.stream().anyMatch(name -> InvoiceStatus.named(name) == invoice.status()))
                .filter(invoice -> startDate == null || invoice.createdAt().getEpochSecond() >= startDate)
                .filter(invoice -> endDate == null || invoice.createdAt().getEpochSecond() <= endDate)
                .skip(skip)
                .limit(take)
                .map(invoice -> InvoiceJson.of(invoice, includePaymentMethods))
                .toList());
        run("list", Map.of(), work, request, response);
    }

    @GetMapping({ONE, ALL + "/{id}"})
    void retrieve(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean includePaymentMethods,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        run("retrieve", id, invoice -> InvoiceJson.of(invoice, includePaymentMethods), request, response);
    }

    @GetMapping({ONE + "/payment-methods", ALL + "/{id}/payment-methods"})
    void paymentMethods(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        run("payment_methods", id, invoice -> List.of(MethodJson.of(invoice)), request, response);
    }

    /** The body of the request to mark an invoice. */
    record Mark(InvoiceStatus status) {}

    @PostMapping({ONE + "/status", ALL + "/{id}/status"})
    void mark(@PathVariable String id, @RequestBody Mark body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        run("mark", labels(id), () -> invoices.mark(id, body.status()), request, response);
    }

    @PostMapping({ONE + "/refund", ALL + "/{id}/refund"})
    void refund(
            @PathVariable String id,
            @RequestBody NewRefund body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        run("refund", labels(id), () -> invoices.refund(id, body, SimulatorUrl.of(request)), request, response);
    }

    private Map<String, String> labels(String id) {
        return invoices.get(id).map(Invoice::labels).orElse(Map.of());
    }

    private void run(
            String verb,
            String id,
            Function<Invoice, Object> view,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Supplier<Answer> work = () -> invoices.get(id).map(view).map(Answer::ok).orElseGet(Problems::notFound);
        run(verb, labels(id), work, request, response);
    }

    private void run(
            String verb,
            Map<String, String> metadata,
            Supplier<Answer> work,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        course.run(
                () -> Occasion.operation(BtcpayProperties.PROVIDER, "invoices." + verb, metadata),
                Problems::outage,
                work,
                request,
                response);
    }
}
