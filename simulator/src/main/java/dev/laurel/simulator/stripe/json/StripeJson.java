package dev.laurel.simulator.stripe.json;

import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.BalanceTransaction;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.Slice;
import dev.laurel.simulator.stripe.ledger.StripeEvent;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the API and the webhooks say, straight from the ledger's records. */
@Component
public final class StripeJson {

    /** The one version that is spoken: the one that stripe-java 33.3.0 pins. */
    public static final String API_VERSION = "2026-07-29.dahlia";

    private final JsonMapper json = JsonMapper.builder().build();

    /** An object or an error. */
    public byte[] answer(Answer answer) {
        return write(out -> {
            var fields = new Fields(out);
            switch (answer) {
                case Answer.Found found -> fields.object(() -> part(fields, found));
                case Answer.Refused(var error) ->
                    fields.object(() -> new ErrorJson(fields, payments(fields)).write(error));
            }
        });
    }

    /** A page of a list that is served at {@code path}. */
    public byte[] answers(String path, Slice<Answer.Found> slice) {
        return list(path, slice, (fields, found) -> part(fields, found));
    }

    /** A page of what a search for payments found; the next page begins after the last of this one. */
    public byte[] searchResult(String path, Slice<PaymentIntent> slice) {
        return write(out -> {
            var fields = new Fields(out);
            fields.object(() -> {
                fields.text("object", "search_result");
                out.writeArrayPropertyStart("data");
                slice.items()
                        .forEach(each -> fields.object(() -> payments(fields).write(each, false)));
                out.writeEndArray();
                fields.flag("has_more", slice.more())
                        .text(
                                "next_page",
                                slice.more() ? slice.items().getLast().id() : null)
                        .text("url", path);
            });
        });
    }

    /** A page of the statement, with the sources of its lines written out or only named. */
    public byte[] balanceTransactions(String path, Slice<BalanceTransaction> slice, long now, boolean expanded) {
        return list(path, slice, (fields, line) -> {
            var shape = new BalanceTransactionJson(fields, now);
            if (expanded) {
                var source = new Answer.Found(line.payment(), line.sourceId(), false);
                shape.write(line, () -> fields.object("source", () -> part(fields, source)));
            } else {
                shape.write(line);
            }
        });
    }

    /** One line of the statement. */
    public byte[] balanceTransaction(BalanceTransaction line, long now) {
        return write(out -> {
            var fields = new Fields(out);
            fields.object(() -> new BalanceTransactionJson(fields, now).write(line));
        });
    }

    /** An event, as it is listed and as it is posted. */
    public byte[] event(StripeEvent event, int pendingWebhooks) {
        return write(out -> {
            var fields = new Fields(out);
            fields.object(() -> event(fields, event, pendingWebhooks));
        });
    }

    /** A page of events. */
    public byte[] events(String path, Slice<StripeEvent> slice, ToIntFunction<StripeEvent> pendingWebhooks) {
        return list(path, slice, (fields, event) -> event(fields, event, pendingWebhooks.applyAsInt(event)));
    }

    private static void event(Fields fields, StripeEvent event, int pendingWebhooks) {
        fields.text("id", event.id())
                .text("object", "event")
                .text("api_version", API_VERSION)
                .number("created", event.created())
                .object(
                        "data",
                        () -> fields.object(
                                "object",
                                () -> part(fields, new Answer.Found(event.payment(), event.objectId(), false))))
                .flag("livemode", false)
                .number("pending_webhooks", pendingWebhooks)
                .object(
                        "request",
                        () -> fields.text("id", event.requestId()).text("idempotency_key", event.idempotencyKey()))
                .text("type", event.type());
    }

    private static void part(Fields fields, Answer.Found found) {
        var payment = found.payment();
        var id = found.objectId();
        if (id.startsWith("re_")) {
            var charge = payment.chargeOfRefund(id).orElseThrow();
            new RefundJson(fields).write(payment, charge, charge.refund(id).orElseThrow());
        } else if (id.startsWith("dp_")) {
            var charge = payment.disputedCharge().orElseThrow();
            new DisputeJson(fields).write(payment, charge, Objects.requireNonNull(charge.dispute()));
        } else if (id.startsWith("ch_")) {
            new ChargeJson(fields).write(payment, payment.charge(id).orElseThrow());
        } else {
            payments(fields).write(payment, found.expanded());
        }
    }

    private static PaymentIntentJson payments(Fields fields) {
        return new PaymentIntentJson(fields, new ChargeJson(fields));
    }

    private <T> byte[] list(String path, Slice<T> slice, BiConsumer<Fields, T> item) {
        return write(out -> {
            var fields = new Fields(out);
            fields.object(() -> {
                fields.text("object", "list");
                out.writeArrayPropertyStart("data");
                slice.items().forEach(each -> fields.object(() -> item.accept(fields, each)));
                out.writeEndArray();
                fields.flag("has_more", slice.more()).text("url", path);
            });
        });
    }

    private byte[] write(Consumer<JsonGenerator> content) {
        var bytes = new ByteArrayOutputStream(4096);
        try (var out = json.createGenerator(bytes)) {
            content.accept(out);
        }
        return bytes.toByteArray();
    }

    /** The secret that a browser acts with for this payment. */
    public static String clientSecret(PaymentIntent payment) {
        return PaymentIntentJson.clientSecret(payment);
    }
}
