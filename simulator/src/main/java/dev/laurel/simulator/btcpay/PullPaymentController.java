package dev.laurel.simulator.btcpay;

import dev.laurel.simulator.book.Book;
import dev.laurel.simulator.edge.Answer;
import dev.laurel.simulator.edge.Course;
import dev.laurel.simulator.edge.SimulatorUrl;
import dev.laurel.simulator.faults.Occasion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pull payments by the Greenfield API. A single one is for everybody who knows its id: customers claim them. */
@RestController
class PullPaymentController {

    private static final Answer UNKNOWN =
            new Answer(404, new Problems.Problem("pullpayment-not-found", "The pull payment was not found"));

    private final Invoices invoices;
    private final Book<Invoice> book;
    private final Course course;

    PullPaymentController(Invoices invoices, Book<Invoice> book, Course course) {
        this.invoices = invoices;
        this.book = book;
        this.course = course;
    }

    @GetMapping("/api/v1/stores/{storeId}/pull-payments")
    void list(
            @RequestParam(defaultValue = "false") boolean includeArchived,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Supplier<Answer> work = () -> Answer.ok(book.latest()
                .flatMap(invoice -> invoice.refunds().reversed().stream())
                .filter(refund -> includeArchived || !refund.archived())
                .map(refund -> PullPaymentJson.of(refund, SimulatorUrl.of(request)))
                .toList());
        run("list", work, request, response);
    }

    @GetMapping("/api/v1/pull-payments/{id}")
    void retrieve(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Supplier<Answer> work = () -> invoices.refund(id)
                .map(refund -> Answer.ok(PullPaymentJson.of(refund, SimulatorUrl.of(request))))
                .orElse(UNKNOWN);
        run("retrieve", work, request, response);
    }

    @GetMapping("/api/v1/pull-payments/{id}/payouts")
    void payouts(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean includeCancelled,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Supplier<Answer> work = () -> invoices.refund(id)
                .map(refund -> Answer.ok(refund.payouts().stream()
                        .filter(payout -> includeCancelled || payout.state() != PullPayment.State.CANCELLED)
                        .map(payout -> PullPaymentJson.PayoutJson.of(refund, payout))
                        .toList()))
                .orElse(UNKNOWN);
        run("payouts", work, request, response);
    }

    @GetMapping("/api/v1/stores/{storeId}/payouts")
    void allPayouts(
            @RequestParam(defaultValue = "false") boolean includeCancelled,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Supplier<Answer> work = () -> Answer.ok(book.latest()
                .flatMap(invoice -> invoice.refunds().stream())
                .flatMap(refund -> refund.payouts().stream()
                        .filter(payout -> includeCancelled || payout.state() != PullPayment.State.CANCELLED)
                        .map(payout -> PullPaymentJson.PayoutJson.of(refund, payout)))
                .toList());
        run("all_payouts", work, request, response);
    }

    private void run(String verb, Supplier<Answer> work, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        course.run(
                () -> Occasion.operation(BtcpayProperties.PROVIDER, "pull_payments." + verb, Map.of()),
                Problems::outage,
                work,
                request,
                response);
    }
}
