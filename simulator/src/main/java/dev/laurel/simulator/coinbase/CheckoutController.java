package dev.laurel.simulator.coinbase;

import dev.laurel.simulator.book.Book;
import dev.laurel.simulator.edge.Answer;
import dev.laurel.simulator.edge.Course;
import dev.laurel.simulator.edge.SimulatorUrl;
import dev.laurel.simulator.faults.Occasion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Checkouts API. */
@RestController
@RequestMapping({"/api/v1/checkouts", "/sandbox/api/v1/checkouts"})
class CheckoutController {

    private static final int LARGEST_PAGE = 100;
    private static final String KEY = "X-Idempotency-Key";

    private final Checkouts checkouts;
    private final Book<Checkout> book;
    private final Course course;

    CheckoutController(Checkouts checkouts, Book<Checkout> book, Course course) {
        this.checkouts = checkouts;
        this.book = book;
        this.course = course;
    }

    @PostMapping
    void create(
            @RequestBody NewCheckout body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var metadata = body.metadata() == null ? Map.<String, String>of() : body.metadata();
        run("create", metadata, () -> checkouts.create(body, key, SimulatorUrl.of(request)), request, response);
    }

    @GetMapping
    void list(
            @RequestParam(defaultValue = "20") int pageSize,
            @RequestParam(required = false) @Nullable String pageToken,
            @RequestParam(required = false) @Nullable CheckoutStatus status,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        run("list", Map.of(), () -> page(pageSize, pageToken, status), request, response);
    }

    @GetMapping("/{id}")
    void retrieve(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Supplier<Answer> work = () -> checkouts
                .get(id)
                .map(checkout -> Answer.ok(CheckoutJson.of(checkout)))
                .orElseGet(() -> ErrorJson.notFound(id));
        run("retrieve", labels(id), work, request, response);
    }

    @PostMapping("/{id}/deactivate")
    void deactivate(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        run("deactivate", labels(id), () -> checkouts.deactivate(id), request, response);
    }

    @PostMapping("/{id}/refund")
    void refund(
            @PathVariable String id,
            @RequestBody NewRefund body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        run("refund", labels(id), () -> checkouts.refund(id, body, key), request, response);
    }

    private Answer page(int size, @Nullable String token, @Nullable CheckoutStatus status) {
        if (size < 1 || size > LARGEST_PAGE) {
            return ErrorJson.invalid("pageSize must be from 1 to " + LARGEST_PAGE);
        }
        var found = book.latest()
                .filter(checkout -> status == null || checkout.status() == status)
                .dropWhile(checkout -> token != null && !checkout.id().equals(token))
                .skip(token == null ? 0 : 1)
                .limit(size + 1L)
                .toList();
        var page = found.stream().limit(size).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("checkouts", page.stream().map(CheckoutJson::of).toList());
        if (found.size() > size) {
            body.put("nextPageToken", page.getLast().id());
        }
        return Answer.ok(body);
    }

    private Map<String, String> labels(String id) {
        return checkouts.get(id).map(Checkout::labels).orElse(Map.of());
    }

    private void run(
            String verb,
            Map<String, String> metadata,
            Supplier<Answer> work,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        course.run(
                () -> Occasion.operation(CoinbaseProperties.PROVIDER, "checkouts." + verb, metadata),
                ErrorJson::outage,
                work,
                request,
                response);
    }
}
