package dev.laurel.loyalty.tier;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A tier table as stored. */
final class TierTableForm {

    private TierTableForm() {}

    static TierTable parse(Document stored) {
        List<Tier> tiers = stored.getList("tiers", Document.class).stream()
                .map(tier -> new Tier(
                        tier.getString("name"),
                        tier.get("threshold", Number.class).longValue(),
                        new BigDecimal(tier.getString("multiplier"))))
                .toList();
        String downgrade = stored.getString("downgrade");
        return new TierTable(
                stored.get("_id", Number.class).intValue(),
                stored.getDate("effectiveFrom").toInstant(),
                tiers,
                downgrade == null ? DowngradePolicy.ONE_DOWN : DowngradePolicy.valueOf(downgrade));
    }

    static Document document(TierTable table) {
        return new Document("_id", table.version())
                .append("effectiveFrom", Date.from(table.effectiveFrom()))
                .append(
                        "tiers",
                        table.tiers().stream()
                                .map(tier -> new Document("name", tier.name())
                                        .append("threshold", tier.threshold())
                                        .append("multiplier", tier.multiplier().toPlainString()))
                                .toList())
                .append("downgrade", table.downgrade().name());
    }
}
