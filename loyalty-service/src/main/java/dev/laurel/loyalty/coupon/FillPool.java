package dev.laurel.loyalty.coupon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a merchant's own codes into a reward's pool, line by line. Uploading the same again adds nothing. */
public final class FillPool {

    private static final String HEADING = "code";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Coupons coupons;
    private final CodeSeal seal;

    public FillPool(Coupons coupons, CodeSeal seal) {
        this.coupons = coupons;
        this.seal = seal;
    }

    /**
     * What was made of a file.
     *
     * @param lines how many had something in them, without a heading
     * @param refused the lines that were left out and why; it never repeats a code
     */
    public record Filled(int lines, int added, List<RefusedLine> refused) {}

    /** A line that was left out. */
    public record RefusedLine(int line, String message) {}

    /** One code in each line, or in the first column of a CSV file; a heading {@code code} is allowed. */
    public Filled fill(String rewardId, String file) {
        List<RefusedLine> refused = new ArrayList<>();
        Map<String, Integer> lineOf = new LinkedHashMap<>();
        List<Coupon> coupons = new ArrayList<>();
        int lines = 0;
        int number = 0;
        for (String line : file.replace(BYTE_ORDER_MARK, "").lines().toList()) {
            number++;
            String text = firstColumn(line);
            if (line.isBlank() || (number == 1 && text.equalsIgnoreCase(HEADING))) {
                continue;
            }
            lines++;
            if (!CouponCode.isWellFormed(text)) {
                refused.add(new RefusedLine(number, "is not a code: 4 to 64 visible ASCII characters without spaces"));
                continue;
            }
            CouponCode code = new CouponCode(text);
            String id = seal.id(code);
            Integer earlier = lineOf.putIfAbsent(id, number);
            if (earlier != null) {
                refused.add(new RefusedLine(number, "is the same code as line " + earlier));
            } else {
                coupons.add(new Coupon(id, rewardId, CouponState.FREE, null, seal.seal(code), null, null, null));
            }
        }
        Set<String> known = this.coupons.add(coupons);
        known.forEach(
                id -> refused.add(new RefusedLine(lineOf.getOrDefault(id, 0), "is a code that was there before")));
        refused.sort(Comparator.comparingInt(RefusedLine::line));
        return new Filled(lines, coupons.size() - known.size(), refused);
    }

    private static String firstColumn(String line) {
        String column = line.split("[,;\t]", 2)[0].strip();
        boolean quoted = column.length() > 1 && column.startsWith("\"") && column.endsWith("\"");
        return quoted ? column.substring(1, column.length() - 1) : column;
    }
}
