package dev.laurel.loyalty.journal;

import dev.laurel.loyalty.tier.TierStanding;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A booking as stored: its fields stand beside the entry's own. */
final class BookingForm {

    private BookingForm() {}

    static void put(Booking booking, Map<String, Object> fields) {
        fields.put("kind", booking.kind().label());
        fields.put(
                "postings", booking.postings().stream().map(BookingForm::fields).toList());
        fields.put("reason", booking.reason());
        fields.put(
                "reference",
                sorted(Map.of(
                        "type",
                        booking.reference().type(),
                        "id",
                        booking.reference().id())));
        fields.put("key", booking.idempotencyKey());
        fields.put("working", fields(booking.working()));
        fields.put("lots", StandingForm.fieldsOf(booking.lots()));
        fields.put("qualifying", booking.qualifyingPoints());
        YearMonth qualifyingIn = booking.qualifyingIn();
        if (qualifyingIn != null) {
            fields.put("qualifyingIn", qualifyingIn.toString());
        }
        fields.put("tierBefore", booking.tierBefore());
        StandingForm.putWaiting("waits", booking.waits(), fields);
        StandingForm.putUses(booking.uses(), fields);
        StandingForm.putLapsed(booking.lapsed(), fields);
    }

    private static Map<String, Object> fields(Posting posting) {
        return sorted(Map.of(
                "from", posting.from().label(),
                "to", posting.to().label(),
                "points", posting.points()));
    }

    private static Map<String, Object> fields(Working working) {
        return sorted(Map.of(
                "rule", working.rule(),
                "version", (long) working.version(),
                "inputs", working.inputs(),
                "lines", working.lines()));
    }

    private static Map<String, Object> sorted(Map<String, Object> fields) {
        return new TreeMap<>(fields);
    }

    static Booking parse(Fields fields, TierStanding tier) {
        Fields reference = fields.fields("reference");
        return new Booking(
                EntryKind.labelled(fields.text("kind")),
                fields.objects("postings").stream().map(BookingForm::posting).toList(),
                fields.text("reason"),
                new Reference(reference.text("type"), reference.text("id")),
                fields.text("key"),
                working(fields.fields("working")),
                StandingForm.parseLots(fields.objects("lots")),
                fields.number("qualifying"),
                month(fields.textIfAny("qualifyingIn")),
                fields.text("tierBefore"),
                tier,
                StandingForm.waiting("waits", fields),
                StandingForm.uses(fields),
                StandingForm.lapsed(fields));
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        return text == null ? null : YearMonth.parse(text);
    }

    private static Posting posting(Fields fields) {
        return new Posting(
                LedgerAccount.labelled(fields.text("from")),
                LedgerAccount.labelled(fields.text("to")),
                fields.number("points"));
    }

    private static Working working(Fields fields) {
        SortedMap<String, String> inputs = new TreeMap<>();
        Fields stored = fields.fields("inputs");
        for (Object name : stored.object().keySet()) {
            inputs.put((String) name, stored.text((String) name));
        }
        List<String> lines = fields.texts("lines");
        return new Working(fields.text("rule"), (int) fields.number("version"), inputs, lines);
    }
}
