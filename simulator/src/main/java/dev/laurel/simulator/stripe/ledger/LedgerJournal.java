package dev.laurel.simulator.stripe.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.simulator.journal.Journal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's side of its journal: a line per change, read back at the start, rewritten when it grew too long. */
final class LedgerJournal {

    private static final Logger log = LoggerFactory.getLogger(LedgerJournal.class);
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final Journal journal;
    private final long limit;
    private final Shelves shelves;
    private final IdempotencyKeys keys;
    private final Predicate<String> wantedEvents;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final ObjectWriter writer = json.writerFor(ENTRIES);
    private long sizeAfterRewrite;

    LedgerJournal(Journal journal, long limit, Shelves shelves, IdempotencyKeys keys, Predicate<String> wantedEvents) {
        this.journal = journal;
        this.limit = limit;
        this.shelves = shelves;
        this.keys = keys;
        this.wantedEvents = wantedEvents;
    }

    void readBack() {
        journal.replay(
                line -> json.readerFor(ENTRIES).<List<Entry>>readValue(line).forEach(this::restore));
        tidy();
    }

    private void restore(Entry entry) {
        switch (entry) {
            case PaymentIntent payment -> shelves.put(payment);
            case Entry.Told told -> {
                var payment = shelves.payments.get(told.paymentId());
                if (payment != null) {
                    shelves.put(eventOf(told, payment), wantedEvents.test(told.type()));
                }
            }
            case Entry.Delivered(var eventId) -> shelves.undelivered.remove(eventId);
            case Entry.Kept kept -> {
                var answer = answerOf(kept);
                if (answer != null) {
                    keys.keep(new KeptAnswer(kept.key(), kept.fingerprint(), kept.created(), answer));
                }
            }
        }
    }

    private static StripeEvent eventOf(Entry.Told told, PaymentIntent payment) {
        return new StripeEvent(
                told.id(),
                told.type(),
                told.created(),
                payment,
                told.objectId(),
                told.requestId(),
                told.idempotencyKey());
    }

    private @Nullable Answer answerOf(Entry.Kept kept) {
        var payment = kept.paymentId() == null ? null : shelves.payments.get(kept.paymentId());
        if (kept.error() != null) {
            return new Answer.Refused(kept.error().about(payment));
        }
        return payment == null || kept.objectId() == null
                ? null
                : new Answer.Found(payment, kept.objectId(), kept.expanded());
    }

    void write(List<Entry> entries) {
        if (!entries.isEmpty()) {
            journal.append(writer.writeValueAsBytes(entries));
        }
    }

    /** To be called when what was written is also in memory: a rewrite writes what is there. */
    void tidy() {
        if (journal.size() > limit && journal.size() > 2 * sizeAfterRewrite) {
            var before = journal.size();
            rewrite();
            log.info("Rewrote the journal: {} bytes became {}", before, sizeAfterRewrite);
        }
    }

    void rewrite() {
        journal.rewrite(this::writeEverything);
        sizeAfterRewrite = journal.size();
    }

    /** What speaks of an older version comes after that version, the versions of now come last. */
    private void writeEverything(Consumer<byte[]> out) {
        var written = new HashMap<String, PaymentIntent>();
        for (var event : shelves.events.values()) {
            writeVersion(event.payment(), written, out);
            line(out, event.entry());
            if (wantedEvents.test(event.type()) && !shelves.undelivered.containsKey(event.id())) {
                line(out, new Entry.Delivered(event.id()));
            }
        }
        keys.stream().forEach(kept -> {
            switch (kept.answer()) {
                case Answer.Found found -> writeVersion(found.payment(), written, out);
                case Answer.Refused(var error) -> {
                    if (error.payment() != null) {
                        writeVersion(error.payment(), written, out);
                    }
                }
            }
            line(out, kept.entry());
        });
        shelves.payments.values().forEach(payment -> writeVersion(payment, written, out));
    }

    private void writeVersion(PaymentIntent payment, Map<String, PaymentIntent> written, Consumer<byte[]> out) {
        if (!payment.equals(written.put(payment.id(), payment))) {
            line(out, payment);
        }
    }

    private void line(Consumer<byte[]> out, Entry entry) {
        out.accept(writer.writeValueAsBytes(List.of(entry)));
    }

    void close() {
        journal.close();
    }
}
