package dev.laurel.loyalty.referral;

import dev.laurel.loyalty.customer.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a friend and of who referred him, and what of it looks odd. Each sign has a weight; together they hold
 * a claim when they weigh {@value #ENOUGH} or more, so an equal name alone does not: many people share one.
 *
 * @param mutual the referrer was referred by this friend
 * @param chained the referrer was referred himself a short time ago
 * @param claimsToday claims of this code within a day, this one included
 */
record Acquaintance(Customer friend, @Nullable Customer referrer, boolean mutual, boolean chained, int claimsToday) {

    private static final int ENOUGH = 2;
    private static final Pattern TAG = Pattern.compile("\\+.*");
    private static final Pattern DOTS = Pattern.compile("\\.");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private record Sign(int weight, String words) {}

    /** Why staff should look at it; empty when nothing weighs enough. */
    List<String> reasonsToHold(ReferralTerms terms) {
        List<Sign> signs = new ArrayList<>();
        if (mutual) {
            signs.add(new Sign(2, "the two refer each other"));
        }
        if (chained) {
            signs.add(new Sign(2, "the referrer was referred himself a short time ago"));
        }
        if (claimsToday > terms.claimsPerDay()) {
            signs.add(new Sign(2, claimsToday + " claims of this code within a day"));
        }
        if (referrer != null) {
            signs.addAll(likenesses(referrer));
        }
        int weight = signs.stream().mapToInt(Sign::weight).sum();
        return weight < ENOUGH ? List.of() : signs.stream().map(Sign::words).toList();
    }

    private List<Sign> likenesses(Customer other) {
        List<Sign> signs = new ArrayList<>();
        String mine = mailbox(friend.email());
        String yours = mailbox(other.email());
        if (mine.equals(yours)) {
            signs.add(new Sign(2, "both addresses lead to one mailbox"));
        } else if (withoutDigits(mine).equals(withoutDigits(yours))) {
            signs.add(new Sign(2, "the addresses differ in digits only"));
        }
        Optional<String> name = name(friend);
        if (name.isPresent() && name.equals(name(other))) {
            signs.add(new Sign(1, "both have one name"));
        }
        return signs;
    }

    /** Without what mail providers ignore: case, a tag after a plus sign, and dots. */
    private static String mailbox(String email) {
        int at = email.lastIndexOf('@');
        String name = TAG.matcher(email.substring(0, at)).replaceAll("");
        return (DOTS.matcher(name).replaceAll("") + email.substring(at)).toLowerCase(Locale.ROOT);
    }

    private static String withoutDigits(String mailbox) {
        return DIGITS.matcher(mailbox).replaceAll("");
    }

    private static Optional<String> name(Customer customer) {
        return Optional.ofNullable(customer.displayName())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty());
    }
}
