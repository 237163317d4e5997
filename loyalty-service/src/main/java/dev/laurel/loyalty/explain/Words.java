package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Balances;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Working;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The chain in sentences.
 *
 * @param has who has the points, for example {@code You have}
 */
record Words(String has) {

    static final Words TO_THE_MEMBER = new Words("You have");
    static final Words ABOUT_A_MEMBER = new Words("The member has");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** For example {@code You have 340 points: 300 to spend, 40 that wait.} */
    String balance(Balances balances) {
        long held = balances.held();
        if (held < 0) {
            return has + " " + held
                    + " points: more went back with refunds than was there. Points that come make up for"
                    + " that first.";
        }
        if (balances.pending() == 0) {
            return has + " " + points(held) + " to spend.";
        }
        return has + " " + points(held) + ": " + balances.available() + " to spend, " + balances.pending()
                + " that wait for the end of a return time or of a dispute.";
    }

    String lot(Lot lot) {
        return points(lot.points()) + " of " + month(lot.earnedIn()) + " can be spent until "
                + day(lot.expiresOn().minusDays(1)) + ".";
    }

    /** For example {@code 29 of the 49 points from: Purchase of 49.90 USD (3 November 2026, payment p1, earn rule 1).} */
    String source(LotSource source) {
        Booking booking = source.entry().booking();
        String some = source.points() == source.brought()
                ? points(source.points())
                : source.points() + " of the " + points(source.brought());
        return some + " from: " + booking.reason() + " (" + day(source.entry().at()) + ", "
                + booking.reference().type() + " " + booking.reference().id() + ", " + rule(booking.working())
                + ", entry " + source.entry().seq() + ").";
    }

    List<String> entry(Entry entry) {
        Booking booking = entry.booking();
        List<String> sentences = new ArrayList<>();
        sentences.add("Entry " + entry.seq() + " of " + day(entry.at()) + ": " + booking.reason() + ".");
        sentences.add(moved(booking.points()) + " by " + rule(booking.working()) + ", for "
                + booking.reference().type() + " " + booking.reference().id() + ".");
        booking.working().lines().forEach(line -> sentences.add(line + "."));
        booking.lots()
                .forEach(lot -> sentences.add(points(Math.abs(lot.points()))
                        + (lot.points() < 0 ? " left those of " : " joined those of ") + month(lot.earnedIn())
                        + ", which can be spent until "
                        + day(lot.expiresOn().minusDays(1)) + "."));
        Balances after = entry.standing().balances();
        sentences.add("After it there were " + points(after.available()) + " to spend and " + after.pending()
                + " that waited.");
        return sentences;
    }

    String follows(Entry other) {
        return "It follows from entry " + other.seq() + ": " + other.booking().reason() + ".";
    }

    String followedBy(Entry other) {
        return "Later, entry " + other.seq() + ": " + other.booking().reason() + ".";
    }

    private static String moved(long points) {
        if (points == 0) {
            return "No points came or went,";
        }
        return points(Math.abs(points)) + (points > 0 ? " came" : " went");
    }

    private static String rule(Working working) {
        return working.rule() + " rule " + working.version();
    }

    private static String points(long points) {
        return points == 1 ? "1 point" : points + " points";
    }

    private static String day(Instant at) {
        return day(at.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String month(YearMonth month) {
        return MONTH.format(month);
    }
}
