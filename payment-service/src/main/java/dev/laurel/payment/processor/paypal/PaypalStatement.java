package dev.laurel.payment.processor.paypal;

import com.paypal.sdk.exceptions.ApiException;
import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementUnavailableException;
import dev.laurel.payment.processor.paypal.PaypalReports.Detail;
import dev.laurel.payment.processor.paypal.PaypalReports.Transaction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * PayPal's transaction report, for PayPal and Venmo alike. A transaction appears there within three hours. Fees, payouts and
 * transfers are none of a payment's business and are left out.
 */
final class PaypalStatement implements ProviderStatement {

    static final String PROVIDER = "paypal";

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int PAGE = 500;

    private final PaypalReports reports;
    private final PaypalDisputes disputes;

    PaypalStatement(PaypalReports reports, PaypalDisputes disputes) {
        this.reports = reports;
        this.disputes = disputes;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Set<String> processors() {
        return Set.of(PaypalRail.PAYPAL.id(), PaypalRail.VENMO.id());
    }

    @Override
    public List<StatementLine> read(Instant from, Instant until) {
        try {
            List<Transaction> all = new ArrayList<>();
            for (var start = from; start.isBefore(until); start = start.plus(LONGEST)) {
                var end = start.plus(LONGEST).isBefore(until) ? start.plus(LONGEST) : until;
                transactions(start, end).forEach(all::add);
            }
            return new PaypalStatementLines(reports, disputes).of(all);
        } catch (ApiException | IOException | RuntimeException lost) {
            throw new StatementUnavailableException(provider(), lost);
        }
    }

    /** PayPal's report counts seconds and has both its ends in it; ours ends before its end. */
    private List<Transaction> transactions(Instant from, Instant until) {
        List<Transaction> all = new ArrayList<>();
        var start = from.truncatedTo(ChronoUnit.SECONDS).toString();
        var end = until.truncatedTo(ChronoUnit.SECONDS).toString();
        var pages = 1;
        for (var page = 1; page <= pages; page++) {
            var part = reports.transactions(start, end, PAGE, page);
            pages = part.pages();
            Objects.requireNonNullElse(part.details(), List.<Detail>of()).stream()
                    .map(Detail::info)
                    .filter(Objects::nonNull)
                    .filter(line -> !line.at().toInstant().isBefore(from)
                            && line.at().toInstant().isBefore(until))
                    .forEach(all::add);
        }
        return all;
    }
}
