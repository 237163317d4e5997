package dev.laurel.payment.report;

import dev.laurel.payment.payment.PaymentFigures;
import dev.laurel.platform.web.Period;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a time brought, over all payments. */
@RestController
class KeyFiguresController {

    private final PaymentFigures figures;
    private final Clock clock;

    KeyFiguresController(PaymentFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * What a time brought.
     *
     * @param from the first day (UTC); thirty days with the last one when absent
     * @param to the last day; today when absent
     */
    @GetMapping("/api/admin/payments/kpis")
    KeyFigures keyFigures(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var period = Period.of(from, to, clock);
        return KeyFigures.of(
                period, figures.started(period.from(), period.until()), figures.moved(period.from(), period.until()));
    }
}
