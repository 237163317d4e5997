package dev.laurel.loyalty.account;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.LedgerAccount;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an entry is about, for clients that say it in words of their own; the entry's reason is the same in English.
 *
 * @param code what happened; {@code other} where only the reason tells it
 * @param values what is named in it: names as they are, money as decimals beside its {@code currency}
 */
public record About(String code, SortedMap<String, String> values) {

    /** The reasons in which redemptions and spends of other services name what the points were for. */
    private static final Pattern NAMED =
            Pattern.compile("(?s)(?:Redeemed: |Given back: |Entries in )(?<name>.+?)(?: given back)?");

    public About {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** What this booking is about. */
    static About of(Booking booking) {
        return switch (booking.kind()) {
            case EARN -> new About("purchase", money(booking, "amount"));
            case REVERSE, RESTORE, HOLD, RELEASE, NOTE, DEFER -> moneyMoved(booking);
            case MATURE -> just("return-window", "points", Long.toString(booking.change(LedgerAccount.AVAILABLE)));
            case TIER ->
                booking.changesTier()
                        ? new About(
                                "tier-changed",
                                new TreeMap<>(Map.of(
                                        "before",
                                        booking.tierBefore(),
                                        "after",
                                        booking.tier().name())))
                        : just("tier-kept", "tier", booking.tierBefore());
            case EXPIRE -> plain("expired");
            case REDEEM -> named(booking, "");
            case REFUND -> named(booking, "-back");
            case SEND -> plain("sent");
            case RECEIVE -> plain("received");
            case RETURN -> plain("came-back");
            case ADJUST -> plain("adjusted");
            case BONUS -> bonus(booking);
        };
    }

    private static About moneyMoved(Booking booking) {
        String cause = booking.working().inputs().getOrDefault("cause", "other");
        SortedMap<String, String> values = money(booking, "paid");
        values.putAll(money(booking, "returned"));
        values.putAll(money(booking, "held"));
        return new About(cause.toLowerCase(Locale.ROOT).replace('_', '-'), values);
    }

    /** The amount that the working holds in minor units. */
    private static SortedMap<String, String> money(Booking booking, String name) {
        Map<String, String> inputs = booking.working().inputs();
        String currency = inputs.get("currency");
        String minor = inputs.get(name + "Minor");
        return currency == null || minor == null
                ? new TreeMap<>()
                : new TreeMap<>(Map.of(
                        "currency",
                        currency,
                        name,
                        Money.ofMinor(CurrencyUnit.of(currency), Long.parseLong(minor))
                                .getAmount()
                                .toPlainString()));
    }

    private static About named(Booking booking, String back) {
        Matcher named = NAMED.matcher(booking.reason());
        String code = switch (booking.reference().type()) {
            case "redemption" -> "reward";
            case "sweepstakes" -> "entries";
            default -> "";
        };
        return code.isEmpty() || !named.matches() ? plain("other") : just(code + back, "name", named.group("name"));
    }

    private static About bonus(Booking booking) {
        String key = booking.idempotencyKey();
        return switch (booking.reference().type()) {
            case "referral" ->
                plain(key.endsWith(":back") ? "invitation-back" : key.endsWith(":friend") ? "invited" : "inviting");
            case "import" -> plain("imported");
            default -> plain("other");
        };
    }

    private static About plain(String code) {
        return new About(code, Collections.emptySortedMap());
    }

    private static About just(String code, String name, String value) {
        return new About(code, new TreeMap<>(Map.of(name, value)));
    }
}
