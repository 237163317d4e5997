package dev.laurel.loyalty.exchange;

import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierTable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks lines one by one, and against each other. Used by one thread. */
final class CheckLines {

    private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final Pattern POINTS = Pattern.compile("[0-9]{1,10}");

    private final TierTable tiers;
    private final LocalDate today;
    private final Map<String, Integer> seen = new HashMap<>();
    final List<ImportLine> lines = new ArrayList<>();
    final List<LineError> errors = new ArrayList<>();

    CheckLines(TierTable tiers, LocalDate today) {
        this.tiers = tiers;
        this.today = today;
    }

    void check(RawLine line) {
        int before = errors.size();
        String member = line.field(RawLine.MEMBER);
        String points = line.field(RawLine.POINTS);
        String tier = line.field(RawLine.TIER);
        if (!MEMBER.matcher(member).matches()) {
            wrong(line, RawLine.MEMBER, "is not 1 to 64 letters, digits or . _ @ -");
        }
        if (!POINTS.matcher(points).matches()) {
            wrong(line, RawLine.POINTS, "is not a whole number from 0 to 9999999999");
        }
        if (!tier.isEmpty()
                && tiers.tiers().stream().noneMatch(known -> known.name().equals(tier))) {
            wrong(
                    line,
                    RawLine.TIER,
                    "is none of "
                            + String.join(
                                    ", ", tiers.tiers().stream().map(Tier::name).toList()));
        }
        LocalDate expiresOn = expiresOn(line);
        Integer earlier = seen.putIfAbsent(member + '\n' + line.field(RawLine.EXPIRES_ON), line.number());
        if (earlier != null) {
            wrong(line, RawLine.MEMBER, "has the same day as in line " + earlier);
        }
        if (errors.size() == before) {
            lines.add(new ImportLine(
                    line.number(), member, Long.parseLong(points), expiresOn, tier.isEmpty() ? null : tier));
        }
    }

    private @Nullable LocalDate expiresOn(RawLine line) {
        String text = line.field(RawLine.EXPIRES_ON);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isAfter(today)) {
                wrong(line, RawLine.EXPIRES_ON, "is over");
            }
            return day;
        } catch (DateTimeException none) {
            wrong(line, RawLine.EXPIRES_ON, "is no day, such as 2027-12-31");
            return null;
        }
    }

    private void wrong(RawLine line, String field, String message) {
        errors.add(new LineError(line.number(), field, message));
    }
}
