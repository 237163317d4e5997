package dev.laurel.payment.transaction;

import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentCursor;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.web.CursorPage;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of payments that were created in some order. */
public final class Paging {

    private Paging() {}

    /** Reads payments from a cursor on. */
    @FunctionalInterface
    public interface Source {
        List<Payment> read(@Nullable PaymentCursor after, int most);
    }

    /** One more than asked for is read, to know whether there is a next page. */
    public static <T> CursorPage<T> page(@Nullable String cursor, int limit, Source source, Function<Payment, T> body) {
        var after = cursor == null ? null : PaymentCursor.parse(cursor).orElse(null);
        if (cursor != null && after == null) {
            throw CommonProblems.validation(List.of(new FieldError("cursor", "is none that was given out")))
                    .asException();
        }
        var found = source.read(after, limit + 1);
        var items = found.subList(0, Math.min(limit, found.size()));
        return new CursorPage<>(items.stream().map(body).toList(), found.size() > limit ? next(items.getLast()) : null);
    }

    private static String next(Payment last) {
        return new PaymentCursor(last.terms().createdAt(), last.id().value()).toString();
    }
}
